import type { ArticleRecord, Entity, Event, Statement } from '../../record/types.js';
import { codePointsOf } from '../../text/codepoints.js';
import { type Span, wordsOf } from '../../text/span.js';
import type { Style } from './style.js';
import { printable, wrap } from './text.js';

interface View {
  readonly style: Style;
  readonly width: number;
  /** The words that a span of the record covers, safe to print. */
  readonly words: (span: Span) => string;
  readonly entity: (id: string) => Entity | undefined;
  readonly statement: (id: string) => Statement | undefined;
}

const INDENT = 6;
const LABEL = 7;

/** One article's record as text for a reader: head, statements, events, each with the words that it rests on. */
export const formatRecord = (record: ArticleRecord, style: Style, width: number): string => {
  const { document, statements, events } = record;
  const offsets = codePointsOf(document.text);
  const entities = new Map(record.entities.map((entity) => [entity.id, entity]));
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const view: View = {
    style,
    width,
    words: (span) => printable(wordsOf(document.text, offsets.spanToUtf16(span))),
    entity: (id) => entities.get(id),
    statement: (id) => byId.get(id),
  };
  return [
    ...headOf(record, view),
    '',
    style.bold(`Statements (${statements.length})`),
    ...statements.flatMap((statement) => statementLines(statement, view)),
    '',
    style.bold(`Events (${events.length})`),
    ...events.flatMap((event) => eventLines(event, view)),
    '',
  ].join('\n');
};

const headOf = ({ id, document }: ArticleRecord, { style, width }: View): string[] => {
  const about = [
    document.publisher,
    document.byline,
    document.publishedAt ?? 'no date known',
    document.genre,
    document.invented ? 'invented' : null,
    `id ${document.id.slice(0, 12)}`,
    id === null ? null : `input id ${id}`,
  ];
  const line = about
    .filter((part) => part !== null)
    .map(printable)
    .join(' · ');
  return [style.bold(wrap(printable(document.title ?? 'Untitled'), width)), style.dim(wrap(line, width))];
};

/** "Zakir Hasanov [AZE MIL]": the name with state and sectors where they are known. */
const labelOf = (entity: Entity | undefined): string => {
  if (entity === undefined) return 'unknown';
  const codes = [entity.country ?? '', ...entity.sector].filter((code) => code !== '');
  return codes.length === 0 ? printable(entity.name) : `${printable(entity.name)} [${codes.join(' ')}]`;
};

const speakerOf = ({ speaker, source }: Statement, view: View): string => {
  if (speaker === null) return source === null ? 'no source named' : view.words(source);
  const entity = view.entity(speaker.entity);
  const words = view.words(speaker);
  return entity?.name === words ? labelOf(entity) : `${labelOf(entity)} ("${words}")`;
};

const statementLines = (statement: Statement, view: View): string[] => {
  const { style, width } = view;
  const marks = [
    statement.form,
    statement.negated ? 'negated' : null,
    statement.within === null ? null : `within ${statement.within}`,
  ].filter((mark) => mark !== null);
  const cue = statement.cue === null ? 'no cue' : view.words(statement.cue);
  const head = `${speakerOf(statement, view)} · ${cue} · ${marks.join(', ')}`;
  const content = statement.content.map(view.words).join(' … ');
  return [
    '',
    lead(statement.id, head, view),
    `${' '.repeat(INDENT)}${style.accent(wrap(content, width, INDENT))}`,
  ];
};

const eventLines = (event: Event, view: View): string[] => {
  const names = (ids: readonly string[]): string =>
    ids.map((id) => labelOf(view.entity(id))).join('; ') || 'unknown';
  const kind = [event.type, event.mode, ...event.contexts].filter((code) => code !== null).join(' ');
  const [evidence] = event.evidence;
  const fields: readonly (readonly [string, string])[] = [
    ['who', names(event.actors)],
    ['whom', names(event.recipients)],
    ['where', event.place === null ? 'unknown' : printable(view.entity(event.place)?.name ?? event.place)],
    ['when', event.time === null ? 'unknown' : `${event.time.value} ("${view.words(event.time)}")`],
    ['word', wordLine(event, view)],
    ['words', evidence === undefined ? '' : view.words(evidence.sentence)],
  ];
  return [
    '',
    lead(event.id, `${kind} · ${event.stage} · "${view.words(event.trigger)}"`, view),
    ...fields.map(([label, value]) => field(label, value, view)),
  ];
};

/** On whose word an event stands, and what standing that gives it. */
const wordLine = ({ word, standing, disputes }: Event, view: View): string => {
  const statement = view.statement(word.by);
  const teller = statement === undefined ? 'the publication' : `${word.by}, ${speakerOf(statement, view)}`;
  const disputed = disputes.length === 0 ? '' : `, disputes ${disputes.join(', ')}`;
  return `${teller} ${word.stance} it · ${standing}${disputed}`;
};

const lead = (id: string, text: string, { style, width }: View): string => {
  const [first = '', ...rest] = wrap(text, width, INDENT).split('\n');
  return [`  ${style.dim(id.padEnd(INDENT - 2))}${style.bold(first)}`, ...rest].join('\n');
};

const field = (label: string, value: string, { style, width }: View): string => {
  const indent = INDENT + LABEL;
  const set = label === 'words' ? style.accent : (text: string) => text;
  return `${' '.repeat(INDENT)}${style.dim(label.padEnd(LABEL))}${set(wrap(value, width, indent))}`;
};
