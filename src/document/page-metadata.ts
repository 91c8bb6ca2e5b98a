import type { PageDocument } from './dom.js';

/** What a web page says of its article outside the text. Null where it says nothing. */
export interface PageMetadata {
  readonly title: string | null;
  readonly byline: string | null;
  /** As the page writes it. */
  readonly date: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** Section names and schema.org types. */
  readonly labels: readonly string[];
}

type Json = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object of the page's JSON-LD that is some kind of article. Broken JSON-LD is passed over. */
const articlesOf = (document: PageDocument): readonly Json[] => {
  const found: Json[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (depth > 4) return;
    if (Array.isArray(value)) for (const entry of value) visit(entry, depth + 1);
    else if (isObject(value)) {
      if ([value['@type']].flat().some((type) => /(?:Article|Posting|Report)$/.test(String(type))))
        found.push(value);
      visit(value['@graph'], depth + 1);
    }
  };
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      visit(JSON.parse(script.textContent ?? ''), 0);
    } catch {}
  }
  return found;
};

const clean = (words: string | null | undefined): string | null => {
  const kept = words?.replace(/\s+/g, ' ').trim();
  return kept ? kept : null;
};

/** A string, an object's name, or the names of several. */
const nameOf = (value: unknown): string | null => {
  if (Array.isArray(value))
    return clean(
      value
        .map(nameOf)
        .filter((name) => name !== null)
        .join(', '),
    );
  if (isObject(value)) return nameOf(value.name);
  return typeof value === 'string' && !/^https?:/.test(value) ? clean(value) : null;
};

const text = (value: unknown): string | null => (typeof value === 'string' ? clean(value) : null);

/** Reads the first of the named meta elements (by property, name or itemprop) that says anything. One pass over the page. */
const metaOf = (document: PageDocument) => {
  const contents = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const content = clean(element.getAttribute('content'));
    const attribute = ['property', 'name', 'itemprop'].find((name) => element.getAttribute(name) !== null);
    const key = attribute === undefined ? '' : (element.getAttribute(attribute) ?? '').toLowerCase();
    if (content !== null && !contents.has(key)) contents.set(key, content);
  }
  return (...names: readonly string[]): string | null =>
    names.map((name) => contents.get(name.toLowerCase())).find((content) => content !== undefined) ?? null;
};

/** The headline as the page shows it: the heading that agrees with the metadata, else the metadata, else a heading. */
const headlineOf = (document: PageDocument, declared: string | null, site: string | null): string | null => {
  const headings = [...document.querySelectorAll('h1')]
    .map((heading) => clean(heading.textContent))
    .filter((words) => words !== null);
  const plain = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const bare =
    declared !== null && site !== null
      ? declared.replace(/\s+[|–—-]\s+([^|–—]+)$/u, (tail, name: string) =>
          plain(name) === plain(site) ? '' : tail,
        )
      : declared;
  if (bare !== null)
    return (
      headings.find(
        (words) =>
          plain(words) !== '' &&
          (plain(bare).startsWith(plain(words)) || plain(words).startsWith(plain(bare))),
      ) ?? bare
    );
  return (
    (headings.length === 1 ? headings[0] : null) ??
    clean(document.querySelector('title')?.textContent?.split(/\s+[|–—]\s+/u)[0])
  );
};

/** Title, byline, date, publisher and address of the page's article, from JSON-LD, og: and meta elements, in that order. */
export const pageMetadata = (document: PageDocument): PageMetadata => {
  const [article = {}] = articlesOf(document);
  const meta = metaOf(document);
  const publisher = nameOf(article.publisher) ?? meta('og:site_name', 'publisher', 'dc.publisher');
  const author = meta('author', 'article:author', 'byl', 'dc.creator', 'parsely-author');
  return {
    title: headlineOf(
      document,
      text(article.headline) ?? text(article.name) ?? meta('og:title', 'twitter:title'),
      publisher,
    ),
    byline: (nameOf(article.author) ?? nameOf(author))?.replace(/^by\s+/i, '') ?? null,
    date:
      text(article.datePublished) ??
      meta(
        'article:published_time',
        'og:published_time',
        'datePublished',
        'pubdate',
        'publishdate',
        'date',
        'dc.date',
        'dc.date.issued',
        'parsely-pub-date',
      ) ??
      document
        .querySelector('article time[datetime], time[itemprop="datePublished"]')
        ?.getAttribute('datetime') ??
      null,
    publisher,
    url:
      clean(document.querySelector('link[rel="canonical"]')?.getAttribute('href')) ??
      meta('og:url') ??
      text(article.url),
    labels: [article['@type'], article.articleSection, meta('article:section')]
      .flat()
      .filter((label) => typeof label === 'string'),
  };
};
