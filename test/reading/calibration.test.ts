import { describe, expect, it } from 'vitest';
import { calibrated } from '../../src/reading/calibration.js';

const CURVE = [
  [0.2, 0.4],
  [0.6, 0.8],
  [0.9, 0.95],
] as const;

describe('calibrated', () => {
  it.each([
    [0.2, 0.4],
    [0.5, 0.7],
    [0.6, 0.8],
    [0.75, 0.875],
  ])('raw %f is %f: on the curve or on the line between two points', (raw, probability) => {
    expect(calibrated(raw, CURVE)).toBeCloseTo(probability, 10);
  });

  it('is level before the first and behind the last point', () => {
    expect([0, 0.1].map((raw) => calibrated(raw, CURVE))).toEqual([0.4, 0.4]);
    expect([0.91, 1].map((raw) => calibrated(raw, CURVE))).toEqual([0.95, 0.95]);
  });

  it('is the raw score where nothing was measured', () => {
    expect(calibrated(0.37, [])).toBe(0.37);
  });
});
