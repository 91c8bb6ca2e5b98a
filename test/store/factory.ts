/**
 * Small records for tests: {@link aRecord} builds a whole, consistent ArticleRecord around sentences of your own.
 * Spans are found by their words, so that they are right by construction (in code points).
 */
import { createHash } from 'node:crypto';
import type { ArticleRecord, Entity, Event, RecordDocument, Statement } from '../../src/record/types.js';
import { codePointsOf } from '../../src/text/codepoints.js';
import type { Span } from '../../src/text/span.js';

/** The code-point span of the first `words` in `text`; throws when they are not there. */
export const spanOf = (text: string, words: string): Span => {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`The text does not say "${words}".`);
  return codePointsOf(text).spanToCodePoints({ start, end: start + words.length });
};

/** The words that a code-point span covers. */
export const wordsAt = (text: string, span: Span): string =>
  Array.from(text).slice(span.start, span.end).join('');

export const documentOf = (text: string, rest: Partial<RecordDocument> = {}): RecordDocument => ({
  id: createHash('sha256').update(text, 'utf8').digest('hex'),
  title: null,
  byline: null,
  publisher: 'The Harbour Gazette (invented)',
  url: null,
  publishedAt: '2026-03-14',
  datePrecision: 'day',
  genre: 'news',
  language: 'en',
  invented: true,
  text,
  titleSpan: null,
  bylineSpan: null,
  dateSpan: null,
  why: [],
  ...rest,
});

export const entityOf = (text: string, id: string, name: string, rest: Partial<Entity> = {}): Entity => ({
  id,
  name,
  type: 'person',
  country: null,
  sector: [],
  role: null,
  mentions: [{ ...spanOf(text, name), kind: 'name', label: 'Person', score: 0.9 }],
  why: [`"${name}" is named in full`],
  ...rest,
});

export const statementOf = (
  text: string,
  id: string,
  words: string,
  rest: Partial<Statement> = {},
): Statement => ({
  id,
  source: null,
  speaker: null,
  cue: null,
  content: [spanOf(text, words)],
  form: 'indirect',
  negated: false,
  within: null,
  score: 0.91,
  why: [],
  ...rest,
});

export const eventOf = (text: string, id: string, trigger: string, rest: Partial<Event> = {}): Event => ({
  id,
  type: 'CONSULT',
  mode: 'visit',
  contexts: [],
  trigger: spanOf(text, trigger),
  actors: [],
  recipients: [],
  place: null,
  arguments: [],
  time: null,
  stage: 'occurred',
  word: { by: 'publication', stance: 'reports' },
  standing: 'reported',
  evidence: [{ statement: null, trigger: spanOf(text, trigger), sentence: spanOf(text, text) }],
  disputes: [],
  score: 0.8,
  why: [],
  ...rest,
});

/** A record of nothing but its text. */
export const bareRecord = (text: string, rest: Partial<RecordDocument> = {}): ArticleRecord => ({
  id: null,
  document: documentOf(text, rest),
  reading: { version: '0.1.0', model: 'reader-test' },
  entities: [],
  statements: [],
  events: [],
  places: [],
  times: [],
  quantities: [],
});

const HEADLINE = 'Ferry talks resume 🚢';

const entitiesOf = (text: string): readonly Entity[] => [
  entityOf(text, 'e1', 'Minister Odalys Brenk', {
    country: 'PRT',
    sector: ['GOV'],
    role: 'Minister',
    mentions: [
      { ...spanOf(text, 'Minister Odalys Brenk'), kind: 'name', label: 'Person', score: 0.9 },
      { ...spanOf(text, 'she'), kind: 'pronoun', label: null, score: null },
    ],
  }),
  entityOf(text, 'e2', 'Lisbon', {
    type: 'place',
    mentions: [{ ...spanOf(text, 'Lisbon'), kind: 'name', label: 'Location', score: 0.9 }],
  }),
  entityOf(text, 'e3', 'Dock Union', {
    type: 'organization',
    mentions: [{ ...spanOf(text, 'Dock Union'), kind: 'name', label: 'Organization', score: 0.9 }],
  }),
];

const statementsOf = (text: string): readonly Statement[] => [
  statementOf(text, 's1', '“The strike', {
    source: spanOf(text, 'Minister Odalys Brenk'),
    speaker: { entity: 'e1', ...spanOf(text, 'Minister Odalys Brenk') },
    cue: spanOf(text, 'said'),
    content: [spanOf(text, '“The strike was planned,”'), spanOf(text, '“for up to 40 days.”')],
    form: 'direct',
  }),
  statementOf(text, 's2', 'it would ever strike', {
    speaker: { entity: 'e3', ...spanOf(text, 'Dock Union') },
    cue: spanOf(text, 'denied'),
    negated: true,
    within: 's1',
  }),
];

const eventsOf = (text: string): readonly Event[] => [
  eventOf(text, 'v1', 'talks', {
    actors: ['e1'],
    recipients: ['e3'],
    place: 'e2',
    arguments: [
      { role: 'actor', entity: 'e1', ...spanOf(text, 'Minister Odalys Brenk') },
      { role: 'place', entity: 'e2', ...spanOf(text, 'Lisbon') },
    ],
    time: { value: '2026-03-13', precision: 'day', ...spanOf(text, 'Friday') },
    contexts: ['labor'],
  }),
  eventOf(text, 'v2', 'strike', {
    type: 'PROTEST',
    mode: null,
    actors: ['e3'],
    stage: 'planned',
    word: { by: 's1', stance: 'alleges' },
    standing: 'accused-by-authority',
    evidence: [
      {
        statement: 's1',
        trigger: spanOf(text, 'strike'),
        sentence: spanOf(text, '“The strike was planned,”'),
      },
    ],
    disputes: ['v1'],
  }),
];

/**
 * A record that uses every field, in an article of its own: `subject` makes its text, and so its id, another.
 * The headline ends in an emoji, so that code points and UTF-16 differ everywhere after it.
 */
export const aRecord = (subject = 'the ferry', rest: Partial<RecordDocument> = {}): ArticleRecord => {
  const text =
    `${HEADLINE}\n\nLISBON - Talks about ${subject} went on in Lisbon on Friday; talks may end soon. ` +
    '“The strike was planned,” Minister Odalys Brenk said, “for up to 40 days.” ' +
    'The Dock Union denied, she added, that it would ever strike.';
  return {
    ...bareRecord(text, { title: HEADLINE, titleSpan: spanOf(text, HEADLINE), ...rest }),
    id: `input-${subject}`,
    entities: entitiesOf(text),
    statements: statementsOf(text),
    events: eventsOf(text),
    places: [
      {
        ...spanOf(text, 'Lisbon'),
        entity: 'e2',
        name: 'Lisbon',
        kind: 'point',
        country: 'PRT',
        admin1: '14',
        lat: 38.71667,
        lon: -9.13333,
        geonameid: 2267057,
        why: ['Lisbon: capital of PRT'],
      },
    ],
    times: [{ ...spanOf(text, 'Friday'), kind: 'DATE', value: '2026-03-13', precision: 'day', why: [] }],
    quantities: [
      {
        ...spanOf(text, 'up to 40 days'),
        min: null,
        max: 40,
        bound: 'up-to',
        unit: 'day',
        of: null,
        why: [],
      },
    ],
  };
};
