import { describe, expect, it } from 'vitest';
// @ts-expect-error: a script without types
import { curveOf, eceOf, fitCurve, foldsOf } from '../../scripts/calibration-fit.mjs';
import { calibrated } from '../../src/reading/calibration.js';

/** Lines whose raw scores lie: of those at each score, the share that `truth` says is accepted. */
const lines = (truth: (score: number) => number) =>
  [0.05, 0.2, 0.4, 0.6, 0.8, 0.95].flatMap((score) =>
    Array.from({ length: 1000 }, (_, i) => ({
      set: i % 3 === 0 ? 'a' : 'b',
      fold: i % 5,
      score,
      accepted: ((i * 617) % 1000) / 1000 < truth(score),
    })),
  );

describe('fitting the curve from raw scores to probabilities', () => {
  it('finds the curve that made the lines', () => {
    const [slope, offset] = fitCurve(lines((score) => calibrated(score, [0.5, 0.8])));
    expect(slope).toBeCloseTo(0.5, 1);
    expect(offset).toBeCloseTo(0.8, 1);
  });

  it('brings the calibration error from what it was to nearly nothing', () => {
    const own = lines((score) => calibrated(score, [0.5, 0.8]));
    const before = eceOf(own.map((line) => ({ ...line, probability: line.score })));
    expect(before).toBeGreaterThan(0.15);
    expect(eceOf(foldsOf(own))).toBeLessThan(0.02);
  });

  it('gives the error of a judge who is always sure and right half the time as a half', () => {
    expect(
      eceOf([
        { probability: 1, accepted: true },
        { probability: 1, accepted: false },
      ]),
    ).toBe(0.5);
  });

  it('counts precision and recall at each threshold', () => {
    const curve = curveOf(
      [
        { probability: 0.95, accepted: true },
        { probability: 0.55, accepted: false },
      ],
      4,
    );
    expect(curve[0]).toEqual({ least: 0, precision: 0.5, recall: 0.25 });
    expect(curve.at(-1)).toEqual({ least: 0.95, precision: 1, recall: 0.25 });
  });
});
