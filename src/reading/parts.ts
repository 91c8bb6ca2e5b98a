import type { Span } from '../text/span.js';

/** Where a long text may be cut, the best first. */
const BORDERS = [/\n\s*\n/g, /\n/g, /[.!?]["'”’»)]*\s/g, /\s/g];

/** End of the last match of `border` in `text[start, end)` in its second half, or null. */
const lastBorder = (text: string, start: number, end: number, border: RegExp): number | null => {
  const from = start + Math.floor((end - start) / 2);
  let last: number | null = null;
  for (const match of text.slice(from, end).matchAll(border)) last = from + match.index + match[0].length;
  return last;
};

const cutBefore = (text: string, start: number, end: number): number => {
  for (const border of BORDERS) {
    const at = lastBorder(text, start, end, border);
    if (at !== null) return at;
  }
  return (text.charCodeAt(end) & 0xfc00) === 0xdc00 ? end - 1 : end;
};

/**
 * The text in parts of at most `limit` units, cut between paragraphs where it can be, so that the memory of reading is
 * bounded however long the text is. A text within the limit is one part. Together the parts are the text.
 */
export const partsOf = (text: string, limit: number): readonly Span[] => {
  const parts: Span[] = [];
  let start = 0;
  while (text.length - start > limit) {
    const end = cutBefore(text, start, start + limit);
    parts.push({ start, end });
    start = end;
  }
  parts.push({ start, end: text.length });
  return parts;
};
