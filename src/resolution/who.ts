import type { Span } from '../text/span.js';
import type { Draft, Entry } from './book.js';
import { headName, listedNames } from './heads.js';
import { referByNominal, stateByGovernment } from './nominals.js';
import { coreOf, phraseOf } from './phrase.js';
import { referByPronoun, referByRelative } from './pronouns.js';
import type { Reference, Scene } from './scene.js';
import { isRelative, pronounOf } from './words.js';

/** The span without white space, possessive ending and marks around. */
export const trimmed = (text: string, span: Span): Span => {
  const words = text.slice(span.start, span.end);
  const lead = /^[\s,;:"“”'‘(–—-]*/u.exec(words)?.[0].length ?? 0;
  const rest = words.slice(lead);
  const cut = /(?:[\s,;:"“”–—-]|['’]s?(?=\s*$))*$/u.exec(rest)?.[0].length ?? 0;
  const end = span.start + lead + rest.length - (rest.length > cut ? cut : 0);
  return { start: span.start + lead, end };
};

/** The state of that country, as an entity of its own. */
export const stateDraft = (scene: Scene, country: string, name: string): Draft => {
  const key = `state:${country}`;
  const known = scene.book.filed(key);
  if (known) return known;
  const draft = scene.book.add({
    name,
    type: 'state',
    descriptors: [],
    why: [`${name}: the state ${country}`],
    country,
    gender: null,
    many: false,
  });
  scene.book.file(key, draft);
  return draft;
};

/** A capital that speaks or acts is its state. */
const asActor = (scene: Scene, draft: Draft): { draft: Draft; why: string } | null => {
  if (draft.type !== 'place') return null;
  const state = scene.knowledge.state(draft.name);
  if (state?.how !== 'capital') return null;
  return {
    draft: stateDraft(scene, state.country, state.name),
    why: `"${draft.name}" acts or speaks: the capital for its state ${state.country}`,
  };
};

const byName = (scene: Scene, span: Span, entry: Entry, use: Use): Reference => {
  const { text } = scene;
  const before = text.slice(span.start, entry.start);
  const tail = text.slice(entry.end, span.end);
  const cut = /,|\s+[–—-]\s|\s*\(|\s+(?:who|which|whose)\s/u.exec(tail);
  const end = cut && entry.end + cut.index <= span.end ? entry.end + cut.index : span.end;
  const words = trimmed(text, { start: before.trim() === '' ? entry.start : span.start, end });
  const state = use === 'place' ? null : asActor(scene, entry.draft);
  return {
    draft: state?.draft ?? entry.draft,
    words,
    why: state?.why ?? `"${text.slice(words.start, words.end)}": the name ${entry.draft.name}`,
  };
};

/** "the Iranians", "Tehran's government": nationality and government words that stand for a state. */
const byState = (scene: Scene, span: Span): Reference | null => {
  const words = scene.text.slice(span.start, span.end);
  const alone = words.replace(/^the\s+/i, '');
  const nation = scene.knowledge.state(alone);
  const state =
    nation?.how === 'nationality' && /^\p{Lu}/u.test(alone)
      ? nation
      : stateByGovernment(scene, phraseOf(scene.text, span));
  if (!state) return null;
  const how = state === nation ? `nationality of ${state.country}` : `the government of ${state.country}`;
  return {
    draft: stateDraft(scene, state.country, state.name),
    words: coreOf(scene.text, span),
    why: `"${words}": ${how}`,
  };
};

/** What a span is asked for: a place stays a place, whoever acts may be a state behind its capital. */
export type Use = 'speaker' | 'actor' | 'recipient' | 'place';

/** Everybody whom `span` stands for; several for a list of names, nobody for a pronoun without a rule. */
export const refer = (scene: Scene, raw: Span, use: Use): readonly Reference[] => {
  const span = trimmed(scene.text, raw);
  if (span.start >= span.end) return [];
  const words = scene.text.slice(span.start, span.end);
  const pronoun = pronounOf(words);
  if (pronoun) return listOf(referByPronoun(scene, span, pronoun));
  if (isRelative(words)) return listOf(referByRelative(scene, span));
  if (use !== 'speaker') {
    const listed = listedNames(scene, span);
    if (listed.length > 0) return listed.map((entry) => byName(scene, entry, entry, use));
  }
  const entry = headName(scene, span);
  if (entry) return [byName(scene, span, entry, use)];
  return [byState(scene, span) ?? referByNominal(scene, span, use === 'speaker')];
};

const listOf = (reference: Reference | null): readonly Reference[] => (reference ? [reference] : []);

/** Writes a reference down as a mention; names have theirs already. */
export const note = (scene: Scene, reference: Reference): void => {
  const words = scene.text.slice(reference.words.start, reference.words.end);
  const named = scene.book
    .inside(reference.words)
    .some((e) => e.kind === 'name' && e.draft === reference.draft);
  if (named) return;
  const kind = pronounOf(words) || isRelative(words) ? 'pronoun' : 'nominal';
  scene.book.mention(reference.draft, { ...reference.words, kind, label: null, score: null });
};
