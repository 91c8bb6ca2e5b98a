import type { ModelDescription } from '../model/description.js';
import type { Scores } from '../model/scores.js';
import { bestSpans } from '../model/viterbi.js';
import { calibrated } from './calibration.js';
import { charSpan } from './pieces.js';
import type { NameLabel, NameMention } from './types.js';

/** The names of the text, from the best BIO path over the name tags. */
export const namesOf = (
  text: string,
  { pieces, names }: Scores,
  description: ModelDescription,
): readonly NameMention[] => {
  const kinds = description.names.length;
  const at = (piece: number, tag: number): number => names[piece * (1 + 2 * kinds) + tag] as number;
  return bestSpans(pieces.ids.length, kinds, at).map(({ start, end, kind }) => {
    let sum = at(start, 1 + 2 * kind);
    for (let piece = start + 1; piece < end; piece++) sum += at(piece, 2 + 2 * kind);
    return {
      ...charSpan(text, pieces, { start, end }),
      label: description.names[kind] as NameLabel,
      score: calibrated(Math.exp(sum / (end - start)), description.calibration.name),
    };
  });
};
