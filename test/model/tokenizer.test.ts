import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Tokenizer } from '../../src/model/tokenizer.js';
import { lettersOf } from '../../src/model/unicode.js';
import { codePointsOf } from '../../src/text/codepoints.js';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const tables = JSON.parse(read('../../models/unicode.json'));
const tokenizer = new Tokenizer(read('../../models/vocab.txt'), tables);

interface Fixture {
  readonly text: string;
  readonly ids: number[];
  readonly offsets: [number, number][];
  readonly cases: string;
  readonly newlines: string;
}

/** The same fields, from our tokenizer. */
const encode = (text: string): Fixture => {
  const pieces = tokenizer.encode(text);
  const points = codePointsOf(text);
  return {
    text,
    ids: [...pieces.ids],
    offsets: [...pieces.starts].map((start, i) => [
      points.toCodePoint(start),
      points.toCodePoint(pieces.ends[i] as number),
    ]),
    cases: [...pieces.cases].join(''),
    newlines: [...pieces.newlines].join(''),
  };
};

// CHANCERY_TOKENIZER_FIXTURES: another file of the same form; `.ci/run` makes one of fresh random strings.
const fixtures = (
  process.env.CHANCERY_TOKENIZER_FIXTURES
    ? readFileSync(process.env.CHANCERY_TOKENIZER_FIXTURES, 'utf8')
    : read('fixtures/tokenizer.jsonl')
)
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Fixture);

describe('the WordPiece tokenizer', () => {
  it(`gives the ids, offsets and features of the Python package on ${fixtures.length} strings`, () => {
    const wrong = fixtures.filter(
      (fixture) => JSON.stringify(encode(fixture.text)) !== JSON.stringify(fixture),
    );
    expect(wrong.slice(0, 3).map((fixture) => [fixture, encode(fixture.text)])).toEqual([]);
    expect(fixtures.length).toBeGreaterThanOrEqual(1000);
  });

  it('covers the words with its offsets', () => {
    const text = '😀 Ağdam’s co-operation';
    const pieces = tokenizer.encode(text);
    const covered = [...pieces.starts].map((start, i) => text.slice(start, pieces.ends[i]));
    expect(covered.join('|')).toBe('😀|Ağ|dam|’|s|co|-|operation');
  });

  it('classes letter case by the whole word', () => {
    expect(
      ['12', 'état', 'Ankara', 'NATO', 'McLean', 'A', 'iPad', 'ʻUlu'].map(lettersOf(tables).caseClass),
    ).toEqual([0, 1, 2, 3, 2, 2, 4, 4]);
  });
});
