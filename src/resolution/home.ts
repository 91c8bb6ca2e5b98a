import type { Toponym } from './toponyms.js';

/** The country that an article is about, and why. */
export interface Home {
  readonly country: string;
  readonly why: string;
}

/** A country stands out when it is named this often, and this much oftener than the next. */
const LEAST_NAMED = 2;
const LEAD = 1.5;

/** Countries by how often they are named, the most named first; ties in the order of their codes. */
export const ranked = (counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] =>
  [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));

/** Mentions of a country and of towns and provinces in it, all together. */
export const withToponyms = (
  counts: ReadonlyMap<string, number>,
  toponyms: readonly Toponym[],
): ReadonlyMap<string, number> => {
  const all = new Map(counts);
  for (const { place } of toponyms)
    if (place.kind !== 'country' && place.country !== null)
      all.set(place.country, (all.get(place.country) ?? 0) + 1);
  return all;
};

/** The country that stands out among those named; null when none does. */
export const homeOf = (counts: ReadonlyMap<string, number>): Home | null => {
  const [first, second] = ranked(counts);
  if (!first || first[1] < LEAST_NAMED || first[1] < LEAD * (second?.[1] ?? 0)) return null;
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return {
    country: first[0],
    why: `nothing says otherwise, and the article is about ${first[0]}: ${first[1]} of its ${total} mentions of countries and places in them`,
  };
};
