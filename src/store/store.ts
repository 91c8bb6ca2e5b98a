import { Kysely } from 'kysely';
import type { ArticleRecord } from '../record/types.js';
import { type Counts, countRows, getRecord, hasDocument, type Saved, saveRecord } from './articles.js';
import { connect } from './connection.js';
import { libsqlDialect } from './dialect.js';
import { dumpOf, problemsOf } from './dump.js';
import { coded } from './failures.js';
import { type ArticleRow, listRows, type Position } from './list.js';
import { migrate } from './migrations.js';
import type { Tables } from './schema.js';
import { type SearchPage, type SearchRequest, searchRows } from './search.js';

/**
 * Records, kept. Every method may also throw E_DATABASE_LOCKED, E_DATABASE_READ_ONLY, E_DATABASE_DAMAGED,
 * E_DATABASE_IO or E_DISK_FULL; a `save` that throws has written nothing.
 */
export interface Store {
  /** Where it is, as it was opened. */
  readonly path: string;
  /** True when the article with this document id (in full) is stored. */
  has(documentId: string): Promise<boolean>;
  /** Keeps a record for good before it answers `saved`; the same text again is `skipped`, whatever else is new. */
  save(record: ArticleRecord): Promise<Saved>;
  /** The record exactly as it was saved. @throws ChanceryError E_NO_SUCH_ARTICLE, E_AMBIGUOUS_ID */
  get(documentIdOrPrefix: string): Promise<ArticleRecord>;
  list(page: { readonly limit: number; readonly after: Position | null }): Promise<readonly ArticleRow[]>;
  search(words: string, request: SearchRequest): Promise<SearchPage>;
  counts(): Promise<Counts>;
  /** Everything as text in a fixed order, to compare two stores. */
  dump(): Promise<string>;
  /** What is wrong with the file, in SQLite's words; empty when all is well. Not on a read-only store. */
  problems(): Promise<readonly string[]>;
  /** Closing twice is no error. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Never writes; the database must be there. */
  readonly readonly?: boolean;
  /** Wait for another process's lock, in milliseconds; 5000 unless told. */
  readonly busyTimeout?: number;
  /** Largest size of the file in pages of 4096 bytes; beyond it a save throws E_DISK_FULL. */
  readonly maxPages?: number;
}

const storeOn = (db: Kysely<Tables>, path: string): Store => {
  const run = <T>(work: () => Promise<T>): Promise<T> => coded(path, work);
  return {
    path,
    has: (documentId) => run(() => hasDocument(db, documentId)),
    save: (record) => run(() => saveRecord(db, record)),
    get: (id) => run(() => getRecord(db, id)),
    list: (page) => run(() => listRows(db, page)),
    search: (words, request) => run(() => searchRows(db, words, request)),
    counts: () => run(() => countRows(db)),
    dump: () => run(() => dumpOf(db)),
    problems: () => run(() => problemsOf(db)),
    close: () => db.destroy(),
  };
};

/**
 * Opens the store in the SQLite file at `path`, made and brought up to date where needed.
 *
 * @throws ChanceryError E_NO_DATABASE_FOLDER, E_NO_DATABASE, E_NOT_A_DATABASE, E_DATABASE_NEWER, E_DATABASE_OLDER,
 * and those of {@link Store}
 */
export const openStore = (path: string, options: OpenOptions = {}): Promise<Store> =>
  coded(path, async () => {
    const { readonly = false, busyTimeout = 5000, maxPages } = options;
    const database = connect(path, { readonly, busyTimeout, maxPages });
    const db = new Kysely<Tables>({ dialect: libsqlDialect(database, busyTimeout) });
    try {
      await migrate(db as Kysely<unknown>, { path, readonly });
      return storeOn(db, path);
    } catch (error) {
      await db.destroy();
      throw error;
    }
  });

/** Everything in `store` as text in a fixed order: the same articles give the same text. */
export const dump = (store: Store): Promise<string> => store.dump();
