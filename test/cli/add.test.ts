import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/store.js';
import { articleText } from './articles.js';
import { chancery, launch, linesOf, outcomeOf, scratch } from './run.js';

const folder = scratch();
afterAll(folder.remove);
const articles = join(folder.path, 'articles');
const COUNT = 6;
let whole: string;
let elapsed: number;

const database = (name: string): string => join(folder.path, name);

const dumpOf = async (path: string): Promise<string> => {
  const store = await openStore(path);
  try {
    expect(await store.problems()).toEqual([]);
    return await store.dump();
  } finally {
    await store.close();
  }
};

beforeAll(async () => {
  mkdirSync(articles);
  for (let n = 0; n < COUNT; n++) folder.file(`articles/n${n}.txt`, articleText(n));
  const start = performance.now();
  const run = await chancery(['add', articles, '--db', database('whole.db')]);
  elapsed = performance.now() - start;
  expect(run).toMatchObject({ code: 0, stdout: `${COUNT} added, 0 stored already, 0 failed\n` });
  whole = await dumpOf(database('whole.db'));
});

describe('add', () => {
  it('skips what is stored already', async () => {
    const run = await chancery(['add', articles, '--db', database('whole.db')]);
    expect(run).toMatchObject({ code: 0, stdout: `0 added, ${COUNT} stored already, 0 failed\n` });
    expect(await dumpOf(database('whole.db'))).toBe(whole);
  });

  it('says what failed, goes on, and ends with counts and 1', async () => {
    const paths = [join(articles, 'n0.txt'), 'missing.txt', join(articles, 'n1.txt')];
    const run = await chancery(['add', ...paths, '--db', database('some.db')], { cwd: folder.path });
    expect(run).toMatchObject({ code: 1, stdout: '2 added, 0 stored already, 1 failed\n' });
    expect(run.stderr).toMatch(/^missing\.txt: E_NO_SUCH_FILE: /m);
  });

  it('says that a folder is empty, and ends with 2', async () => {
    mkdirSync(join(folder.path, 'bare/inner'), { recursive: true });
    const run = await chancery(['add', 'bare', '--db', 'bare.db'], { cwd: folder.path });
    expect(run).toMatchObject({ code: 2, stdout: '0 added, 0 stored already, 1 failed\n' });
    expect(run.stderr).toMatch(/^bare: E_NO_ARTICLES_IN_FOLDER: /m);
  });

  it('stores the same text once, though it is given twice in one run', async () => {
    const twice = [join(articles, 'n0.txt'), folder.file('again.txt', articleText(0))];
    const run = await chancery(['add', ...twice, '--db', database('twice.db')]);
    expect(run.stdout).toBe('1 added, 1 stored already, 0 failed\n');
  });

  it('gives the same record whatever the number of workers', async () => {
    await chancery(['add', articles, '--workers', '3', '--db', database('three.db')]);
    expect(await dumpOf(database('three.db'))).toBe(whole);
  });

  it('stops at Ctrl-C with 130 and takes up the work when run again', async () => {
    const path = database('stopped.db');
    const child = launch(['add', articles, '--db', path]);
    setTimeout(() => child.kill('SIGINT'), elapsed * 0.7);
    const run = await outcomeOf(child);
    // Before the program has begun to listen for it, and after its end, the signal has its usual effect, which is none of ours.
    if (run.code !== 0 && run.signal === null) {
      expect(run.code).toBe(130);
      expect(run.stderr).toMatch(/Stopped\.\n$/);
    }
    expect((await chancery(['add', articles, '--db', path])).code).toBe(0);
    expect(await dumpOf(path)).toBe(whole);
  });
});

describe('add, killed', () => {
  /** Numbers from 0 to 1 that are the same in every run (mulberry32), so that a failure can be seen again. */
  const random = (seed: number) => (): number => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };

  it('at 20 random moments and then run again: the same record as without', async () => {
    const next = random(20);
    let killed = 0;
    for (let round = 0; killed < 20; round++) {
      const path = database(`killed${round}.db`);
      for (let time = 0; time < 5; time++) {
        const child = launch(['add', articles, '--db', path]);
        const timer = setTimeout(() => child.kill('SIGKILL'), next() * elapsed);
        const { signal } = await outcomeOf(child);
        clearTimeout(timer);
        if (signal === 'SIGKILL') killed += 1;
        else break; // it was done before its moment came: on to a fresh database
      }
      expect((await chancery(['add', articles, '--db', path])).code).toBe(0);
      expect(await dumpOf(path)).toBe(whole);
    }
  }, 1_200_000);
});

describe('what is stored', () => {
  const ids = async (): Promise<string[]> =>
    linesOf<{ id: string }>((await chancery(['list', '--json', '--db', database('whole.db')])).stdout).map(
      ({ id }) => id,
    );

  it('is listed, newest first, and shown by the beginning of its id exactly as read prints it', async () => {
    const listed = await ids();
    expect(listed).toHaveLength(COUNT);
    const text = await chancery(['list', '--db', database('whole.db'), '--limit', '2']);
    expect(text.stdout.trim().split('\n')).toHaveLength(2);
    const shown = await chancery([
      'show',
      (listed[0] as string).slice(0, 10),
      '--json',
      '--db',
      database('whole.db'),
    ]);
    const read = await chancery([
      'read',
      '--json',
      ...readdirSync(articles).map((name) => join(articles, name)),
    ]);
    expect(read.stdout.split(/(?<=\n)/)).toContain(shown.stdout);
  });

  it('is found by its words, with the matches marked', async () => {
    const run = await chancery(['search', 'Velmora', 'dues', '--db', database('whole.db')]);
    expect(run.code).toBe(0);
    expect(run.stdout).toMatch(/\*(?:Velmora|VELMORA)\*/);
    const none = await chancery(['search', 'xylophone', '--db', database('whole.db')]);
    expect(none).toMatchObject({ code: 0, stdout: '', stderr: 'Nothing found.\n' });
  });

  it('is not changed by looking at it, and may lie in a database nobody writes to', async () => {
    copyFileSync(database('whole.db'), database('copy.db'));
    await chancery(['list', '--db', database('copy.db')]);
    expect(await dumpOf(database('copy.db'))).toBe(whole);
  });

  it.each([['list'], ['search', 'dues'], ['show', 'abc']])(
    '%s without a database says how to make one',
    async (...args) => {
      const run = await chancery([...args, '--db', database('none.db')]);
      expect(run).toMatchObject({ code: 2, stdout: '' });
      expect(run.stderr).toMatch(/^E_NO_DATABASE: .*chancery add/);
    },
  );
});
