import type { Country, Nation, NationKind } from './types.js';
import { keyOf } from './words.js';

/** Kinds by strength: "Georgia" is a country before it is a province, "Singapore" before it is a capital. */
const STRENGTH: readonly NationKind[] = ['area', 'capital', 'nationality', 'name'];

/** Every word that points to a country, by folded key. The stronger kind wins; equals are kept side by side. */
export const nationsOf = (
  countries: readonly Country[],
  areas: readonly (readonly string[])[],
): ReadonlyMap<string, Nation> => {
  const nations = new Map<string, Nation>();
  const add = (key: string, kind: NationKind, iso3: string): void => {
    const before = nations.get(key);
    const gain = before === undefined ? 1 : STRENGTH.indexOf(kind) - STRENGTH.indexOf(before.kind);
    if (gain > 0) nations.set(key, { kind, countries: [iso3] });
    else if (gain === 0 && before !== undefined && !before.countries.includes(iso3))
      nations.set(key, { kind, countries: [...before.countries, iso3] });
  };
  for (const country of countries) {
    for (const word of country.names) add(keyOf(word), 'name', country.iso3);
    for (const word of [...country.adjectives, ...country.demonyms])
      add(keyOf(word), 'nationality', country.iso3);
    for (const word of country.metonyms) add(keyOf(word), 'capital', country.iso3);
  }
  for (const [key, iso3] of areas) add(key as string, 'area', iso3 as string);
  return nations;
};
