/** From a record to the rows that queries use. Pure. */
import type { Insertable } from 'kysely';
import type { ArticleRecord, Entity, Event, RecordDocument, Statement } from '../record/types.js';
import { type CodePoints, codePointsOf } from '../text/codepoints.js';
import { type Span, wordsOf } from '../text/span.js';
import type { DocumentTable, ReadingRows, ReadingTable } from './schema.js';

/** Rows without their `reading_id`, which the database gives. */
export type RowsOf<Name extends keyof ReadingRows> = readonly Omit<
  Insertable<ReadingRows[Name]>,
  'reading_id'
>[];
export type RecordRows = { readonly [Name in keyof ReadingRows]: RowsOf<Name> };

const flag = (value: boolean): 0 | 1 => (value ? 1 : 0);
const bounds = (span: Span): { span_start: number; span_end: number } => ({
  span_start: span.start,
  span_end: span.end,
});
/** Past the headline and byline that stand in the text, to the end of their line. */
const bodyStart = (document: RecordDocument): number => {
  const head = Math.max(document.titleSpan?.end ?? 0, document.bylineSpan?.end ?? 0);
  if (head === 0) return 0;
  const points = codePointsOf(document.text);
  const lineEnd = document.text.indexOf('\n', points.toUtf16(head));
  return lineEnd === -1 ? head : points.toCodePoint(lineEnd + 1);
};

/** libsql ends a string at U+0000 when it gives it back. (A lone surrogate becomes U+FFFD by itself, on its way to UTF-8.) */
const storable = (text: string): string => text.replaceAll('\u0000', '\ufffd');

export const documentRow = (document: RecordDocument): Insertable<DocumentTable> => ({
  id: document.id,
  title: document.title,
  byline: document.byline,
  publisher: document.publisher,
  url: document.url,
  published_at: document.publishedAt,
  date_precision: document.datePrecision,
  genre: document.genre,
  language: document.language,
  invented: flag(document.invented),
  text: storable(document.text),
  body_start: bodyStart(document),
});

export const readingRow = (record: ArticleRecord): Insertable<ReadingTable> => ({
  document_id: record.document.id,
  input_id: record.id,
  program_version: record.reading.version,
  model: record.reading.model,
  record: JSON.stringify(record),
});

const entityRow = (entity: Entity, ordinal: number): RowsOf<'entities'>[number] => ({
  id: entity.id,
  ordinal,
  name: entity.name,
  type: entity.type,
  country: entity.country,
  sectors: JSON.stringify(entity.sector),
  role: entity.role,
});

const mentionRows = (entity: Entity): RowsOf<'mentions'> =>
  entity.mentions.map((mention, ordinal) => ({
    entity_id: entity.id,
    ordinal,
    ...bounds(mention),
    kind: mention.kind,
    label: mention.label,
    score: mention.score,
  }));

const statementRow =
  (text: string, points: CodePoints) =>
  (statement: Statement, ordinal: number): RowsOf<'statements'>[number] => ({
    id: statement.id,
    ordinal,
    source_start: statement.source?.start ?? null,
    source_end: statement.source?.end ?? null,
    speaker_entity: statement.speaker?.entity ?? null,
    speaker_start: statement.speaker?.start ?? null,
    speaker_end: statement.speaker?.end ?? null,
    cue_start: statement.cue?.start ?? null,
    cue_end: statement.cue?.end ?? null,
    form: statement.form,
    negated: flag(statement.negated),
    within_statement: statement.within,
    score: statement.score,
    words: storable(statement.content.map((span) => wordsOf(text, points.spanToUtf16(span))).join(' … ')),
  });

const eventRow = (event: Event, ordinal: number): RowsOf<'events'>[number] => ({
  id: event.id,
  ordinal,
  type: event.type,
  mode: event.mode,
  contexts: JSON.stringify(event.contexts),
  trigger_start: event.trigger.start,
  trigger_end: event.trigger.end,
  place_entity: event.place,
  time_value: event.time?.value ?? null,
  time_precision: event.time?.precision ?? null,
  time_start: event.time?.start ?? null,
  time_end: event.time?.end ?? null,
  stage: event.stage,
  word_statement: event.word.by === 'publication' ? null : event.word.by,
  stance: event.word.stance,
  standing: event.standing,
  score: event.score,
});

const participantRows = (event: Event): RowsOf<'participants'> => {
  const rows = (role: 'actor' | 'recipient', ids: readonly string[]): RowsOf<'participants'> =>
    ids.map((entity, ordinal) => ({ event_id: event.id, role, ordinal, entity_id: entity }));
  return [...rows('actor', event.actors), ...rows('recipient', event.recipients)];
};

const argumentRows = (event: Event): RowsOf<'arguments'> =>
  event.arguments.map((argument, ordinal) => ({
    event_id: event.id,
    ordinal,
    role: argument.role,
    entity_id: argument.entity,
    ...bounds(argument),
  }));

const evidenceRows = (event: Event): RowsOf<'evidence'> =>
  event.evidence.map((evidence, ordinal) => ({
    event_id: event.id,
    ordinal,
    statement_id: evidence.statement,
    trigger_start: evidence.trigger.start,
    trigger_end: evidence.trigger.end,
    sentence_start: evidence.sentence.start,
    sentence_end: evidence.sentence.end,
  }));

const placeRows = (record: ArticleRecord): RowsOf<'places'> =>
  record.places.map((place, ordinal) => ({
    ordinal,
    ...bounds(place),
    entity_id: place.entity,
    name: place.name,
    kind: place.kind,
    country: place.country,
    admin1: place.admin1,
    lat: place.lat,
    lon: place.lon,
    geonameid: place.geonameid,
  }));

const quantityRows = (record: ArticleRecord): RowsOf<'quantities'> =>
  record.quantities.map((quantity, ordinal) => ({
    ordinal,
    ...bounds(quantity),
    min_value: quantity.min,
    max_value: quantity.max,
    bound: quantity.bound,
    unit: quantity.unit,
    of_start: quantity.of?.start ?? null,
    of_end: quantity.of?.end ?? null,
  }));

/** Every row of a record that hangs on its reading. */
export const recordRows = (record: ArticleRecord): RecordRows => {
  const { text } = record.document;
  return {
    entities: record.entities.map(entityRow),
    mentions: record.entities.flatMap(mentionRows),
    statements: record.statements.map(statementRow(text, codePointsOf(text))),
    content_spans: record.statements.flatMap(({ id, content }) =>
      content.map((span, ordinal) => ({ statement_id: id, ordinal, ...bounds(span) })),
    ),
    events: record.events.map(eventRow),
    participants: record.events.flatMap(participantRows),
    arguments: record.events.flatMap(argumentRows),
    evidence: record.events.flatMap(evidenceRows),
    disputes: record.events.flatMap(({ id, disputes }) =>
      disputes.map((other, ordinal) => ({ event_id: id, ordinal, disputed_id: other })),
    ),
    places: placeRows(record),
    times: record.times.map((time, ordinal) => ({
      ordinal,
      ...bounds(time),
      kind: time.kind,
      value: time.value,
      precision: time.precision,
    })),
    quantities: quantityRows(record),
  };
};
