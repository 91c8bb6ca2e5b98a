import type { Gazetteer } from '../gazetteer/types.js';
import type { NameMention } from '../reading/types.js';
import { contextOf, resolveActor } from './actor.js';

/** What the tables make of an actor phrase. */
export interface ActorReading {
  readonly country: string | null;
  readonly sector: readonly string[];
  readonly role: string | null;
  readonly why: readonly string[];
}

/** The state that a name stands for, and how: by its own name, a nationality word, or its capital. */
export interface StateReading {
  readonly country: string;
  readonly name: string;
  readonly how: 'state' | 'nationality' | 'capital';
}

/** What resolution needs to know of the world, for one article. */
export interface Knowledge {
  /** Reads a phrase by its own words. */
  readonly actor: (phrase: string) => ActorReading;
  /** Reads a phrase with the article around it: titles and appositions elsewhere, the state that the article is about. */
  readonly actorInContext: (phrase: string) => ActorReading;
  readonly state: (name: string) => StateReading | null;
  /** How often the article names each country, by nationality, name or capital. */
  readonly counts: ReadonlyMap<string, number>;
}

const HOW = { name: 'state', nationality: 'nationality', capital: 'capital' } as const;

/** Looks up states by words printed in an article: null where they mean none, or several. */
const stateIn =
  (gazetteer: Gazetteer) =>
  (words: string): StateReading | null => {
    const nation = gazetteer.nation(words.replace(/^the\s+/i, ''));
    const [country, another] = nation?.countries ?? [];
    if (!nation || nation.kind === 'area' || country === undefined || another !== undefined) return null;
    return { country, name: gazetteer.country(country)?.name ?? country, how: HOW[nation.kind] };
  };

const remembering = (read: (phrase: string) => ActorReading): ((phrase: string) => ActorReading) => {
  const known = new Map<string, ActorReading>();
  return (phrase) => {
    const before = known.get(phrase);
    if (before) return before;
    const reading = read(phrase);
    known.set(phrase, reading);
    return reading;
  };
};

/** The gazetteer, bent to the questions of one article; answers are kept, so that a phrase is read once. */
export const knowledgeOf = (gazetteer: Gazetteer, text: string, names: readonly NameMention[]): Knowledge => {
  const persons = names.filter(({ label }) => label === 'Person');
  const context = contextOf(text, gazetteer, persons);
  return {
    actor: remembering((phrase) => resolveActor(phrase, gazetteer)),
    actorInContext: remembering((phrase) => resolveActor(phrase, gazetteer, context)),
    state: stateIn(gazetteer),
    counts: context.focus.counts,
  };
};
