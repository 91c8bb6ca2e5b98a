import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dump, openStore } from '../../src/store/store.js';
import { bundle } from './bundle.js';
import { aRecord } from './factory.js';

const KILLS = 20;

/** Numbers from 0 to 1, the same ones every time (mulberry32). */
const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

let program: { readonly folder: string; readonly file: string };
let folder: string;

beforeAll(async () => {
  program = await bundle(new URL('./writer.ts', import.meta.url));
  folder = mkdtempSync(join(tmpdir(), 'chancery-kill-'));
});
afterAll(() => {
  for (const each of [program.folder, folder]) rmSync(each, { recursive: true, force: true });
});

/**
 * Runs the writer from article `first` on and kills it `delay` ms after it began, somewhere between making the
 * tables and a later save; gives the ids that it had acknowledged.
 */
const killedWriter = (path: string, first: number, delay: number): Promise<readonly string[]> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [program.file, path, String(first), '1000000'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      if (output === '') setTimeout(() => child.kill('SIGKILL'), delay);
      output += piece;
    });
    child.on('error', fail);
    child.on('close', (_, signal) => {
      expect(signal).toBe('SIGKILL');
      done([...output.matchAll(/^\w+ (\w{64})$/gm)].map((found) => found[1] as string));
    });
  });

describe('a process that is killed while it saves', () => {
  it(`loses nothing that was acknowledged, at ${KILLS} moments, and saving again completes the record`, async () => {
    const random = seeded(20260314);
    const path = join(folder, 'killed.db');
    const acknowledged: string[] = [];
    for (let kill = 0; kill < KILLS; kill++)
      acknowledged.push(...(await killedWriter(path, acknowledged.length, random() * 120)));

    const killed = await openStore(path);
    expect(acknowledged.length).toBeGreaterThan(0);
    for (const id of acknowledged) expect(await killed.has(id)).toBe(true);
    expect(await killed.problems()).toEqual([]);

    // One more than was acknowledged: the last save may have been done and its answer lost.
    const whole = await openStore(join(folder, 'whole.db'));
    for (let index = 0; index <= acknowledged.length; index++) {
      const record = aRecord(`subject ${index}`);
      await killed.save(record);
      await whole.save(record);
    }
    expect(await dump(killed)).toBe(await dump(whole));
    await killed.close();
    await whole.close();
  }, 60_000);
});
