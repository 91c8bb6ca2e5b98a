import type { EntityType, Mention } from '../record/types.js';
import type { Span } from '../text/span.js';

/** What a title or an apposition says of somebody, in the text's own words. */
export interface Descriptor extends Span {
  readonly words: string;
  readonly how: 'title' | 'apposition' | 'nominal';
}

/** An entity while the article is being read. Only the book and the rules of this folder change it. */
export interface Draft {
  name: string;
  type: EntityType;
  readonly mentions: Mention[];
  readonly descriptors: Descriptor[];
  readonly why: string[];
  /** Set for a state, or where the phrase itself decides it. */
  country: string | null;
  /** Of one person: `he`, `she`, or not known. */
  gender: 'he' | 'she' | null;
  /** True for "the protesters", "police", two people named together. */
  many: boolean;
}

/** One place in the text where a draft is mentioned. */
export interface Entry extends Mention {
  readonly draft: Draft;
}

/** Everybody who is mentioned, in the order of the text. */
export interface Book {
  readonly drafts: readonly Draft[];
  add(draft: Omit<Draft, 'mentions'>): Draft;
  mention(draft: Draft, mention: Mention): void;
  /** Files a draft under a key ("state:IRN"), to be found again without a search. */
  file(key: string, draft: Draft): void;
  filed(key: string): Draft | null;
  /** The entries with exactly these offsets. */
  allAt(span: Span): readonly Entry[];
  /** Entries that lie inside `span`, in order. */
  inside(span: Span): readonly Entry[];
  /** Entries that end at or before `position`, the latest first, none that starts before `from`. */
  before(position: number, from: number): readonly Entry[];
}

/** Index of the first entry whose start is not below `start`. */
const lowerBound = (entries: readonly Entry[], start: number): number => {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] as Entry).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** An empty book. Entries stay sorted by start, so that each question costs O(log n) and what it returns. */
export const openBook = (): Book => {
  const drafts: Draft[] = [];
  const entries: Entry[] = [];
  const filed = new Map<string, Draft>();
  const allAt = (span: Span): readonly Entry[] => {
    const found: Entry[] = [];
    for (let i = lowerBound(entries, span.start); entries[i]?.start === span.start; i++)
      if (entries[i]?.end === span.end) found.push(entries[i] as Entry);
    return found;
  };
  return {
    drafts,
    add: (draft) => {
      const added: Draft = { ...draft, mentions: [] };
      drafts.push(added);
      return added;
    },
    mention: (draft, mention) => {
      if (allAt(mention).some((entry) => entry.draft === draft)) return;
      draft.mentions.push(mention);
      entries.splice(lowerBound(entries, mention.start + 1), 0, { ...mention, draft });
    },
    allAt,
    file: (key, draft) => void filed.set(key, draft),
    filed: (key) => filed.get(key) ?? null,
    inside: (span) => {
      const found: Entry[] = [];
      for (let i = lowerBound(entries, span.start); i < entries.length; i++) {
        const entry = entries[i] as Entry;
        if (entry.start >= span.end) break;
        if (entry.end <= span.end) found.push(entry);
      }
      return found;
    },
    before: (position, from) => {
      const found: Entry[] = [];
      for (let i = lowerBound(entries, position) - 1; i >= 0; i--) {
        const entry = entries[i] as Entry;
        if (entry.start < from) break;
        if (entry.end <= position) found.push(entry);
      }
      return found;
    },
  };
};
