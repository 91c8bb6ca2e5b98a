import type { Span } from '../text/span.js';

/** Function words and marks left at the end of a span that broke off: "staff and", or the whole of "the". */
const LOOSE_END = /(?:^|[\s,;:(]+)(?:the|a|an|and|or|of|to|in|at|by|with|from|for)?[\s,;:(]*$/iu;

/** The span without loose words at its end, or null when nothing is left. */
export const withoutLooseEnd = (text: string, { start, end }: Span): Span | null => {
  let words = text.slice(start, end);
  for (let before = ''; before !== words; ) {
    before = words;
    words = words.replace(LOOSE_END, '');
  }
  return words === '' ? null : { start, end: start + words.length };
};
