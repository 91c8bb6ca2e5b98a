import type { Genre } from './types.js';

/** What the genre is told by. */
export interface GenreClues {
  readonly text: string;
  readonly title: string | null;
  /** Lines above the running text, such as "OPINION", and a page's section and schema.org types. */
  readonly labels: readonly string[];
  readonly url: string | null;
}

export interface GenreFound {
  readonly genre: Genre;
  readonly why: string;
}

/** A label, a section of the paper, or the beginning of a title, as a paper names its kinds. */
const NAMED: readonly (readonly [Genre, RegExp])[] = [
  ['release', /^(?:press|media|news)\s+releases?\b|^for immediate release\b/i],
  ['interview', /^(?:(?:exclusive\s+)?interviews?|q\s?&\s?a)\b/i],
  [
    'opinion',
    /^(?:opinions?|op-?eds?|editorials?|comment(?:ary)?|columns?|columnists?|viewpoints?|letters? to the editor|perspectives?|OpinionNewsArticle)\b/i,
  ],
];

const IN_URL: readonly (readonly [Genre, RegExp])[] = [
  ['release', /\/(?:press|media|news)-?releases?\//i],
  ['interview', /\/interviews?\//i],
  ['opinion', /\/(?:opinions?|op-?eds?|editorials?|commentisfree|columnists?)\//i],
];

const WIRE =
  /\/(?:PRNewswire|PRWeb|EIN Presswire)\/|\((?:BUSINESS WIRE|GLOBE NEWSWIRE)\)|\bFOR IMMEDIATE RELEASE\b/;
const OWN_VIEWS =
  /\b(?:views|opinions) expressed (?:here|above|herein|in this (?:article|column|piece|commentary)|by the author)\b/i;
const ABOUT_AUTHOR = /^(?:the (?:writer|author)|about the author)\b/i;

const named = (words: string): Genre | null => NAMED.find(([, pattern]) => pattern.test(words))?.[0] ?? null;

/** Questions and answers marked as such, three of each at least. */
const isInterview = (text: string): boolean =>
  (text.match(/^(?:Q|Question)\s*[:.]\s/gm)?.length ?? 0) >= 3 &&
  (text.match(/^(?:A|Answer)\s*[:.]\s/gm)?.length ?? 0) >= 3;

/** The genre by the first rule that holds, with that rule; news when none does. */
export const genreOf = ({ text, title, labels, url }: GenreClues): GenreFound => {
  for (const label of labels) {
    const genre = named(label.trim());
    if (genre) return { genre, why: `genre ${genre}: marked "${label.trim()}"` };
  }
  const [, prefix = ''] = /^([^:|]{3,30})\s*[:|]\s/u.exec(title ?? '') ?? [];
  const byTitle = named(prefix);
  if (byTitle) return { genre: byTitle, why: `genre ${byTitle}: the title begins with "${prefix.trim()}"` };
  const byUrl = IN_URL.find(([, pattern]) => pattern.test(url ?? ''));
  if (byUrl) return { genre: byUrl[0], why: `genre ${byUrl[0]}: by the address` };
  const wire = WIRE.exec(text.slice(0, 3000))?.[0];
  if (wire) return { genre: 'release', why: `genre release: "${wire}" stands at its head` };
  if (isInterview(text))
    return { genre: 'interview', why: 'genre interview: questions and answers are marked' };
  const end = text.slice(-1500);
  const last =
    end
      .trimEnd()
      .split(/\n\s*\n|\n/)
      .at(-1) ?? '';
  const note = OWN_VIEWS.exec(end)?.[0] ?? ABOUT_AUTHOR.exec(last.trim())?.[0];
  if (note) return { genre: 'opinion', why: `genre opinion: a note at its end says "${note}"` };
  return { genre: 'news', why: 'genre news: nothing marks it as anything else' };
};
