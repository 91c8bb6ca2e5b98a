import type { EventMention, Reading } from '../reading/types.js';
import type { Argument, Entity, EventTime, Place, Quantity, Speaker, Time } from '../record/types.js';
import type { Span } from '../text/span.js';

/** One attribution whose speaker is known as an entity, or known to be none. */
export interface ResolvedStatement {
  readonly source: Span | null;
  readonly speaker: Speaker | null;
  readonly cue: Span | null;
  readonly content: readonly Span[];
  readonly score: number;
  readonly why: readonly string[];
}

/** One telling of an act whose arguments are entities. */
export interface ResolvedEvent {
  readonly mention: EventMention;
  readonly arguments: readonly Argument[];
  /** Id of the place entity. */
  readonly place: string | null;
  readonly time: EventTime | null;
  /** The sentence that holds the trigger. */
  readonly sentence: Span;
  readonly why: readonly string[];
}

/**
 * A reading in which everybody has an identity: who, where, when and how much.
 *
 * The shapes are the record's own; their spans are still UTF-16 offsets (`makeRecord` turns them into code points).
 */
export interface Resolved {
  readonly reading: Reading;
  /** Numbered `e1`, `e2` ... in order of first mention. */
  readonly entities: readonly Entity[];
  /** In text order. */
  readonly statements: readonly ResolvedStatement[];
  /** In text order. */
  readonly events: readonly ResolvedEvent[];
  readonly places: readonly Place[];
  readonly times: readonly Time[];
  readonly quantities: readonly Quantity[];
}
