import type { Kysely } from 'kysely';
import { sql } from 'kysely';

const REFERENCES = {
  reading: 'references readings (id) on delete cascade',
  entity: (column: string) => `foreign key (reading_id, ${column}) references entities (reading_id, id)`,
  // Deferred: a statement may be told inside, and an event may dispute, one that is written after it.
  statement: (column: string) =>
    `foreign key (reading_id, ${column}) references statements (reading_id, id) deferrable initially deferred`,
  event: (column: string) =>
    `foreign key (reading_id, ${column}) references events (reading_id, id) deferrable initially deferred`,
} as const;

const READING = `reading_id integer not null ${REFERENCES.reading}`;
const SPAN = 'span_start integer not null, span_end integer not null';
// Word stems without accents: "attack" finds "attacks", "Zurich" finds "Zürich".
const TOKENIZER = `tokenize = 'porter unicode61 remove_diacritics 2'`;

const TABLES = [
  `create table documents (
    number integer primary key, id text not null unique, title text, byline text, publisher text, url text,
    published_at text, date_precision text, genre text not null, language text not null,
    invented integer not null, text text not null, body_start integer not null)`,
  `create index documents_newest on documents (coalesce(published_at, '') desc, id)`,
  `create table readings (
    id integer primary key, document_id text not null unique references documents (id) on delete cascade,
    input_id text, program_version text not null, model text not null, record text not null)`,
  `create table entities (
    ${READING}, id text not null, ordinal integer not null, name text not null, type text not null,
    country text, sectors text not null, role text, primary key (reading_id, id))`,
  `create table mentions (
    ${READING}, entity_id text not null, ordinal integer not null, ${SPAN}, kind text not null, label text,
    primary key (reading_id, entity_id, ordinal), ${REFERENCES.entity('entity_id')})`,
  `create table statements (
    number integer primary key, ${READING}, id text not null, ordinal integer not null,
    source_start integer, source_end integer, speaker_entity text, speaker_start integer, speaker_end integer,
    cue_start integer, cue_end integer, form text not null, negated integer not null, within_statement text,
    score real not null, words text not null, unique (reading_id, id), unique (reading_id, ordinal),
    ${REFERENCES.entity('speaker_entity')}, ${REFERENCES.statement('within_statement')})`,
  `create table content_spans (
    ${READING}, statement_id text not null, ordinal integer not null, ${SPAN},
    primary key (reading_id, statement_id, ordinal), ${REFERENCES.statement('statement_id')})`,
  `create table events (
    ${READING}, id text not null, ordinal integer not null, type text not null, mode text,
    contexts text not null, trigger_start integer not null, trigger_end integer not null, place_entity text,
    time_value text, time_precision text, time_start integer, time_end integer, stage text not null,
    word_statement text, stance text not null, standing text not null, score real not null,
    primary key (reading_id, id), ${REFERENCES.entity('place_entity')}, ${REFERENCES.statement('word_statement')})`,
  `create table participants (
    ${READING}, event_id text not null, role text not null, ordinal integer not null, entity_id text not null,
    primary key (reading_id, event_id, role, ordinal), ${REFERENCES.event('event_id')},
    ${REFERENCES.entity('entity_id')})`,
  `create table arguments (
    ${READING}, event_id text not null, ordinal integer not null, role text not null, entity_id text not null,
    ${SPAN}, primary key (reading_id, event_id, ordinal), ${REFERENCES.event('event_id')},
    ${REFERENCES.entity('entity_id')})`,
  `create table evidence (
    ${READING}, event_id text not null, ordinal integer not null, statement_id text,
    trigger_start integer not null, trigger_end integer not null, sentence_start integer not null,
    sentence_end integer not null, primary key (reading_id, event_id, ordinal),
    ${REFERENCES.event('event_id')}, ${REFERENCES.statement('statement_id')})`,
  `create table disputes (
    ${READING}, event_id text not null, ordinal integer not null, disputed_id text not null,
    primary key (reading_id, event_id, ordinal), ${REFERENCES.event('event_id')},
    ${REFERENCES.event('disputed_id')})`,
  `create table places (
    ${READING}, ordinal integer not null, ${SPAN}, entity_id text, name text not null, kind text not null,
    country text, admin1 text, lat real, lon real, geonameid integer, primary key (reading_id, ordinal),
    ${REFERENCES.entity('entity_id')})`,
  `create table times (
    ${READING}, ordinal integer not null, ${SPAN}, kind text not null, value text, precision text not null,
    primary key (reading_id, ordinal))`,
  `create table quantities (
    ${READING}, ordinal integer not null, ${SPAN}, min_value real, max_value real, bound text not null,
    unit text, of_start integer, of_end integer, primary key (reading_id, ordinal))`,
] as const;

/** A full-text index over `columns` of `table`, which keeps the words; triggers keep the two in step. */
const fullText = (index: string, table: string, columns: readonly string[]): readonly string[] => {
  const names = columns.join(', ');
  const values = (row: string): string => columns.map((column) => `${row}.${column}`).join(', ');
  return [
    `create virtual table ${index} using fts5(${names}, content = '${table}', content_rowid = 'number', ${TOKENIZER})`,
    `create trigger ${index}_added after insert on ${table} begin
      insert into ${index} (rowid, ${names}) values (new.number, ${values('new')}); end`,
    `create trigger ${index}_removed after delete on ${table} begin
      insert into ${index} (${index}, rowid, ${names}) values ('delete', old.number, ${values('old')}); end`,
  ];
};

/** Version 1: documents, their readings, everything in a record, and the two full-text indexes. */
export const first = async (db: Kysely<unknown>): Promise<void> => {
  const statements = [
    ...TABLES,
    ...fullText('article_words', 'documents', ['title', 'text']),
    ...fullText('statement_words', 'statements', ['words']),
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
};
