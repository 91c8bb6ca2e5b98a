#!/usr/bin/env node
/**
 * Words per second of the whole program (text in, record out, on all cores) against the bare encoder: the same model
 * file on the same windows of the same articles, tokenized beforehand, at the fastest batch and thread setting that a
 * sweep in this very run finds (the shipped model takes one window at a time, so that batch is then 1). Also: peak memory while 100 articles are read, and the time from start to first record.
 *
 * usage: node bench/throughput.mjs [--articles N] [FILE...]   (default: 100 articles; the example library, repeated)
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { InferenceSession } from 'onnxruntime-node';
import { loadModelFile, loadTokenizer } from '../dist/model/reader.js';
import { windowsOf } from '../dist/model/windows.js';
import { readArticles } from '../dist/pipeline/read-articles.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'bin', 'chancery.mjs');
const cores = availableParallelism();
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { articles: { type: 'string', default: '100' } },
});

const examples = () =>
  readdirSync(join(root, 'examples'))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(root, 'examples', name));
const files = positionals.length > 0 ? positionals : examples();
/** Each text a little different, so that nothing can be remembered from the last one. */
const texts = Array.from(
  { length: Number(values.articles) },
  (_, i) => `${readFileSync(files[i % files.length], 'utf8')}\n\nCopy ${i}.`,
);
const words = texts.reduce((sum, text) => sum + text.match(/\S+/g).length, 0);
const perSecond = (milliseconds) => Math.round(words / (milliseconds / 1000));

/** The whole program in this process; its workers are warm after the first few articles. */
const wholeProgram = async () => {
  const source = async function* () {
    for (const [i, content] of texts.entries()) {
      yield { ok: true, raw: { id: null, name: `${i}`, format: 'text', content, metadata: {}, notes: [] } };
    }
  };
  const start = performance.now();
  for await (const outcome of readArticles(source(), { modelDir: join(root, 'models'), version: 'bench' })) {
    if (!('record' in outcome)) throw outcome.error;
  }
  return performance.now() - start;
};

/** The windows of all texts as plain arrays of ids, the work of the bare encoder. */
const windowsOfAll = async () => {
  const { description } = await loadModelFile();
  const tokenizer = await loadTokenizer();
  return texts.flatMap((text) => {
    const pieces = tokenizer.encode(text);
    const { ids, cases, newlines } = pieces;
    return windowsOf(text, pieces, description).map(({ start, end }) => ({
      ids: [tokenizer.cls, ...ids.slice(start, end), tokenizer.sep],
      cases: [0, ...cases.slice(start, end), 0],
      newlines: [0, ...newlines.slice(start, end), 0],
    }));
  });
};

/** Runs `windows` through bare sessions: `workers` threads with `threads` each, `batch` windows at a time. Milliseconds, loading left out. */
const bareEncoder = async (windows, { workers, threads, batch }) => {
  const pool = Array.from({ length: workers }, (_, i) => {
    const share = windows.filter((_, n) => n % workers === i);
    return new Worker(new URL('./encoder.mjs', import.meta.url), {
      workerData: { windows: share, threads, batch },
    });
  });
  const told = (worker) =>
    new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  await Promise.all(pool.map(told)); // loaded and warm
  const start = performance.now();
  await Promise.all(
    pool.map((worker) => {
      const done = told(worker);
      worker.postMessage('go');
      return done;
    }),
  );
  const elapsed = performance.now() - start;
  await Promise.all(pool.map((worker) => worker.terminate()));
  return elapsed;
};

/** Every way to share the cores, times every batch that the model takes: a first axis of 1 is fixed. */
const settings = async () => {
  const session = await InferenceSession.create((await loadModelFile()).bytes);
  const [input] = session.inputMetadata;
  await session.release();
  const batches = input.shape?.[0] === 1 ? [1] : [1, 2, 4, 8, 16];
  const layouts = [
    { workers: cores, threads: 1 },
    { workers: 1, threads: cores },
    { workers: cores, threads: cores },
  ];
  return layouts
    .slice(0, cores === 1 ? 1 : 3)
    .flatMap((layout) => batches.map((batch) => ({ ...layout, batch })));
};

/** Highest resident memory of `chancery read` over all texts, sampled, in megabytes. */
const peakMemory = (folder) =>
  new Promise((resolve) => {
    for (const [i, text] of texts.slice(0, 100).entries()) writeFileSync(join(folder, `a${i}.txt`), text);
    const child = spawn(process.execPath, [bin, 'read', '--json', folder], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    let peak = 0;
    const timer = setInterval(() => {
      try {
        const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
        peak = Math.max(peak, Number(kilobytes ?? 0) / 1024);
      } catch {
        // it has ended
      }
    }, 50);
    child.on('close', () => {
      clearInterval(timer);
      resolve(Math.round(peak));
    });
  });

/** Milliseconds from the start of the process to its end with one article read, the best of three. */
const firstRecord = () =>
  Math.min(
    ...[1, 2, 3].map(() => {
      const start = performance.now();
      spawnSync(process.execPath, [bin, 'read', '--json', files[0]]);
      return Math.round(performance.now() - start);
    }),
  );

const folder = mkdtempSync(join(tmpdir(), 'chancery-bench-'));
try {
  console.log(`${cpus()[0]?.model}, ${cores} cores; Node ${process.version}`);
  console.log(
    `${texts.length} articles, ${words} words, from ${files.length} files such as ${basename(files[0])}`,
  );
  const windows = await windowsOfAll();
  console.log(`\nbare encoder, ${windows.length} windows:\nworkers threads batch  words/s`);
  let best = Number.POSITIVE_INFINITY;
  for (const setting of await settings()) {
    const elapsed = await bareEncoder(windows, setting);
    best = Math.min(best, elapsed);
    console.log(
      `${String(setting.workers).padStart(7)} ${String(setting.threads).padStart(7)} ${String(setting.batch).padStart(5)}  ${String(perSecond(elapsed)).padStart(7)}`,
    );
  }
  const whole = Math.min(await wholeProgram(), await wholeProgram());
  console.log(`\nbare encoder, fastest   ${perSecond(best)} words/s`);
  console.log(`whole program           ${perSecond(whole)} words/s`);
  console.log(`ratio                   ${(best / whole).toFixed(2)}`);
  console.log(
    `peak memory             ${await peakMemory(folder)} MB reading ${Math.min(100, texts.length)} articles`,
  );
  console.log(`start to first record   ${firstRecord()} ms`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
