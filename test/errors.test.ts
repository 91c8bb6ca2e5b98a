import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ChanceryError, ERRORS, type ErrorCode } from '../src/errors.js';

const SRC = new URL('../src/', import.meta.url).pathname;
const entries = Object.entries(ERRORS);
const templateOf = (code: ErrorCode): string => Object.values(ERRORS[code]).join(' ');
const placeholdersOf = (code: ErrorCode): readonly string[] =>
  [...templateOf(code).matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);

/** docs/errors.md, made from src/errors.ts. After a change there: `npx vitest run test/errors.test.ts -u`. */
const page = (): string => {
  const named = (template: string): string => template.replace(/\{(\w+)\}/g, '*$1*');
  const sections = [...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { what, cause, remedy }]) =>
      [
        `## ${code}`,
        named(what),
        `**Usual cause.** ${named(cause)}`,
        `**What to do.** ${named(remedy)}`,
      ].join('\n\n'),
    );
  const head =
    '# Errors\n\nEvery message that Chancery can give you, by its code. A word in *italics* stands for what the message names.\nThis page is made from `src/errors.ts` by `npx vitest run test/errors.test.ts -u`.';
  return `${[head, ...sections].join('\n\n')}\n`;
};

/** Every `new ChanceryError('CODE', ...)` in the sources with the text of its details. */
const throwsIn = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/new ChanceryError\(\s*'(\w+)'(?:,\s*(\{[^}]*\})?)?/g)].map(
    ([, code, details]) => ({ file, code: code as ErrorCode, details }),
  );

const thrown = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => throwsIn(join(SRC, name)));

describe('errors', () => {
  test('every code is E_ and capitals, and written once in the file', () => {
    const written = [...readFileSync(join(SRC, 'errors.ts'), 'utf8').matchAll(/^ {2}(E_\w+):/gm)].map(
      ([, code]) => code,
    );
    expect(new Set(written).size).toBe(written.length);
    expect(written).toEqual(entries.map(([code]) => code));
    for (const [code] of entries) expect(code).toMatch(/^E_[A-Z0-9]+(?:_[A-Z0-9]+)*$/);
  });

  test('every error says what happened, why, and what to do, in whole sentences', () => {
    for (const [code, texts] of entries)
      for (const part of Object.values(texts)) expect(part, code).toMatch(/^\S.*[.?!)`]$/s);
  });

  test('no two errors say the same', () => {
    expect(new Set(entries.map(([, { what }]) => what)).size).toBe(entries.length);
  });

  test('docs/errors.md is in step with src/errors.ts', async () => {
    await expect(page()).toMatchFileSnapshot('../docs/errors.md');
  });

  test('wherever an error is thrown, its placeholders are filled', () => {
    expect(thrown.length).toBeGreaterThan(10);
    for (const { file, code, details } of thrown) {
      expect(ERRORS, file).toHaveProperty(code);
      if (details === undefined || details.includes('...')) continue;
      for (const name of placeholdersOf(code))
        expect(details, `${code} in ${file}`).toMatch(new RegExp(`\\b${name}\\b`));
    }
  });

  test('the message fills its placeholders, also with words that look like patterns', () => {
    const error = new ChanceryError('E_NO_SUCH_FILE', { path: '$& {path}' });
    expect(error.what).toBe('There is no file or folder "$& {path}".');
    expect(error.message.startsWith(error.what)).toBe(true);
    expect(error.message.endsWith(error.remedy)).toBe(true);
    expect(error.code).toBe('E_NO_SUCH_FILE');
  });
});
