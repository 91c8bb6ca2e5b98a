import { createHash } from 'node:crypto';
import { ChanceryError } from '../errors.js';
import { findDate } from './dates.js';
import { genreOf } from './genre.js';
import { findHeader } from './header.js';
import { checkLanguage } from './language.js';
import { checkMetadata, type ExactDate, parseIsoDate } from './metadata.js';
import type { Page } from './page.js';
import type { Document, RawDocument } from './types.js';

/** Half a surrogate pair is no character and has no UTF-8: U+FFFD takes its place, so that offsets stay. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** The canonical text and what had to be done to it. */
const canonical = (content: string): { readonly text: string; readonly notes: readonly string[] } => {
  const unmarked = content.replace(/^\ufeff/, '');
  const text = unmarked.replace(LONE_SURROGATE, '\ufffd');
  return { text, notes: text === unmarked ? [] : ['halves of broken surrogate pairs replaced by U+FFFD'] };
};

/** Title, byline or date: its value, where the text says it, and why. */
interface Fact {
  readonly value: string | null;
  readonly span: Document['titleSpan'];
  readonly why: string | null;
}

const NOTHING: Fact = { value: null, span: null, why: null };

/** The first that is known of: what a person or an input line says, what the page says, what the text says. */
const choose = (given: string | undefined, ofPage: Fact, ofText: Fact | null): Fact => {
  if (given !== undefined && given.trim() !== '') return { value: given, span: null, why: null };
  return ofPage.value === null ? (ofText ?? NOTHING) : ofPage;
};

const pageFact = (what: string, value: string | null | undefined): Fact =>
  value === null || value === undefined
    ? NOTHING
    : { value, span: null, why: `${what}: by the page's metadata` };

const pageDate = (page: Page | null): string | null => {
  const written = page?.metadata.date ?? null;
  return written === null ? null : (parseIsoDate(written)?.date ?? findDate(written)?.date ?? null);
};

/** The date's value and precision; `fact` holds a checked date or nothing. */
const exact = (fact: Fact): ExactDate | null => (fact.value === null ? null : parseIsoDate(fact.value));

/** Title, byline and date, each by the best that is known of it. */
const factsOf = (raw: RawDocument, page: Page | null, text: string) => {
  const header = findHeader(text);
  const headline = page?.metadata.title ?? null;
  const shown: Fact =
    headline === null
      ? NOTHING
      : { value: headline, span: { start: 0, end: headline.length }, why: "title: the page's headline" };
  return {
    labels: [...header.labels, ...(page?.metadata.labels ?? [])],
    title: choose(raw.metadata.title, shown, header.title),
    byline: choose(raw.metadata.byline, pageFact('byline', page?.metadata.byline), header.byline),
    date: choose(raw.metadata.date, pageFact('date', pageDate(page)), header.date),
  };
};

/** linkedom and Readability are loaded only for a page. */
const pageOf = async (raw: RawDocument): Promise<Page> => {
  const { readPage } = await import('./page.js');
  return readPage(raw.content, raw.name);
};

const isPresent = (sentence: string | null): sentence is string => sentence !== null;

/**
 * Makes the document of one raw article: its canonical, unchanging text and what is known about it, each decision with its `why`.
 *
 * Plain text is kept as it is but for a leading byte order mark and broken surrogates. Throws a ChanceryError: E_NO_TEXT,
 * E_NO_ARTICLE_IN_PAGE, E_OTHER_LANGUAGE, E_LANGUAGE_NOT_READ, E_BAD_DATE, E_BAD_GENRE.
 */
export const makeDocument = async (raw: RawDocument): Promise<Document> => {
  const given = checkMetadata(raw.metadata);
  const page = raw.format === 'html' ? await pageOf(raw) : null;
  const { text, notes } = canonical(page?.text ?? raw.content);
  if (!/[\p{L}\p{N}]/u.test(text)) throw new ChanceryError('E_NO_TEXT', { name: raw.name });
  const language =
    given.language === undefined ? await checkLanguage(text, raw.name) : 'language: English, as given';
  const { labels, title, byline, date } = factsOf(raw, page, text);
  const url = given.url ?? page?.metadata.url ?? null;
  const clues = { text, title: title.value, labels, url };
  const { genre, why } = given.genre ? { genre: given.genre, why: null } : genreOf(clues);
  const published = exact(date);
  return {
    id: createHash('sha256').update(text, 'utf8').digest('hex'),
    inputId: raw.id,
    text,
    title: title.value,
    byline: byline.value,
    publisher: given.publisher ?? page?.metadata.publisher ?? null,
    url,
    publishedAt: published?.date ?? null,
    datePrecision: published?.precision ?? null,
    genre,
    language: 'en',
    invented: given.invented ?? false,
    titleSpan: title.span,
    bylineSpan: byline.span,
    dateSpan: date.span,
    why: [...raw.notes, ...notes, title.why, byline.why, date.why, why, language].filter(isPresent),
  };
};
