/** What the HTTP API answers, beside the read models of `query` and the record itself. */

/** How often the reader is right on articles that it was never trained on, in percent (F1). */
export interface Scores {
  /** The speaker's words, the cue and the attributed words, each with exact ends. */
  readonly source: number;
  readonly cue: number;
  readonly content: number;
  /** All three of one statement right at once. */
  readonly statement: number;
  /** Events found with the right type; null when that was not measured. */
  readonly event: number | null;
}

/** `GET /api/status`. */
export interface Status {
  readonly version: string;
  /** Name and checksum of the reader model. */
  readonly model: string;
  readonly counts: {
    readonly articles: number;
    readonly statements: number;
    readonly events: number;
  };
  /** True for the example library, whose articles are all invented. */
  readonly invented: boolean;
  /** Null when the model was not measured. */
  readonly scores: Scores | null;
}

/** Every answer with a status of 400 and above. */
export interface Failure {
  readonly error: { readonly code: string; readonly message: string };
}
