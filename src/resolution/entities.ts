import type { Entity, Mention } from '../record/types.js';
import type { Draft } from './book.js';
import type { Home } from './home.js';
import type { ActorReading, Knowledge } from './knowledge.js';

/** Who somebody is, put together from everything the article says of him. */
interface Identity {
  readonly country: string | null;
  readonly sector: readonly string[];
  readonly role: string | null;
  readonly why: readonly string[];
}

const NOBODY: Identity = { country: null, sector: [], role: null, why: [] };

/** What the first knows stays; the second fills what is missing, and says why. */
const filled = (first: Identity, second: ActorReading, lead: string | null): Identity => {
  const news =
    (first.country === null && second.country !== null) ||
    (first.sector.length === 0 && second.sector.length > 0);
  return {
    country: first.country ?? second.country,
    sector: first.sector.length > 0 ? first.sector : second.sector,
    role: first.role,
    why: news
      ? [
          ...first.why,
          ...(lead === null ? [] : [lead]),
          ...second.why.filter((line) => !first.why.includes(line)),
        ]
      : first.why,
  };
};

/** Titles and appositions by their own words first, the longest first; then the name with the article around it. */
const personIdentity = (draft: Draft, knowledge: Knowledge): Identity => {
  const told = draft.descriptors
    .filter((d) => d.words !== '')
    .sort((a, b) => b.words.length - a.words.length || a.start - b.start);
  const role = told.find((d) => knowledge.actor(d.words).role !== null)?.words ?? null;
  const own = told.reduce<Identity>(
    (identity, d) => filled(identity, knowledge.actor(d.words), `the ${d.how} "${d.words}"`),
    { ...NOBODY, role },
  );
  // A nationality word inside a name is no nationality: "Jordan Reed".
  const context =
    knowledge.actor(draft.name).country === null
      ? filled(own, knowledge.actorInContext(draft.name), null)
      : own;
  return told.reduce<Identity>(
    (identity, d) => filled(identity, knowledge.actorInContext(d.words), `the ${d.how} "${d.words}"`),
    context,
  );
};

const identityOf = (
  draft: Draft,
  knowledge: Knowledge,
  countryOf: (draft: Draft) => string | null,
): Identity => {
  if (draft.type === 'state') return { ...NOBODY, country: draft.country };
  if (draft.type === 'place') return { ...NOBODY, country: draft.country ?? countryOf(draft) };
  if (draft.type === 'person') return personIdentity(draft, knowledge);
  const identity = filled(NOBODY, knowledge.actorInContext(draft.name), null);
  return draft.country === null ? identity : { ...identity, country: draft.country };
};

/** Whoever acts in an article about one country, and is said to be of no other, is of that country. */
const atHome = (draft: Draft, identity: Identity, home: Home | null): Identity => {
  if (identity.country !== null || !home || !BELONGS.has(draft.type)) return identity;
  return { ...identity, country: home.country, why: [...identity.why, home.why] };
};
const BELONGS: ReadonlySet<Draft['type']> = new Set(['person', 'organization', 'group']);

/** Drafts become entities, numbered by where they are first mentioned; one that nothing in the text mentions is dropped. */
export const entitiesOf = (
  drafts: readonly Draft[],
  knowledge: Knowledge,
  countryOf: (draft: Draft) => string | null,
  home: Home | null,
): { readonly entities: readonly Entity[]; readonly idOf: (draft: Draft) => string } => {
  const mentioned = drafts
    .filter((draft) => draft.mentions.length > 0)
    .map((draft) => ({ draft, mentions: inOrder(draft.mentions) }))
    .sort(
      (a, b) =>
        firstOf(a.mentions).start - firstOf(b.mentions).start ||
        firstOf(b.mentions).end - firstOf(a.mentions).end,
    );
  const ids = new Map(mentioned.map(({ draft }, i) => [draft, `e${i + 1}`]));
  const entities = mentioned.map(({ draft, mentions }): Entity => {
    const { country, sector, role, why } = atHome(draft, identityOf(draft, knowledge, countryOf), home);
    return {
      id: ids.get(draft) as string,
      name: draft.name,
      type: draft.type,
      country,
      sector,
      role,
      mentions,
      why: [...new Set([...draft.why, ...why])],
    };
  });
  return { entities, idOf: (draft) => ids.get(draft) as string };
};

const inOrder = (mentions: readonly Mention[]): readonly Mention[] =>
  [...mentions].sort((a, b) => a.start - b.start || a.end - b.end);
const firstOf = (mentions: readonly Mention[]): Mention => mentions[0] as Mention;
