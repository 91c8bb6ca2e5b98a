import type { ModelDescription } from '../model/description.js';
import { ROLE_TAGS, ROLES, type Scores } from '../model/scores.js';
import { bestSpans } from '../model/viterbi.js';
import { calibrated } from './calibration.js';
import { sigmoid } from './numbers.js';
import { charSpan, type PieceSpan } from './pieces.js';
import type { Attribution } from './types.js';

const SOURCE = 0;
const CUE = 1;
const CONTENT = 2;

interface Linked {
  readonly span: PieceSpan;
  readonly score: number;
}

/** Probability of a role's span: the geometric mean of its tags' probabilities. */
const spanScore = (scores: Scores, role: number, { start, end }: PieceSpan): number => {
  let sum = 0;
  for (let piece = start; piece < end; piece++)
    sum += scores.roles[(piece * ROLES + role) * ROLE_TAGS + (piece === start ? 1 : 2)] as number;
  return Math.exp(sum / (end - start));
};

const spansOfRole = (scores: Scores, role: number): readonly PieceSpan[] =>
  bestSpans(
    scores.pieces.ids.length,
    1,
    (piece, tag) => scores.roles[(piece * ROLES + role) * ROLE_TAGS + tag] as number,
  );

/** The candidate with the highest link score to or from `span`; of equals the later in the text. */
const bestLink = (
  candidates: readonly PieceSpan[],
  link: (candidate: PieceSpan) => number | undefined,
): Linked | null => {
  let best: Linked | null = null;
  for (const span of candidates) {
    const score = link(span);
    if (score !== undefined && (best === null || score >= best.score)) best = { span, score };
  }
  return best;
};

/**
 * Who is said to say what: each content goes to its best cue, each cue takes its best source above even odds.
 * A cue to which no content goes is none.
 */
export const attributionsOf = (
  text: string,
  scores: Scores,
  description: ModelDescription,
): readonly Attribution[] => {
  const [sources, cues, contents] = [SOURCE, CUE, CONTENT].map((role) => spansOfRole(scores, role)) as [
    readonly PieceSpan[],
    readonly PieceSpan[],
    readonly PieceSpan[],
  ];
  const contentsOf = new Map<PieceSpan, Linked[]>();
  for (const content of contents) {
    const best = bestLink(cues, (cue) => scores.link(1, content.start, cue.start));
    if (best)
      contentsOf.set(best.span, [...(contentsOf.get(best.span) ?? []), { span: content, score: best.score }]);
  }
  return cues.flatMap((cue) => {
    const own = contentsOf.get(cue);
    if (!own) return [];
    const source = bestLink(sources, (candidate) => scores.link(0, candidate.start, cue.start));
    const found = attributionFrom(text, scores, source && source.score > 0 ? source.span : null, cue, own);
    return [{ ...found, score: calibrated(found.score, description.calibration.statement) }];
  });
};

const attributionFrom = (
  text: string,
  scores: Scores,
  source: PieceSpan | null,
  cue: PieceSpan,
  contents: readonly Linked[],
): Attribution => {
  const content = Math.min(
    ...contents.map(({ span, score }) => spanScore(scores, CONTENT, span) * sigmoid(score)),
  );
  const chars = (span: PieceSpan) => charSpan(text, scores.pieces, span);
  return {
    source: source && chars(source),
    cue: chars(cue),
    content: contents.map(({ span }) => chars(span)),
    score: spanScore(scores, CUE, cue) * content,
  };
};
