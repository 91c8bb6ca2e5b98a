import { ChanceryError, type ErrorCode } from '../errors.js';

/** SQLite's primary result codes (sqlite3.h) that a user can meet. An extended code holds one in its low byte. */
const CODES: Readonly<Record<number, ErrorCode>> = {
  5: 'E_DATABASE_LOCKED', // SQLITE_BUSY
  6: 'E_DATABASE_LOCKED', // SQLITE_LOCKED
  8: 'E_DATABASE_READ_ONLY', // SQLITE_READONLY
  10: 'E_DATABASE_IO', // SQLITE_IOERR
  11: 'E_DATABASE_DAMAGED', // SQLITE_CORRUPT
  13: 'E_DISK_FULL', // SQLITE_FULL
  14: 'E_DATABASE_IO', // SQLITE_CANTOPEN
  26: 'E_NOT_A_DATABASE', // SQLITE_NOTADB
};

/** The primary result code of an error from libsql, or null. A failed opening has it only in its message. */
const primaryCode = (error: unknown): number | null => {
  if (!(error instanceof Error)) return null;
  if ('rawCode' in error && typeof error.rawCode === 'number') return error.rawCode & 0xff;
  const opening = /^ConnectionFailed\(.*: (\d+)"?\)$/s.exec(error.message);
  return opening ? Number(opening[1]) & 0xff : null;
};

/** True when another connection holds the lock. */
export const isBusy = (error: unknown): boolean => {
  const code = primaryCode(error);
  return code !== null && CODES[code] === 'E_DATABASE_LOCKED';
};

/** Gives what `work` gives; an error of SQLite that a user can do something about comes out coded. */
export const coded = async <T>(path: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    const primary = primaryCode(error);
    const code = primary === null ? undefined : CODES[primary];
    if (code === undefined) throw error;
    throw new ChanceryError(code, { path, reason: (error as Error).message }, { cause: error });
  }
};
