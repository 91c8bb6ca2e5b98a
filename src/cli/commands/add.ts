import { addArticles, type RecordKeeper } from '../../pipeline/add-articles.js';
import { countArticles } from '../../pipeline/count.js';
import { readSources } from '../../source/sources.js';
import type { SourceItem } from '../../source/types.js';
import { exitOf } from '../exit.js';
import { untilStopped } from '../interrupt.js';
import { failureLine } from '../messages.js';
import { type MetadataOptions, metadataOf } from '../options.js';
import { makeProgress } from '../progress.js';
import type { Services } from '../services.js';
import type { Terminal } from '../terminal.js';
import { countWords } from '../words.js';

export interface AddCommandOptions extends MetadataOptions {
  readonly db: string;
  readonly workers?: number;
}

/** How an `add` went. */
export interface AddCounts {
  readonly added: number;
  readonly skipped: number;
  readonly failed: number;
}

/** `chancery add`: reads and stores what is not stored yet, says what failed, and ends with counts. Gives the exit code. */
export const add = async (
  paths: readonly string[],
  options: AddCommandOptions,
  services: Services,
  terminal: Terminal,
): Promise<number> => {
  const store = await services.openStore(options.db);
  try {
    const source = readSources(paths, { metadata: metadataOf(options) });
    const total = await countArticles(paths);
    const { added, skipped, failed } = await addFrom(
      source,
      total,
      store,
      options.workers,
      services,
      terminal,
    );
    await terminal.print(`${added} added, ${skipped} stored already, ${failed} failed\n`);
    return exitOf(added + skipped, failed);
  } finally {
    await store.close();
  }
};

/** Stores the articles of `source`, with progress and a line for each failure. `total` null: not known beforehand. */
export const addFrom = async (
  source: AsyncIterable<SourceItem>,
  total: number | null,
  store: RecordKeeper,
  workers: number | undefined,
  services: Services,
  terminal: Terminal,
): Promise<AddCounts> => {
  const counts = { added: 0, skipped: 0, failed: 0 };
  const progress = makeProgress(terminal, total);
  const outcomes = addArticles(source, store, { ...services, workers });
  try {
    for await (const outcome of untilStopped(outcomes, terminal.stop)) {
      if ('error' in outcome) {
        counts.failed += 1;
        progress.note(failureLine(outcome));
      } else if ('record' in outcome) counts.added += 1;
      else counts.skipped += 1;
      progress.step('record' in outcome ? countWords(outcome.record.document.text) : 0);
    }
  } finally {
    progress.end();
  }
  return counts;
};
