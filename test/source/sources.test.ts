import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { all, inFolder, outcome } from './help.js';

test('files come in the order given, each as its kind', () =>
  inFolder(async (folder) => {
    const at = (name: string): string => join(folder, name);
    await writeFile(at('b.txt'), '  Text 🚀 \r\n');
    await writeFile(at('a.HTM'), '<p>x</p>');
    await writeFile(at('note.md'), '# Head');
    await writeFile(at('page'), '<!DOCTYPE html><html><p>x');
    const items = await all([at('b.txt'), at('a.HTM'), at('note.md'), at('page')]);
    expect(items.map((item) => item.ok && [item.raw.format, item.raw.name === at('b.txt')])).toEqual([
      ['text', true],
      ['html', false],
      ['text', false],
      ['html', false],
    ]);
    expect(outcome(items[0])).toBe('  Text 🚀 \r\n');
    expect(items[3]?.ok && items[3].raw.notes).toEqual(['read as HTML: it begins like a web page']);
  }));

test('what cannot be read is a failed item in its place', () =>
  inFolder(async (folder) => {
    const at = (name: string): string => join(folder, name);
    await writeFile(at('good.txt'), 'Good.');
    await writeFile(at('empty.txt'), '');
    await writeFile(at('empty.jsonl'), '\n \n');
    await writeFile(at('data.json'), '{}');
    await writeFile(at('locked.txt'), 'x');
    await chmod(at('locked.txt'), 0);
    await mkdir(at('nothing'));
    await writeFile(at('nothing/readme.md'), 'no article here');
    await symlink(at('loop'), at('loop'));
    const names = [
      'none.txt',
      'good.txt',
      'empty.txt',
      'empty.jsonl',
      'data.json',
      'nothing',
      'good.txt/x',
      'loop',
    ];
    const items = await all(names.map(at));
    expect(items.map(outcome)).toEqual([
      'E_NO_SUCH_FILE',
      'Good.',
      'E_EMPTY_FILE',
      'E_EMPTY_FILE',
      'E_UNKNOWN_FORMAT',
      'E_NO_ARTICLES_IN_FOLDER',
      'E_NO_SUCH_FILE',
      'E_UNREADABLE_FILE',
    ]);
    expect(items.map(({ ok }) => ok)).toEqual(names.map((name) => name === 'good.txt'));
    const root = process.getuid?.() === 0; // root reads everything
    expect(outcome((await all([at('locked.txt')]))[0])).toBe(root ? 'x' : 'E_UNREADABLE_FILE');
  }));

test('a folder is read at any depth, sorted, articles only, links to folders and hidden names passed over', () =>
  inFolder(async (folder) => {
    await mkdir(join(folder, 'b/deep'), { recursive: true });
    await mkdir(join(folder, '.hidden'));
    const names = [
      'c.txt',
      'b/deep/z.html',
      'b/a.jsonl',
      'a.TXT',
      '.hidden/x.txt',
      '._a.txt',
      'b/skip.md',
      'b/skip.json',
    ];
    for (const name of names)
      await writeFile(join(folder, name), name.endsWith('jsonl') ? '{"text":"one"}\n{"text":"two"}' : name);
    await symlink(folder, join(folder, 'b/circle'));
    await symlink(join(folder, 'nowhere'), join(folder, 'dangling.txt'));
    const items = await all([folder]);
    expect(items.map(outcome)).toEqual(['a.TXT', 'one', 'two', 'b/deep/z.html', 'c.txt']);
  }));

test('a JSONL file gives its lines in order, the bad ones as failed items', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'x.jsonl');
    const lines = [
      '\ufeff{"id":"a","text":"One 🚀","title":"T","date":"2023-07-17T23:00:00Z","publisher":"P","url":"u"}',
      '{"id":7,"html":"<p>x</p>","genre":"opinion","invented":true}',
      '',
      'not json',
      '[1]',
      '{"id":"e","title":"only"}',
      '{"id":"f","text":5}',
      '{"id":{},"text":"x"}',
      '{"id":"g","text":"x","date":"2023-02-30"}',
      '{"id":"h","text":"x","genre":"poem"}',
      '{"id":"i","text":"x","language":"fr"}',
      '{"id":"j","text":"x","title":null,"other":1}\r',
    ];
    await writeFile(path, lines.join('\n'));
    const items = await all([path], { metadata: { publisher: 'Shared', date: '2020' } });
    expect(items.map((item) => [item.ok ? item.raw.id : item.id, outcome(item)])).toEqual([
      ['a', 'One 🚀'],
      ['7', '<p>x</p>'],
      [null, 'E_BAD_LINE'],
      [null, 'E_BAD_LINE'],
      ['e', 'E_BAD_LINE'],
      ['f', 'E_BAD_LINE'],
      [null, 'E_BAD_LINE'],
      ['g', 'E_BAD_DATE'],
      ['h', 'E_BAD_GENRE'],
      ['i', 'E_LANGUAGE_NOT_READ'],
      ['j', 'x'],
    ]);
    const [first, second] = items;
    expect(first?.ok && first.raw.metadata).toEqual({
      title: 'T',
      date: '2023-07-17T23:00:00Z',
      publisher: 'P',
      url: 'u',
    });
    expect(second?.ok && [second.raw.format, second.raw.metadata]).toEqual([
      'html',
      { genre: 'opinion', invented: true, publisher: 'Shared', date: '2020' },
    ]);
    expect(items[2]?.ok === false && items[2].name).toBe(`${path}:4`);
  }));

test('JSONL in UTF-16 and in Windows-1252 is decoded line by line', () =>
  inFolder(async (folder) => {
    const lines = '{"text":"caf\u00e9"}\n{"text":"\u201cyes\u201d"}\n';
    await writeFile(join(folder, 'a.jsonl'), iconv.encode(lines, 'utf-16le', { addBOM: true }));
    await writeFile(join(folder, 'b.jsonl'), iconv.encode(lines, 'windows-1252'));
    expect((await all([folder])).map(outcome)).toEqual(['café', '“yes”', 'café', '“yes”']);
  }));

test('5 MB of text is read unchanged', () =>
  inFolder(async (folder) => {
    const text = 'The port of Marlow stayed shut on Monday. 🚀\n'.repeat(110_000);
    await writeFile(join(folder, 'big.txt'), text);
    expect(outcome((await all([folder]))[0]) === text).toBe(true);
  }));

const stdin = (...chunks: readonly (string | Buffer)[]) =>
  Readable.from(chunks.map((chunk) => Buffer.from(chunk)));

test.each([
  ['text', ['Plain ', 'text.'], [['text', 'Plain text.']]],
  ['a page', ['', '\n<!doctype HTML><p>', 'x'], [['html', '\n<!doctype HTML><p>x']]],
  [
    'JSONL',
    ['{"id":"a","te', 'xt":"x"}\n{"text":"y"}'],
    [
      ['text', 'x'],
      ['text', 'y'],
    ],
  ],
] as const)('standard input is sniffed: %s', async (_, chunks, expected) => {
  const items = await all(['-'], { stdin: stdin(...chunks) });
  expect(items.map((item) => item.ok && [item.raw.format, item.raw.content])).toEqual(expected);
});

test('empty standard input is a coded error', async () => {
  expect((await all(['-'], { stdin: stdin() })).map(outcome)).toEqual(['E_EMPTY_FILE']);
});

test.each([
  [{ date: '17.07.2023' }, 'E_BAD_DATE'],
  [{ date: '' }, 'E_BAD_DATE'],
  [{ genre: 'poem' as never }, 'E_BAD_GENRE'],
  [{ language: 'de' }, 'E_LANGUAGE_NOT_READ'],
])('wrong options %j are refused before anything is read', async (metadata, code) => {
  await expect(all(['none.txt'], { metadata })).rejects.toMatchObject({ code });
});
