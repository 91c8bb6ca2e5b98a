import type { ChanceryError } from '../errors.js';

const LINE = /(?:^-|\.(?:jsonl|ndjson)):\d+$/i;

/** True for the name of one line of a JSONL input: `FILE.jsonl:LINE` and, from standard input, `-:LINE`. */
export const isJsonLine = (name: string): boolean => LINE.test(name);

/** The JSONL file that an article of this name came from. */
export const fileOfLine = (name: string): string => name.replace(/:\d+$/, '');

/** What stands in the output in place of a line that failed. */
export const errorLine = (id: string | null, { code, message }: ChanceryError): string =>
  JSON.stringify({ id, error: { code, message } });
