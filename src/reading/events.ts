import type { ModelDescription } from '../model/description.js';
import type { Scores } from '../model/scores.js';
import type { Span } from '../text/span.js';
import { calibrated } from './calibration.js';
import { withoutLooseEnd } from './loose-end.js';
import { indexOfMax, shareOf, sigmoid } from './numbers.js';
import { charSpan, type PieceSpan, wordsOf } from './pieces.js';
import type { EventMention } from './types.js';

/** The pieces of a trigger that carry its meaning; auxiliaries and gaps between them are not among them. */
type Core = readonly number[];

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const range = ({ start, end }: PieceSpan): readonly number[] =>
  Array.from({ length: end - start }, (_, i) => start + i);

/** Content words over the threshold, joined over small gaps. */
const triggerCores = (text: string, scores: Scores, description: ModelDescription): readonly Core[] => {
  const auxiliaries = new Set(description.auxiliaries);
  const cores: number[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  wordsOf(text, scores.pieces).forEach((word, index) => {
    const pieces = range(word);
    const probability = meanOf(pieces.map((piece) => sigmoid(scores.trigger[piece] as number)));
    if (probability <= description.triggerThreshold) return;
    const { start, end } = charSpan(text, scores.pieces, word);
    if (auxiliaries.has(text.slice(start, end).toLowerCase())) return;
    if (index - last <= description.triggerGap) cores.at(-1)?.push(...pieces);
    else cores.push([...pieces]);
    last = index;
  });
  return cores;
};

interface Classes {
  readonly type: number;
  readonly typeShare: number;
  readonly mode: number;
  readonly stage: number;
  readonly stance: number;
  readonly told: number;
}

/** The best class of each kind from the mean scores of the core; the mode among those that the type may have. */
const classesOf = (core: Core, scores: Scores, description: ModelDescription): Classes => {
  const { types, modes, modesOfType, stages, stances, told } = description;
  const sizes = [types.length, modes.length, stages.length, stances.length, told.length];
  const width = sizes.reduce((sum, size) => sum + size, 0);
  const mean = Array.from({ length: width }, (_, k) =>
    meanOf(core.map((piece) => scores.classes[piece * width + k] as number)),
  );
  const borders = [0];
  for (const size of sizes) borders.push((borders.at(-1) as number) + size);
  const best = (k: number, allowed?: (index: number) => boolean): number =>
    indexOfMax(mean, borders[k], borders[k + 1], allowed);
  const type = best(0);
  const known = modesOfType[types[type] as string] ?? [];
  return {
    type,
    typeShare: shareOf(mean, type, 0, types.length),
    mode: best(1, (index) => index === 0 || known.includes(modes[index] as string)),
    stage: best(2),
    stance: best(3),
    told: best(4),
  };
};

/**
 * Spans of one argument role (0 actor, 1 recipient, 2 place), from the window that holds the trigger's first piece
 * deepest: a piece over the threshold for `begin` starts one, pieces over it for `inside` go on.
 */
const argumentSpans = (
  text: string,
  core: Core,
  role: number,
  scores: Scores,
  threshold: number,
): readonly Span[] => {
  const first = scores.argumentRow(core[0] as number);
  if (!first) return [];
  const { window } = first;
  const rows = core.map((piece) => scores.argumentRow(piece)).filter((row) => row?.window === window);
  const probability = (piece: number, inside: 0 | 1): number =>
    sigmoid(meanOf(rows.map((row) => row?.scores[(piece - window.start) * 6 + role * 2 + inside] as number)));
  const spans: Span[] = [];
  for (let start = window.start; start < window.end; ) {
    let end = start + 1;
    if (probability(start, 0) > threshold) {
      while (end < window.end && probability(end, 1) > threshold && probability(end, 0) <= threshold) end++;
      const span = withoutLooseEnd(text, charSpan(text, scores.pieces, { start, end }));
      if (span) spans.push(span);
    }
    start = end;
  }
  return spans;
};

/** The events of the text: triggers, what they are, and the words for who, whom and where. */
export const eventsOf = (
  text: string,
  scores: Scores,
  description: ModelDescription,
): readonly EventMention[] =>
  triggerCores(text, scores, description).map((core) => {
    const classes = classesOf(core, scores, description);
    const spans = (role: number): readonly Span[] =>
      argumentSpans(text, core, role, scores, description.argumentThreshold);
    const found = meanOf(core.map((piece) => sigmoid(scores.trigger[piece] as number)));
    const mode = description.modes[classes.mode] as string;
    return {
      trigger: charSpan(text, scores.pieces, { start: core[0] as number, end: (core.at(-1) as number) + 1 }),
      type: description.types[classes.type] as string,
      mode: mode === '-' ? null : mode,
      stage: description.stages[classes.stage] as EventMention['stage'],
      stance: description.stances[classes.stance] as EventMention['stance'],
      toldBy: description.told[classes.told] as EventMention['toldBy'],
      actors: spans(0),
      recipients: spans(1),
      place: spans(2)[0] ?? null,
      score: calibrated(found * classes.typeShare, description.calibration.event),
    };
  });
