import type { Span } from '../text/span.js';
import type { Draft } from './book.js';
import type { StateReading } from './knowledge.js';
import { type Phrase, phraseOf, typeOf } from './phrase.js';
import { indexAt, type Reference, type Scene } from './scene.js';
import { descriptor } from './titles.js';

/** "the Iranian government", "Iran's regime": the state itself. Only where nothing but its nationality stands before. */
export const stateByGovernment = (scene: Scene, phrase: Phrase): StateReading | null => {
  if (!/^(?:government|regime)$/.test(phrase.head)) return null;
  const before = phrase.words.replace(/\s*(?:[’']s?)?\s*\p{L}+$/u, '').replace(/[’']s?$/u, '');
  return before === '' ? null : scene.knowledge.state(before);
};

/** The words of a descriptor that make a difference between two ministers. */
const modifiersOf = (phrase: Phrase): readonly string[] =>
  phrase.words
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .filter(
      (word) =>
        word.length > 2 &&
        word !== phrase.head &&
        !/^(?:the|and|for|senior|top|former|then|current)$/.test(word),
    );

/** What the article calls somebody: titles and appositions, and for a body its own name too. */
const calledIn = (draft: Draft): readonly string[] =>
  [...draft.descriptors.map((d) => d.words), ...(draft.type === 'person' ? [] : [draft.name])].map(
    (words) => ` ${words.toLowerCase().replace(/[^\p{L}-]+/gu, ' ')} `,
  );

const saysSo = (draft: Draft, phrase: Phrase): boolean => {
  const sought = [phrase.head.replace(/[^\p{L}-]/gu, ''), ...modifiersOf(phrase)];
  return calledIn(draft).some((words) => sought.every((word) => words.includes(` ${word} `)));
};

/** How far back a common noun may reach, in UTF-16 units. */
const REACH = 30_000;

const mentionedBefore = (scene: Scene, position: number): ReadonlySet<Draft> =>
  new Set(
    scene.book
      .before(position, Math.max(0, position - REACH))
      .filter((entry) => entry.kind === 'name' && !entry.draft.many)
      .map((entry) => entry.draft),
  );

/**
 * "the minister", "the agency": the one person or body mentioned before whose title or name says so.
 * Certain only when there is exactly one.
 */
const joined = (scene: Scene, phrase: Phrase): Reference | null => {
  const type = typeOf(phrase);
  if (!phrase.definite || phrase.many || (type !== 'person' && type !== 'organization')) return null;
  if (phrase.words.split(' ').length > 8 || phrase.head === '') return null;
  const fits = new Set(
    [...mentionedBefore(scene, phrase.core.start)].filter((d) => d.type === type && saysSo(d, phrase)),
  );
  const [only] = fits;
  if (fits.size !== 1 || !only) return null;
  return {
    draft: only,
    words: phrase.core,
    why: `"the ${phrase.words}": ${only.name} is the only one so called before`,
  };
};

/** Roles that a story gives to many: "the victim" after a minister's words is not the minister. */
const PASSING =
  /^(?:victim|witness|suspect|defendant|attacker|gunman|resident|villager|citizen|member|worker|student|farmer|soldier|man|woman|boy|girl|son|daughter|brother|sister|father|mother|wife|husband|widow|judge|prosecutor|lawyer|reporter|journalist|correspondent)$/;

/** How many sentences after a statement its speaker may still be "the official". */
const NEAR = 4;

/**
 * "the official", "the former mayor" as a source soon after words of a named person: news varies its names, and means him,
 * unless somebody else bears that office.
 */
const goesOn = (scene: Scene, phrase: Phrase): Reference | null => {
  if (!phrase.definite || phrase.many || typeOf(phrase) !== 'person' || PASSING.test(phrase.head))
    return null;
  const last = scene.told.findLast((telling) => telling.span.end <= phrase.core.start);
  if (last?.draft.type !== 'person' || last.draft.mentions[0]?.kind !== 'name') return null;
  const sentences = indexAt(scene.sentences, phrase.core.start) - indexAt(scene.sentences, last.span.end - 1);
  if (sentences > NEAR) return null;
  return {
    draft: last.draft,
    words: phrase.core,
    why: `"the ${phrase.words}": ${last.draft.name} spoke last before, and nobody else is so called`,
  };
};

/** "the statement", "the report": whoever spoke last through it. */
const throughText = (scene: Scene, phrase: Phrase): Reference | null => {
  if (!phrase.definite || !/^(?:statement|communique|communiqué|release)$/.test(phrase.head)) return null;
  const last = scene.told.findLast((telling) => telling.span.end <= phrase.core.start);
  if (
    !last ||
    (last.draft.type !== 'organization' && last.draft.type !== 'state' && last.draft.type !== 'person')
  )
    return null;
  return {
    draft: last.draft,
    words: phrase.core,
    why: `"the ${phrase.words}": words of ${last.draft.name}, who spoke last before`,
  };
};

/** The same words again are the same entity, unless they are indefinite persons: "a man" twice may be two men. */
const again = (scene: Scene, phrase: Phrase): Draft | null => {
  const same = scene.book.filed(`words:${phrase.words.toLowerCase()}`);
  return same && (phrase.definite || same.type !== 'person') ? same : null;
};

/** Resolves a phrase whose head is a common noun; it joins somebody known by a certain rule or becomes an entity of its own. */
export const referByNominal = (scene: Scene, span: Span, speaks: boolean): Reference => {
  const phrase = phraseOf(scene.text, span);
  const known = joined(scene, phrase);
  if (known) return known;
  const told = speaks ? (goesOn(scene, phrase) ?? throughText(scene, phrase)) : null;
  if (told) return told;
  const same = again(scene, phrase);
  const words = scene.text
    .slice(phrase.core.start, phrase.core.end)
    .replace(/\s+/gu, ' ')
    .replace(/[’']s?$/u, '');
  if (same) return { draft: same, words: phrase.core, why: `"${words}": the same words as before` };
  const type = typeOf(phrase);
  const draft = scene.book.add({
    name: words,
    type,
    descriptors: [descriptor(scene.text, phrase.core, 'nominal')],
    why: [
      `named by its own words; "${phrase.head}" makes it ${type === 'organization' || type === 'other' ? 'an' : 'a'} ${type}`,
    ],
    country: null,
    gender: null,
    many: phrase.many,
  });
  scene.book.file(`words:${phrase.words.toLowerCase()}`, draft);
  return { draft, words: phrase.core, why: `"${words}": nobody named before fits for certain` };
};
