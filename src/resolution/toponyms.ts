import type { Gazetteer } from '../gazetteer/types.js';
import type { NameMention } from '../reading/types.js';
import type { Place } from '../record/types.js';
import { wordsOf } from '../text/span.js';
import type { Draft, Entry } from './book.js';
import { bareName } from './names.js';
import { type ResolvedPlace, resolvePlaces } from './place.js';
import type { Scene } from './scene.js';

/** A place name of the text, what it means, and the draft that it mentions. */
export interface Toponym {
  readonly mention: NameMention;
  readonly entry: Entry | null;
  readonly place: ResolvedPlace;
}

/** The toponyms of an article in text order, metonyms too; names that the gazetteer does not know stay out. */
export const toponymsOf = (
  scene: Scene,
  gazetteer: Gazetteer,
  focus: readonly string[],
): readonly Toponym[] => {
  const names = scene.names.filter((name) => name.label === 'Location');
  const mentions = names.map((name) => ({
    span: { start: name.start, end: name.end },
    text: bareName(wordsOf(scene.text, name)),
    label: name.label,
  }));
  return resolvePlaces(mentions, gazetteer, { countriesInFocus: focus }).flatMap((place, i) => {
    const mention = names[i] as NameMention;
    return place ? [{ mention, place, entry: scene.book.allAt(mention)[0] ?? null }] : [];
  });
};

/** The country that most toponyms of a place entity lie in. */
export const countriesByDraft = (toponyms: readonly Toponym[]): ReadonlyMap<Draft, string> => {
  const countries = new Map<Draft, string>();
  for (const { entry, place } of toponyms)
    if (entry && place.country !== null && !countries.has(entry.draft))
      countries.set(entry.draft, place.country);
  return countries;
};

export const placeFrom = ({ mention, entry, place }: Toponym, idOf: (draft: Draft) => string): Place => ({
  start: mention.start,
  end: mention.end,
  entity: entry ? idOf(entry.draft) : null,
  ...place,
});
