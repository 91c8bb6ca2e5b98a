import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GENRES } from '../../src/document/types.js';
import { contentOf, library, proseOf } from './library.js';

const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
const wordCount = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

describe('the example library', () => {
  it('lists every article of the folder, twelve in all, in order', () => {
    const onDisk = readdirSync(new URL('../../examples/', import.meta.url))
      .filter((name) => /\.(txt|html)$/.test(name))
      .sort();
    expect(library.map((entry) => entry.file)).toEqual(onDisk);
    expect(onDisk).toHaveLength(12);
  });

  it('says of each that it is invented, and of each publisher too', () => {
    for (const { invented, publisher } of library) {
      expect(invented).toBe(true);
      expect(publisher).toMatch(/\S \(invented\)$/);
    }
  });

  it('names no field but those of the metadata, and only known genres', () => {
    const known = ['file', 'title', 'publisher', 'date', 'genre', 'invented'];
    for (const entry of library) {
      expect(known).toEqual(expect.arrayContaining(Object.keys(entry)));
      expect(GENRES).toContain(entry.genre);
    }
  });

  it('covers four weeks in the order of publication', () => {
    const days = library.map((entry) => day(entry.date ?? ''));
    expect(days.every(Number.isInteger)).toBe(true);
    expect(days).toEqual([...days].sort((a, b) => a - b));
    const span = (days.at(-1) ?? 0) - (days[0] ?? 0) + 1;
    expect(span).toBeGreaterThan(21);
    expect(span).toBeLessThanOrEqual(28);
  });

  it.each(library.map((entry) => entry.file))('%s is a short dispatch in clean UTF-8', (file) => {
    expect(contentOf(file)).not.toMatch(/\uFFFD|\r|\uFEFF|\t/);
    const words = wordCount(proseOf(file));
    expect(words).toBeGreaterThanOrEqual(150);
    expect(words).toBeLessThanOrEqual(450);
  });

  it('gives the title of an article whose headline is not its first line, word for word', () => {
    for (const { file, title } of library)
      if (title !== undefined) expect(contentOf(file).split('\n')).toContain(title);
  });
});
