import type { Document } from '../document/types.js';
import type { SourceItem } from '../source/types.js';
import type { Store } from '../store/store.js';
import { type Outcome, type ReadOptions, readArticles } from './read-articles.js';

/** What `addArticles` needs of a store. */
export type RecordKeeper = Pick<Store, 'has' | 'save'>;

/**
 * Reads and stores every article of `source` that is not stored yet. An outcome
 * with a record is on the disk when it is given.
 * @throws FatalError When nothing can be read.
 * @throws ChanceryError When the store can't be written (E_DISK_FULL, E_DATABASE_LOCKED ...); what came before is kept.
 */
export async function* addArticles(
  source: AsyncIterable<SourceItem>,
  store: RecordKeeper,
  options: Omit<ReadOptions, 'skip'>,
): AsyncGenerator<Outcome> {
  const skip = ({ id }: Document): Promise<boolean> => store.has(id);
  for await (const outcome of readArticles(source, { ...options, skip })) {
    // The store has the last word: the same text may have been in hand twice at once.
    const twin = 'record' in outcome && (await store.save(outcome.record)) === 'skipped';
    yield twin ? { name: outcome.name, id: outcome.id, skipped: outcome.record.document.id } : outcome;
  }
}
