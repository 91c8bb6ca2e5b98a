/** Reading and writing whole articles. */
import { type Kysely, sql } from 'kysely';
import { ChanceryError } from '../errors.js';
import type { ArticleRecord } from '../record/types.js';
import { documentRow, readingRow, recordRows } from './rows.js';
import type { ReadingRows, Tables } from './schema.js';

export type Saved = 'saved' | 'skipped';

/** Rows in one insert: 20 columns at most, well under SQLite's 32,766 parameters. */
const BATCH = 1000;

const insertRows = async (
  db: Kysely<Tables>,
  table: keyof ReadingRows,
  rows: readonly object[],
  readingId: number,
): Promise<void> => {
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows.slice(from, from + BATCH).map((row) => ({ reading_id: readingId, ...row }));
    // The rows of `recordRows` fit the table of their name; TypeScript cannot follow that through a loop.
    await db
      .insertInto(table)
      .values(batch as never)
      .execute();
  }
};

/** Writes a record in one transaction: all of it, or, where its text is stored already, nothing. */
export const saveRecord = async (db: Kysely<Tables>, record: ArticleRecord): Promise<Saved> => {
  const rows = recordRows(record);
  return db.transaction().execute(async (transaction) => {
    const document = documentRow(record.document);
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('documents')
      .values(document)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirstOrThrow();
    if (!numInsertedOrUpdatedRows) return 'skipped';
    const reading = await transaction
      .insertInto('readings')
      .values(readingRow(record))
      .returning('id')
      .executeTakeFirstOrThrow();
    for (const table of Object.keys(rows) as (keyof ReadingRows)[])
      await insertRows(transaction, table, rows[table], reading.id);
    return 'saved';
  });
};

export const hasDocument = async (db: Kysely<Tables>, id: string): Promise<boolean> => {
  const found = await db.selectFrom('documents').select('id').where('id', '=', id).executeTakeFirst();
  return found !== undefined;
};

/** How many of the articles that a short id fits are named in the error. */
const CANDIDATES = 5;

/** The one document id that begins with `prefix`. */
const resolveId = async (db: Kysely<Tables>, prefix: string): Promise<string> => {
  const id = prefix.trim().toLowerCase();
  if (!/^[0-9a-f]{1,64}$/.test(id)) throw new ChanceryError('E_NO_SUCH_ARTICLE', { id: prefix });
  const found = await db
    .selectFrom('documents')
    .select('id')
    .where('id', '>=', id)
    .where('id', '<', `${id}g`) // the first string after every hexadecimal one that begins with `id`
    .orderBy('id')
    .limit(CANDIDATES + 1)
    .execute();
  const [first, second] = found;
  if (first === undefined) throw new ChanceryError('E_NO_SUCH_ARTICLE', { id: prefix });
  if (second === undefined) return first.id;
  const named = found.slice(0, CANDIDATES).map((row) => row.id.slice(0, Math.max(12, id.length + 4)));
  const more = found.length > CANDIDATES ? ' and more' : '';
  throw new ChanceryError('E_AMBIGUOUS_ID', { id: prefix, candidates: named.join(', ') + more });
};

/**
 * The record as it was saved, by its document id or the beginning of it.
 *
 * @throws ChanceryError E_NO_SUCH_ARTICLE, E_AMBIGUOUS_ID
 */
export const getRecord = async (db: Kysely<Tables>, idOrPrefix: string): Promise<ArticleRecord> => {
  const id = await resolveId(db, idOrPrefix);
  const { record } = await db
    .selectFrom('readings')
    .select('record')
    .where('document_id', '=', id)
    .executeTakeFirstOrThrow();
  return JSON.parse(record) as ArticleRecord;
};

/** How much is stored. */
export interface Counts {
  readonly articles: number;
  readonly entities: number;
  readonly statements: number;
  readonly events: number;
}

export const countRows = async (db: Kysely<Tables>): Promise<Counts> => {
  const { rows } = await sql<Counts>`
    select (select count(*) from documents) as articles, (select count(*) from entities) as entities,
           (select count(*) from statements) as statements, (select count(*) from events) as events`.execute(
    db,
  );
  return rows[0] as Counts;
};
