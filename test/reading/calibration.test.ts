import { describe, expect, it } from 'vitest';
import { calibrated } from '../../src/reading/calibration.js';

describe('calibrated', () => {
  it('leaves scores as they are with slope 1 and offset 0', () => {
    for (const raw of [0.01, 0.3, 0.5, 0.99]) expect(calibrated(raw, [1, 0])).toBeCloseTo(raw, 10);
  });

  it('moves the odds: half becomes the offset’s probability', () => {
    expect(calibrated(0.5, [0.7, Math.log(3)])).toBeCloseTo(0.75, 10);
    expect(calibrated(0.9, [0.5, 0])).toBeCloseTo(0.75, 10); // odds 9 to 3
  });

  it('rises with the raw score and stays a probability at the ends', () => {
    const scores = [0, 1e-9, 0.1, 0.5, 0.9, 1].map((raw) => calibrated(raw, [0.6, -0.4]));
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    for (const score of scores) {
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThan(1);
    }
  });
});
