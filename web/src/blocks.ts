import { paragraphsOf } from '../../src/text/lines.js';
import type { Span } from '../../src/text/span.js';
import { grouped } from './grouped.js';
import type { Run } from './segments.js';

/** The paragraphs of `text`, each with the white space after it, so that together they are the whole text. */
export const blocksOf = (text: string): readonly Span[] => {
  const starts = paragraphsOf(text).map(({ start }, i) => (i === 0 ? 0 : start));
  if (starts.length === 0) return [{ start: 0, end: text.length }];
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }));
};

/** Which block holds `offset`. */
export const blockAt = (blocks: readonly Span[], offset: number): number => {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle] as Span).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** The runs of each block, where runs break at the blocks' starts. */
export const runsOfBlocks = (blocks: readonly Span[], runs: readonly Run[]): readonly (readonly Run[])[] => {
  const groups = grouped(runs, (run) => blockAt(blocks, run.start));
  return blocks.map((_, i) => groups.get(i) ?? []);
};
