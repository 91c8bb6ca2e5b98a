import type { Span } from './span.js';

/** Converts UTF-16 offsets of one text to code points and back. Both directions are O(1) without astral characters, else O(log n). */
export interface CodePoints {
  /** Length of the text in code points. */
  readonly length: number;
  toCodePoint(utf16: number): number;
  toUtf16(codePoint: number): number;
  /** The same span in code points. */
  spanToCodePoints(span: Span): Span;
  /** The same span in UTF-16 units. */
  spanToUtf16(span: Span): Span;
}

/** Builds the converter for `text`. An offset inside a surrogate pair counts as the start of that pair. */
export const codePointsOf = (text: string): CodePoints => {
  const pairs: number[] = []; // UTF-16 offsets of the high halves of surrogate pairs, ascending
  for (let i = 0; i < text.length - 1; i++) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00)
      pairs.push(i++);
  }
  /** How many entries of `pairs`, each seen through `view`, lie below `offset`. */
  const countBelow = (offset: number, view: (index: number) => number): number => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (view(middle) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  // An offset in the middle of a pair has that pair's high half below it: the pair's start is one less either way.
  const toCodePoint = (utf16: number): number => utf16 - countBelow(utf16, (i) => pairs[i] as number);
  const toUtf16 = (codePoint: number): number =>
    codePoint + countBelow(codePoint, (i) => (pairs[i] as number) - i);
  return {
    length: text.length - pairs.length,
    toCodePoint,
    toUtf16,
    spanToCodePoints: (span) => ({ start: toCodePoint(span.start), end: toCodePoint(span.end) }),
    spanToUtf16: (span) => ({ start: toUtf16(span.start), end: toUtf16(span.end) }),
  };
};
