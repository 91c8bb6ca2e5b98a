import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
} from 'kysely';
import type Libsql from 'libsql';

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

class LibsqlDriver extends SqliteDriver {
  readonly #database: Libsql.Database;

  constructor(database: Libsql.Database) {
    super({ database: asSqliteDatabase(database) });
    this.#database = database;
  }

  /** Takes the write lock at once: a lock taken later, by the first write, fails without waiting. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** After a full disk SQLite has rolled back by itself, and a second rollback would hide the first error. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** Kysely's SQLite dialect on a libsql connection. */
export const libsqlDialect = (database: Libsql.Database): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => new LibsqlDriver(database),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
});
