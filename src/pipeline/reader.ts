import type { Document } from '../document/types.js';
import { loadGazetteer } from '../gazetteer/gazetteer.js';
import { loadReader } from '../model/reader.js';
import { makeReading } from '../reading/reading.js';
import { makeRecord } from '../record/record.js';
import { resolve } from '../resolution/resolve.js';
import type { ArticleReader } from './article-reader.js';
import { Pipeline } from './pipeline.js';
import { asFatal, type ReaderSetup } from './wire.js';

/**
 * A reader on this thread with the model and the tables loaded; it reads one article after another.
 * @throws FatalError When the model or a table is missing or damaged.
 */
export const loadArticleReader = async (setup: ReaderSetup): Promise<ArticleReader> => {
  const model = await loadReader(setup.modelDir).catch(fatally);
  const gazetteer = await Promise.resolve()
    .then(() => loadGazetteer())
    .catch(fatally);
  const pipeline = Pipeline.from<Document>()
    .to('reading', (document) => makeReading(document, model))
    .to('resolution', (reading) => resolve(reading, gazetteer))
    .to('record', (resolved) => makeRecord(resolved, { version: setup.version }));
  let last: Promise<unknown> = Promise.resolve();
  return {
    read: (document, article) => {
      const record = last.then(() => pipeline.run(document, article));
      last = record.catch(() => {});
      return record;
    },
    close: () => model.close(),
  };
};

const fatally = (error: unknown): never => {
  throw asFatal(error);
};

/** The same, loaded with its first article. */
export const makeInlineReader = (setup: ReaderSetup): ArticleReader => {
  let loading: Promise<ArticleReader> | null = null;
  return {
    read: async (document, article) => {
      loading ??= loadArticleReader(setup);
      return (await loading).read(document, article);
    },
    close: async () => (await loading?.catch(() => null))?.close(),
  };
};
