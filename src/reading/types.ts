import type { Document } from '../document/types.js';
import type { Span } from '../text/span.js';

export const NAME_LABELS = [
  'Person',
  'Organization',
  'NORP',
  'Facility',
  'Location',
  'Product',
  'Misc',
] as const;
export type NameLabel = (typeof NAME_LABELS)[number];

export const STAGES = [
  'occurred',
  'ongoing',
  'planned',
  'attempted',
  'thwarted',
  'hypothetical',
  'absent',
] as const;
export type Stage = (typeof STAGES)[number];

export const STANCES = ['reports', 'alleges', 'denies'] as const;
export type Stance = (typeof STANCES)[number];

/** A name in the text. Spans here and below are UTF-16 offsets into the document's text. */
export interface NameMention extends Span {
  readonly label: NameLabel;
  /** Probability that a careful reader would accept the span and its label; so for the other scores here. */
  readonly score: number;
}

/** One attribution as PolNeAR defines it: who is said to say what, and the words that signal it. */
export interface Attribution {
  /** The whole source phrase with its appositions and relative clauses; null when the text names none. */
  readonly source: Span | null;
  /** Null for a quotation that nothing introduces. */
  readonly cue: Span | null;
  /** One or more pieces in text order, never empty. */
  readonly content: readonly Span[];
  readonly score: number;
}

/** The words for one act, before resolution. */
export interface EventMention {
  readonly trigger: Span;
  /** PLOVER type code, such as ASSAULT. */
  readonly type: string;
  /** PLOVER mode of that type, or null. */
  readonly mode: string | null;
  readonly stage: Stage;
  readonly stance: Stance;
  /** What the model thinks of who tells it; resolution decides with the attributions at hand. */
  readonly toldBy: 'publication' | 'source';
  readonly actors: readonly Span[];
  readonly recipients: readonly Span[];
  readonly place: Span | null;
  readonly score: number;
}

/** What the model reads in one document, all of it as spans into the untouched text. */
export interface Reading {
  readonly document: Document;
  /** Sentences in text order; together they cover everything but white space. */
  readonly sentences: readonly Span[];
  readonly names: readonly NameMention[];
  readonly attributions: readonly Attribution[];
  readonly events: readonly EventMention[];
  /** Name and checksum of the model, as it stands in `models/`. */
  readonly model: string;
}
