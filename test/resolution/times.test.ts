import { describe, expect, it } from 'vitest';
import { timesOf } from '../../src/resolution/times.js';
import { sentencesOf } from '../../src/text/sentences.js';

const anchor = { date: '2023-07-17', precision: 'day' } as const; // a Monday

const read = (text: string, from: Parameters<typeof timesOf>[2] = anchor) =>
  timesOf(text, sentencesOf(text), from).map(({ start, end, kind, value, precision }) => [
    text.slice(start, end),
    kind,
    value,
    precision,
  ]);

describe('times', () => {
  it.each([
    ['The ferry sank on 3 May 2021 off the coast.', '3 May 2021', '2021-05-03', 'day'],
    ['The ferry sank on May 3rd, 2021.', 'May 3rd, 2021', '2021-05-03', 'day'],
    ['Logged 2021-05-03 by the harbour.', '2021-05-03', '2021-05-03', 'day'],
    ['They signed it in March 2019.', 'March 2019', '2019-03', 'month'],
    ['They signed it in 2019.', 'in 2019', '2019', 'year'],
    ['The canal was dug in the 1990s.', 'the 1990s', '199', 'decade'],
    ['Exports fell in the second quarter.', 'the second quarter', '2023-Q2', 'quarter'],
    ['The embassy was attacked last January.', 'last January', '2023-01', 'month'],
    ['The talks ended on Tuesday.', 'on Tuesday', '2023-07-11', 'day'],
    ['The talks resume next Tuesday.', 'next Tuesday', '2023-07-18', 'day'],
    ['The talks ended yesterday.', 'yesterday', '2023-07-16', 'day'],
    ['The port reopens this week.', 'this week', '2023-W29', 'week'],
    ['The port closed three months ago.', 'three months ago', '2023-04', 'month'],
    ['The port closed on November 3 of all days.', 'November 3', '2023-11-03', 'day'],
    ['The port closed on January 3.', 'January 3', '2023-01-03', 'day'],
  ])('%s', (text, words, value, precision) => {
    expect(read(text)).toContainEqual([words, 'DATE', value, precision]);
  });

  it('reads lengths and what recurs', () => {
    expect(read('The strike went on for three days.')).toEqual([['three days', 'DURATION', 'P3D', 'none']]);
    expect(read('The panel meets every week.')).toEqual([['every week', 'SET', 'P1W', 'none']]);
  });

  it('leaves a relative date open without a publication date, and says why', () => {
    const text = 'The talks ended on Tuesday.';
    const [time] = timesOf(text, sentencesOf(text), null);
    expect(time).toMatchObject({ value: null, precision: 'day' });
    expect(time?.why[0]).toContain('no publication date');
    expect(read('The talks ended on Tuesday.', { date: '2023-07', precision: 'month' })[0]?.[2]).toBeNull();
  });

  it('takes no impossible date and no number for a date', () => {
    expect(read('Form 2021-02-30 was lost.')).toEqual([]);
    expect(read('The fleet has 2019 vessels.')).toEqual([]);
  });

  it('keeps offsets after astral characters', () => {
    expect(read('🚢🚢 It sank in March 2019.')[0]?.[0]).toBe('March 2019');
  });
});
