import type { Span } from '../text/span.js';
import type { Entry } from './book.js';
import { coreOf, isList } from './phrase.js';
import type { Scene } from './scene.js';
import { titleBefore } from './titles.js';
import { hasRole, isPreposition } from './words.js';

/** What follows a head name inside its phrase: nothing, a possessive, a mark, or a preposition. */
const endsPhrase = (after: string): boolean => {
  const rest = after.replace(/^['’]s?(?=\s*$)/u, '').trim();
  return rest === '' || /^[,(–—-]/u.test(rest) || isPreposition(/^\p{L}+/u.exec(rest)?.[0] ?? '');
};

const isHead = (scene: Scene, core: Span, entry: Entry): boolean => {
  const { text } = scene;
  if (!endsPhrase(text.slice(entry.end, core.end))) return false;
  const title = entry.draft.type === 'person' ? titleBefore(text, core.start, entry.start) : null;
  const before = text.slice(core.start, title?.start ?? entry.start);
  return !before.split(/\s+/).some(isPreposition) && !/\b(?:and|or)\s*$/i.test(before);
};

/** "The director of the Ports Board, Ana Petrova": a person after a phrase that says what she is. */
const afterComma = (scene: Scene, span: Span, entries: readonly Entry[]): Entry | null => {
  const last = entries.filter((entry) => entry.draft.type === 'person').at(-1);
  if (!last) return null;
  const title = titleBefore(scene.text, span.start, last.start);
  const before = scene.text.slice(span.start, title?.start ?? last.start);
  const apposed = /,\s+$/u.test(before) && hasRole(before);
  return apposed && endsPhrase(scene.text.slice(last.end, span.end)) ? last : null;
};

/** The name that is the head of the noun phrase `span`; null when its head is a common noun. */
export const headName = (scene: Scene, span: Span): Entry | null => {
  const core = coreOf(scene.text, span);
  const named = scene.book.inside(span).filter((entry) => entry.kind === 'name');
  const inCore = named.filter((entry) => entry.end <= core.end);
  const person = inCore.findLast((entry) => entry.draft.type === 'person' && isHead(scene, core, entry));
  return (
    person ?? afterComma(scene, span, named) ?? inCore.find((entry) => isHead(scene, core, entry)) ?? null
  );
};

/** The names of "Egypt, Jordan and Iraq", titles allowed; empty when the phrase is more or less than such a list. */
export const listedNames = (scene: Scene, span: Span): readonly Entry[] => {
  const named = scene.book.inside(span).filter((entry) => entry.kind === 'name');
  if (named.length < 2) return [];
  const gaps = named.slice(1).map((entry, i) => {
    const from = (named[i] as Entry).end;
    const title = titleBefore(scene.text, from, entry.start);
    return scene.text.slice(from, title?.start ?? entry.start);
  });
  const first = named[0] as Entry;
  const lead = scene.text.slice(
    span.start,
    titleBefore(scene.text, span.start, first.start)?.start ?? first.start,
  );
  const tail = scene.text.slice((named.at(-1) as Entry).end, span.end);
  return /^(?:both |the )*$/i.test(lead) && /^['’]?s?$/.test(tail.trim()) && isList(gaps) ? named : [];
};
