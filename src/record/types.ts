/**
 * The JSON of `docs/record.md`: what `read --json` prints, what the store keeps, what the API serves.
 * Every span here is in Unicode code points. Unknown is null, never left out.
 */
import type { DatePrecision, Genre } from '../document/types.js';
import type { NameLabel, Stage, Stance } from '../reading/types.js';
import type { Span } from '../text/span.js';

export interface RecordDocument {
  readonly id: string;
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly datePrecision: DatePrecision | null;
  readonly genre: Genre;
  readonly language: string;
  readonly invented: boolean;
  readonly text: string;
  readonly titleSpan: Span | null;
  readonly bylineSpan: Span | null;
  readonly dateSpan: Span | null;
  readonly why: readonly string[];
}

export type EntityType = 'person' | 'organization' | 'state' | 'group' | 'place' | 'other';

export interface Mention extends Span {
  readonly kind: 'name' | 'nominal' | 'pronoun';
  /** Set for kind `name`, else null. */
  readonly label: NameLabel | null;
  /** Probability that a careful reader would accept the name and its label, two decimals; null for the other kinds. */
  readonly score: number | null;
}

export interface Entity {
  /** `e1`, `e2` ... in order of first mention. */
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  /** ISO 3166-1 alpha-3, or PLOVER's code for what belongs to no state. */
  readonly country: string | null;
  readonly sector: readonly string[];
  readonly role: string | null;
  readonly mentions: readonly Mention[];
  readonly why: readonly string[];
}

export type StatementForm = 'direct' | 'mixed' | 'indirect';

export interface Speaker extends Span {
  readonly entity: string;
}

export interface Statement {
  readonly id: string;
  readonly source: Span | null;
  readonly speaker: Speaker | null;
  readonly cue: Span | null;
  readonly content: readonly Span[];
  readonly form: StatementForm;
  readonly negated: boolean;
  /** Id of the statement that this one is told inside. */
  readonly within: string | null;
  readonly score: number;
  readonly why: readonly string[];
}

export interface Argument extends Span {
  readonly role: 'actor' | 'recipient' | 'place';
  readonly entity: string;
}

export const STANDINGS = [
  'denied',
  'alleged',
  'claimed',
  'accused-by-authority',
  'accused',
  'said',
  'opinion',
  'released',
  'reported',
] as const;
export type Standing = (typeof STANDINGS)[number];

export interface Word {
  /** `publication`, or the id of the statement that tells it. */
  readonly by: string;
  readonly stance: Stance;
}

export type TimePrecision = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'none';

export interface EventTime extends Span {
  readonly value: string;
  readonly precision: TimePrecision;
}

export interface Evidence {
  readonly statement: string | null;
  readonly trigger: Span;
  readonly sentence: Span;
}

export interface Event {
  readonly id: string;
  readonly type: string;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  readonly trigger: Span;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly place: string | null;
  readonly arguments: readonly Argument[];
  readonly time: EventTime | null;
  readonly stage: Stage;
  readonly word: Word;
  readonly standing: Standing;
  readonly evidence: readonly Evidence[];
  readonly disputes: readonly string[];
  readonly score: number;
  readonly why: readonly string[];
}

export interface Place extends Span {
  readonly entity: string | null;
  readonly name: string;
  readonly kind: 'point' | 'area' | 'country';
  readonly country: string | null;
  readonly admin1: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly geonameid: number | null;
  readonly why: readonly string[];
}

export interface Time extends Span {
  readonly kind: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** TIMEX3 value; null when it cannot be known (a relative date in an undated article). */
  readonly value: string | null;
  readonly precision: TimePrecision;
  readonly why: readonly string[];
}

export interface Quantity extends Span {
  readonly min: number | null;
  readonly max: number | null;
  readonly bound: 'exact' | 'up-to' | 'at-least' | 'more-than' | 'less-than' | 'about' | 'range';
  readonly unit: string | null;
  readonly of: Span | null;
  readonly why: readonly string[];
}

/** One article's sourced record. */
export interface ArticleRecord {
  /** The id that the input line gave, or null. */
  readonly id: string | null;
  readonly document: RecordDocument;
  readonly reading: { readonly version: string; readonly model: string };
  readonly entities: readonly Entity[];
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
  readonly places: readonly Place[];
  readonly times: readonly Time[];
  readonly quantities: readonly Quantity[];
}
