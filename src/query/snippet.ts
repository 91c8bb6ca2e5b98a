import { type CodePoints, codePointsOf } from '../text/codepoints.js';
import type { Span } from '../text/span.js';
import type { Snippet } from './types.js';

/** Longest snippet, in UTF-16 units. */
const WIDTH = 240;
/** Of these, how many stand before the first match. */
const LEAD = 60;

const isSpace = (text: string, index: number): boolean => /\s/.test(text[index] ?? ' ');

/** The first place from `from` up to `limit` where a word begins; `limit` when there is none. */
const wordStart = (text: string, from: number, limit: number): number => {
  if (from === 0) return 0;
  for (let at = from; at < limit; at++) if (isSpace(text, at - 1) && !isSpace(text, at)) return at;
  return limit;
};

/** The last place from `from` down to `limit` where a word has ended; `limit` when there is none. */
const wordEnd = (text: string, from: number, limit: number): number => {
  if (from === text.length) return from;
  for (let at = from; at > limit; at--) if (isSpace(text, at) && !isSpace(text, at - 1)) return at;
  return limit;
};

/** The match from which most others lie within one snippet; the first of several. */
const densest = (matches: readonly Span[]): number => {
  let best = 0;
  let most = 0;
  for (let from = 0, to = 0; from < matches.length; from++) {
    while (to < matches.length && (matches[to] as Span).end <= (matches[from] as Span).start + WIDTH - LEAD)
      to++;
    if (to - from > most) [best, most] = [from, to - from];
  }
  return best;
};

const windowOf = (text: string, matches: readonly Span[]): Span => {
  const first = matches[densest(matches)] ?? { start: 0, end: 0 };
  const earliest = Math.max(0, Math.min(first.start - LEAD, text.length - WIDTH));
  const start = wordStart(text, earliest, first.start);
  // A match longer than a whole snippet is shown whole.
  const floor = Math.max(first.end, matches.findLast(({ end }) => end <= start + WIDTH)?.end ?? 0);
  const latest = Math.max(floor, Math.min(text.length, start + WIDTH));
  const end = wordEnd(text, latest, floor);
  return end > start ? { start, end } : { start, end: latest };
};

const shifted = (points: CodePoints, span: Span, by: number): Span => ({
  start: points.toCodePoint(span.start) - by,
  end: points.toCodePoint(span.end) - by,
});

/**
 * The part of `text` with most of `matches` (UTF-16), cut between words.
 * `inArticle`: whether `text` is the article, so that the snippet has a place in it.
 */
export const snippetOf = (text: string, matches: readonly Span[], inArticle: boolean): Snippet => {
  const points = codePointsOf(text);
  const window = windowOf(text, matches);
  const span = points.spanToCodePoints(window);
  return {
    text: text.slice(points.toUtf16(span.start), points.toUtf16(span.end)),
    matches: matches
      .filter(({ start, end }) => start >= window.start && end <= window.end)
      .map((match) => shifted(points, match, span.start)),
    cut: { before: window.start > 0, after: window.end < text.length },
    span: inArticle ? span : null,
  };
};

/** The beginning of `text` on one line, cut between words, with "…" where it goes on. */
export const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  const { start, end } = windowOf(line, []);
  const points = codePointsOf(line);
  const cut = line.slice(start, points.toUtf16(points.toCodePoint(end)));
  return end < line.length ? `${cut} …` : cut;
};

/** UTF-16 spans of `text` in code points. */
export const inCodePoints = (text: string, spans: readonly Span[]): readonly Span[] => {
  const points = codePointsOf(text);
  return spans.map((span) => points.spanToCodePoints(span));
};
