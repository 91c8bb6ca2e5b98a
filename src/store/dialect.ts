import { setTimeout } from 'node:timers/promises';
import {
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
} from 'kysely';
import type Libsql from 'libsql';
import { isBusy } from './failures.js';

/** libsql aborts the whole process on a value that it cannot bind, so nothing else may reach it. */
const bindable = (value: unknown): unknown => {
  if (typeof value === 'boolean') return Number(value);
  const fits = value === null || ['string', 'number', 'bigint'].includes(typeof value);
  if (!fits) throw new TypeError(`SQLite cannot store a value of type ${typeof value}.`);
  return value;
};

/** libsql in the shape that Kysely's own SQLite driver expects of better-sqlite3. */
const asSqliteDatabase = (database: Libsql.Database): SqliteDatabase => ({
  close: () => void database.close(),
  prepare: (text): SqliteStatement => {
    const statement = database.prepare(text);
    return {
      reader: statement.reader,
      all: (parameters) => statement.all(parameters.map(bindable)),
      run: (parameters) => {
        const { changes, lastInsertRowid } = statement.run(parameters.map(bindable));
        return { changes, lastInsertRowid };
      },
      iterate: (parameters) => statement.iterate(parameters.map(bindable)) as IterableIterator<unknown>,
    };
  },
});

/** Between two attempts to take the write lock, in milliseconds. */
const PAUSE = 20;

/**
 * Transactions by `exec`: a prepared statement that meets a lock stays in progress in libsql, and every later
 * commit on the connection fails.
 */
class LibsqlDriver extends SqliteDriver {
  readonly #database: Libsql.Database;
  readonly #busyTimeout: number;

  constructor(database: Libsql.Database, busyTimeout: number) {
    super({ database: asSqliteDatabase(database) });
    this.#database = database;
    this.#busyTimeout = busyTimeout;
  }

  /**
   * Takes the write lock at once (one taken later, by the first write, fails without waiting), and waits for it
   * without blocking the event loop: the writer that holds it may be another store in this process.
   */
  override async beginTransaction(): Promise<void> {
    for (let waited = 0; !this.#begun(waited >= this.#busyTimeout); waited += PAUSE) await setTimeout(PAUSE);
  }

  /** False when another writer holds the lock; on the `last` attempt that is an error. */
  #begun(last: boolean): boolean {
    this.#database.exec('pragma busy_timeout = 0');
    try {
      this.#database.exec('begin immediate');
      return true;
    } catch (error) {
      if (last || !isBusy(error)) throw error;
      return false;
    } finally {
      this.#database.exec(`pragma busy_timeout = ${this.#busyTimeout}`);
    }
  }

  override async commitTransaction(): Promise<void> {
    this.#database.exec('commit');
  }

  /** After a full disk SQLite has rolled back by itself, and a second rollback would hide the first error. */
  override async rollbackTransaction(): Promise<void> {
    if (this.#database.inTransaction) this.#database.exec('rollback');
  }
}

/** Kysely's SQLite dialect on a libsql connection; a transaction waits `busyTimeout` ms for the write lock. */
export const libsqlDialect = (database: Libsql.Database, busyTimeout: number): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => new LibsqlDriver(database, busyTimeout),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
});
