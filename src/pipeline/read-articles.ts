import { availableParallelism } from 'node:os';
import { makeDocument } from '../document/document.js';
import type { Document, RawDocument } from '../document/types.js';
import { asChanceryError, type ChanceryError } from '../errors.js';
import type { ArticleRecord } from '../record/types.js';
import type { SourceItem } from '../source/types.js';
import type { ArticleReader } from './article-reader.js';
import { mapOrdered } from './ordered.js';
import { Pipeline } from './pipeline.js';
import { makeWorkerPool } from './pool.js';
import { makeInlineReader } from './reader.js';
import { FatalError, type ReaderSetup } from './wire.js';

/** What became of one article of the source. `name` is for messages, `id` what the input line gave. */
export type Outcome = { readonly name: string; readonly id: string | null } & (
  | { readonly record: ArticleRecord }
  /** The id of a document that needed no reading. */
  | { readonly skipped: string }
  | { readonly error: ChanceryError }
);

export interface ReadOptions extends ReaderSetup {
  /** Worker threads; by default one for each core, {@link MOST_WORKERS} at most. The records are the same for any number. */
  readonly workers?: number | undefined;
  /** True for a document that needs no reading. */
  readonly skip?: ((document: Document) => boolean | Promise<boolean>) | undefined;
}

/** More sessions than this cost more memory than they bring speed. */
const MOST_WORKERS = 8;
/** The first few are read on this thread, at once: for so few, starting a worker takes longer than reading them. */
const FEW = 2;
const WORKER = new URL('./worker.js', import.meta.url);

const documents = Pipeline.from<RawDocument>().to('document', makeDocument);

/**
 * Reads every article of `source` and gives what became of each, in the order of the source.
 * @throws FatalError When nothing can be read at all, because the model is missing or damaged.
 */
export async function* readArticles(
  source: AsyncIterable<SourceItem>,
  options: ReadOptions,
): AsyncGenerator<Outcome> {
  const workers = options.workers ?? Math.min(availableParallelism(), MOST_WORKERS);
  const reader = makeReader({ modelDir: options.modelDir, version: options.version }, workers);
  try {
    // Two in hand for each worker keeps all of them busy while one long article holds up the row.
    yield* mapOrdered(source, 2 * workers, (item) => readOne(item, reader, options.skip));
  } finally {
    await reader.close();
  }
}

const readOne = async (
  item: SourceItem,
  reader: ArticleReader,
  skip: ReadOptions['skip'],
): Promise<Outcome> => {
  if (!item.ok) return { name: item.name, id: item.id, error: item.error };
  const { name, id } = item.raw;
  try {
    const document = await documents.run(item.raw, name);
    if (await skip?.(document)) return { name, id, skipped: document.id };
    return { name, id, record: await reader.read(document, name) };
  } catch (error) {
    if (error instanceof FatalError) throw error;
    return { name, id, error: asChanceryError(error) };
  }
};

const makeReader = (setup: ReaderSetup, workers: number): ArticleReader => {
  const here = makeInlineReader(setup);
  if (workers === 1) return here;
  const pool = makeWorkerPool(workers, setup, WORKER);
  let asked = 0;
  return {
    read: (document, article) => (asked++ < FEW ? here : pool).read(document, article),
    close: async () => void (await Promise.all([here.close(), pool.close()])),
  };
};
