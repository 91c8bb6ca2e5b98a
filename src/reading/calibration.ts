/** Points of a rising curve from raw scores to probabilities, fitted by `scripts/calibrate.mjs`; straight lines between them. */
export type Calibration = readonly (readonly [raw: number, probability: number])[];

/**
 * The probability that a careful reader would accept a line to which the model gave this raw score: 0 to 1, never
 * falling as the score rises. Before the first and behind the last point the curve is level.
 *
 * @example
 * calibrated(0.5, [[0.2, 0.4], [0.6, 0.8]]) // 0.7
 */
export const calibrated = (raw: number, points: Calibration): number => {
  const next = points.findIndex(([at]) => at >= raw);
  const after = points[next];
  if (!after) return points.at(-1)?.[1] ?? raw;
  const before = points[next - 1];
  if (!before) return after[1];
  const share = (raw - before[0]) / (after[0] - before[0]);
  return before[1] + share * (after[1] - before[1]);
};
