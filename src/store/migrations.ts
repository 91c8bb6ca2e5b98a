import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { ChanceryError } from '../errors.js';
import { first } from './migrations/0001-first.js';
import { nameScores } from './migrations/0002-name-scores.js';

type Migration = (db: Kysely<unknown>) => Promise<void>;

/** Numbered by place, from 1. A released migration never changes; add another. */
const MIGRATIONS: readonly Migration[] = [first, nameScores];

/** The version of the tables that this program writes; it stands in the file as `user_version`. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/** "CHNC": marks a SQLite file as Chancery's, so that another program's database is never written to. */
const APPLICATION_ID = 0x43484e43;

interface State {
  readonly version: number;
  readonly application: number;
  readonly tables: number;
}

const stateOf = async (db: Kysely<unknown>): Promise<State> => {
  const { rows } = await sql<State>`
    select (select user_version from pragma_user_version) as version,
           (select application_id from pragma_application_id) as application,
           (select count(*) from sqlite_master) as tables`.execute(db);
  return rows[0] as State;
};

const refuseForeign = (state: State, path: string): void => {
  const empty = state.tables === 0 && state.version === 0;
  if (state.application !== APPLICATION_ID && !empty) throw new ChanceryError('E_NOT_A_DATABASE', { path });
  if (state.version > SCHEMA_VERSION)
    throw new ChanceryError('E_DATABASE_NEWER', { path, version: state.version, known: SCHEMA_VERSION });
};

/**
 * Brings the database up to {@link SCHEMA_VERSION}, all of it or nothing.
 *
 * @throws ChanceryError E_NOT_A_DATABASE, E_DATABASE_NEWER; E_DATABASE_OLDER when it would have to write and must not
 */
export const migrate = async (
  db: Kysely<unknown>,
  options: { readonly path: string; readonly readonly: boolean },
): Promise<void> => {
  const state = await stateOf(db);
  refuseForeign(state, options.path);
  if (state.version === SCHEMA_VERSION) return;
  if (options.readonly) throw new ChanceryError('E_DATABASE_OLDER', { path: options.path });
  await db.transaction().execute(async (transaction) => {
    // Read again under the write lock: another process may have migrated meanwhile.
    const now = await stateOf(transaction);
    refuseForeign(now, options.path);
    for (const migration of MIGRATIONS.slice(now.version)) await migration(transaction);
    await sql.raw(`pragma application_id = ${APPLICATION_ID}`).execute(transaction);
    await sql.raw(`pragma user_version = ${SCHEMA_VERSION}`).execute(transaction);
  });
};
