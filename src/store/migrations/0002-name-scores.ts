import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/** Scores of names; null for mentions that have none and for those stored before. */
export const nameScores = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table mentions add column score real`.execute(db);
};
