import type { Town } from './types.js';

/** Offset of the first line of a sorted table whose key is not below `key`. */
const lowerBound = (table: string, key: string): number => {
  let low = 0;
  let high = table.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = table.lastIndexOf('\n', middle - 1) + 1;
    const tab = table.indexOf('\t', start);
    if (table.slice(start, tab) < key) low = table.indexOf('\n', tab) + 1;
    else high = start;
  }
  return low;
};

/** All lines of a sorted table that begin with `key` and a tab, as fields. */
const rowsOf = (table: string, key: string): readonly string[][] => {
  const rows: string[][] = [];
  const prefix = `${key}\t`;
  for (let at = lowerBound(table, prefix.slice(0, -1)); table.startsWith(prefix, at); ) {
    const end = table.indexOf('\n', at);
    rows.push(table.slice(at, end).split('\t'));
    at = end + 1;
  }
  return rows;
};

const townOf = ([, name, country, admin1, lat, lon, population, id]: readonly string[]): Town =>
  Object.freeze({
    name: name as string,
    country: country as string,
    admin1: admin1 || null,
    lat: Number(lat),
    lon: Number(lon),
    population: Number(population),
    geonameid: Number(id),
  });

/**
 * Towns that bear the name `key`, the largest first, alternate names after them. `table` is `data/places.tsv`: lines
 * sorted by key, so that nothing is parsed until it is asked for.
 */
export const townsIn = (table: string, key: string): readonly Town[] => {
  const rows = rowsOf(table, key);
  const named = rows.filter((row) => row[1] !== '=').map(townOf);
  const others = rows
    .filter((row) => row[1] === '=')
    .flatMap((row) => rowsOf(table, row[2] as string).filter((target) => target[7] === row[3]))
    .map(townOf)
    .filter((town) => !named.some((known) => known.geonameid === town.geonameid));
  const bySize = (a: Town, b: Town): number => b.population - a.population || a.geonameid - b.geonameid;
  return [...named.sort(bySize), ...others.sort(bySize)];
};
