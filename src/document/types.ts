import type { Span } from '../text/span.js';

export const GENRES = ['news', 'opinion', 'interview', 'release', 'other'] as const;
export type Genre = (typeof GENRES)[number];

/** How exact a date is. */
export type DatePrecision = 'day' | 'month' | 'year';

/** What a person or an input line says of an article that its own text may not. */
export interface Metadata {
  readonly title?: string | undefined;
  readonly byline?: string | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
  /** ISO date: YYYY, YYYY-MM or YYYY-MM-DD (a time of day after it is cut off). */
  readonly date?: string | undefined;
  readonly genre?: Genre | undefined;
  /** ISO 639-1 code; given, it is not checked against the text. */
  readonly language?: string | undefined;
  readonly invented?: boolean | undefined;
}

/** One article as a source gave it, before anything is read out of it. */
export interface RawDocument {
  /** The id that the input line gave (JSONL), else null. */
  readonly id: string | null;
  /** Where it came from, for messages: a path, `-`, or `FILE.jsonl:LINE`. */
  readonly name: string;
  readonly format: 'text' | 'html';
  readonly content: string;
  readonly metadata: Metadata;
  /** Sentences a reader can check, such as "decoded as windows-1252". */
  readonly notes: readonly string[];
}

/** One article: canonical text and what is known about it. Spans are UTF-16 offsets into `text`. */
export interface Document {
  /** SHA-256 (hex) of the UTF-8 bytes of `text`. */
  readonly id: string;
  /** The id that the input line gave, else null. */
  readonly inputId: string | null;
  readonly text: string;
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** ISO date of `datePrecision`. */
  readonly publishedAt: string | null;
  readonly datePrecision: DatePrecision | null;
  readonly genre: Genre;
  readonly language: string;
  readonly invented: boolean;
  readonly titleSpan: Span | null;
  readonly bylineSpan: Span | null;
  readonly dateSpan: Span | null;
  readonly why: readonly string[];
}
