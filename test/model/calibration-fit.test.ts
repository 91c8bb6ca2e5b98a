import { describe, expect, it } from 'vitest';
// @ts-expect-error: a script without types
import { curveOf, eceOf, fitCurve, foldsOf } from '../../scripts/calibration-fit.mjs';
import { calibrated } from '../../src/reading/calibration.js';

/** Lines with raw scores from 0 to 1; of those near each score, the share that `truth` says is accepted. */
const lines = (truth: (score: number) => number) =>
  Array.from({ length: 6000 }, (_, i) => {
    const score = i / 6000;
    return {
      set: i % 3 === 0 ? 'a' : 'b',
      fold: i % 5,
      score,
      accepted: ((i * 617) % 1000) / 1000 < truth(score),
    };
  });

describe('fitting the curve from raw scores to probabilities', () => {
  it('finds the curve that made the lines, rising in both', () => {
    const truth = (score: number): number => 0.5 + score * score * 0.4;
    const curve: readonly (readonly [number, number])[] = fitCurve(lines(truth));
    expect(curve.length).toBeGreaterThan(6);
    for (const [raw, probability] of curve) expect(probability).toBeCloseTo(truth(raw), 1);
    for (const k of [0, 1] as const)
      expect(curve.map((point) => point[k])).toEqual(
        [...curve.map((point) => point[k])].sort((a, b) => a - b),
      );
  });

  it('brings the calibration error from what it was to nearly nothing', () => {
    const own = lines((score) => 0.6 + score * 0.3);
    const raw = eceOf(own.map((line) => ({ ...line, probability: line.score })));
    expect(raw).toBeGreaterThan(0.15);
    expect(eceOf(foldsOf(own, calibrated))).toBeLessThan(0.03);
  });

  it('stays near the rate of all when lines are few and never err', () => {
    const few = [0.2, 0.5, 0.9].map((score, i) => ({ set: 'a', fold: i, score, accepted: true }));
    expect(fitCurve(few).every(([, probability]: readonly [number, number]) => probability <= 1)).toBe(true);
  });

  it('gives the error of a judge who is always sure and right half the time as a half', () => {
    const sure = { probability: 1 };
    expect(
      eceOf([
        { ...sure, accepted: true },
        { ...sure, accepted: false },
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
