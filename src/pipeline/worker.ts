/** The other end of `pool.ts`: one thread, one model session, one article at a time. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadArticleReader } from './reader.js';
import { FatalError, type FromWorker, type ReaderSetup, type ToWorker, toWire } from './wire.js';

const port = parentPort;
if (port === null) throw new Error('worker.js runs as a worker thread only');

const loading = loadArticleReader(workerData as ReaderSetup);
loading.catch(() => {}); // told with the first article

const read = async ({ document, article }: ToWorker): Promise<FromWorker> => {
  try {
    return { record: await (await loading).read(document, article) };
  } catch (error) {
    return toWire(error, error instanceof FatalError);
  }
};

port.on('message', (message: ToWorker) => void read(message).then((answer) => port.postMessage(answer)));
