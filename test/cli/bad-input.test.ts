import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../src/record/types.js';
import { articleText } from './articles.js';
import { chancery, linesOf, outcomeOf, scratch } from './run.js';

const folder = scratch();
afterAll(folder.remove);
const empty = join(folder.path, 'empty');
mkdirSync(empty);

describe('input that holds no article', () => {
  it.each([
    ['no such file', 'none.txt', 'E_NO_SUCH_FILE'],
    ['a folder without articles', empty, 'E_NO_ARTICLES_IN_FOLDER'],
    ['an empty file', folder.file('empty.txt', ''), 'E_EMPTY_FILE'],
    ['an empty JSONL file', folder.file('empty.jsonl', '\n\n'), 'E_EMPTY_FILE'],
    ['white space', folder.file('blank.txt', ' \n\t\n'), 'E_NO_TEXT'],
    [
      'a binary file',
      folder.file(
        'noise.txt',
        Uint8Array.from({ length: 900 }, (_, i) => (i * 37) % 256),
      ),
      'E_BINARY_FILE',
    ],
    ['a PDF', folder.file('page.txt', '%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'E_BINARY_FILE'],
    [
      'HTML without an article',
      folder.file('nothing.html', '<!doctype html><title></title><p></p>'),
      'E_NO_ARTICLE_IN_PAGE',
    ],
    [
      'another language',
      folder.file(
        'fr.txt',
        'Le ministre de la pêche a déclaré lundi que les taxes du port augmenteraient encore cette année. Les armateurs ont répondu que la ville ne tenait pas sa promesse et que personne ne leur avait demandé leur avis avant la décision. Une réunion est prévue la semaine prochaine dans la vieille halle aux poissons.',
      ),
      'E_OTHER_LANGUAGE',
    ],
  ])('%s is refused with a code', async (_, path, code) => {
    const run = await chancery(['read', '--json', path], { cwd: folder.path });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(`: ${code}: `);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('input that is read all the same', () => {
  const documentOf = async (...args: string[]): Promise<ArticleRecord['document']> => {
    const run = await chancery(['read', '--json', ...args]);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    return (linesOf<ArticleRecord>(run.stdout)[0] as ArticleRecord).document;
  };
  const text = 'Café owners in Port Meren said on Monday that they would not pay the higher dues.';

  it('Windows-1252 is decoded, and the record says so', async () => {
    const document = await documentOf(folder.file('w.txt', Buffer.from(text, 'latin1')));
    expect(document.text).toBe(text);
    expect(document.why.join()).toContain('windows-1252');
  });

  it('UTF-16 is decoded, and the record says so', async () => {
    const document = await documentOf(folder.file('u.txt', Buffer.from(`\ufeff${text}`, 'utf16le')));
    expect(document.text).toBe(text);
    expect(document.why.join()).toContain('UTF-16LE');
  });

  it('broken HTML', async () => {
    const paragraphs = articleText(1)
      .split('\n\n')
      .map((words) => `<p>${words}<b><i>`)
      .join('\n');
    const document = await documentOf(
      folder.file('b.html', `<html><body><article><h1>Dues<div>${paragraphs}</table>`),
    );
    expect(document.text).toContain('Nobody can call that haste.');
  });

  it('short text in doubt, and another language when told that it is English', async () => {
    expect((await documentOf(folder.file('s.txt', 'BRANNOCH: DUES, TARIFFS, QUAYS'))).text).toBe(
      'BRANNOCH: DUES, TARIFFS, QUAYS',
    );
    await documentOf('--language', 'en', join(folder.path, 'fr.txt'));
  });
});

describe('databases', () => {
  const add = (db: string, path = folder.file('a.txt', articleText(2))) =>
    chancery(['add', path, '--db', db]);

  it.each([
    ['in a folder that is not there', join(folder.path, 'no', 'a.db'), 'E_NO_DATABASE_FOLDER'],
    ['that is another file', folder.file('other.db', 'words '.repeat(900)), 'E_NOT_A_DATABASE'],
    ['that is a folder', empty, 'E_NOT_A_DATABASE'],
  ])('one %s is refused with a code and left as it is', async (_, db, code) => {
    const run = await add(db);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(new RegExp(`^${code}: `));
  });
});

describe('a damaged installation', () => {
  const models = fileURLToPath(new URL('../../models', import.meta.url));
  /** A copy of the checkout's program with a model of its own. */
  const copy = (name: string): string => {
    const root = join(folder.path, name);
    const from = fileURLToPath(new URL('../..', import.meta.url));
    for (const part of ['dist', 'bin', 'data', 'package.json'])
      cpSync(join(from, part), join(root, part), { recursive: true });
    cpSync(models, join(root, 'models'), { recursive: true });
    return root;
  };
  const readIn = async (root: string) => {
    symlinkSync(fileURLToPath(new URL('../../node_modules', import.meta.url)), join(root, 'node_modules'));
    const paths = [1, 2, 3, 4].map((n) => folder.file(`d${n}.txt`, articleText(n)));
    return outcomeOf(spawn(process.execPath, [join(root, 'bin/chancery.mjs'), 'read', '--json', ...paths]));
  };

  it('says once that the model is damaged, and reads nothing with it', async () => {
    const root = copy('damaged');
    const { file } = JSON.parse(readFileSync(join(root, 'models/reader.json'), 'utf8'));
    const model = readFileSync(join(root, 'models', file));
    model[1000] = (model[1000] as number) ^ 1;
    writeFileSync(join(root, 'models', file), model);
    const run = await readIn(root);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(/^E_MODEL_CORRUPT: [^\n]+\n$/);
  });
});
