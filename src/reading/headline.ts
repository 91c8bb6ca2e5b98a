import type { Document } from '../document/types.js';
import type { Span } from '../text/span.js';
import type { Attribution } from './types.js';

/** "CAIRO (Agency) - ", "TROMSØ, Norway, Sept 22 (Northline) — " at the beginning of a line. */
const DATELINE =
  /^\p{Lu}[\p{L}'’.-]+(?:[ ,/]+[\p{Lu}\d][\p{L}\d'’.-]*){0,7},?\s*(?:\([^)\n]{1,30}\)\s*)?(?:–|—|--|-|:)\s+(?=[\p{Lu}\p{N}"“‘'«„])/u;
/** A dateline without a place in capitals needs a source in brackets or a date: "Anna Berg - " is none. */
const MARKED = /^\p{Lu}{3,}|\([^)]+\)|\d/u;

const datelineEnd = (text: string, start: number): number => {
  if (start > 0 && text[start - 1] !== '\n') return start;
  const found = DATELINE.exec(text.slice(start, start + 120))?.[0] ?? '';
  return MARKED.test(found) ? start + found.length : start;
};

const skipSpace = (text: string, start: number): number =>
  start + (/^\s*/u.exec(text.slice(start, start + 100))?.[0].length ?? 0);

/** The piece from behind the headline, byline, date line and dateline on, when it begins in them and goes on behind; null when nothing is left. */
const behindHeader = (document: Document, piece: Span): Span | null => {
  let { start } = piece;
  const headers = [document.titleSpan, document.bylineSpan, document.dateSpan].filter(
    (span) => span !== null,
  );
  for (const header of headers.sort((a, b) => a.start - b.start)) {
    if (start >= header.start && start < header.end && piece.end > header.end)
      start = skipSpace(document.text, header.end);
  }
  start = Math.max(start, datelineEnd(document.text, start));
  return start < piece.end ? { start, end: piece.end } : null;
};

/** The attributions without headline, byline and dateline in their content; a statement that the headline itself makes stays. */
export const withoutHeadline = (
  document: Document,
  attributions: readonly Attribution[],
): readonly Attribution[] =>
  attributions.flatMap((attribution) => {
    const content = attribution.content.flatMap((piece) => behindHeader(document, piece) ?? []);
    return content.length > 0 ? [{ ...attribution, content }] : [];
  });
