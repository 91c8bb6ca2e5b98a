import type { Pieces } from '../model/tokenizer.js';
import type { Span } from '../text/span.js';

/** Half-open range of piece numbers. */
export interface PieceSpan {
  readonly start: number;
  readonly end: number;
}

/** The characters (UTF-16) from the first to the last piece of the range. */
export const charSpan = (pieces: Pieces, { start, end }: PieceSpan): Span => ({
  start: pieces.starts[start] as number,
  end: pieces.ends[end - 1] as number,
});

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
