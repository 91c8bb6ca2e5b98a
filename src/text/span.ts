/**
 * A stretch of text: `start` inclusive, `end` exclusive.
 *
 * Inside the program offsets are UTF-16 units, so that `text.slice(start, end)` gives the words. In an
 * {@link ArticleRecord} (JSON, store, API) they are Unicode code points. `src/text/codepoints.ts` is the
 * only place that converts.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words that a span (UTF-16) covers. */
export const wordsOf = (text: string, span: Span): string => text.slice(span.start, span.end);

/** True when `outer` covers all of `inner`. */
export const covers = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;
