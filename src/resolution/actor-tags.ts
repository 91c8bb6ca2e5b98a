import type { Actor, Gazetteer, Nation } from '../gazetteer/types.js';
import { type Word, wordsIn } from '../gazetteer/words.js';
import { ALSO_COMMON, ALSO_PERSONAL, ALSO_SURNAME } from './actor-words.js';

interface Base {
  /** First word, and the word after the last one, as indices. */
  readonly first: number;
  readonly next: number;
  readonly text: string;
  readonly key: string;
}

/** A stretch of words with what the tables say about it. */
export type Tag =
  | (Base & { readonly kind: 'nation'; readonly nation: Nation })
  | (Base & { readonly kind: 'actor'; readonly actor: Actor })
  | (Base & { readonly kind: 'role'; readonly sectors: readonly string[] })
  | (Base & { readonly kind: 'other' });

export interface Tagged {
  readonly text: string;
  readonly words: readonly Word[];
  readonly tags: readonly Tag[];
}

/** No name or role noun of the tables that is worth finding is longer. */
const MOST_WORDS = 8;
const SMALL = /^(?:of|the|and|for|in|on|de|la|du|des|el|al)$/;

/** Tags the words of a text: the longest entry first, named bodies before nations before role nouns. */
export const tagText = (text: string, gazetteer: Gazetteer): Tagged => {
  const words = wordsIn(text);
  const small = !words.some((word) => word.capital);
  const tags: Tag[] = [];
  for (let first = 0; first < words.length; ) {
    const tag = longestAt(text, words, first, small, gazetteer);
    tags.push(tag);
    first = tag.next;
  }
  return { text, words, tags };
};

const longestAt = (
  text: string,
  words: readonly Word[],
  first: number,
  small: boolean,
  gazetteer: Gazetteer,
): Tag => {
  const most = Math.min(MOST_WORDS, gazetteer.longest, joined(words, first));
  for (let size = most; size > 0; size--) {
    const span = words.slice(first, first + size);
    const key = span.map((word) => word.key).join(' ');
    const base = {
      first,
      next: first + size,
      key,
      text: text.slice(words[first]?.start, (span.at(-1) as Word).start + (span.at(-1) as Word).text.length),
    };
    const tag = entryOf(base, span, small, gazetteer);
    if (tag !== null && !isPersonal(tag, words, gazetteer)) return tag;
  }
  const word = words[first] as Word;
  return { kind: 'other', first, next: first + 1, key: word.key, text: word.text };
};

/** How many words from `first` on stand together with no punctuation but hyphens between them. */
const joined = (words: readonly Word[], first: number): number => {
  let count = 1;
  while (/^[-‐‑]?$/u.test(words[first + count]?.before ?? '.')) count++;
  return count;
};

const entryOf = (base: Base, span: readonly Word[], small: boolean, gazetteer: Gazetteer): Tag | null => {
  const actor = gazetteer.actor(base.key);
  if (
    actor !== null &&
    isWrittenAsName(span, small, isAcronym(actor.name) && !isSpokenAcronym(span, base.key))
  )
    return { kind: 'actor', ...base, actor };
  const nation = gazetteer.nation(base.key);
  const named =
    nation !== null && isWrittenAsName(span, small, base.key.length <= 3) && !/^S\.?A\.$/.test(base.text);
  if (named && nation.kind !== 'area') return { kind: 'nation', ...base, nation };
  const sectors = gazetteer.role(base.key);
  if (
    sectors !== null &&
    !(
      span.length === 1 &&
      span[0]?.acronym &&
      base.key.length === 2 &&
      base.key !== 'mp' &&
      base.key !== 'tv'
    )
  )
    return { kind: 'role', ...base, sectors };
  return named ? { kind: 'nation', ...base, nation } : null;
};

/** British papers print an acronym that is spoken as a word like a name: "Nato", "Unesco". "Sana" and "Wafa" are women's names. */
const isSpokenAcronym = ([word]: readonly Word[], key: string): boolean =>
  key.length > 3 && /[aeiou]/.test(key) && word?.capital === true && key !== 'sana' && key !== 'wafa';

const isAcronym = (name: string): boolean =>
  !name.includes(' ') && name === name.toUpperCase() && name.length <= 8;

/** Names begin with capitals; short ones ("US", "WHO") are all capitals; a query all in small letters may mean a name that is no common word. */
const isWrittenAsName = (span: readonly Word[], small: boolean, acronym: boolean): boolean => {
  if (span.length === 1 && acronym) return span[0]?.acronym === true;
  if (span.every((word) => word.capital || SMALL.test(word.key))) return span.some((word) => word.capital);
  const key = span.map((word) => word.key).join(' ');
  return small && key.length > 3 && !ALSO_COMMON.has(key);
};

/** "Jordan Hale", "Michael Jordan", "Stephen King": a country or role word inside a person's name. */
const isPersonal = (tag: Tag, words: readonly Word[], gazetteer: Gazetteer): boolean => {
  if (tag.next - tag.first > 1) return false;
  const word = words[tag.first] as Word;
  const before = words[tag.first - 1];
  const after = words[tag.next];
  if (tag.kind === 'role' && isHalfName(word, before, after, gazetteer)) return true;
  const nameBefore = before?.capital === true && word.before === '' && !before.possessive && !before.acronym;
  if (tag.kind === 'role')
    return (
      ALSO_SURNAME.has(tag.key) &&
      word.capital &&
      nameBefore &&
      before !== undefined &&
      !isTitle(before.key) &&
      !(after?.capital && after.before === '')
    );
  if (tag.kind !== 'nation' || !ALSO_PERSONAL.has(tag.key) || word.possessive) return false;
  const nameAfter =
    after?.capital === true &&
    after.before === '' &&
    !after.acronym &&
    !COMPANION.test(after.key) &&
    gazetteer.role(after.key) === null;
  return (
    (nameAfter && tag.nation.kind !== 'nationality') ||
    (nameBefore &&
      before !== undefined &&
      !isTitle(before.key) &&
      !COMPANION.test(before.key) &&
      tag.nation.kind !== 'nationality')
  );
};

/** "Pan Men-an", "Amir-Hosseini": half of a hyphened name; "Vice-President" is none. */
const isHalfName = (
  word: Word,
  before: Word | undefined,
  after: Word | undefined,
  gazetteer: Gazetteer,
): boolean => {
  const hyphen = (half: Word | undefined): boolean => half !== undefined && /^[-‐‑]$/u.test(half.before);
  if (!word.capital) return false;
  if (hyphen(after) && after !== undefined)
    return (
      gazetteer.role(after.key) === null &&
      !/^(?:elect|designate|general|in|turned|led|run|backed|at)$/.test(after.key)
    );
  return (
    hyphen(word) &&
    before?.capital === true &&
    gazetteer.role(before.key) === null &&
    gazetteer.nation(before.key) === null &&
    !/^(?:vice|deputy|ex|co|sub|under|general)$/.test(before.key)
  );
};

const isTitle = (key: string): boolean =>
  /^(?:the|high|supreme|chief|deputy|prime|vice|new|crown|grand|former|south|north|east|west|northern|southern|eastern|western|saudi|central|against|on|in|from|of|says|and|but|with)$/.test(
    key,
  );
/** Words that follow a country's name in a title or the name of a body, not in a person's name. */
const COMPANION =
  /(?:^(?:president|prime|foreign|defen[cs]e|interior|finance|government|army|police|minister|ministry|parliament|national|supreme|high|central|federal|state|air|embassy|ambassador|team|bank|university|today|times|post|press|open|king|queen|health|and|the|of|news|cup|river|valley|daily)$)/;

/** The tags that lie between two word numbers. */
export const tagsBetween = (tags: readonly Tag[], first: number, next: number): readonly Tag[] => {
  const from = firstTagFrom(tags, first);
  let end = from;
  while (end < tags.length && (tags[end] as Tag).next <= next) end++;
  return tags.slice(from, end);
};

/** The number of the first tag that begins at this word or later; tags stand side by side in text order. */
export const firstTagFrom = (tags: readonly Tag[], word: number): number => {
  let low = 0;
  let high = tags.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tags[middle] as Tag).first < word) low = middle + 1;
    else high = middle;
  }
  return low;
};
