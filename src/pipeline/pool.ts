import { Worker } from 'node:worker_threads';
import type { Document } from '../document/types.js';
import { ChanceryError } from '../errors.js';
import type { ArticleRecord } from '../record/types.js';
import type { ArticleReader } from './article-reader.js';
import { type FromWorker, fromWire, type ReaderSetup } from './wire.js';

interface Job {
  readonly document: Document;
  readonly article: string;
  readonly resolve: (record: ArticleRecord) => void;
  readonly reject: (error: unknown) => void;
}

interface Slot {
  readonly worker: Worker;
  job: Job | null;
}

/**
 * Reads articles in up to `size` worker threads, each with its own model session on one thread, started as they are
 * needed. A worker that dies fails the one article that it was reading (E_WORKER_DIED); another takes its place.
 * A worker that can't start (no model, say) fails the article with the error that stopped it.
 */
export const makeWorkerPool = (size: number, setup: ReaderSetup, script: URL): ArticleReader => {
  const slots = new Set<Slot>();
  const waiting: Job[] = [];
  let closed = false;

  const dispatch = (): void => {
    while (waiting.length > 0 && !closed) {
      const free = [...slots].find((slot) => slot.job === null) ?? (slots.size < size ? startSlot() : null);
      if (free === null) return;
      free.job = waiting.shift() as Job;
      free.worker.postMessage({ document: free.job.document, article: free.job.article });
    }
  };

  const settle = (slot: Slot, finish: (job: Job) => void): void => {
    const { job } = slot;
    slot.job = null;
    if (job !== null) finish(job);
  };

  const startSlot = (): Slot => {
    const slot: Slot = { worker: new Worker(script, { workerData: setup }), job: null };
    const lost = (reason: string): void => {
      slots.delete(slot);
      settle(slot, (job) => job.reject(new ChanceryError('E_WORKER_DIED', { article: job.article, reason })));
      dispatch();
    };
    slot.worker.on('message', (message: FromWorker) => {
      settle(slot, (job) =>
        'record' in message ? job.resolve(message.record) : job.reject(fromWire(message)),
      );
      dispatch();
    });
    slot.worker.on('error', (error) => lost(error.message));
    slot.worker.on('exit', (code) => lost(`the worker ended with code ${code}`));
    slots.add(slot);
    return slot;
  };

  return {
    read: (document, article) =>
      new Promise((resolve, reject) => {
        waiting.push({ document, article, resolve, reject });
        dispatch();
      }),
    close: async () => {
      closed = true;
      const closing = [...slots].map((slot) => slot.worker.terminate());
      await Promise.all(closing);
    },
  };
};
