import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ChanceryError, type ErrorCode } from '../../src/errors.js';
import { openStore, type Store } from '../../src/store/store.js';
import { bundle } from './bundle.js';
import { aRecord, bareRecord } from './factory.js';

let folder: string;
let path: string;
const opened: Store[] = [];

const open = async (...options: Parameters<typeof openStore>): Promise<Store> => {
  const store = await openStore(...options);
  opened.push(store);
  return store;
};

/** The coded error that `work` ends in. */
const failureOf = async (work: Promise<unknown>): Promise<ChanceryError> => {
  const error = await work.then(
    () => new Error('It did not fail.'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ChanceryError);
  const message = (error as ChanceryError).message;
  expect(message, 'every placeholder is filled').not.toMatch(/\{\w+\}/);
  return error as ChanceryError;
};

const expectCode = async (code: ErrorCode, work: Promise<unknown>): Promise<void> => {
  expect((await failureOf(work)).code).toBe(code);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chancery-store-'));
  path = join(folder, 'records.db');
});
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

describe('opening', () => {
  it('needs the folder', async () => {
    await expectCode('E_NO_DATABASE_FOLDER', openStore(join(folder, 'no', 'records.db')));
    await expectCode('E_NO_DATABASE_FOLDER', openStore(join(folder, 'no', 'records.db'), { readonly: true }));
  });

  it('for reading needs the database, and makes none', async () => {
    await expectCode('E_NO_DATABASE', openStore(path, { readonly: true }));
    expect(existsSync(path)).toBe(false);
  });

  it.each([
    ['text', 'The ferry left at nine. '.repeat(300)],
    ['a short text', 'no'],
    ['the head of a SQLite file and then none', `SQLite format 3\u0000${'x'.repeat(5000)}`],
  ])('refuses %s and leaves it as it was', async (_, content) => {
    writeFileSync(path, content);
    const { code } = await failureOf(openStore(path));
    expect(['E_NOT_A_DATABASE', 'E_DATABASE_DAMAGED']).toContain(code);
    expect(readFileSync(path, 'utf8')).toBe(content);
  });

  it('refuses a folder', async () => {
    mkdirSync(path);
    await expectCode('E_NOT_A_DATABASE', openStore(path));
  });

  it("refuses another program's database and leaves it as it was", async () => {
    const other = new Libsql(path);
    other.exec('create table cows (name text)');
    other.close();
    const before = readFileSync(path);
    await expectCode('E_NOT_A_DATABASE', openStore(path, { readonly: true }));
    await expectCode('E_NOT_A_DATABASE', openStore(path));
    const cows = new Libsql(path);
    expect(cows.prepare('select name from sqlite_master').all()).toMatchObject([{ name: 'cows' }]);
    cows.close();
    expect(before.length).toBeGreaterThan(0);
  });

  it('refuses a database from a newer version, with both versions in the message', async () => {
    await (await open(path)).close();
    const raw = new Libsql(path);
    raw.exec('pragma user_version = 7');
    raw.close();
    const { code, message } = await failureOf(openStore(path));
    expect(code).toBe('E_DATABASE_NEWER');
    expect(message).toMatch(/version 7.*versions up to 2\b/);
  });

  it('for reading refuses an empty file, which has no tables yet', async () => {
    writeFileSync(path, '');
    await expectCode('E_DATABASE_OLDER', openStore(path, { readonly: true }));
  });

  it('at once by two makes the tables once', async () => {
    const both = await Promise.all([open(path), open(path)]);
    await both[0].save(aRecord('one'));
    await both[1].save(aRecord('two'));
    expect((await both[0].counts()).articles).toBe(2);
  });
});

describe('a lock that another process holds', () => {
  it('is waited for, then reported, and nothing is written', async () => {
    const store = await open(path, { busyTimeout: 50 });
    await store.save(aRecord('one'));
    const other = new Libsql(path);
    other.exec('begin immediate');
    await expectCode('E_DATABASE_LOCKED', store.save(aRecord('two')));
    other.exec('rollback');
    other.close();
    expect((await store.counts()).articles).toBe(1);
    expect(await store.save(aRecord('two'))).toBe('saved');
  });
});

describe('a full disk', () => {
  it('stops the article that no longer fits, and loses none before it', async () => {
    const store = await open(path, { maxPages: 120 });
    const saved: string[] = [];
    const fill = async (): Promise<void> => {
      for (let index = 0; index < 200; index++) {
        const record = aRecord(`subject ${index} ${'and so on '.repeat(200)}`);
        await store.save(record);
        saved.push(record.document.id);
      }
    };
    await expectCode('E_DISK_FULL', fill());
    expect(saved.length).toBeGreaterThan(3);
    expect((await store.counts()).articles).toBe(saved.length);
    await store.close();
    const again = await open(path);
    for (const id of saved) expect(await again.has(id)).toBe(true);
    expect(await again.problems()).toEqual([]);
    expect(await again.save(bareRecord('There is space again.'))).toBe('saved');
  });
});

describe.skipIf(process.platform === 'win32')('write protection', () => {
  let program: { readonly folder: string; readonly file: string };
  beforeAll(async () => {
    program = await bundle(new URL('./writer.ts', import.meta.url));
    chmodSync(program.folder, 0o755);
  });
  afterAll(() => rmSync(program.folder, { recursive: true, force: true }));

  /** Write protection does not bind root, so where we are root the user `nobody` makes the attempt. */
  const attempt = (...words: readonly string[]): string => {
    const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const run = spawnSync(process.execPath, [program.file, ...words], { encoding: 'utf8', ...nobody });
    return run.stdout + run.stderr;
  };

  it('of the folder is reported before anything is made', () => {
    chmodSync(folder, 0o555);
    expect(attempt(path, '0', '1')).toBe('start\nE_DATABASE_READ_ONLY\n');
    expect(existsSync(path)).toBe(false);
  });

  it('of the file is reported when it is opened for writing', async () => {
    await (await open(path)).close();
    chmodSync(folder, 0o777);
    chmodSync(path, 0o444);
    expect(attempt(path, '0', '1')).toBe('start\nE_DATABASE_READ_ONLY\n');
  });

  it('of folder and file leaves the record readable', async () => {
    const record = aRecord('subject 0');
    const store = await open(path);
    await store.save(record);
    await store.close();
    chmodSync(folder, 0o555);
    expect(attempt(path, 'read')).toBe('start\n1 articles\n');
  });
});
