import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { launch, linesOf, outcomeOf, type Run, scratch } from './run.js';

const folder = scratch();
afterAll(folder.remove);

let running: ChildProcess | null = null;
afterEach(() => void running?.kill('SIGKILL'));

/** Starts a desk, waits for its address, asks it, and presses Ctrl-C. */
const visit = async (args: readonly string[], ask: (address: string) => Promise<void>): Promise<Run> => {
  const child = launch(args, { cwd: folder.path });
  running = child;
  const ended = outcomeOf(child);
  let printed = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk;
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed) ?? [];
      if (found) resolve(found);
    });
    void ended.then(({ stderr }) => reject(new Error(stderr)));
  });
  await ask(address);
  child.kill('SIGINT');
  return ended;
};

interface Listed {
  readonly items: readonly { readonly invented: boolean }[];
}

const listOf = async (address: string): Promise<Listed> =>
  (await fetch(`${address}/api/articles`)).json() as Promise<Listed>;

describe('serve', () => {
  it('serves pages and API on 127.0.0.1 and ends with 0 at Ctrl-C', async () => {
    const run = await visit(['serve', '--port', '0'], async (address) => {
      expect(await listOf(address)).toEqual({ items: [], next: null });
      expect(await (await fetch(address)).text()).toMatch(/^<!doctype html>/i);
    });
    expect(run).toMatchObject({ code: 0, stdout: expect.stringMatching(/^The desk is open at http:\S+\n$/) });
  });

  it('takes the next free port when one is taken, and says so', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => squatter.once('listening', resolve));
    const { port } = squatter.address() as AddressInfo;
    try {
      const run = await visit(['serve', '--port', `${port}`], async (address) => {
        expect(Number(new URL(address).port)).toBeGreaterThan(port);
      });
      expect(run.stderr).toMatch(new RegExp(`Port ${port}\\b.* taken`));
    } finally {
      squatter.close();
    }
  });
});

describe('start', () => {
  it('reads the example library, prints one record, and the second time reads nothing', async () => {
    const first = await visit(['start', '--port', '0'], async (address) => {
      const { items } = await listOf(address);
      expect(items).toHaveLength(12);
      expect(items.every(({ invented }) => invented)).toBe(true);
    });
    expect(first.code).toBe(0);
    expect(first.stderr).toContain('12 articles of the example library read, 0 stored already');
    expect(first.stdout).toMatch(/Statements \(\d+\)[\s\S]+Events \(\d+\)[\s\S]+The desk is open at/);
    const second = await visit(['start', '--port', '0'], async () => {});
    expect(second.stderr).toContain('0 articles of the example library read, 12 stored already');
    expect(second.stderr).not.toContain('words/s');
    expect(second.stdout.replace(/:\d+\n$/, '')).toBe(first.stdout.replace(/:\d+\n$/, ''));
  });
});

describe('who', () => {
  const who = async (...args: string[]): Promise<Run> => outcomeOf(launch(['who', ...args]));

  it('gives country, sector, role and why', async () => {
    const run = await who('the Iranian Foreign Ministry spokesman', '--json');
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(linesOf(run.stdout)).toEqual([
      { country: 'IRN', sector: ['GOV'], role: expect.stringContaining('spokesman'), why: expect.any(Array) },
    ]);
    expect((await who('the Iranian Foreign Ministry spokesman')).stdout).toMatch(
      /country +IRN\n +sector +GOV\n/,
    );
  });

  it('leaves unknown what nothing tells', async () => {
    expect(linesOf((await who('Xyrblat', '--json')).stdout)).toEqual([
      { country: null, sector: [], role: null, why: [] },
    ]);
  });

  it('answers each line of a JSONL file with its id, in order', async () => {
    const lines = [
      '{"id": "a", "text": "the Norwegian police"}',
      '{"id": 2}',
      'null',
      '',
      '{"id": "c", "text": "the minister", "context": "Norway\'s minister met Norwegian skippers in Norway."}',
    ];
    const run = await who(folder.file('who.jsonl', lines.join('\n')));
    expect(run.code).toBe(1);
    const answers = linesOf<{ id: string | null; country?: string; error?: { code: string } }>(run.stdout);
    expect(answers.map(({ id, country, error }) => [id, country ?? error?.code])).toEqual([
      ['a', 'NOR'],
      ['2', 'E_BAD_LINE'],
      [null, 'E_BAD_LINE'],
      ['c', 'NOR'],
    ]);
  });
});

describe('doctor', () => {
  it('names versions, model and database, and ends with 0 when nothing is missing', async () => {
    const run = await outcomeOf(launch(['doctor', '--json', '--db', join(folder.path, 'none.db')]));
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const [{ ok, findings }] = linesOf<{ ok: boolean; findings: { name: string; state: string }[] }>(
      run.stdout,
    ) as [never];
    expect(ok).toBe(true);
    expect(findings).toContainEqual({ name: 'node', state: 'ok', detail: process.version });
    expect(findings).toContainEqual(expect.objectContaining({ name: 'reader model', state: 'ok' }));
    expect(findings).toContainEqual(expect.objectContaining({ name: 'database', state: 'none yet' }));
  });
});
