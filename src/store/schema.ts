/**
 * The tables, as Kysely sees them. Spans are code points into `documents.text`; lists of codes are JSON arrays,
 * so that `json_each` reads them; truth values are 0 and 1. `docs/decisions/0004-store.md` says why there are both
 * these rows and the record's own JSON.
 */
import type { Generated, GeneratedAlways } from 'kysely';

type Flag = 0 | 1;

export interface DocumentTable {
  readonly number: GeneratedAlways<number>;
  /** SHA-256 of the text. */
  readonly id: string;
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly published_at: string | null;
  readonly date_precision: string | null;
  readonly genre: string;
  readonly language: string;
  readonly invented: Flag;
  /** For search and for other tools: U+0000 and lone surrogates stand as U+FFFD. The exact text is in `readings.record`. */
  readonly text: string;
  /** Where the article begins after the headline and byline that open the text. */
  readonly body_start: number;
}

export interface ReadingTable {
  readonly id: Generated<number>;
  readonly document_id: string;
  readonly input_id: string | null;
  readonly program_version: string;
  readonly model: string;
  /** The whole ArticleRecord as JSON, byte for byte as it was saved. */
  readonly record: string;
}

interface InReading {
  readonly reading_id: number;
}

interface Spanned {
  readonly span_start: number;
  readonly span_end: number;
}

export interface EntityTable extends InReading {
  readonly id: string;
  readonly ordinal: number;
  readonly name: string;
  readonly type: string;
  readonly country: string | null;
  readonly sectors: string;
  readonly role: string | null;
}

export interface MentionTable extends InReading, Spanned {
  readonly entity_id: string;
  readonly ordinal: number;
  readonly kind: string;
  readonly label: string | null;
  readonly score: number | null;
}

export interface StatementTable extends InReading {
  readonly number: GeneratedAlways<number>;
  readonly id: string;
  readonly ordinal: number;
  readonly source_start: number | null;
  readonly source_end: number | null;
  readonly speaker_entity: string | null;
  readonly speaker_start: number | null;
  readonly speaker_end: number | null;
  readonly cue_start: number | null;
  readonly cue_end: number | null;
  readonly form: string;
  readonly negated: Flag;
  readonly within_statement: string | null;
  readonly score: number;
  /** The pieces of the content, joined by ` … `. */
  readonly words: string;
}

export interface ContentSpanTable extends InReading, Spanned {
  readonly statement_id: string;
  readonly ordinal: number;
}

export interface EventTable extends InReading {
  readonly id: string;
  readonly ordinal: number;
  readonly type: string;
  readonly mode: string | null;
  readonly contexts: string;
  readonly trigger_start: number;
  readonly trigger_end: number;
  readonly place_entity: string | null;
  readonly time_value: string | null;
  readonly time_precision: string | null;
  readonly time_start: number | null;
  readonly time_end: number | null;
  readonly stage: string;
  /** The statement on whose word it stands; null: the publication's own. */
  readonly word_statement: string | null;
  readonly stance: string;
  readonly standing: string;
  readonly score: number;
}

/** Who acts in an event and who is acted on, once for each entity. */
export interface ParticipantTable extends InReading {
  readonly event_id: string;
  readonly role: 'actor' | 'recipient';
  readonly ordinal: number;
  readonly entity_id: string;
}

/** The words that stand for a participant or a place. */
export interface ArgumentTable extends InReading, Spanned {
  readonly event_id: string;
  readonly ordinal: number;
  readonly role: string;
  readonly entity_id: string;
}

export interface EvidenceTable extends InReading {
  readonly event_id: string;
  readonly ordinal: number;
  readonly statement_id: string | null;
  readonly trigger_start: number;
  readonly trigger_end: number;
  readonly sentence_start: number;
  readonly sentence_end: number;
}

export interface DisputeTable extends InReading {
  readonly event_id: string;
  readonly ordinal: number;
  readonly disputed_id: string;
}

export interface PlaceTable extends InReading, Spanned {
  readonly ordinal: number;
  readonly entity_id: string | null;
  readonly name: string;
  readonly kind: string;
  readonly country: string | null;
  readonly admin1: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly geonameid: number | null;
}

export interface TimeTable extends InReading, Spanned {
  readonly ordinal: number;
  readonly kind: string;
  readonly value: string | null;
  readonly precision: string;
}

export interface QuantityTable extends InReading, Spanned {
  readonly ordinal: number;
  readonly min_value: number | null;
  readonly max_value: number | null;
  readonly bound: string;
  readonly unit: string | null;
  readonly of_start: number | null;
  readonly of_end: number | null;
}

/** Tables whose rows hang on a reading, in the order in which their references let them be written. */
export interface ReadingRows {
  readonly entities: EntityTable;
  readonly mentions: MentionTable;
  readonly statements: StatementTable;
  readonly content_spans: ContentSpanTable;
  readonly events: EventTable;
  readonly participants: ParticipantTable;
  readonly arguments: ArgumentTable;
  readonly evidence: EvidenceTable;
  readonly disputes: DisputeTable;
  readonly places: PlaceTable;
  readonly times: TimeTable;
  readonly quantities: QuantityTable;
}

export interface Tables extends ReadingRows {
  readonly documents: DocumentTable;
  readonly readings: ReadingTable;
}
