/** Slope and offset of a logistic curve over the log-odds of a raw score, fitted by `scripts/calibrate.mjs`. */
export type Calibration = readonly [slope: number, offset: number];

/** Raw scores nearer to 0 or 1 than this are not told apart. */
const LEAST = 1e-4;

/** The probability that a careful reader would accept a line to which the model gave this raw score; 0 to 1, rising with it. */
export const calibrated = (raw: number, [slope, offset]: Calibration): number => {
  const bounded = Math.min(1 - LEAST, Math.max(LEAST, raw));
  return 1 / (1 + Math.exp(-(slope * Math.log(bounded / (1 - bounded)) + offset)));
};
