import type { NameLabel, NameMention } from '../reading/types.js';
import { wordsOf } from '../text/span.js';
import { isHonorific } from './words.js';

/** All mentions of one named thing. */
export interface NameGroup {
  /** The fullest name, without titles, article and possessive ending. */
  readonly name: string;
  readonly label: NameLabel;
  readonly mentions: readonly NameMention[];
  readonly why: readonly string[];
}

interface Form {
  readonly name: string;
  readonly key: string;
  readonly words: readonly string[];
  readonly label: NameLabel;
  readonly mentions: NameMention[];
}

/** "the Zakir\nHasanov's" is "Zakir Hasanov": one space, no article, no possessive, no marks around. */
export const bareName = (words: string): string =>
  words
    .replace(/\s+/gu, ' ')
    .replace(/^["'“‘«(]+|["”»)]+$/gu, '')
    .replace(/^the /iu, '')
    .replace(/(?:['’]s|(?<=s)['’]|['’])$/iu, '')
    .trim();

const withoutTitles = (name: string): string => {
  let rest = name.split(' ');
  while (rest.length > 1 && isHonorific(rest[0] as string)) rest = rest.slice(1);
  return rest.join(' ');
};

/** Labels that are one kind of thing; the model may waver between them. */
const kindOf = (label: NameLabel): 'person' | 'place' | 'body' =>
  label === 'Person' ? 'person' : label === 'Location' ? 'place' : 'body';

const commonest = (mentions: readonly NameMention[]): NameLabel => {
  const counts = new Map<NameLabel, number>();
  for (const { label } of mentions) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'Misc';
};

/** Mentions with the same words, whatever their label: the commonest label counts. Nationality words stand for themselves. */
const formsOf = (text: string, names: readonly NameMention[]): readonly Form[] => {
  const byKey = new Map<string, { name: string; mentions: NameMention[] }>();
  for (const mention of names) {
    const bare = bareName(wordsOf(text, mention));
    const name = mention.label === 'Person' ? withoutTitles(bare) : bare;
    const key = name.toLowerCase().replaceAll('.', '');
    if (key === '') continue;
    const form = byKey.get(key);
    if (form) form.mentions.push(mention);
    else byKey.set(key, { name, mentions: [mention] });
  }
  return [...byKey].map(([key, { name, mentions }]) => ({
    name,
    key,
    words: key.split(/[ \u00a0]/),
    label: commonest(mentions),
    mentions,
  }));
};

const isAbbreviationOf = (short: string, long: string): boolean =>
  short === long ||
  (short.length <= 2 && short.endsWith('.') && long.startsWith(short.slice(0, -1))) ||
  (short.length === 1 && long.startsWith(short));

/** The words of the shorter name stand in the longer one in the same order, initials for whole words. */
const fitsInto = (short: readonly string[], long: readonly string[]): boolean => {
  let at = 0;
  for (const word of short) {
    while (at < long.length && !isAbbreviationOf(word, long[at] as string)) at++;
    if (at++ >= long.length) return false;
  }
  return true;
};

/** How well a shorter person name fits a longer one: 2 by the surname, 1 by another word, 0 not at all. */
const personFit = (short: Form, long: Form): number => {
  if (!fitsInto(short.words, long.words)) return 0;
  return short.words.at(-1) === long.words.at(-1) ? 2 : 1;
};

/** How well a shorter name of a body fits a longer one: by its end ("Foreign Ministry") or, alone, by its beginning. */
const bodyFit = (short: Form, long: Form): number => {
  const many = short.words.length > 1;
  if (many && long.key.endsWith(` ${short.key}`)) return 2;
  return !many && short.key.length > 3 && long.label !== 'Location' && long.key.startsWith(`${short.key} `)
    ? 1
    : 0;
};

/** "Atomic Agency (AA)": the brackets right after one of the name's mentions. */
const acronymsOf = (text: string, form: Form): readonly string[] =>
  form.mentions.flatMap((mention) => {
    const match = /^['’"”]?s?\s*\(([\p{Lu}][\p{L}\p{N}&.-]{1,11})\)/u.exec(
      text.slice(mention.end, mention.end + 20),
    );
    const inside = /\(([\p{Lu}][\p{L}\p{N}&.-]{1,11})\)$/u.exec(wordsOf(text, mention));
    return [match?.[1], inside?.[1]]
      .filter((a) => a !== undefined)
      .map((a) => a.toLowerCase().replaceAll('.', ''));
  });

const initialsOf = (form: Form): string =>
  form.name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('')
    .toLowerCase();

/** Index of forms by each of their words, so that a long article stays cheap. */
const indexByWord = (forms: readonly Form[]): ReadonlyMap<string, readonly Form[]> => {
  const index = new Map<string, Form[]>();
  for (const form of forms)
    for (const word of new Set(form.words)) {
      const list = index.get(word);
      if (list) list.push(form);
      else index.set(word, [form]);
    }
  return index;
};

/** Longer forms that a form may be short for; only the best fitting ones. */
const candidatesFor = (form: Form, index: ReadonlyMap<string, readonly Form[]>): readonly Form[] => {
  const kind = kindOf(form.label);
  const last = index.get(form.words.at(-1) as string) ?? [];
  const first = index.get(form.words[0] as string) ?? [];
  const fitness = kind === 'person' ? personFit : kind === 'body' ? bodyFit : () => 0;
  const scored = [...new Set([...last, ...first])]
    .filter((long) => long !== form && long.words.length > form.words.length && kindOf(long.label) === kind)
    .map((long) => ({ long, fit: fitness(form, long) }));
  const best = Math.max(0, ...scored.map((entry) => entry.fit));
  return best === 0 ? [] : scored.filter((entry) => entry.fit === best).map((entry) => entry.long);
};

/** Whose title a mention carries, or the candidate named last before it, or else first after it. */
const nearest = (
  text: string,
  mention: NameMention,
  candidates: readonly Root[],
  titleOf: (mention: NameMention) => string,
): Root => {
  const title = titleOf(mention).toLowerCase();
  const fitting =
    title === ''
      ? []
      : candidates.filter((root) => root.own.some((own) => titleOf(own).toLowerCase().includes(title)));
  const pool = fitting.length === 1 ? fitting : candidates;
  const distance = (root: Root): number =>
    Math.min(
      ...root.own.map((own) =>
        own.start <= mention.start ? mention.start - own.start : text.length + own.start,
      ),
    );
  return pool.reduce((best, root) => (distance(root) < distance(best) ? root : best));
};

interface Root {
  readonly form: Form;
  /** Mentions of the full name itself. */
  readonly own: readonly NameMention[];
  readonly mentions: NameMention[];
  readonly why: Set<string>;
}

const rootFor = (form: Form): Root => ({
  form,
  own: form.mentions,
  mentions: [...form.mentions],
  why: new Set(),
});

/** Joins forms to the root that they are short for, longest forms first; a form without one becomes a root. */
const attach = (
  text: string,
  forms: readonly Form[],
  titleOf: (mention: NameMention) => string,
): readonly Root[] => {
  const index = indexByWord(forms);
  const rootOf = new Map<Form, Root>();
  const roots: Root[] = [];
  const bySize = [...forms].sort((a, b) => b.words.length - a.words.length);
  for (const form of bySize) {
    const owners = [...new Set(candidatesFor(form, index).flatMap((long) => rootOf.get(long) ?? []))];
    const first = owners[0];
    if (first === undefined) {
      const root = rootFor(form);
      roots.push(root);
      rootOf.set(form, root);
      continue;
    }
    rootOf.set(form, first);
    for (const mention of form.mentions) {
      const owner = owners.length === 1 ? first : nearest(text, mention, owners, titleOf);
      owner.mentions.push(mention);
      owner.why.add(
        owners.length === 1
          ? `"${form.name}" is short for "${owner.form.name}"`
          : `"${form.name}" fits several; taken for "${owner.form.name}" by its title or as the one named last`,
      );
    }
  }
  return roots;
};

/** Joins roots that are acronyms of others: in brackets after the name, or by the initials of exactly one. */
const joinAcronyms = (text: string, roots: readonly Root[]): readonly Root[] => {
  const bodies = roots.filter((root) => kindOf(root.form.label) !== 'person' && root.form.words.length > 1);
  const owners = new Map<string, Root[]>();
  const claim = (acronym: string, root: Root): void => {
    if (acronym.length > 1) owners.set(acronym, [...new Set([...(owners.get(acronym) ?? []), root])]);
  };
  for (const root of bodies) for (const acronym of acronymsOf(text, root.form)) claim(acronym, root);
  const bracketed = new Set(owners.keys());
  for (const root of bodies)
    if (!bracketed.has(initialsOf(root.form)) && initialsOf(root.form).length > 2)
      claim(initialsOf(root.form), root);
  return roots.filter((root) => {
    const fits =
      root.form.words.length === 1 && /^\p{Lu}+/u.test(root.form.name)
        ? owners.get(root.form.key)
        : undefined;
    const owner = fits?.length === 1 ? fits[0] : undefined;
    if (!owner || owner === root) return true;
    owner.mentions.push(...root.mentions);
    owner.why.add(`"${root.form.name}" is the acronym of "${owner.form.name}"`);
    return false;
  });
};

/**
 * Groups the names of one article by what they name: short forms with the full name, acronyms with what they stand for.
 *
 * Two people who share a surname stay two. `titleOf` gives the titles before a mention ("Defense Minister").
 */
export const groupNames = (
  text: string,
  names: readonly NameMention[],
  titleOf: (mention: NameMention) => string,
): readonly NameGroup[] => {
  const roots = joinAcronyms(text, attach(text, formsOf(text, names), titleOf));
  return roots
    .map((root) => ({
      name: root.form.name,
      label: root.form.label,
      mentions: root.mentions.sort((a, b) => a.start - b.start),
      why: [...root.why].sort(),
    }))
    .sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
};
