import { paragraphsOf } from './lines.js';
import type { Span } from './span.js';

/** Words in quotation marks, the marks included; quotations inside it are not listed. */
export interface Quotation extends Span {
  /** False when the closing mark is missing: the quotation then ends with its paragraph. */
  readonly closed: boolean;
}

interface Style {
  readonly open: RegExp;
  readonly close: RegExp;
}

/** Opening marks and what closes each. The order matters: doubled marks are tried before single ones. */
const STYLES: readonly Style[] = [
  { open: /``|‘‘/y, close: /''|’’|"|”/g },
  { open: /''/y, close: /''/g },
  { open: /["＂]/y, close: /["＂]/g },
  { open: /“/y, close: /”/g },
  { open: /„/y, close: /[“”‟]/g },
  { open: /«/y, close: /»/g },
  { open: /»/y, close: /«/g },
  { open: /”/y, close: /”/g },
  { open: /[「『]/y, close: /[」』]/g },
  { open: /[‘‚]/y, close: /[’‘]/g },
  { open: /'/y, close: /'/g },
];

const ANY_OPENING = /[`'"＂“”„«»「『‘‚]/g;

/** How far a quotation in single marks may run, in UTF-16 units; farther off the mark is an apostrophe's. */
const LONGEST_SINGLE = 1000;

/** Marks that are apostrophes too: they quote only when a closing one follows in the same paragraph. */
const isSingle = (style: Style): boolean => style === STYLES.at(-1) || style === STYLES.at(-2);

const matchAt = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
};

/** White space, a bracket, a dash or another mark stands before an opening mark; a letter, a digit or a mark after it (« spaced too »). */
const mayOpen = (text: string, at: number, width: number): boolean =>
  /^$|[\s([{–—/:"“‘«„…-]/u.test(text.charAt(at - 1)) &&
  (text.charAt(at) === '«' || /^[^\s,.;:!?)\]]/u.test(text.slice(at + width, at + width + 1)));

/** Something other than white space stands before a closing mark, and no letter or digit after it. */
const mayClose = (text: string, at: number, width: number): boolean =>
  /\S/.test(text.charAt(at - 1)) && !/^[\p{L}\p{N}]/u.test(text.slice(at + width, at + width + 2));

/** Where the mark that closes a quotation opened with `style` ends, searching from `at` to `end`; -1 when there is none. */
const closingEnd = (text: string, style: Style, at: number, end: number): number => {
  const single = isSingle(style);
  const stretch = text.slice(at, end);
  let apostrophe = -1; // "the ministers' plan": a mark after s may belong to the word
  for (const match of stretch.matchAll(style.close)) {
    const from = at + match.index;
    const to = from + match[0].length;
    const distinct = !single && !/["'＂]/.test(match[0]); // a curly or angled mark closes whatever stands around it
    if (!distinct && !mayClose(text, from, to - from)) continue;
    const possessive = single && text.charAt(from - 1) === 's' && /^\s\p{Ll}/u.test(text.slice(to, to + 3));
    if (!possessive) return to;
    apostrophe = apostrophe < 0 ? to : apostrophe;
  }
  return apostrophe;
};

interface Opening {
  readonly style: Style;
  readonly start: number;
  readonly inside: number;
}

/** The next opening mark in the stretch, or null. */
const openingIn = (text: string, from: number, end: number): Opening | null => {
  for (const match of text.slice(from, end).matchAll(ANY_OPENING)) {
    const start = from + match.index;
    for (const style of STYLES) {
      const width = matchAt(style.open, text, start);
      if (width > 0 && mayOpen(text, start, width)) return { style, start, inside: start + width };
    }
  }
  return null;
};

/**
 * The outermost quotations of `text` in order, as UTF-16 spans.
 *
 * Straight, curly, angled, German, East Asian and doubled single marks count, single ones where they close again in their paragraph.
 * A quotation over several paragraphs, where each opens and only the last closes, is one. Linear time.
 */
export const quotationsOf = (text: string): readonly Quotation[] => {
  const quotations: Quotation[] = [];
  const paragraphs = paragraphsOf(text);
  let running: Opening | null = null; // opened in an earlier paragraph and carried into this one
  /** For each single style, the offset before which no mark closes: the search need not look there again. */
  const barren = new Map<Style, number>();
  paragraphs.forEach((paragraph, index) => {
    let at = paragraph.start;
    while (at < paragraph.end) {
      const opening: Opening | null = running ?? openingIn(text, at, paragraph.end);
      if (!opening) break;
      const { style, start, inside } = opening;
      const from = running ? paragraph.start + matchAt(style.open, text, paragraph.start) : inside;
      running = null;
      const limit = isSingle(style) ? Math.min(paragraph.end, from + LONGEST_SINGLE) : paragraph.end;
      const end = closingEnd(text, style, Math.max(from, barren.get(style) ?? 0), limit);
      if (end >= 0) {
        quotations.push({ start, end, closed: true });
        at = end;
      } else if (isSingle(style)) {
        barren.set(style, limit);
        at = inside;
      } else {
        const next = paragraphs[index + 1];
        if (next && matchAt(style.open, text, next.start) > 0) running = opening;
        else quotations.push({ start, end: paragraph.end, closed: false });
        break;
      }
    }
  });
  return quotations;
};

/** Whether the unit at `at` lies in one of `spans`, which are in order and apart. */
const liesIn = (spans: readonly Span[], at: number): boolean => {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end <= at) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span !== undefined && span.start <= at;
};

/**
 * How `pieces` of one statement are quoted: `direct` when every letter and digit stands inside a quotation, `indirect`
 * when none does, else `mixed`. `quotations` are those of the whole text, as {@link quotationsOf} gives them.
 */
export const quotedForm = (
  text: string,
  pieces: readonly Span[],
  quotations: readonly Span[],
): 'direct' | 'mixed' | 'indirect' => {
  let inside = false;
  let outside = false;
  for (const piece of pieces) {
    for (const match of text.slice(piece.start, piece.end).matchAll(/[\p{L}\p{N}]/gu)) {
      if (liesIn(quotations, piece.start + match.index)) inside = true;
      else outside = true;
    }
  }
  if (!inside) return 'indirect';
  return outside ? 'mixed' : 'direct';
};
