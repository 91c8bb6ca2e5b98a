import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import Libsql from 'libsql';
import { ChanceryError } from '../errors.js';

export interface ConnectionOptions {
  /** Opens an existing database and never writes to it. */
  readonly readonly: boolean;
  /** How long to wait for another process's lock, in milliseconds. */
  readonly busyTimeout: number;
  /** Largest size of the file in pages of 4096 bytes; beyond it SQLite reports a full disk. */
  readonly maxPages?: number | undefined;
}

const allows = (path: string, mode: number): boolean => {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
};

/** Says before SQLite does, and more exactly, why `path` cannot be opened. */
const refuseUnusable = (path: string, readonly: boolean): void => {
  const folder = dirname(path);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new ChanceryError('E_NO_DATABASE_FOLDER', { path, folder });
  const exists = existsSync(path);
  if (exists && !statSync(path).isFile()) throw new ChanceryError('E_NOT_A_DATABASE', { path });
  if (readonly && !exists) throw new ChanceryError('E_NO_DATABASE', { path });
  // WAL keeps two files beside the database, so a writer needs the folder too.
  const wanted = exists ? [path, folder] : [folder];
  if (!readonly && !wanted.every((each) => allows(each, constants.W_OK)))
    throw new ChanceryError('E_DATABASE_READ_ONLY', { path });
};

/**
 * The file as a URI, which also keeps libsql from taking a path that begins with `http:` or `file:` for an address.
 * In a folder that cannot be written, SQLite reads a WAL database only when told that nobody else changes it;
 * that holds as long as no `-wal` file lies beside it.
 */
const addressOf = (path: string, readonly: boolean): string => {
  const url = pathToFileURL(path).href;
  if (!readonly) return `${url}?mode=rwc`;
  const frozen = !allows(dirname(path), constants.W_OK) && !existsSync(`${path}-wal`);
  return frozen ? `${url}?mode=ro&immutable=1` : `${url}?mode=ro`;
};

/**
 * Opens the SQLite file at `path`, made where it is missing: WAL, full sync, foreign keys. `:memory:` opens a
 * database that lives as long as the connection.
 *
 * @throws ChanceryError E_NO_DATABASE_FOLDER, E_NO_DATABASE, E_NOT_A_DATABASE, E_DATABASE_READ_ONLY
 */
export const connect = (path: string, options: ConnectionOptions): Libsql.Database => {
  const file = resolve(path);
  if (path !== ':memory:') refuseUnusable(file, options.readonly);
  const address = path === ':memory:' ? path : addressOf(file, options.readonly);
  const database = new Libsql(address, { timeout: options.busyTimeout });
  try {
    database.exec(options.readonly ? 'pragma query_only = on' : 'pragma journal_mode = wal');
    database.exec('pragma synchronous = full; pragma foreign_keys = on');
    if (options.maxPages) database.exec(`pragma max_page_count = ${Math.floor(options.maxPages)}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};
