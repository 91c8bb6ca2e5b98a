/**
 * One bare encoder: the reader's model file in a session of its own, windows in, nothing decoded. Windows of a batch
 * are padded to the longest, sorted by length so that little is wasted: this is as fast as the encoder alone can be.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { loadModelFile } from '../dist/model/reader.js';

const { windows, threads, batch } = workerData;
const { bytes } = await loadModelFile();
const session = await InferenceSession.create(bytes, {
  intraOpNumThreads: threads,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
});

const sorted = [...windows].sort((a, b) => a.ids.length - b.ids.length);
const batches = Array.from({ length: Math.ceil(sorted.length / batch) }, (_, i) =>
  sorted.slice(i * batch, (i + 1) * batch),
);
const feeds = batches.map((group) => {
  const length = Math.max(...group.map(({ ids }) => ids.length));
  const tensor = (field) => {
    const data = new BigInt64Array(group.length * length);
    for (const [row, window] of group.entries()) {
      for (const [column, value] of window[field].entries()) data[row * length + column] = BigInt(value);
    }
    return new Tensor('int64', data, [group.length, length]);
  };
  return { ids: tensor('ids'), cases: tensor('cases'), newlines: tensor('newlines') };
});

const run = async (some) => {
  for (const feed of some) await session.run(feed);
};

parentPort.once('message', async () => {
  await run(feeds);
  parentPort.postMessage('done');
});
await run(feeds.slice(-2)); // warm
parentPort.postMessage('ready');
