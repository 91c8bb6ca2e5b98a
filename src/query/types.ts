/** The read models that every surface shows: command line, API, pages. Spans are code points, as in a record. */
import type { DatePrecision, Genre } from '../document/types.js';
import type { Span } from '../text/span.js';

/** A page of something in a total order. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Hand it in as `cursor` for the page after this one; null on the last. */
  readonly next: string | null;
}

export interface PageRequest {
  /** Items on the page, from 1 to 200; 50 unless told. */
  readonly limit?: number | undefined;
  /** `next` of the page before; left out for the first. */
  readonly cursor?: string | null | undefined;
}

/** One article in a list. */
export interface ArticleSummary {
  /** Document id: SHA-256 of the text. */
  readonly id: string;
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
  /** How the article begins after its headline: up to 240 characters on one line, with "…" where it goes on. */
  readonly firstWords: string;
  readonly counts: { readonly statements: number; readonly events: number; readonly entities: number };
}

/** Plain text around what matched, cut from a longer text at white space. Never HTML. */
export interface Snippet {
  readonly text: string;
  /** What matched: code points into `text`. */
  readonly matches: readonly Span[];
  /** True where the longer text goes on before it, and after it. */
  readonly cut: { readonly before: boolean; readonly after: boolean };
  /** Where `text` stands in the article; null for a statement, whose pieces may stand apart. */
  readonly span: Span | null;
}

/** One article whose words match, or one statement in it. */
export interface SearchHit {
  readonly kind: 'article' | 'statement';
  readonly documentId: string;
  readonly title: string | null;
  /** What matched in the title, in code points. */
  readonly titleMatches: readonly Span[];
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly genre: Genre;
  readonly invented: boolean;
  /** Of the article, or of the attributed words with " … " between their pieces. */
  readonly snippet: Snippet;
  /** Null for an article. */
  readonly statement: {
    readonly id: string;
    /** Null when the text names no source. */
    readonly speaker: { readonly entity: string; readonly name: string } | null;
    /** The attributed words in the article's text. */
    readonly content: readonly Span[];
  } | null;
}

export interface SearchRequest extends PageRequest {
  /** Articles, statements, or (unless told) both. */
  readonly kinds?: readonly SearchHit['kind'][] | undefined;
}

export interface SearchResults extends Page<SearchHit> {
  /** Hits on all pages. */
  readonly total: number;
}
