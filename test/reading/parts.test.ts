import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../src/reading/parts.js';

const cut = (text: string, limit: number): string[] =>
  partsOf(text, limit).map(({ start, end }) => text.slice(start, end));

describe('the parts of a long text', () => {
  it('are one part within the limit', () => {
    expect(cut('One.\n\nTwo.', 40)).toEqual(['One.\n\nTwo.']);
    expect(cut('', 40)).toEqual(['']);
  });

  it('are cut between paragraphs, else lines, else sentences, else words', () => {
    expect(cut('A first part. More.\n\nA second one.\nThe end', 30)).toEqual([
      'A first part. More.\n\n',
      'A second one.\nThe end',
    ]);
    expect(cut('A first part, more.\nA second one. The end', 30)).toEqual([
      'A first part, more.\n',
      'A second one. The end',
    ]);
    expect(cut('He said so, "at last." Then a second one', 30)).toEqual([
      'He said so, "at last." ',
      'Then a second one',
    ]);
    expect(cut('a list of words without any stop in it', 30)).toEqual([
      'a list of words without any ',
      'stop in it',
    ]);
  });

  it('never cut a surrogate pair, are never longer than the limit, and together are the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '😀', ' ', '\n', '. ') }),
        fc.integer({ min: 2, max: 12 }),
        (text, limit) => {
          const parts = cut(text, limit);
          expect(parts.join('')).toBe(text);
          for (const part of parts) {
            expect(part.length).toBeLessThanOrEqual(limit);
            expect(Buffer.from(part).toString()).toBe(part);
          }
        },
      ),
    );
  });
});
