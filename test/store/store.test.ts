import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dump, openStore, type Store } from '../../src/store/store.js';
import { aRecord, bareRecord } from './factory.js';

let folder: string;
let path: string;
const opened: Store[] = [];

const open = async (...options: Parameters<typeof openStore>): Promise<Store> => {
  const store = await openStore(...options);
  opened.push(store);
  return store;
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chancery-store-'));
  path = join(folder, 'records #1 %41 ü.db');
});
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a record that was saved', () => {
  it('comes back byte for byte, also after the store was opened again', async () => {
    const record = aRecord();
    const store = await open(path);
    expect(await store.save(record)).toBe('saved');
    await store.close();
    const again = await (await open(path)).get(record.document.id);
    expect(JSON.stringify(again)).toBe(JSON.stringify(record));
  });

  it.each([
    ['astral characters', 'A 🦉 and 𝒜 and 👩‍👩‍👧.'],
    ['U+0000 and other controls', 'One\u0000two\u0001three\u001b.'],
    ['a lone surrogate', 'Half \ud83d a pair.'],
    ['line ends and no-break spaces', 'a\r\nb\u2028c\u00a0d\ufeffe'],
    ['the marks of the full-text index', 'a \u0002b\u0003 c \u0003\u0002'],
  ])('keeps %s', async (_, text) => {
    const store = await open(path);
    const record = bareRecord(text);
    await store.save(record);
    expect(JSON.stringify(await store.get(record.document.id))).toBe(JSON.stringify(record));
  });

  it('is skipped the second time, whatever else changed', async () => {
    const store = await open(path);
    await store.save(aRecord());
    const before = await dump(store);
    expect(await store.save({ ...aRecord(), id: 'another line' })).toBe('skipped');
    expect(await dump(store)).toBe(before);
    expect(await store.counts()).toEqual({ articles: 1, entities: 3, statements: 2, events: 2 });
  });

  it('is there for has()', async () => {
    const store = await open(path);
    const record = aRecord();
    expect(await store.has(record.document.id)).toBe(false);
    await store.save(record);
    expect(await store.has(record.document.id)).toBe(true);
  });
});

describe('rows', () => {
  it('hold what the record says', async () => {
    const store = await open(path);
    await store.save(aRecord());
    const rows = (await dump(store)).trimEnd().split('\n');
    const tables = new Set(rows.map((row) => row.split('\t')[0]));
    expect([...tables]).toEqual([
      'documents',
      'readings',
      'entities',
      'mentions',
      'statements',
      'content_spans',
      'events',
      'participants',
      'arguments',
      'evidence',
      'disputes',
      'places',
      'times',
      'quantities',
    ]);
    const first = (table: string): unknown =>
      JSON.parse(rows.find((row) => row.startsWith(`${table}\t`))?.split('\t')[1] ?? 'null');
    expect(first('statements')).toMatchObject({
      id: 's1',
      speaker_entity: 'e1',
      negated: 0,
      words: '“The strike was planned,” … “for up to 40 days.”',
    });
    expect(first('events')).toMatchObject({
      id: 'v1',
      contexts: '["labor"]',
      word_statement: null,
      score: 0.8,
    });
    expect(first('quantities')).toMatchObject({ min_value: null, max_value: 40, bound: 'up-to' });
    expect(first('documents')).toMatchObject({ invented: 1, body_start: 21 });
  });

  it('of a record that contradicts itself are refused, all of them', async () => {
    const store = await open(path);
    const record = aRecord();
    const broken = { ...record, entities: record.entities.slice(0, 2) };
    await expect(store.save(broken)).rejects.toThrow(/FOREIGN KEY/);
    expect(await store.counts()).toEqual({ articles: 0, entities: 0, statements: 0, events: 0 });
    expect(await store.save(record)).toBe('saved');
  });

  it('leave no problem behind', async () => {
    const store = await open(path);
    for (const subject of ['one', 'two', 'three']) await store.save(aRecord(subject));
    expect(await store.problems()).toEqual([]);
  });
});

describe('short ids', () => {
  it('find the one article that they fit', async () => {
    const store = await open(path);
    const { id } = aRecord().document;
    await store.save(aRecord());
    for (const short of [id, id.slice(0, 8), id.slice(0, 1), id.slice(0, 12).toUpperCase()])
      expect((await store.get(short)).document.id).toBe(id);
  });

  it('are refused when they fit several', async () => {
    const store = await open(path);
    const records = Array.from({ length: 17 }, (_, index) => aRecord(`subject ${index}`));
    for (const record of records) await store.save(record);
    const digits = records.map((record) => record.document.id.slice(0, 1));
    const twice = digits.find((digit, index) => digits.indexOf(digit) !== index) as string;
    await expect(store.get(twice)).rejects.toMatchObject({ code: 'E_AMBIGUOUS_ID' });
  });

  it.each(['', ' ', 'f00d', 'xyz', "a' or 1=1", '🔥', '%', 'f'.repeat(65)])(
    'without an article: %j',
    async (id) => {
      const store = await open(path);
      await store.save(bareRecord('Only this.'));
      await expect(store.get(id)).rejects.toMatchObject({ code: 'E_NO_SUCH_ARTICLE' });
    },
  );
});

describe('several at once', () => {
  it('save through one store, one transaction after the other', async () => {
    const store = await open(path);
    const subjects = Array.from({ length: 20 }, (_, index) => `subject ${index % 10}`);
    const saved = await Promise.all(subjects.map((subject) => store.save(aRecord(subject))));
    expect(saved.filter((each) => each === 'saved')).toHaveLength(10);
    expect(saved.filter((each) => each === 'skipped')).toHaveLength(10);
  });

  it('read while another writes', async () => {
    const writer = await open(path);
    await writer.save(aRecord('one'));
    const reader = await open(path, { readonly: true });
    await writer.save(aRecord('two'));
    expect((await reader.counts()).articles).toBe(2);
  });

  it('close twice without harm', async () => {
    const store = await open(path);
    await store.close();
    await store.close();
  });
});

describe('the dump', () => {
  it('does not depend on the order in which articles came in', async () => {
    const subjects = ['one', 'two', 'three', 'four'];
    const dumps: string[] = [];
    for (const [index, order] of [subjects, subjects.toReversed()].entries()) {
      const store = await open(`${path}-${index}`);
      for (const subject of order) await store.save(aRecord(subject));
      dumps.push(await dump(store));
    }
    expect(dumps[0]).toBe(dumps[1]);
    expect(dumps[0]).toContain('statements\t');
  });
});
