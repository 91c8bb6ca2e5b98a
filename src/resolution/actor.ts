import type { Gazetteer } from '../gazetteer/types.js';
import { wordsIn } from '../gazetteer/words.js';
import { type ActorContext, contextOf, fullerOf, type Nearby, nearbyOf } from './actor-context.js';
import { type ActorMeaning, type PhraseReading, readPhrase } from './actor-phrase.js';

export { type ActorContext, contextOf } from './actor-context.js';
export type { ActorMeaning } from './actor-phrase.js';

/**
 * What an actor phrase means: country, PLOVER sectors, role, and why. Unknown stays null or empty.
 *
 * @param phrase The words as printed, such as "the Iranian Foreign Ministry spokesman" or "Hasanov".
 * @param context The article around it: its text, or the value of `contextOf` when many phrases are asked about.
 * @example resolveActor('the Iranian Foreign Ministry spokesman', loadGazetteer())
 * // { country: 'IRN', sector: ['GOV'], role: 'Iranian Foreign Ministry spokesman', why: ['Iranian: nationality of IRN', ...] }
 */
export const resolveActor = (
  phrase: string,
  gazetteer: Gazetteer,
  context?: { readonly text: string } | ActorContext,
): ActorMeaning => {
  const own = readPhrase(phrase, gazetteer);
  if (context === undefined) return meaningOf(own);
  const article = 'tagged' in context ? context : contextOf(context.text, gazetteer);
  // A state or a town by its name is what it is, whatever stands beside it.
  if (own.country !== null && !own.hasHead) return meaningOf(own);
  const told = addNearby(own, nearbyIn(phrase, own, article));
  const decided = decide(told, article);
  const isNamed =
    wordsIn(phrase).filter((word) => word.capital && !/^(?:the|a|an)$/.test(word.key)).length > 1;
  return meaningOf(addFuller(decided, article, isNamed));
};

const meaningOf = ({ country, sector, role, why }: PhraseReading): ActorMeaning => ({
  country,
  sector: Object.freeze([...sector]),
  role,
  why: Object.freeze([...why]),
});

/** What stands beside the phrase in the article, or, for a person, beside the surname alone. */
const nearbyIn = (phrase: string, own: PhraseReading, article: ActorContext): readonly Nearby[] => {
  const name = nameIn(phrase, own);
  if (name === null) return [];
  const found = nearbyOf(name, article);
  if (found.length > 0) return found;
  const surname = name.split(' ').at(-1) as string;
  return name.includes(' ') && surname.length > 2 && !own.hasHead ? nearbyOf(surname, article) : [];
};

/** The folded name to look for: the phrase without its leading article; null for a common noun. */
const nameIn = (phrase: string, own: PhraseReading): string | null => {
  const words = wordsIn(phrase).filter(
    (word, i) => !(i === 0 && /^(?:the|a|an|mr|mrs|ms|dr)$/.test(word.key)),
  );
  if (words.length === 0 || (own.hasHead && !words.some((word) => word.capital))) return null;
  return words.map((word) => word.key).join(' ');
};

const addNearby = (own: PhraseReading, found: readonly Nearby[]): PhraseReading => {
  let { country, sector, role, undecided } = own;
  const why = [...own.why];
  for (const { how, words, reading } of found) {
    const news = [
      ...(country === null && reading.country !== null ? ['country'] : []),
      ...(sector.length === 0 && reading.sector.length > 0 ? ['sector'] : []),
      ...(role === null && reading.role !== null && reading.hasHead ? ['role'] : []),
    ];
    if (undecided.length === 0) undecided = reading.undecided;
    if (news.length === 0) continue;
    why.push(`${LEAD[how]} '${words}'`, ...reading.why.filter((line) => !why.includes(line)));
    country ??= reading.country;
    if (sector.length === 0) sector = reading.sector;
    role ??= reading.role;
  }
  return {
    ...own,
    country,
    sector,
    role,
    undecided,
    why,
    hasHead: own.hasHead || found.some(({ reading }) => reading.hasHead),
  };
};

const LEAD = {
  title: 'the article gives the title',
  apposition: 'the article explains',
  'said to be': 'the article says',
  'fuller phrase': 'the article has in full',
} as const;

/** "Congolese", "Korean": the article decides when it names exactly one of the countries. */
const decide = (reading: PhraseReading, { focus }: ActorContext): PhraseReading => {
  if (reading.country !== null || reading.undecided.length === 0) return reading;
  const named = reading.undecided.filter((iso3) => focus.counts.has(iso3));
  const [country] = named;
  if (country === undefined || named.length > 1) return reading;
  return {
    ...reading,
    country,
    why: [...reading.why, `of ${reading.undecided.join(' and ')} the article names only ${country}`],
  };
};

/** Those who stand only in relation to somebody belong to no one state by themselves. */
const LOOSE =
  /^(?:observers?|critics?|analysts?|experts?|sources?|supporters?|partners?|all(?:y|ies)|counterparts?|colleagues?)$/;

/** A common noun without a country takes that of the fuller phrases with its head noun, else that of the article. */
const addFuller = (reading: PhraseReading, article: ActorContext, isNamed: boolean): PhraseReading => {
  if (reading.country !== null || !reading.hasHead) return reading;
  const fuller = reading.headKey === null || isNamed ? [] : fullerOf(reading.headKey, article);
  const countries = new Set(fuller.map((other) => other.reading.country));
  const [only] = fuller;
  if (countries.size === 1 && only !== undefined)
    return {
      ...reading,
      country: only.reading.country,
      why: [...reading.why, `${LEAD['fuller phrase']} '${only.words}'`, ...only.reading.why.slice(0, 1)],
    };
  const { main, counts, total } = article.focus;
  if (main === null || LOOSE.test(reading.headKey ?? '')) return reading;
  return {
    ...reading,
    country: main,
    why: [
      ...reading.why,
      `no other state is named for it, and ${counts.get(main)} of the article's ${total} mentions of states are of ${main}`,
    ],
  };
};
