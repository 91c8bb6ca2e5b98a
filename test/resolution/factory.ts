import type { Document } from '../../src/document/types.js';
import { loadGazetteer } from '../../src/gazetteer/gazetteer.js';
import type { Attribution, EventMention, NameLabel, NameMention, Reading } from '../../src/reading/types.js';
import { resolve } from '../../src/resolution/resolve.js';
import type { Resolved } from '../../src/resolution/types.js';
import { sentencesOf } from '../../src/text/sentences.js';
import type { Span } from '../../src/text/span.js';

/** The `nth` occurrence (from 0) of `words` in `text`. */
export const find = (text: string, words: string, nth = 0): Span => {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`"${words}" does not stand in the text`);
  return { start, end: start + words.length };
};

export const documentOf = (text: string, more: Partial<Document> = {}): Document => ({
  id: '0'.repeat(64),
  inputId: null,
  text,
  title: null,
  byline: null,
  publisher: null,
  url: null,
  publishedAt: null,
  datePrecision: null,
  genre: 'news',
  language: 'en',
  invented: true,
  titleSpan: null,
  bylineSpan: null,
  dateSpan: null,
  why: [],
  ...more,
});

/** Every occurrence of each name, longer names first. */
export const namesIn = (
  text: string,
  labels: { readonly [name: string]: NameLabel },
): readonly NameMention[] => {
  const found: NameMention[] = [];
  for (const name of Object.keys(labels).sort((a, b) => b.length - a.length))
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const span = { start: at, end: at + name.length };
      if (!found.some((other) => other.start < span.end && span.start < other.end))
        found.push({ ...span, label: labels[name] as NameLabel, score: 0.9 });
    }
  return found.sort((a, b) => a.start - b.start);
};

export const attribution = (source: Span | null, cue: Span | null, ...content: Span[]): Attribution => ({
  source,
  cue,
  content,
  score: 0.9,
});

export const act = (trigger: Span, type: string, more: Partial<EventMention> = {}): EventMention => ({
  trigger,
  type,
  mode: null,
  stage: 'occurred',
  stance: 'reports',
  toldBy: 'publication',
  actors: [],
  recipients: [],
  place: null,
  score: 0.8,
  ...more,
});

export const readingOf = (text: string, parts: Partial<Reading>): Reading => ({
  document: documentOf(text),
  sentences: sentencesOf(text),
  names: [],
  attributions: [],
  events: [],
  model: 'hand',
  ...parts,
});

export const resolved = (text: string, parts: Partial<Reading>): Resolved =>
  resolve(readingOf(text, parts), loadGazetteer());

/** Names of the speakers in text order; null where there is none. */
export const speakersOf = (value: Resolved): readonly (string | null)[] =>
  value.statements.map(({ speaker }) => value.entities.find((e) => e.id === speaker?.entity)?.name ?? null);
