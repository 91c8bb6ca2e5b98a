import { describe, expect, it } from 'vitest';
import { withMinScore } from '../../src/record/min-score.js';
import type { ArticleRecord } from '../../src/record/types.js';
import { bareRecord, eventOf, statementOf } from '../store/factory.js';

const TEXT = 'Ana Ruiz said that Bo Lind said that ships were seized. Cem Ak said no. Guards fired.';

const record: ArticleRecord = {
  ...bareRecord(TEXT),
  statements: [
    statementOf(TEXT, 's1', 'that Bo Lind said that ships were seized', { score: 0.2 }),
    statementOf(TEXT, 's2', 'ships were seized', { score: 0.3, within: 's1' }),
    statementOf(TEXT, 's3', 'no', { score: 0.4 }),
    statementOf(TEXT, 's4', 'Guards fired', { score: 0.8 }),
  ],
  events: [
    {
      ...eventOf(TEXT, 'v1', 'seized', { score: 0.9 }),
      evidence: [{ statement: 's2', trigger: { start: 0, end: 3 }, sentence: { start: 0, end: 9 } }],
    },
    eventOf(TEXT, 'v2', 'fired', { score: 0.5, disputes: ['v1', 'v3'] }),
    eventOf(TEXT, 'v3', 'Guards', { score: 0.1 }),
  ],
};

const kept = (least: number) => {
  const { statements, events } = withMinScore(record, least);
  return { statements: statements.map(({ id }) => id), events: events.map(({ id }) => id) };
};

describe('withMinScore', () => {
  it('keeps all of the record at 0', () => {
    expect(withMinScore(record, 0)).toEqual(record);
  });

  it('leaves out what is less sure, but not what a line that stays is told in', () => {
    expect(kept(0.5)).toEqual({ statements: ['s1', 's2', 's4'], events: ['v1', 'v2'] });
    expect(kept(0.95)).toEqual({ statements: [], events: [] });
  });

  it('leaves no dispute with an event that is gone', () => {
    expect(withMinScore(record, 0.5).events.map(({ disputes }) => disputes)).toEqual([[], ['v1']]);
  });

  it('keeps entities, places and times: they are in the text all the same', () => {
    const { entities, places, times } = withMinScore(record, 1);
    expect({ entities, places, times }).toEqual({
      entities: record.entities,
      places: record.places,
      times: record.times,
    });
  });
});
