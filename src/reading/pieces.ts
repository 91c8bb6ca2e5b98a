import type { Pieces } from '../model/tokenizer.js';
import type { Span } from '../text/span.js';

/** Half-open range of piece numbers. */
export interface PieceSpan {
  readonly start: number;
  readonly end: number;
}

/** The characters (UTF-16) from the first to the last piece of the range, never ending inside a word. */
export const charSpan = (text: string, pieces: Pieces, { start, end }: PieceSpan): Span => {
  let left = pieces.starts[start] as number;
  let right = pieces.ends[end - 1] as number;
  while (insideWord(text, left)) left -= pairAt(text, left - 1) ? 2 : 1;
  while (insideWord(text, right)) right += pairAt(text, right + 1) ? 2 : 1;
  return { start: left, end: right };
};

/** True when the unit at `at` is the second half of a surrogate pair. */
const pairAt = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/** True when a letter or digit stands on both sides of the border. */
const insideWord = (text: string, at: number): boolean =>
  at > 0 && at < text.length && JOINED.test(around(text, at));

const JOINED = /^[\p{L}\p{N}]{2}$/u;

/** Pieces grouped into words: runs of letters and digits; every other piece stands alone. */
export const wordsOf = (text: string, pieces: Pieces): readonly PieceSpan[] => {
  const words: { start: number; end: number }[] = [];
  for (let piece = 0; piece < pieces.ids.length; piece++) {
    const start = pieces.starts[piece] as number;
    const last = words.at(-1);
    if (last && piece > 0 && pieces.ends[piece - 1] === start && JOINED.test(around(text, start)))
      last.end = piece + 1;
    else words.push({ start: piece, end: piece + 1 });
  }
  return words;
};

/** The code points before and after a border. */
const around = (text: string, at: number): string => {
  const low = (text.charCodeAt(at - 1) & 0xfc00) === 0xdc00;
  return text.slice(at - (low ? 2 : 1), at) + String.fromCodePoint(text.codePointAt(at) as number);
};
