import type { Gazetteer } from '../gazetteer/types.js';
import type { Word } from '../gazetteer/words.js';
import type { Tag } from './actor-tags.js';

/** Which countries an article speaks of. */
export interface Focus {
  /** How often each country is named, by nationality, name or capital. */
  readonly counts: ReadonlyMap<string, number>;
  /** The one country that most of its mentions name; null when there is none. */
  readonly main: string | null;
  readonly total: number;
}

const MAIN_SHARE = 0.5;

/** Counts the countries that these tags of an article name. */
export const focusOf = (words: readonly Word[], tags: readonly Tag[], gazetteer: Gazetteer): Focus => {
  const counts = new Map<string, number>();
  const add = (country: string | null): void => {
    if (country !== null && gazetteer.country(country) !== null)
      counts.set(country, (counts.get(country) ?? 0) + 1);
  };
  tags.forEach((tag, index) => {
    if (tag.kind === 'nation' && tag.nation.countries.length === 1) add(tag.nation.countries[0] as string);
    else if (tag.kind === 'actor') add(tag.actor.country);
    else if (tag.kind === 'other' && LOCATIVE.test(tags[index - 1]?.key ?? ''))
      add(townCountry(words, tag.first, gazetteer));
  });
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [main] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return { counts, total, main: main !== undefined && main[1] / total > MAIN_SHARE ? main[0] : null };
};

const LOCATIVE = /^(?:in|at|from|near)$/;
/** A town counts for its country when no town of that name abroad has a fifth of its people. */
const FAR_LARGER = 5;

const townCountry = (words: readonly Word[], first: number, gazetteer: Gazetteer): string | null => {
  if (words[first]?.capital !== true) return null;
  for (let size = 3; size > 0; size--) {
    const span = words.slice(first, first + size);
    if (span.length < size || span.some((word, i) => i > 0 && (word.before !== '' || !word.capital)))
      continue;
    const towns = gazetteer.towns(span.map((word) => word.key).join(' '));
    const [largest] = towns;
    if (largest === undefined) continue;
    const abroad = towns
      .filter((town) => town.country !== largest.country)
      .reduce((most, town) => Math.max(most, town.population), 0);
    return largest.population >= abroad * FAR_LARGER ? largest.country : null;
  }
  return null;
};
