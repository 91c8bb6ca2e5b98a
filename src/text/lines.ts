import type { Span } from './span.js';

/** A line without its line end, and how many lines of nothing but white space stand before it. */
export interface Line extends Span {
  readonly blankBefore: boolean;
}

const LINE_END = /\r\n|[\n\r\v\f\u2028\u2029\u0085]/g;

/** The lines of `text` that hold more than white space, in order, trimmed at both ends. */
export const linesOf = (text: string): readonly Line[] => {
  const lines: Line[] = [];
  let blankBefore = true;
  const push = (from: number, to: number): void => {
    const words = text.slice(from, to);
    const kept = words.trim();
    if (kept === '') {
      blankBefore = true;
      return;
    }
    const start = from + words.length - words.trimStart().length;
    lines.push({ start, end: start + kept.length, blankBefore });
    blankBefore = false;
  };
  let from = 0;
  for (const match of text.matchAll(LINE_END)) {
    push(from, match.index);
    from = match.index + match[0].length;
  }
  push(from, text.length);
  return lines;
};

/** A text whose longest line is longer than this was not hard-wrapped: each of its lines is a paragraph. */
const WIDEST_WRAP = 120;
/** Lines shorter than this are a list or a heading, not a column of running text. */
const NARROWEST_WRAP = 45;

/** The column at which `text` was hard-wrapped, or null when its lines are paragraphs. */
const wrapColumn = (text: string, lines: readonly Line[]): number | null => {
  let widest = 0;
  for (const line of lines) {
    const spaced = /\s/.test(text.slice(line.start, line.end)); // a long address alone on its line says nothing
    if (spaced) widest = Math.max(widest, line.end - line.start);
  }
  return widest >= NARROWEST_WRAP && widest <= WIDEST_WRAP ? widest : null;
};

/** A run of capitals or a sentence's end: what follows on the next line is something new, even in lower case. */
const CLOSED = /[.!?:;…]["'”’»)\]]*$/u;

/**
 * The paragraphs of `text`: hard-wrapped lines joined, everything else apart. Linear time.
 *
 * A line goes on in the next one when the next starts in lower case and the line does not look finished, or when the
 * text is hard-wrapped and the next line's first word would not have fitted. A blank line always ends a paragraph.
 */
export const paragraphsOf = (text: string): readonly Span[] => {
  const lines = linesOf(text);
  const column = wrapColumn(text, lines);
  const goesOn = (line: Line, next: Line): boolean => {
    if (next.blankBefore) return false;
    const words = text.slice(next.start, Math.min(next.end, next.start + WIDEST_WRAP));
    if (/^\p{Ll}/u.test(words) && !CLOSED.test(text.slice(Math.max(line.start, line.end - 8), line.end)))
      return true;
    if (column === null || /^(?:[-*•–—]|\d{1,3}[.)])\s/u.test(words)) return false;
    const first = words.search(/\s|$/);
    return line.end - line.start + 1 + first > column;
  };
  const paragraphs: { start: number; end: number }[] = [];
  lines.forEach((line, i) => {
    const last = paragraphs.at(-1);
    const previous = lines[i - 1];
    if (last && previous && goesOn(previous, line)) last.end = line.end;
    else paragraphs.push({ start: line.start, end: line.end });
  });
  return paragraphs;
};
