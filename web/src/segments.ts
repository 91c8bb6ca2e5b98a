import type { Span } from '../../src/text/span.js';
import { grouped } from './grouped.js';

/** Words that a card speaks of, and how they are marked. Offsets are UTF-16 units of the text, as in a DOM string. */
export interface Mark extends Span {
  /** Id of the statement or event. */
  readonly id: string;
  readonly classes: readonly string[];
}

/** A stretch of text over which the same marks lie. */
export interface Run extends Span {
  readonly text: string;
  /** The longest first, so that the last one is the innermost. */
  readonly marks: readonly Mark[];
}

const inside = (offset: number, text: string): boolean => offset > 0 && offset < text.length;

const lengthOf = ({ start, end }: Span): number => end - start;

/**
 * Cuts `text` into runs at every place where a mark begins or ends, and at `breaks`. Marks may overlap and nest.
 * The runs' texts, joined, are `text`, character for character; no run is empty.
 *
 * @example segments('a bc', [{ id: 's1', start: 2, end: 4, classes: ['said'] }]) // runs 'a ' and 'bc'
 */
export const segments = (
  text: string,
  marks: readonly Mark[],
  breaks: readonly number[] = [],
): readonly Run[] => {
  const real = marks.filter((mark) => mark.start < mark.end);
  const starts = grouped(real, ({ start }) => start);
  const ends = grouped(real, ({ end }) => end);
  const cuts = [...starts.keys(), ...ends.keys(), ...breaks].filter((offset) => inside(offset, text));
  const offsets = [...new Set([0, ...cuts, text.length])].sort((a, b) => a - b);
  const open = new Set<Mark>();
  return offsets.slice(0, -1).map((start, i) => {
    for (const mark of ends.get(start) ?? []) open.delete(mark);
    for (const mark of starts.get(start) ?? []) open.add(mark);
    const end = offsets[i + 1] as number;
    const over = [...open].sort((a, b) => lengthOf(b) - lengthOf(a));
    return { start, end, text: text.slice(start, end), marks: over };
  });
};
