export const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** Number of the largest value in `values[from .. to)`, counted from `from`; among `allowed` when given. */
export const indexOfMax = (
  values: ArrayLike<number>,
  from = 0,
  to = values.length,
  allowed: (index: number) => boolean = () => true,
): number => {
  let top = -1;
  for (let i = 0; i < to - from; i++) {
    if (allowed(i) && (top < 0 || (values[from + i] as number) > (values[from + top] as number))) top = i;
  }
  return top;
};

/** Softmax probability of one of the values in `values[from .. to)`. */
export const shareOf = (values: ArrayLike<number>, index: number, from: number, to: number): number => {
  let sum = 0;
  for (let i = from; i < to; i++) sum += Math.exp((values[i] as number) - (values[from + index] as number));
  return 1 / sum;
};
