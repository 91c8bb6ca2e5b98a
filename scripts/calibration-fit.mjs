/** Logistic curves over log-odds (Platt), their error by cross-validation, precision and recall at thresholds. Pure. */

const LEAST = 1e-4; // as in src/reading/calibration.ts
/** How strongly the curve is held to raw scores as they are: without it, few lines that never err have no finite curve. */
const PRIOR = 1e-3;
const logit = (p) => {
  const bounded = Math.min(1 - LEAST, Math.max(LEAST, p));
  return Math.log(bounded / (1 - bounded));
};
const logistic = (x) => 1 / (1 + Math.exp(-x));
const rounded = (x) => Math.round(x * 1e4) / 1e4;

/** Slope and offset of greatest likelihood over lines {score, accepted, set}, each set weighing the same; Newton's method. */
export const fitCurve = (lines) => {
  const sizes = new Map();
  for (const { set } of lines) sizes.set(set, (sizes.get(set) ?? 0) + 1);
  let slope = 1;
  let offset = 0;
  for (let step = 0; step < 50; step++) {
    let [g0, g1, h00, h01, h11] = [PRIOR * (slope - 1), PRIOR * offset, PRIOR, 0, PRIOR];
    for (const { score, accepted, set } of lines) {
      const weight = 1 / sizes.get(set);
      const x = logit(score);
      const p = logistic(slope * x + offset);
      const error = weight * (p - (accepted ? 1 : 0));
      const spread = weight * p * (1 - p);
      g0 += error * x;
      g1 += error;
      h00 += spread * x * x;
      h01 += spread * x;
      h11 += spread;
    }
    const determinant = h00 * h11 - h01 * h01;
    slope -= (h11 * g0 - h01 * g1) / determinant;
    offset -= (h00 * g1 - h01 * g0) / determinant;
  }
  return [rounded(slope), rounded(offset)];
};

/** Each line with the probability that a curve fitted on the other folds gives it. */
export const foldsOf = (lines) =>
  [...new Set(lines.map(({ fold }) => fold))].flatMap((fold) => {
    const [slope, offset] = fitCurve(lines.filter((line) => line.fold !== fold));
    const own = lines.filter((line) => line.fold === fold);
    return own.map((line) => ({ ...line, probability: logistic(slope * logit(line.score) + offset) }));
  });

/** Expected calibration error: the mean distance of probability and share accepted over ten bins of equal width. */
export const eceOf = (lines) => {
  const bins = Array.from({ length: 10 }, () => ({ sum: 0, accepted: 0 }));
  for (const { probability, accepted } of lines) {
    const bin = bins[Math.min(9, Math.floor(probability * 10))];
    bin.sum += probability;
    bin.accepted += accepted ? 1 : 0;
  }
  return rounded(bins.reduce((total, bin) => total + Math.abs(bin.sum - bin.accepted), 0) / lines.length);
};

/** [{least, precision, recall}] of the lines at or above each threshold; recall of the `marked` lines. */
export const curveOf = (lines, marked) =>
  [0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95].map((least) => {
    const kept = lines.filter(({ probability }) => probability >= least);
    const right = kept.filter(({ accepted }) => accepted).length;
    return { least, precision: rounded(right / Math.max(1, kept.length)), recall: rounded(right / marked) };
  });
