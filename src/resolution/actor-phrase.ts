import type { Gazetteer } from '../gazetteer/types.js';
import type { Word } from '../gazetteer/words.js';
import { type Tag, type Tagged, tagText } from './actor-tags.js';

/** What an actor phrase means; unknown is null or empty. */
export interface ActorMeaning {
  /** ISO 3166-1 alpha-3, or PLOVER's code for what belongs to no state (UNO, EUR, IGO, NGO, IMG). */
  readonly country: string | null;
  /** PLOVER sectors. */
  readonly sector: readonly string[];
  /** The words that say what a person is, without the name; null for bodies and states. */
  readonly role: string | null;
  /** Short sentences that a reader can check. */
  readonly why: readonly string[];
}

/** A meaning and how it was come by, for those who combine several. */
export interface PhraseReading extends ActorMeaning {
  /** True when the phrase holds a role noun or a known body. */
  readonly hasHead: boolean;
  /** The head noun says only a relation ("spokesman", "member"): more may be learnt elsewhere. */
  readonly headKey: string | null;
  /** A word that points to several countries; the article must say which. */
  readonly undecided: readonly string[];
}

interface Piece {
  /** The preposition that leads it in; null for the first, which holds the head. */
  readonly preposition: string | null;
  readonly tags: readonly Tag[];
}

const PREPOSITION =
  /^(?:of|for|in|at|to|from|with|against|on|by|near|under|over|between|among|after|during|as|into|including|who|whom|whose|which|that|where|when|about|toward|towards|like|than|via|within|across|is|was|are|were|has|had|have|said|says|told)$/;
/** Belonging: "minister of France", "police in Nairobi"; never "ambassador to France", "war with France". */
const BELONGING = /^(?:of|for|in|at|from|within|across)$/;
/** A diplomat belongs to the sender, not to the place of the post. */
const DIPLOMAT = /ambassador|embassy|envoy|consul|diplomat|high commission|mission|attache|charge daffaires/;
/** Nouns that take their sector from the body they belong to, and mean government only where none is named. */
const WEAK =
  /^(?:officials?|president|vice president|deputy president|secretary|director general|governor|commissioner|delegation|authority|authorities|council|administration|officer|officers|palace|state|secretariat|minister of state|department|general)$/;
const FORMER = /^(?:former|ex|ousted|deposed|retired|onetime|erstwhile)$/;
const NOT_FOR = /^(?:pro|anti|non)$/;
/** "Iran-backed militia": the second half says how the country is concerned; these leave the actor another's. */
const OTHERS =
  /^(?:backed|born|linked|aligned|supported|trained|made|occupied|bound|funded|sponsored|facing|speaking|style|installed|appointed|allied|brokered|imposed|held|affiliated|friendly|armed|supplied|designed|built)$/;
const INSTITUTION =
  /(?:ministry|department|government|cabinet|parliament|assembly|senate|congress|court|police|army|navy|force|forces|air force|military|embassy|consulate|high commission|university|college|school|company|firm|corporation|bank|party|opposition|union|foundation|council|agency|commission|committee|hospital|church|media|press|newspaper|television|troops|authorities|administration|regime|state|coalition|alliance|movement|group|groups|organi[sz]ation|association|federation|office|service|bureau|board|team|airline|mosque|militia|gang|cartel|public|community|population|municipality|industry|chamber of commerce|institute|academy|network|people|house of representatives|judiciary|tribunal|clinic|charity|ngo|guard|secretariat|delegation|palace|presidency|inc|ltd|limited|corp|plc|security forces|parties|companies|prosecution)$/;

/** Reads one noun phrase, by itself. */
export const readPhrase = (phrase: string, gazetteer: Gazetteer): PhraseReading =>
  readTagged(tagText(phrase, gazetteer));

/** The same for a phrase that is tagged already. Only the part before the first comma or bracket counts. */
export const readTagged = (tagged: Tagged): PhraseReading => {
  const tags = firstPart(tagged);
  const pieces = piecesOf(tags);
  const why: string[] = [];
  const head = headOf(pieces[0]?.tags ?? []);
  const place = countryOf(pieces, head, tagged.words);
  if (place.country !== null) why.push(place.why);
  const found = sectorsOf(pieces, head, place.country);
  why.push(...found.why);
  return {
    country: place.country,
    sector: found.sectors,
    role: roleWords(tagged, pieces, head),
    why,
    hasHead: head !== null,
    headKey: head?.key ?? null,
    undecided: place.undecided,
  };
};

const firstPart = ({ words, tags }: Tagged): readonly Tag[] => {
  const end = tags.findIndex(
    (tag, i) => i > 0 && /[,;:()[\]"“”–—]|\.$/u.test(words[tag.first]?.before ?? ''),
  );
  return end < 0 ? tags : tags.slice(0, end);
};

const piecesOf = (tags: readonly Tag[]): readonly Piece[] => {
  const pieces: { preposition: string | null; tags: Tag[] }[] = [{ preposition: null, tags: [] }];
  for (const tag of tags) {
    if (tag.kind === 'other' && PREPOSITION.test(tag.key) && tag.text === tag.text.toLowerCase())
      pieces.push({ preposition: tag.key, tags: [] });
    else pieces.at(-1)?.tags.push(tag);
  }
  return pieces;
};

type Headed = Tag & { readonly kind: 'role' | 'actor' };
const isHeaded = (tag: Tag): tag is Headed => tag.kind === 'role' || tag.kind === 'actor';
const sectorsIn = (tag: Headed): readonly string[] =>
  tag.kind === 'actor' ? tag.actor.sectors : tag.sectors;

/** The head noun: the last role noun or body before any preposition. */
const headOf = (tags: readonly Tag[]): Headed | null => tags.filter(isHeaded).at(-1) ?? null;

interface Place {
  readonly country: string | null;
  readonly why: string;
  readonly undecided: readonly string[];
}
const NOWHERE: Place = { country: null, why: '', undecided: [] };

/** The country in the head's own piece; else that of the first "of France", "for Iran", "in Nairobi". */
const countryOf = (pieces: readonly Piece[], head: Headed | null, words: readonly Word[]): Place => {
  let undecided: readonly string[] = [];
  for (const piece of pieces) {
    if (piece.preposition !== null && !BELONGING.test(piece.preposition)) break;
    if (
      piece.preposition !== null &&
      /^(?:in|at|for)$/.test(piece.preposition) &&
      DIPLOMAT.test(head?.key ?? '')
    )
      break;
    for (const tag of piece.tags) {
      const place = placeOf(tag, piece, words);
      if (place.country !== null) return place;
      if (undecided.length === 0) undecided = place.undecided;
    }
  }
  return { ...NOWHERE, undecided };
};

const placeOf = (tag: Tag, piece: Piece, words: readonly Word[]): Place => {
  if (tag.kind === 'actor' && tag.actor.country !== null)
    return {
      country: tag.actor.country,
      why: `'${tag.text}' belongs to ${tag.actor.country}`,
      undecided: [],
    };
  if (tag.kind !== 'nation' || isNotItsOwn(tag, words)) return NOWHERE;
  // A province or town by itself in a title may be a surname: it counts after a preposition or right before a role noun.
  const next = piece.tags[piece.tags.indexOf(tag) + 1];
  if (
    tag.nation.kind === 'area' &&
    piece.preposition === null &&
    next?.kind !== 'role' &&
    piece.tags.length > 1
  )
    return NOWHERE;
  const [country, ...more] = tag.nation.countries;
  if (country === undefined || more.length > 0) return { ...NOWHERE, undecided: tag.nation.countries };
  return { country, why: `${tag.text}: ${KIND[tag.nation.kind]} ${country}`, undecided: [] };
};

const KIND = {
  name: 'name of',
  nationality: 'nationality of',
  capital: 'capital, used for',
  area: 'place in',
} as const;

/** "pro-Kurdish", "anti-Iran", "Iran-backed": the word names somebody else than the actor's own state. */
const isNotItsOwn = (tag: Tag, words: readonly Word[]): boolean => {
  const hyphened = (word: Word | undefined): boolean => /^[-‐‑–]$/u.test(word?.before ?? '');
  const before = words[tag.first - 1];
  const after = words[tag.next];
  if (before !== undefined && NOT_FOR.test(before.key) && hyphened(words[tag.first])) return true;
  return after !== undefined && OTHERS.test(after.key);
};

interface Sectors {
  readonly sectors: readonly string[];
  readonly why: readonly string[];
}
const NO_SECTORS: Sectors = { sectors: [], why: [] };

const sectorsOf = (pieces: readonly Piece[], head: Headed | null, country: string | null): Sectors => {
  if (head === null) return NO_SECTORS;
  const own = pieces[0] as Piece;
  const found = sectorsAt(own, head, pieces.slice(1));
  if (found.sectors.length === 0) return found;
  const supranational = country !== null && /^(?:UNO|EUR|IGO)$/.test(country);
  if (supranational && found.sectors.every((sector) => sector === 'GOV')) return NO_SECTORS;
  const former =
    own.tags.some((tag) => tag.first <= head.first && FORMER.test(tag.key)) ||
    /^(?:former|ex|retired) /.test(head.key);
  if (former && found.sectors.some((sector) => /^(?:GOV|LEG|ELI|JUD|COP|MIL|SPY)$/.test(sector))) {
    const kept = found.sectors.filter((sector) => !/^(?:GOV|LEG|ELI)$/.test(sector));
    return { sectors: ['ELI', ...kept], why: [...found.why, 'formerly in office: ELI'] };
  }
  return found;
};

const mapped = (tag: Headed, sectors: readonly string[]): string =>
  `'${tag.text.toLowerCase() === tag.text || tag.kind === 'actor' ? tag.text : tag.text.toLowerCase()}' maps to ${sectors.join(' and ')}`;

/** The head's sectors; a relation ("spokesman") or a weak head ("official") takes those of the body it belongs to. */
const sectorsAt = (piece: Piece, head: Headed, further: readonly Piece[]): Sectors => {
  const own = sectorsIn(head);
  const isWeak = own.length === 0 || WEAK.test(head.key);
  const before = piece.tags
    .filter(isHeaded)
    .filter((tag) => tag !== head)
    .reverse();
  if (isWeak) {
    const body = before.find((tag) => sectorsIn(tag).length > 0);
    if (body !== undefined) return { sectors: sectorsIn(body), why: [mapped(body, sectorsIn(body))] };
    const owner = further.find(
      (next) => next.preposition !== null && /^(?:of|for|at|from|in|with)$/.test(next.preposition),
    );
    const body2 = owner === undefined ? null : headOf(owner.tags);
    if (owner !== undefined && body2 !== null) {
      const inner = sectorsAt(owner, body2, further.slice(further.indexOf(owner) + 1));
      if (inner.sectors.length > 0 || /^(?:president|secretary)$/.test(head.key)) return inner;
    }
  }
  if (own.length === 0) return NO_SECTORS;
  const added = before.flatMap((tag) =>
    sectorsIn(tag).filter(
      (sector) => /^(?:PTY|OPP)$/.test(sector) && /^(?:LEG|PTY|OPP|CVL|GOV)$/.test(own[0] ?? ''),
    ),
  );
  const sectors = [...new Set([...own, ...(own.includes('GOV') ? added.filter((s) => s === 'PTY') : added)])];
  return { sectors, why: [mapped(head, sectors)] };
};

/** From the first word that is no article up to the end of the role, with what hangs on it by a preposition. */
const roleWords = (tagged: Tagged, pieces: readonly Piece[], head: Headed | null): string | null => {
  if (head === null || head.kind === 'actor' || INSTITUTION.test(head.key)) return null;
  const own = pieces[0] as Piece;
  const begin = own.tags.find(
    (tag) => !/^(?:the|a|an|his|her|their|its|our|some|many|several|two|three|other)$/.test(tag.key),
  );
  const last = own.tags.at(-1);
  const tail =
    last === head
      ? pieces
          .slice(1)
          .filter((piece) => BELONGING.test(piece.preposition ?? '') || piece.preposition === 'to')
          .flatMap((piece) => piece.tags)
          .at(-1)
      : undefined;
  const end = tagged.words[(tail ?? head).next - 1];
  const start = tagged.words[begin?.first ?? head.first];
  if (start === undefined || end === undefined) return null;
  return tagged.text.slice(start.start, end.start + end.text.length);
};
