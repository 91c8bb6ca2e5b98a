import type { ArticleRecord, Entity, Event, Statement } from '../../src/record/types.js';
import type { Span } from '../../src/text/span.js';
import type { ToPage } from './marks.js';
import { type Quad, quadOf } from './plover.js';
import { dateWords, STAGE_WORDS, STANDING_WORDS, saysSo } from './words.js';

interface CardBase {
  readonly id: string;
  /** Where it begins in the text, in UTF-16 units. */
  readonly at: number;
  /** The article's own words. */
  readonly quote: string;
  /** Further facts, each a name and its words. */
  readonly facts: readonly (readonly [string, string])[];
}

export interface StatementCard extends CardBase {
  readonly kind: 'statement';
  /** Null when the text names no source. */
  readonly speaker: string | null;
  readonly role: string | null;
  /** "direct", "mixed" or "indirect", with "negated" where the source is said not to say it. */
  readonly form: string;
}

export interface EventCard extends CardBase {
  readonly kind: 'event';
  readonly quad: Quad;
  readonly type: string;
  readonly mode: string | null;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  /** The stage in words; empty for what happened. */
  readonly stage: string;
  readonly alleged: boolean;
  /** "X says"; empty when the publication says it itself. */
  readonly by: string;
}

export type Card = StatementCard | EventCard;

/** A record with the look-ups that cards need. */
interface Source {
  readonly words: (span: Span) => string;
  readonly start: (span: Span) => number;
  readonly entity: (id: string) => Entity | undefined;
  readonly statement: (id: string) => Statement | undefined;
}

const sourceOf = (record: ArticleRecord, toPage: ToPage): Source => {
  const entities = new Map(record.entities.map((entity) => [entity.id, entity]));
  const statements = new Map(record.statements.map((statement) => [statement.id, statement]));
  return {
    words: (span) => {
      const { start, end } = toPage(span);
      return record.document.text.slice(start, end).replace(/\s+/g, ' ').trim();
    },
    start: (span) => toPage(span).start,
    entity: (id) => entities.get(id),
    statement: (id) => statements.get(id),
  };
};

/** Facts with something to say. */
const factsOf = (facts: readonly (readonly [string, string | null | undefined])[]): CardBase['facts'] =>
  facts.flatMap(([name, words]) => (words ? [[name, words] as const] : []));

const speakerName = ({ speaker, source }: Statement, { entity, words }: Source): string | null => {
  const name = speaker && entity(speaker.entity)?.name;
  return name ?? (source && words(source));
};

const statementCard = (statement: Statement, from: Source): StatementCard => {
  const { id, speaker, source, cue, content, form, negated, within } = statement;
  const name = speakerName(statement, from);
  const entity = speaker && from.entity(speaker.entity);
  const teller = within === null ? undefined : from.statement(within);
  // Not from the source: "he" may stand for a name that the source phrase has far above.
  const spans = [cue, ...content].filter((span) => span !== null);
  const named = source ?? speaker;
  return {
    kind: 'statement',
    id,
    at: Math.min(...spans.map(from.start)),
    speaker: name,
    role: entity?.role ?? null,
    form: negated ? `${form}, negated` : form,
    quote: content.map(from.words).join(' … '),
    facts: factsOf([
      ['source', named && from.words(named) !== name ? `“${from.words(named)}”` : null],
      ['cue', cue && `“${from.words(cue)}”`],
      ['negated', negated ? 'the source is said to deny it, or not to have said it' : null],
      ['as told by', teller && (speakerName(teller, from) ?? 'a source not named')],
      ['why', [...(entity?.why ?? []), ...statement.why].join('; ')],
    ]),
  };
};

/** "officers", "residents of Sfax": an unnamed set of people in the plural. */
const isMany = (name: string, entity: Entity | null | undefined): boolean =>
  entity?.type === 'group' && /^[\p{Ll}\s]*[^s\s]s\b/u.test(name);

/** On whose word an event stands, as a short sentence; empty when the publication says it in its own voice. */
const bylineOf = ({ word }: Event, from: Source): string => {
  const statement = from.statement(word.by);
  if (statement !== undefined) {
    const name = speakerName(statement, from) ?? 'a source not named';
    return saysSo(
      name,
      word.stance,
      isMany(name, statement.speaker && from.entity(statement.speaker.entity)),
    );
  }
  return { reports: '', alleges: 'alleged, nobody named', denies: 'denied, nobody named' }[word.stance];
};

const eventCard = (event: Event, from: Source): EventCard => {
  const names = (ids: readonly string[]): string[] => ids.map((id) => from.entity(id)?.name ?? id);
  const [evidence] = event.evidence;
  const { time, place } = event;
  return {
    kind: 'event',
    id: event.id,
    at: from.start(event.trigger),
    quad: quadOf(event.type),
    type: event.type,
    mode: event.mode,
    actors: names(event.actors),
    recipients: names(event.recipients),
    stage: STAGE_WORDS[event.stage],
    alleged: event.word.stance === 'alleges',
    by: bylineOf(event, from),
    quote: from.words(evidence?.sentence ?? event.trigger),
    facts: factsOf([
      ['class', quadOf(event.type).name],
      ['place', place && from.entity(place)?.name],
      ['time', time && `${dateWords(time.value)} (“${from.words(time)}”)`],
      ['standing', STANDING_WORDS[event.standing]],
      ['context', event.contexts.join(', ')],
      ['told', event.evidence.length > 1 ? `${event.evidence.length} times` : null],
      ['disputes', event.disputes.join(', ')],
      ['why', event.why.join('; ')],
    ]),
  };
};

/** One card for each statement and event of the record, in text order, a statement before the events inside it. */
export const cardsOf = (record: ArticleRecord, toPage: ToPage): readonly Card[] => {
  const from = sourceOf(record, toPage);
  const cards = [
    ...record.statements.map((statement) => statementCard(statement, from)),
    ...record.events.map((event) => eventCard(event, from)),
  ];
  return cards.sort((a, b) => a.at - b.at); // a stable sort: statements stay first
};
