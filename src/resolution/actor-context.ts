import type { Gazetteer } from '../gazetteer/types.js';
import type { Word } from '../gazetteer/words.js';
import type { Span } from '../text/span.js';
import { type Focus, focusOf } from './actor-focus.js';
import { type PhraseReading, readTagged } from './actor-phrase.js';
import { firstTagFrom, type Tag, type Tagged, tagsBetween, tagText } from './actor-tags.js';
import { coverOf } from './cover.js';

/** An article prepared for questions about its actors. Make it once per article with `contextOf`. */
export interface ActorContext {
  readonly text: string;
  readonly tagged: Tagged;
  readonly focus: Focus;
  /** The numbers of the words that have a key. */
  readonly wordsByKey: ReadonlyMap<string, readonly number[]>;
  /** The numbers of the tags of role nouns, by the key of their last word. */
  readonly rolesByWord: ReadonlyMap<string, readonly number[]>;
}

/** A reading of words near a name: the title before it, the apposition after it. */
export interface Nearby {
  readonly how: 'title' | 'apposition' | 'said to be' | 'fuller phrase';
  readonly words: string;
  readonly reading: PhraseReading;
}

/** @param persons Spans of persons' names: "Sabah" in the name of an emir of Kuwait is no part of Malaysia. */
export const contextOf = (
  text: string,
  gazetteer: Gazetteer,
  persons: readonly Span[] = [],
): ActorContext => {
  const tagged = tagText(text, gazetteer);
  const inPersons = coverOf(persons);
  const counted = tagged.tags.filter(
    ({ first, next }) => inPersons.around(spanBetween(tagged.words, first, next)) === null,
  );
  return {
    text,
    tagged,
    focus: focusOf(tagged.words, counted, gazetteer),
    wordsByKey: numbersBy(tagged.words, (word) => word.key),
    rolesByWord: numbersBy(tagged.tags, (tag) => (tag.kind === 'role' ? lastWordOf(tag.key) : null)),
  };
};

const lastWordOf = (key: string): string => key.slice(key.lastIndexOf(' ') + 1);

const numbersBy = <T>(
  items: readonly T[],
  keyOf: (item: T) => string | null,
): ReadonlyMap<string, readonly number[]> => {
  const numbers = new Map<string, number[]>();
  items.forEach((item, number) => {
    const key = keyOf(item);
    if (key === null) return;
    const known = numbers.get(key);
    if (known) known.push(number);
    else numbers.set(key, [number]);
  });
  return numbers;
};

const spanBetween = (words: readonly Word[], first: number, next: number): Span => {
  const last = words[next - 1] as Word;
  return { start: (words[first] as Word).start, end: last.start + last.text.length };
};

/** Everything that the article says of a name beside it: titles, appositions, "X is the ...". In text order. */
export const nearbyOf = (name: string, context: ActorContext): readonly Nearby[] => {
  const { tagged } = context;
  const found: Nearby[] = [];
  for (const [first, next] of occurrences(name, context)) {
    found.push(
      ...titleBefore(tagged, first),
      ...appositionAfter(tagged, next),
      ...appositionBefore(tagged, first, next),
    );
  }
  return found;
};

/** Where the words of `name` stand in the text, as pairs of word indices. */
const occurrences = (
  name: string,
  { tagged: { words }, wordsByKey }: ActorContext,
): readonly (readonly [number, number])[] => {
  const sought = name.split(' ');
  return (wordsByKey.get(sought[0] as string) ?? []).flatMap((first) =>
    sought.every((key, j) => words[first + j]?.key === key) ? [[first, first + sought.length]] : [],
  );
};

const CONTINUES = /^[-‐‑–]?$/u;
const GLUE =
  /^(?:of|the|and|for|former|acting|deputy|ex|then|pro|anti|senior|chief|its|outgoing|current|new|late|ousted|exiled|veteran|prominent|top|joint|de|la|du|interim|caretaker)$/;
const MOST_BEFORE = 12;

/** The tags of `tagged` that lie between two word indices, as a text of their own. */
const part = (tagged: Tagged, first: number, next: number): Tagged => ({
  text: tagged.text,
  words: tagged.words,
  tags: tagsBetween(tagged.tags, first, next),
});

const textOf = ({ text, words }: Tagged, first: number, next: number): string => {
  const { start, end } = spanBetween(words, first, next);
  return text.slice(start, end);
};

const nearby = (how: Nearby['how'], tagged: Tagged, first: number, next: number): readonly Nearby[] => {
  if (next <= first) return [];
  const cut = part(tagged, first, next);
  const isNounPhrase = cut.tags.some((tag) => tag.kind === 'role' || tag.kind === 'actor');
  // "a native of Chile", "the Chilean": without a role noun, an article must show that a person is described.
  const isDescribed = how !== 'title' && ARTICLE.test(cut.tags[0]?.key ?? '');
  if (!isNounPhrase && !isDescribed) return [];
  const reading = readTagged(cut);
  if (!reading.hasHead && reading.country === null) return [];
  return [{ how, words: textOf(tagged, first, next), reading }];
};

const ARTICLE = /^(?:the|a|an)$/;

/** "Azerbaijani Defense Minister" before "Zakir Hasanov": words that lead up to the name with no comma between. */
const titleBefore = (tagged: Tagged, first: number): readonly Nearby[] => {
  const tagAt = tagIndexEndingAt(tagged.tags, first);
  let index = tagAt;
  if (!CONTINUES.test(tagged.words[first]?.before ?? '')) return [];
  while (index >= 0) {
    const tag = tagged.tags[index] as Tag;
    if (first - tag.first > MOST_BEFORE) break;
    const word = tagged.words[tag.first] as Word;
    // "Ambassador to Peru Ana Roe": a post goes on over its preposition, "spoke to Minister Roe" does not.
    const isPost = tag.key === 'to' && index < tagAt && tagged.tags[index - 1]?.kind === 'role';
    if (tag.kind === 'other' && !word.capital && !GLUE.test(tag.key) && !isPost) break;
    if (tag.kind === 'role' && index === tagAt && /^(?:the )?(?:side|source|group|people)s?$/.test(tag.key))
      break;
    index--;
    if (!CONTINUES.test(word.before)) break;
  }
  const tags = tagged.tags.slice(index + 1, tagAt + 1);
  while (/^(?:mr|mrs|ms|dr|miss|sir|dame|sheikh|haji|hon)$/.test(tags.at(-1)?.key ?? '')) tags.pop();
  // "Minister Roe and Mayor Hale": only what follows the "and" belongs to Hale; "Minister of Trade and Industry Roe" is one title.
  const and = tags.findLastIndex((tag) => tag.key === 'and');
  if (and >= 0 && tags.slice(and + 1).some((tag) => tag.kind === 'role')) tags.splice(0, and + 1);
  while (/^(?:and|of|for|the|de|la)$/.test(tags[0]?.key ?? '')) tags.shift();
  const last = tags.at(-1);
  if (last === undefined || tags[0] === undefined || (last.kind === 'other' && GLUE.test(last.key)))
    return [];
  return nearby('title', tagged, tags[0].first, last.next).filter(({ reading }) => reading.hasHead);
};

const tagIndexEndingAt = (tags: readonly Tag[], next: number): number => {
  const last = firstTagFrom(tags, next) - 1;
  return tags[last]?.next === next ? last : -1;
};

const VERB =
  /^(?:said|says|told|added|has|had|was|were|will|would|also|after|when|while|but|and|according|on|in|at|where|which|whose)$/;
const COPULA = /^(?:is|was|became|becomes|serves|served)$/;
const MOST_AFTER = 16;

/** ", deputy editor-in-chief of Azernews," or "(chairman of the board)" after the name; "is the minister of ..." too. */
const appositionAfter = (tagged: Tagged, next: number): readonly Nearby[] => {
  let first = next;
  let word = tagged.words[first];
  if (word === undefined) return [];
  const copula = word.before === '' && COPULA.test(word.key);
  if (copula) {
    const article = tagged.words[first + 1];
    if (article === undefined || !/^(?:the|a|an|as)$/.test(article.key) || article.before !== '') return [];
    return nearby('said to be', tagged, first + 1, stretchEnd(tagged.words, first + 1));
  }
  if (!/^[,(–—]$/u.test(word.before)) return [];
  if (/^\d{1,3}$/.test(word.key) && tagged.words[first + 1]?.before === ',') word = tagged.words[++first];
  if (word?.key === 'who' && /^(?:is|was|heads|leads|chairs)$/.test(tagged.words[first + 1]?.key ?? ''))
    first += 2;
  else if (word === undefined || (VERB.test(word.key) && word.key !== 'also')) return [];
  const end = stretchEnd(tagged.words, first);
  if (
    /(?:ing|ed)$/.test(word.key) &&
    !word.capital &&
    tagged.words[first]?.key === word.key &&
    !/^(?:outgoing|acting|retired|exiled|jailed|ousted|leading|managing|founding|armed)$/.test(word.key)
  )
    return [];
  // "World Trade Body (WTB)" gives a short form, not an apposition.
  if (end === first + 1 && word.acronym) return [];
  // A list of names, "Hale, Minister Roe and Officer Lind", is no apposition: what ends it must be punctuation.
  const after = tagged.words[end];
  if (after !== undefined && !/^[,.;()–—"”]/u.test(after.before) && !SAYS.test(after.key)) return [];
  if (isSomebodyElse(tagged, first, end)) return [];
  return nearby('apposition', tagged, first, end);
};

/** The stretch ends with another person's name: "the minister Jan Roe" after a comma names somebody else. */
const isSomebodyElse = (tagged: Tagged, first: number, end: number): boolean => {
  const tags = tagsBetween(tagged.tags, first, end);
  const role = tags.findIndex((tag) => tag.kind === 'role');
  const [one, two] = [tags[role + 1], tags[role + 2]];
  const isName = (tag: Tag | undefined): boolean =>
    tag?.kind === 'other' && tagged.words[tag.first]?.capital === true;
  return (
    role >= 0 &&
    tags[0] !== undefined &&
    tagged.words[tags[0].first]?.capital === true &&
    isName(one) &&
    isName(two)
  );
};

const SAYS = /^(?:said|says|told|added|who|which|where|when|has|had|will)$/;

const stretchEnd = (words: readonly Word[], first: number): number => {
  let end = first + 1;
  while (end < words.length && end - first < MOST_AFTER && CONTINUES.test(words[end]?.before ?? '.')) {
    if (SAYS.test(words[end]?.key ?? '')) break;
    end++;
  }
  return end;
};

/** "The ministry's spokesman, Nasser Roe, said", "Chile's Foreign Minister, Ana Roe,": a noun phrase right before a comma and the name. */
const appositionBefore = (tagged: Tagged, first: number, next: number): readonly Nearby[] => {
  if (tagged.words[first]?.before !== ',' || !/^[,.]/.test(tagged.words[next]?.before ?? '.')) return [];
  let index = tagIndexEndingAt(tagged.tags, first);
  let begin: Tag | null = null;
  for (; index >= 0; index--) {
    const tag = tagged.tags[index] as Tag;
    const word = tagged.words[tag.first] as Word;
    if (first - tag.first > MOST_BEFORE) break;
    const isInside = /^(?:of|for|in|at)$/.test(tagged.tags[index - 1]?.key ?? '');
    if (DETERMINER.test(tag.key) && !isInside) begin = tag;
    if (tag.kind === 'nation') begin = tag;
    const isLoose = tag.kind === 'other' && !word.capital && !GLUE.test(tag.key);
    if (begin === tag && tag.kind !== 'nation') break;
    if (isLoose || !CONTINUES.test(word.before)) break;
  }
  if (begin === null) return [];
  return nearby('apposition', tagged, begin.first, first).filter(({ reading }) => reading.hasHead);
};

const DETERMINER = /^(?:the|a|an|its|their|his|her)$/;

/** Fuller phrases with the same head noun: for "the minister", every "Iranian Foreign Minister" of the article. */
export const fullerOf = (headKey: string, { tagged, rolesByWord }: ActorContext): readonly Nearby[] =>
  (rolesByWord.get(lastWordOf(headKey)) ?? [])
    .flatMap((index) => {
      const begin = fullerBegin(tagged, index);
      const { first } = tagged.tags[index] as Tag;
      const end = Math.min(tagged.words.length, stretchEnd(tagged.words, first));
      return nearby('fuller phrase', tagged, (tagged.tags[begin] as Tag).first, end);
    })
    .filter(({ reading }) => reading.country !== null);

/** The number of the first tag of the phrase whose role noun is tag `index`. */
const fullerBegin = ({ tags, words }: Tagged, index: number): number => {
  let begin = index;
  while (begin > 0 && index - begin < 5) {
    const before = tags[begin - 1] as Tag;
    if (!CONTINUES.test(words[(tags[begin] as Tag).first]?.before ?? '.')) break;
    if (before.kind === 'other' && !GLUE.test(before.key) && !/^[a-z]+(?:an|ish|ese)$/.test(before.key))
      break;
    begin--;
  }
  return begin;
};
