/** Rising curves from raw scores to probabilities, their error by cross-validation, precision and recall at thresholds. Pure. */

const KNOTS = 12;
/** Lines that every knot holds beside its own, accepted at the rate of all: few lines say little. */
const PRIOR = 4;
const rounded = (x) => Math.round(x * 1e4) / 1e4;

/** Lines {score, accepted, set} with a weight that makes every set count the same, in the order of their scores. */
const weighted = (lines) => {
  const sizes = new Map();
  for (const { set } of lines) sizes.set(set, (sizes.get(set) ?? 0) + 1);
  const mean = lines.length / sizes.size;
  return lines
    .map(({ score, accepted, set }) => ({ score, accepted: accepted ? 1 : 0, weight: mean / sizes.get(set) }))
    .sort((a, b) => a.score - b.score);
};

/** Neighbouring lines in KNOTS groups of like weight: {weight, score and accepted as weighted sums}. */
const groupsOf = (lines) => {
  const all = lines.reduce((sum, { weight }) => sum + weight, 0);
  const groups = Array.from({ length: KNOTS }, () => ({ weight: 0, score: 0, accepted: 0 }));
  let before = 0;
  for (const { score, accepted, weight } of lines) {
    const group = groups[Math.min(KNOTS - 1, Math.floor((before / all) * KNOTS))];
    before += weight;
    group.weight += weight;
    group.score += weight * score;
    group.accepted += weight * accepted;
  }
  return groups.filter(({ weight }) => weight > 0);
};

const rate = ({ weight, accepted }) => accepted / weight;

/** Pools neighbours that would fall until the rates rise (isotonic regression, pool adjacent violators). */
const rising = (groups) => {
  const pooled = [];
  for (const group of groups) {
    pooled.push({ ...group });
    while (pooled.length > 1 && rate(pooled.at(-2)) >= rate(pooled.at(-1))) {
      const last = pooled.pop();
      for (const key of Object.keys(last)) pooled.at(-1)[key] += last[key];
    }
  }
  return pooled;
};

/** The curve [[raw score, probability], ...], both rising, of lines {score, accepted, set}. */
export const fitCurve = (lines) => {
  const own = weighted(lines);
  const all = own.reduce((sum, { weight, accepted }) => sum + weight * accepted, 0) / own.length;
  const groups = rising(groupsOf(own)).map(({ weight, score, accepted }) => [
    rounded(score / weight),
    rounded((accepted + PRIOR * all) / (weight + PRIOR)),
  ]);
  return groups.filter(([raw], i) => i === 0 || raw > groups[i - 1][0]);
};

/** Each line with the probability that a curve fitted on the other folds gives it; `read` is the product's own `calibrated`. */
export const foldsOf = (lines, read) =>
  [...new Set(lines.map(({ fold }) => fold))].flatMap((fold) => {
    const curve = fitCurve(lines.filter((line) => line.fold !== fold));
    const own = lines.filter((line) => line.fold === fold);
    return own.map((line) => ({ ...line, probability: read(line.score, curve) }));
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
