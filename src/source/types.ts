import type { Metadata, RawDocument } from '../document/types.js';
import type { ChanceryError } from '../errors.js';
import type { Chunks } from './bytes.js';

/** One article that a source gave, or why it gave none in this place. `name` is a path, `-`, or `FILE.jsonl:LINE`. */
export type SourceItem =
  | { readonly ok: true; readonly raw: RawDocument }
  | { readonly ok: false; readonly id: string | null; readonly name: string; readonly error: ChanceryError };

export interface SourceOptions {
  /** Holds for every article; what a JSONL line says of itself wins. */
  readonly metadata?: Metadata | undefined;
  /** What `-` reads; default the process's standard input. */
  readonly stdin?: Chunks | undefined;
}
