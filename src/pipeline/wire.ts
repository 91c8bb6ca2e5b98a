/** What passes between the main thread and a reading worker. Classes don't survive the crossing; codes and details do. */
import type { Document } from '../document/types.js';
import { asChanceryError, ChanceryError, type ErrorCode, type ErrorDetails } from '../errors.js';
import type { ArticleRecord } from '../record/types.js';

/** What a reader needs to start. */
export interface ReaderSetup {
  /** Folder with the model and its checksum. */
  readonly modelDir: string;
  /** Chancery's version, as records carry it. */
  readonly version: string;
}

export interface ToWorker {
  readonly document: Document;
  readonly article: string;
}

interface WireFailure {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  readonly fatal: boolean;
}

export type FromWorker = { readonly record: ArticleRecord } | WireFailure;

/** An error that ends the whole run: the reader itself can't start, and every article would meet the same. */
export class FatalError extends ChanceryError {}

export const asFatal = (error: unknown): FatalError => {
  const { code, details } = asChanceryError(error);
  return new FatalError(code, details, { cause: error });
};

export const toWire = (error: unknown, fatal: boolean): WireFailure => {
  const { code, details } = asChanceryError(error);
  return { code, details, fatal };
};

export const fromWire = ({ code, details, fatal }: WireFailure): ChanceryError =>
  fatal ? new FatalError(code, details) : new ChanceryError(code, details);
