/** A real browser for tests, and a desk for it to open. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';
import { makeApp } from '../../src/api/app.js';
import { type Listening, serve } from '../../src/api/listen.js';
import type { Scores } from '../../src/api/types.js';
import type { ArticleRecord } from '../../src/record/types.js';
import { openStore } from '../../src/store/store.js';

const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where a Chromium is, or undefined. */
export const chromiumPath = PLACES.find((path) => path && existsSync(path));

/** Why browser tests are skipped, for their title; empty when they run. */
export const WITHOUT_CHROMIUM =
  chromiumPath === undefined
    ? ' (skipped: no Chromium found; `apt-get install chromium`, or name one in CHROMIUM_PATH)'
    : '';

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath as string,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** Builds the pages from this checkout into `outDir`, as they ship: vitest's NODE_ENV would give React for developers. */
export const buildPages = async (outDir: string): Promise<void> => {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  await build({
    configFile: resolve(import.meta.dirname, '../../web/vite.config.ts'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  });
  process.env.NODE_ENV = NODE_ENV;
};

export interface Desk {
  readonly url: string;
  close(): Promise<void>;
}

/** A desk on a free port that holds `records` and was built from this checkout. */
export const openDesk = async (
  records: readonly ArticleRecord[],
  scores: Scores | null = null,
): Promise<Desk> => {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-desk-'));
  const webRoot = join(folder, 'web');
  await buildPages(webRoot);
  const store = await openStore(join(folder, 'desk.db'));
  for (const record of records) await store.save(record);
  const app = makeApp({
    store,
    version: '0.0.0-test',
    model: 'reader-test',
    examples: true,
    webRoot,
    scores,
  });
  const server: Listening = await serve(app, { port: 0 });
  return {
    url: server.url,
    close: async () => {
      await server.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
