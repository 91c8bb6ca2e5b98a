import { expect, test } from 'vitest';
import { loadScores, scoresOf } from '../../src/api/scores.js';

test('scores are those of the shipped model', () => {
  const int8 = { source: 80.1, cue: 72.2, content: 66.3, all: 49.4, names: 88, event_typed: 51.5 };
  expect(scoresOf(JSON.stringify({ fp32: { ...int8, all: 50 }, int8 }))).toEqual({
    source: 80.1,
    cue: 72.2,
    content: 66.3,
    statement: 49.4,
    event: 51.5,
  });
});

test('what is missing, damaged or out of range is no score', async () => {
  expect(scoresOf('{')).toBeNull();
  expect(scoresOf('{"int8":{"source":80}}')).toBeNull();
  expect(scoresOf('{"int8":{"source":180,"cue":1,"content":1,"all":1}}')).toBeNull();
  expect(await loadScores('/nowhere/scores.json')).toBeNull();
});
