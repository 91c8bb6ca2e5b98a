import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { makeApp } from '../../src/api/app.js';
import type { ArticleRecord } from '../../src/record/types.js';
import { openStore, type Store } from '../../src/store/store.js';

export interface TestDesk {
  readonly app: Hono;
  readonly store: Store;
  /** Asks the app in process, as a browser on this machine would. */
  get(path: string, headers?: { readonly [name: string]: string }): Promise<Response>;
  close(): Promise<void>;
}

/** The app over a store of its own with `records`, and pages of one line. */
export const testDesk = async (records: readonly ArticleRecord[]): Promise<TestDesk> => {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-api-'));
  const webRoot = join(folder, 'web');
  mkdirSync(join(webRoot, 'assets'), { recursive: true });
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>desk</title>');
  writeFileSync(join(webRoot, 'assets', 'index-abc123.js'), 'export {};');
  const store = await openStore(join(folder, 'desk.db'));
  for (const record of records) await store.save(record);
  const app = makeApp({ store, version: '1.2.3', model: 'reader-test', examples: true, webRoot });
  return {
    app,
    store,
    get: async (path, headers = {}) => app.request(`http://localhost${path}`, { headers }),
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
