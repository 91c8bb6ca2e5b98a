import { describe, expect, it } from 'vitest';
import { quantitiesOf } from '../../src/resolution/quantities.js';
import { sentencesOf } from '../../src/text/sentences.js';

const read = (text: string) =>
  quantitiesOf(text, sentencesOf(text)).map(({ start, end, min, max, bound, unit, of }) => ({
    words: text.slice(start, end),
    min,
    max,
    bound,
    unit,
    of: of && text.slice(of.start, of.end),
  }));

describe('quantities', () => {
  it.each([
    [
      'It buys up to 40 percent of its oil there.',
      { words: 'up to 40 percent', min: null, max: 40, bound: 'up-to', unit: 'percent', of: 'its oil' },
    ],
    [
      'At least twelve soldiers were hurt.',
      {
        words: 'At least twelve soldiers',
        min: 12,
        max: null,
        bound: 'at-least',
        unit: 'soldier',
        of: 'soldiers',
      },
    ],
    [
      'More than 1,200 people marched.',
      {
        words: 'More than 1,200 people',
        min: 1200,
        max: null,
        bound: 'more-than',
        unit: 'person',
        of: 'people',
      },
    ],
    [
      'Nearly two dozen fishermen and 20 boats left.',
      { words: '20 boats', min: 20, max: 20, bound: 'exact', unit: 'boat', of: 'boats' },
    ],
    [
      'It will cost $3.5 million.',
      { words: '$3.5 million', min: 3_500_000, max: 3_500_000, bound: 'exact', unit: 'dollar', of: null },
    ],
    [
      'About 300 rockets fell.',
      { words: 'About 300 rockets', min: 300, max: 300, bound: 'about', unit: 'rocket', of: 'rockets' },
    ],
    [
      'It costs 5 to 10 million euros.',
      {
        words: '5 to 10 million euros',
        min: 5_000_000,
        max: 10_000_000,
        bound: 'range',
        unit: 'EUR',
        of: null,
      },
    ],
    [
      'Fewer than a hundred workers stayed.',
      {
        words: 'Fewer than a hundred workers',
        min: null,
        max: 100,
        bound: 'less-than',
        unit: 'worker',
        of: 'workers',
      },
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toContainEqual(expected);
  });

  it('leaves plain numbers alone', () => {
    expect(read('Room 12 is on floor 3, and it is one of them.')).toEqual([]);
  });

  it('keeps offsets after astral characters', () => {
    expect(read('🛢️🛢️ Up to 40% of its oil.')[0]?.words).toBe('Up to 40%');
  });
});
