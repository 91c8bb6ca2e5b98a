/** A record with everything that the reader draws, around sentences written for these tests. */
import type { ArticleRecord, Entity, Event, Statement } from '../../src/record/types.js';
import { codePointsOf } from '../../src/text/codepoints.js';
import type { Span } from '../../src/text/span.js';
import { bareRecord, entityOf, eventOf, spanOf, statementOf } from '../store/factory.js';

const TITLE = 'Ferry quarrel deepens as Malta calls off its naval drill 🚢';

export const RICH_TEXT = `${TITLE}

By Kirsi Vandermolen

VALLETTA, May 4 - Maltese Transport Minister Doriana Zerafa said on Monday that “the quay at Ħal Far is closed, and it stays closed,” after Tunisia had allegedly seized two of her country’s ferries 🛳️ near Lampedusa.

“We asked three times,” Zerafa told the harbour council. “We were told to wait.

“Nobody waits for ever.”

Tunisia’s foreign ministry denied that its coast guard had seized anything, and its spokesman Anis Kallelou accused Malta of inventing the affair. He said that Zerafa had told him in April that no ferry was missing.

A group that calls itself the Blue Rope planned to burn the pilot boat in Sfax, but the police foiled it, officers said. Malta sent pumps, lent two cranes, promised a loan, thanked the mayor, invited the pilots, praised the crews and signed a pact with Sfax.

The naval drill was called off. Talks are due in Rome on Friday; a boycott could follow, an envoy fears.

A note pinned to the gate read: <script>alert("wait & see")</script> <b>not bold</b>
`;

const person = (id: string, name: string, rest: Partial<Entity> = {}): Entity =>
  entityOf(RICH_TEXT, id, name, rest);

const state = (id: string, name: string, country: string): Entity =>
  entityOf(RICH_TEXT, id, name, {
    type: 'state',
    country,
    mentions: [{ ...spanOf(RICH_TEXT, name), kind: 'name', label: 'Location', score: 0.9 }],
  });

const entities: readonly Entity[] = [
  person('e1', 'Doriana Zerafa', { country: 'MLT', sector: ['GOV'], role: 'Transport Minister' }),
  state('e2', 'Tunisia', 'TUN'),
  person('e3', 'Anis Kallelou', {
    country: 'TUN',
    sector: ['GOV'],
    role: 'spokesman of the foreign ministry',
  }),
  state('e4', 'Malta', 'MLT'),
  entityOf(RICH_TEXT, 'e5', 'the Blue Rope', { type: 'group' }),
  entityOf(RICH_TEXT, 'e6', 'Sfax', { type: 'place' }),
  entityOf(RICH_TEXT, 'e7', 'officers', { type: 'group' }),
];

const at = (words: string) => spanOf(RICH_TEXT, words);

/** The span of `words` in the place where the text says `context`. */
const within = (context: string, words: string): Span => {
  const { start } = at(context);
  const from = start + codePointsOf(context).toCodePoint(context.indexOf(words));
  return { start: from, end: from + codePointsOf(words).length };
};

const statements: readonly Statement[] = [
  statementOf(RICH_TEXT, 's1', 'that “the quay', {
    source: at('Maltese Transport Minister Doriana Zerafa'),
    speaker: { entity: 'e1', ...at('Maltese Transport Minister Doriana Zerafa') },
    cue: at('said'),
    content: [at('that “the quay at Ħal Far is closed, and it stays closed,”')],
    form: 'mixed',
    why: ['“Transport Minister” maps to GOV'],
  }),
  statementOf(RICH_TEXT, 's2', '“We asked three times,”', {
    source: within('Zerafa told', 'Zerafa'),
    speaker: { entity: 'e1', ...within('Zerafa told', 'Zerafa') },
    cue: within('Zerafa told', 'told'),
    content: [at('“We asked three times,”'), at('“We were told to wait.\n\n“Nobody waits for ever.”')],
    form: 'direct',
  }),
  statementOf(RICH_TEXT, 's3', 'that its coast guard had seized anything', {
    source: at('Tunisia’s foreign ministry'),
    speaker: { entity: 'e2', ...at('Tunisia’s foreign ministry') },
    cue: at('denied'),
    negated: true,
  }),
  statementOf(RICH_TEXT, 's4', 'that Zerafa had told him in April that no ferry was missing', {
    source: within('He said', 'He'),
    speaker: { entity: 'e3', ...within('He said', 'He') },
    cue: within('He said', 'said'),
  }),
  statementOf(RICH_TEXT, 's5', 'that no ferry was missing', {
    source: within('Zerafa had', 'Zerafa'),
    speaker: { entity: 'e1', ...within('Zerafa had', 'Zerafa') },
    cue: at('had told'),
    within: 's4',
  }),
  statementOf(RICH_TEXT, 's6', 'A group that calls itself the Blue Rope', {
    source: at('officers'),
    speaker: { entity: 'e7', ...at('officers') },
    cue: within('officers said', 'said'),
    content: [
      at(
        'A group that calls itself the Blue Rope planned to burn the pilot boat in Sfax, but the police foiled it',
      ),
    ],
  }),
];

const event = (id: string, type: string, trigger: string, rest: Partial<Event> = {}): Event =>
  eventOf(RICH_TEXT, id, trigger, {
    type,
    mode: null,
    evidence: [{ statement: null, trigger: at(trigger), sentence: at(trigger) }],
    ...rest,
  });

const gift = (id: string, type: string, trigger: string): Event =>
  event(id, type, trigger, { actors: ['e4'], recipients: ['e6'] });

const events: readonly Event[] = [
  event('v1', 'COERCE', 'seized', {
    mode: 'seize',
    actors: ['e2'],
    recipients: ['e4'],
    word: { by: 'publication', stance: 'alleges' },
    standing: 'alleged',
    time: { value: '2026-05', precision: 'month', ...at('Monday') },
  }),
  event('v2', 'COERCE', 'seized anything', {
    mode: 'seize',
    actors: ['e2'],
    stage: 'absent',
    word: { by: 's3', stance: 'denies' },
    standing: 'denied',
    disputes: ['v1'],
  }),
  event('v3', 'ACCUSE', 'accused', { actors: ['e3'], recipients: ['e4'] }),
  event('v4', 'ASSAULT', 'burn', {
    actors: ['e5'],
    place: 'e6',
    stage: 'thwarted',
    word: { by: 's6', stance: 'reports' },
    standing: 'said',
    evidence: [
      {
        statement: 's6',
        trigger: at('burn'),
        sentence: at(
          'A group that calls itself the Blue Rope planned to burn the pilot boat in Sfax, but the police foiled it, officers said.',
        ),
      },
    ],
  }),
  gift('v5', 'AID', 'sent pumps'),
  gift('v6', 'AID', 'lent two cranes'),
  gift('v7', 'AGREE', 'promised'),
  gift('v8', 'SUPPORT', 'thanked'),
  gift('v9', 'AGREE', 'invited'),
  gift('v10', 'SUPPORT', 'praised'),
  gift('v11', 'AGREE', 'signed'),
  event('v12', 'MOBILIZE', 'naval drill was', { actors: ['e4'], stage: 'absent' }),
  event('v13', 'CONSULT', 'Talks', { stage: 'planned' }),
  event('v14', 'SANCTION', 'boycott', { stage: 'hypothetical' }),
];

/** Every kind of mark, nested and over several paragraphs, with characters outside the basic plane before them. */
export const richRecord = (): ArticleRecord => ({
  ...bareRecord(RICH_TEXT, {
    title: TITLE,
    titleSpan: at(TITLE),
    byline: 'Kirsi Vandermolen',
    bylineSpan: at('By Kirsi Vandermolen'),
    publishedAt: '2026-05-04',
  }),
  entities,
  statements,
  events,
});
