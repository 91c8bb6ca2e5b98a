import { covers, type Span } from '../text/span.js';

/** Finds the narrowest of many spans that covers another. */
export interface Cover<T extends Span> {
  /** The narrowest that covers `span` and passes the test, or null; of two equally narrow ones the earlier. */
  around(span: Span, test?: (item: T) => boolean): T | null;
}

/** Builds the index: each question costs O(log n) and the spans that reach over the position. */
export const coverOf = <T extends Span>(items: readonly T[]): Cover<T> => {
  const sorted = [...items].sort((a, b) => a.start - b.start || b.end - a.end);
  const reach: number[] = []; // the farthest end among sorted[0..i]
  for (const item of sorted) reach.push(Math.max(reach.at(-1) ?? 0, item.end));
  const lastStartingBy = (position: number): number => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as T).start <= position) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  return {
    around: (span, test = () => true) => {
      let best: T | null = null;
      for (let i = lastStartingBy(span.start); i >= 0 && (reach[i] as number) >= span.end; i--) {
        const item = sorted[i] as T;
        if (!covers(item, span) || !test(item)) continue;
        if (best === null || item.end - item.start <= best.end - best.start) best = item;
      }
      return best;
    },
  };
};
