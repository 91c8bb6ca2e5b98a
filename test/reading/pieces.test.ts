import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Tokenizer } from '../../src/model/tokenizer.js';
import { charSpan, wordsOf } from '../../src/reading/pieces.js';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const tokenizer = new Tokenizer(
  read('../../models/vocab.txt'),
  JSON.parse(read('../../models/unicode.json')),
);

const text = '😀 Kolbeinsson re-moored 𝔘lm, twice';
const pieces = tokenizer.encode(text);
const covered = (start: number, end: number): string => {
  const span = charSpan(text, pieces, { start, end });
  return text.slice(span.start, span.end);
};

describe('pieces as characters', () => {
  it('groups pieces into words', () => {
    expect(wordsOf(text, pieces).map(({ start, end }) => covered(start, end))).toEqual([
      '😀',
      'Kolbeinsson',
      're',
      '-',
      'moored',
      '𝔘lm',
      ',',
      'twice',
    ]);
  });

  it('never cuts a word, whichever of its pieces are asked for', () => {
    const word = wordsOf(text, pieces)[1];
    expect(word).toBeDefined();
    expect((word?.end ?? 0) - (word?.start ?? 0)).toBeGreaterThan(1);
    for (let piece = word?.start ?? 0; piece < (word?.end ?? 0); piece++)
      expect(covered(piece, piece + 1)).toBe('Kolbeinsson');
  });

  it('keeps to the pieces at the borders of words', () => {
    expect(covered(0, 1)).toBe('😀');
    expect(covered(0, pieces.ids.length)).toBe(text);
  });
});
