import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../src/record/types.js';
import { codePointsOf } from '../../src/text/codepoints.js';
import { articleText } from './articles.js';
import { chancery, linesOf, type Run, scratch } from './run.js';

const folder = scratch();
afterAll(folder.remove);

interface Failed {
  readonly id: string | null;
  readonly error: { readonly code: string; readonly message: string };
}

describe('read', () => {
  let path: string;
  beforeAll(() => {
    path = folder.file('dues.txt', articleText(3));
  });

  it('prints the record as text: statements and events with their words', async () => {
    const run = await chancery(['read', path], { env: { COLUMNS: '72' } });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toMatch(/^⚓🦀 Harbour dues rise again/);
    expect(run.stdout).toMatch(/\nStatements \(\d+\)\n/);
    expect(run.stdout).toMatch(/\nEvents \(\d+\)\n/);
    expect(run.stdout).toContain('Nobody can call that haste.');
    expect(run.stdout).not.toContain('\u001b');
    for (const line of run.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(72);
  });

  it('prints one line of JSON with spans in code points', async () => {
    const run = await chancery(['read', '--json', path]);
    const [record, ...more] = linesOf<ArticleRecord>(run.stdout);
    expect(more).toEqual([]);
    const { text } = record?.document ?? { text: '' };
    expect(text).toBe(articleText(3));
    const offsets = codePointsOf(text);
    const said = record?.statements.map(({ content }) =>
      content
        .map(offsets.spanToUtf16)
        .map(({ start, end }) => text.slice(start, end))
        .join(' '),
    );
    expect(said).toContainEqual(expect.stringContaining('Nobody can call that haste.'));
  });

  it('leaves out what is less sure than --min-score', async () => {
    const all = await chancery(['read', '--json', path]);
    const [whole] = linesOf<ArticleRecord>(all.stdout);
    const run = await chancery(['read', '--json', '--min-score', '0.8', path]);
    const [sure] = linesOf<ArticleRecord>(run.stdout);
    expect(sure?.events.map(({ id }) => id)).toEqual(
      whole?.events.filter(({ score }) => score >= 0.8).map(({ id }) => id),
    );
    expect(sure?.statements.length).toBeLessThan(whole?.statements.length ?? 0);
    const wrong = await chancery(['read', '--min-score', '80', path]);
    expect([wrong.code, wrong.stderr]).toEqual([
      2,
      expect.stringContaining('It must be a number from 0 to 1'),
    ]);
  });

  it('takes what the file cannot say from its options', async () => {
    const run = await chancery([
      'read',
      '--json',
      '--title',
      'Dues',
      '--date',
      '2031-06-07',
      '--publisher',
      'The Sound (invented)',
      '--url',
      'https://sound.example/1',
      '--genre',
      'release',
      '--language',
      'en',
      path,
    ]);
    expect(linesOf<ArticleRecord>(run.stdout)[0]?.document).toMatchObject({
      title: 'Dues',
      publishedAt: '2031-06-07',
      datePrecision: 'day',
      publisher: 'The Sound (invented)',
      url: 'https://sound.example/1',
      genre: 'release',
    });
  });

  it('reads standard input', async () => {
    const piped = await chancery(['read', '--json', '-'], { input: articleText(3) });
    const file = await chancery(['read', '--json', path]);
    expect(piped.stdout).toBe(file.stdout);
  });

  it('reads the rest when one fails, and ends with 1; with 2 when all fail', async () => {
    const some = await chancery(['read', '--json', 'none.txt', path], { cwd: folder.path });
    expect(some.code).toBe(1);
    expect(linesOf(some.stdout)).toHaveLength(1);
    expect(some.stderr).toMatch(/^none\.txt: E_NO_SUCH_FILE: /);
    const none = await chancery(['read', '--json', 'none.txt', 'gone.txt'], { cwd: folder.path });
    expect(none).toMatchObject({ code: 2, stdout: '' });
    expect(none.stderr.trim().split('\n')).toHaveLength(2);
  });

  it('ends quietly when nobody reads its output', async () => {
    const { spawnSync } = await import('node:child_process');
    const { BIN } = await import('./run.js');
    const many = Array.from({ length: 6 }, () => `'${path}'`).join(' ');
    const run = spawnSync('bash', [
      '-c',
      `'${process.execPath}' '${BIN}' read --json ${many} | head -c 10; echo " \${PIPESTATUS[0]}"`,
    ]);
    expect(run.stdout.toString()).toMatch(/ 0\n$/);
    expect(run.stderr.toString()).toBe('');
  });
});

describe('read of JSONL', () => {
  const lines = [
    JSON.stringify({ id: 'a', text: articleText(10), title: 'Own title', date: '2031-01-02' }),
    '{"id": "broken", "text": ',
    JSON.stringify({
      id: 7,
      html: `<!doctype html><title>T</title><article><h1>Dues rise</h1><p>${articleText(11)}</p></article>`,
    }),
    JSON.stringify({ id: 'none' }),
    '',
    JSON.stringify({ id: 'b', text: articleText(12) }),
    JSON.stringify({ text: articleText(13) }),
  ];
  let run: Run;
  beforeAll(async () => {
    run = await chancery(['read', folder.file('in.jsonl', lines.join('\n'))]);
  });

  it('answers every line by one line of JSON with the same id, in the same order', () => {
    const answers = linesOf<ArticleRecord | Failed>(run.stdout);
    expect(answers.map(({ id }) => id)).toEqual(['a', null, '7', 'none', 'b', null]);
    expect(answers.map((answer) => 'error' in answer && answer.error.code)).toEqual([
      false,
      'E_BAD_LINE',
      false,
      'E_BAD_LINE',
      false,
      false,
    ]);
    expect(run.code).toBe(1);
  });

  it('keeps what a line says of its article', () => {
    expect(linesOf<ArticleRecord>(run.stdout)[0]?.document).toMatchObject({
      title: 'Own title',
      publishedAt: '2031-01-02',
    });
  });

  it('names the line of each failure on stderr', () => {
    expect(run.stderr).toMatch(/in\.jsonl:2: E_BAD_LINE: /);
    expect(run.stderr).toMatch(/in\.jsonl:4: E_BAD_LINE: /);
  });

  it('gives the same lines from standard input', async () => {
    const piped = await chancery(['read', '-'], { input: lines.join('\n') });
    const messages = (text: string): string => text.replaceAll(/(?:[^" ]*in\.jsonl|-):(\d)/g, 'LINE $1');
    expect(messages(piped.stdout)).toBe(messages(run.stdout));
  });
});

describe('read --out', () => {
  it('writes NAME.record.json for each file, and nothing to stdout', async () => {
    const out = join(folder.path, 'records');
    const paths = [20, 21, 22].map((n) => folder.file(`n${n}.txt`, articleText(n)));
    const run = await chancery(['read', ...paths, '--out', out]);
    expect(run).toMatchObject({ code: 0, stdout: '' });
    expect(run.stderr).toMatch(/3 read, 0 failed\n$/);
    expect(readdirSync(out).sort()).toEqual(['n20.record.json', 'n21.record.json', 'n22.record.json']);
    const alone = await chancery(['read', '--json', paths[1] as string]);
    expect(readFileSync(join(out, 'n21.record.json'), 'utf8')).toBe(alone.stdout);
  });

  it('does not let one article overwrite another of the same name', async () => {
    const out = join(folder.path, 'twins');
    mkdirSync(join(folder.path, 'other'));
    const paths = [folder.file('twin.txt', articleText(30)), folder.file('other/twin.txt', articleText(31))];
    const run = await chancery(['read', ...paths, '--out', out]);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('E_SAME_NAME');
    const kept = JSON.parse(readFileSync(join(out, 'twin.record.json'), 'utf8')) as ArticleRecord;
    expect(kept.document.text).toBe(articleText(30));
  });

  it('writes one line for each line of a JSONL file', async () => {
    const out = join(folder.path, 'lines');
    const path = folder.file(
      'two.jsonl',
      `${JSON.stringify({ id: 'x', text: articleText(32) })}\nnot json\n`,
    );
    const run = await chancery(['read', path, '--out', out]);
    expect(run.code).toBe(1);
    const answers = linesOf<Failed>(readFileSync(join(out, 'two.record.jsonl'), 'utf8'));
    expect(answers.map(({ id, error }) => [id, error?.code])).toEqual([
      ['x', undefined],
      [null, 'E_BAD_LINE'],
    ]);
  });

  it('says when the folder cannot be made', async () => {
    const run = await chancery([
      'read',
      folder.file('p.txt', articleText(33)),
      '--out',
      folder.file('taken', ''),
    ]);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('E_CANNOT_WRITE');
    expect(statSync(join(folder.path, 'taken')).size).toBe(0);
  });
});

describe('the same article', () => {
  it('gives the same bytes alone, among others, from JSONL, in a worker and with any number of workers', async () => {
    const numbers = Array.from({ length: 5 }, (_, n) => 40 + n);
    const paths = numbers.map((n) => folder.file(`same${n}.txt`, articleText(n)));
    const alone: string[] = [];
    for (const path of [paths[0], paths[2], paths[4]])
      alone.push((await chancery(['read', '--json', path as string])).stdout);
    const runs = await Promise.all(
      [[], ['--workers', '1'], ['--workers', '3']].map((options) =>
        chancery(['read', '--json', ...options, ...paths]),
      ),
    );
    for (const { stdout } of runs) {
      const lines = stdout.split(/(?<=\n)/);
      expect([lines[0], lines[2], lines[4]]).toEqual(alone);
    }
    const jsonl = numbers.map((n) => JSON.stringify({ text: articleText(n) })).join('\n');
    const fromLines = await chancery(['read', '-'], { input: jsonl });
    expect(fromLines.stdout).toBe(runs[0]?.stdout);
  });
});
