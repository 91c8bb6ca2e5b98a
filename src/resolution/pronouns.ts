import type { Span } from '../text/span.js';
import type { Draft, Entry } from './book.js';
import { indexAt, quotationAt, type Reference, type Scene, type Telling, tellingAround } from './scene.js';
import type { Pronoun } from './words.js';

/** How many sentences back a pronoun may reach. */
const REACH = 6;

const agrees = (pronoun: Pronoun, draft: Draft): boolean => {
  if (pronoun.thing) return ['organization', 'state', 'group', 'other'].includes(draft.type) && !draft.many;
  if (pronoun.number === 'many') return draft.many || draft.type === 'group' || draft.type === 'organization';
  if (draft.type !== 'person' || draft.many) return false;
  return draft.gender === null || pronoun.gender === null || draft.gender === pronoun.gender;
};

/** Inside a quotation only its own words count, outside only what stands outside; whoever speaks is no "he" of his own words. */
const isReachable = (scene: Scene, at: number, entry: Entry): boolean => {
  const here = quotationAt(scene, at);
  const there = quotationAt(scene, entry.start);
  return there === null || there === here;
};

const entriesBefore = (
  scene: Scene,
  span: Span,
  pronoun: Pronoun,
  from: number,
  except: Draft | null,
): readonly Entry[] =>
  scene.book
    .before(span.start, from)
    .filter(
      (entry) =>
        entry.draft !== except && agrees(pronoun, entry.draft) && isReachable(scene, span.start, entry),
    );

/** The speaker of the latest statement told before `position`, unless it lies too far back. */
const lastTelling = (
  scene: Scene,
  span: Span,
  pronoun: Pronoun,
  from: number,
  except: Draft | null,
): Telling | null => {
  for (let i = scene.told.length - 1; i >= 0; i--) {
    const telling = scene.told[i] as Telling;
    if (telling.span.end < from) return null;
    const around = telling.content.some((piece) => piece.start <= span.start && span.end <= piece.end);
    if (
      !around &&
      telling.span.start < span.start &&
      telling.draft !== except &&
      agrees(pronoun, telling.draft)
    )
      return telling;
  }
  return null;
};

const found = (entry: { readonly draft: Draft }, span: Span, why: string): Reference => ({
  draft: entry.draft,
  words: span,
  why,
});

/**
 * Who a third-person pronoun stands for: somebody named first in the same sentence, else the speaker of the statement
 * before unless somebody else has come up since, else the one mentioned first in the nearest sentence before.
 */
const thirdPerson = (scene: Scene, span: Span, pronoun: Pronoun, words: string): Reference | null => {
  const here = indexAt(scene.sentences, span.start);
  const from = scene.sentences[Math.max(0, here - REACH)]?.start ?? 0;
  const inQuotation = quotationAt(scene, span.start) !== null;
  const except = inQuotation ? (tellingAround(scene, span.start)?.draft ?? null) : null;
  const entries = entriesBefore(scene, span, pronoun, from, except);
  const sentence = scene.sentences[Math.max(0, here)];
  const same = entries.filter((entry) => sentence !== undefined && entry.start >= sentence.start).at(-1);
  if (same) return found(same, span, `"${words}": ${same.draft.name}, mentioned first in the same sentence`);
  const telling = lastTelling(scene, span, pronoun, from, except);
  for (let i = here - 1; i >= Math.max(0, here - REACH); i--) {
    const before = scene.sentences[i] as Span;
    if (telling && telling.span.end > before.start) break;
    const subject = entries.filter((entry) => entry.start >= before.start && entry.start < before.end).at(-1);
    if (subject)
      return found(
        subject,
        span,
        `"${words}": ${subject.draft.name}, mentioned first in the nearest sentence before`,
      );
  }
  return telling ? found(telling, span, `"${words}": ${telling.draft.name}, who spoke last before`) : null;
};

/** Resolves a pronoun that is the whole of `span`; null when no rule finds anybody. */
export const referByPronoun = (scene: Scene, span: Span, pronoun: Pronoun): Reference | null => {
  const words = scene.text.slice(span.start, span.end);
  if (pronoun.person === 'second') return null;
  if (pronoun.person === 'third') {
    const reference = thirdPerson(scene, span, pronoun, words);
    if (reference && pronoun.gender && reference.draft.type === 'person')
      reference.draft.gender ??= pronoun.gender;
    return reference;
  }
  const telling = tellingAround(scene, span.start);
  return telling
    ? { draft: telling.draft, words: span, why: `"${words}": the speaker of the words around it` }
    : null;
};

/** "who", "which": the nearest mention that ends right before it. */
export const referByRelative = (scene: Scene, span: Span): Reference | null => {
  const words = scene.text.slice(span.start, span.end);
  const head = scene.book
    .before(span.start, Math.max(0, span.start - 200))
    .find((entry) => /^[\s,–—-]*$/u.test(scene.text.slice(entry.end, span.start)));
  const near =
    head ??
    scene.book
      .before(span.start, Math.max(0, span.start - 200))
      .find((entry) => entry.kind === 'name' && entry.draft.type !== 'place');
  return near
    ? { draft: near.draft, words: span, why: `"${words}": ${near.draft.name} right before it` }
    : null;
};
