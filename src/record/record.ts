import type { Document } from '../document/types.js';
import type { Resolved } from '../resolution/types.js';
import { type CodePoints, codePointsOf } from '../text/codepoints.js';
import type { Span } from '../text/span.js';
import { eventsOf, rounded } from './events.js';
import { statementsOf } from './statements.js';
import type { ArticleRecord, Entity, Event, RecordDocument, Statement } from './types.js';

/** Turns spans (with whatever else they carry) into code points. */
interface Points {
  span<T extends Span>(span: T): T;
  maybe<T extends Span>(span: T | null): T | null;
  all<T extends Span>(spans: readonly T[]): readonly T[];
}

const pointsOf = (converter: CodePoints): Points => {
  const span = <T extends Span>(value: T): T => ({ ...value, ...converter.spanToCodePoints(value) });
  return { span, maybe: (value) => value && span(value), all: (values) => values.map(span) };
};

const documentOf = (document: Document, points: Points): RecordDocument => {
  const {
    id,
    title,
    byline,
    publisher,
    url,
    publishedAt,
    datePrecision,
    genre,
    language,
    invented,
    text,
    why,
  } = document;
  const spans = {
    titleSpan: points.maybe(document.titleSpan),
    bylineSpan: points.maybe(document.bylineSpan),
    dateSpan: points.maybe(document.dateSpan),
  };
  return {
    id,
    title,
    byline,
    publisher,
    url,
    publishedAt,
    datePrecision,
    genre,
    language,
    invented,
    text,
    ...spans,
    why,
  };
};

const statementOf = (statement: Statement, points: Points): Statement => ({
  ...statement,
  source: points.maybe(statement.source),
  speaker: points.maybe(statement.speaker),
  cue: points.maybe(statement.cue),
  content: points.all(statement.content),
  score: rounded(statement.score),
});

const eventOf = (event: Event, points: Points): Event => ({
  ...event,
  trigger: points.span(event.trigger),
  arguments: points.all(event.arguments),
  time: points.maybe(event.time),
  evidence: event.evidence.map((one) => ({
    ...one,
    trigger: points.span(one.trigger),
    sentence: points.span(one.sentence),
  })),
});

const entityOf = (entity: Entity, points: Points): Entity => ({
  ...entity,
  mentions: points
    .all(entity.mentions)
    .map((mention) => ({ ...mention, score: mention.score === null ? null : rounded(mention.score) })),
});

/**
 * The record of one article, its spans in code points.
 *
 * Pure and stable: the same resolved reading and version give the same JSON, byte for byte.
 *
 * @param info `version` is that of the program, which goes into `reading`.
 */
export const makeRecord = (resolved: Resolved, info: { readonly version: string }): ArticleRecord => {
  const { document, model } = resolved.reading;
  const points = pointsOf(codePointsOf(document.text));
  const statements = statementsOf(document.text, resolved.statements);
  return {
    id: document.inputId,
    document: documentOf(document, points),
    reading: { version: info.version, model },
    entities: resolved.entities.map((entity) => entityOf(entity, points)),
    statements: statements.map((statement) => statementOf(statement, points)),
    events: eventsOf(resolved, statements).map((event) => eventOf(event, points)),
    places: points.all(resolved.places),
    times: points.all(resolved.times),
    quantities: resolved.quantities.map((quantity) => ({
      ...points.span(quantity),
      of: points.maybe(quantity.of),
    })),
  };
};
