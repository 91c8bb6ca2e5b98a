import { type Kysely, sql } from 'kysely';
import type { ReadingRows, Tables } from './schema.js';

/** Every table below a reading, and the columns that give its rows an order of their own. */
const ORDER: { readonly [Table in keyof ReadingRows]: string } = {
  entities: 'ordinal',
  mentions: 'entity_id, ordinal',
  statements: 'ordinal',
  content_spans: 'statement_id, ordinal',
  events: 'ordinal',
  participants: 'event_id, role, ordinal',
  arguments: 'event_id, ordinal',
  evidence: 'event_id, ordinal',
  disputes: 'event_id, ordinal',
  places: 'ordinal',
  times: 'ordinal',
  quantities: 'ordinal',
};

/** Numbers that the database gives out depend on the order of writing; what is stored does not. */
const withoutNumbers = ({ number, reading_id, ...row }: Readonly<Record<string, unknown>>): object => row;

const line = (table: string, row: Readonly<Record<string, unknown>>): string =>
  `${table}\t${JSON.stringify(withoutNumbers(row))}`;

/**
 * Everything in the database as text, one row a line, documents by id. Two databases that hold the same articles
 * give the same text, in whatever order the articles came in. For tests and comparisons: all of it is in memory.
 */
export const dumpOf = async (db: Kysely<Tables>): Promise<string> => {
  const lines: string[] = [];
  const documents = await db.selectFrom('documents').selectAll().orderBy('id').execute();
  for (const document of documents) {
    lines.push(line('documents', { ...document }));
    const { id, ...reading } = await db
      .selectFrom('readings')
      .selectAll()
      .where('document_id', '=', document.id)
      .executeTakeFirstOrThrow();
    lines.push(line('readings', reading));
    for (const [table, order] of Object.entries(ORDER)) {
      const { rows } = await sql<Record<string, unknown>>`
        select * from ${sql.table(table)} where reading_id = ${id} order by ${sql.raw(order)}`.execute(db);
      lines.push(...rows.map((row) => line(table, row)));
    }
  }
  return lines.map((each) => `${each}\n`).join('');
};

/**
 * What SQLite finds wrong with the file, its references and its full-text indexes; nothing, when all is well.
 * Needs a database opened for writing: SQLite takes the check of a full-text index for a write.
 */
export const problemsOf = async (db: Kysely<Tables>): Promise<readonly string[]> => {
  const integrity = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  const references = await sql<{ table: string; parent: string }>`pragma foreign_key_check`.execute(db);
  for (const index of ['article_words', 'statement_words'])
    await sql`insert into ${sql.table(index)} (${sql.ref(index)}, rank) values ('integrity-check', 1)`.execute(
      db,
    );
  return [
    ...integrity.rows.map((row) => row.integrity_check).filter((found) => found !== 'ok'),
    ...references.rows.map((row) => `a row of ${row.table} refers to a missing row of ${row.parent}`),
  ];
};
