import { appendFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { ChanceryError } from '../errors.js';
import type { Outcome } from '../pipeline/read-articles.js';
import { errorLine, fileOfLine, isJsonLine } from './jsonl.js';

/**
 * Writes what became of each article into `folder`, made where it is missing: `NAME.record.json` for each file, and
 * for a JSONL file one `NAME.record.jsonl` with a line for each of its lines. Gives the outcome back, as a failure
 * (E_SAME_NAME, E_CANNOT_WRITE) when it could not be written.
 */
export const makeRecordWriter = (folder: string): ((outcome: Outcome) => Promise<Outcome>) => {
  /** Path written in this run -> the input it is of. */
  const written = new Map<string, string>();
  return async (outcome) => {
    const asLine = isJsonLine(outcome.name);
    if (!('record' in outcome) && !asLine) return outcome;
    const input = asLine ? fileOfLine(outcome.name) : outcome.name;
    const path = join(folder, `${nameOf(input)}.record.json${asLine ? 'l' : ''}`);
    const owner = written.get(path) ?? input;
    const { name, id } = outcome;
    if (owner !== input || (!asLine && written.has(path)))
      return { name, id, error: new ChanceryError('E_SAME_NAME', { article: name, path }) };
    try {
      await mkdir(folder, { recursive: true });
      if (asLine) await addLine(path, lineOf(outcome), !written.has(path));
      else await replace(path, lineOf(outcome));
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      return { name, id, error: new ChanceryError('E_CANNOT_WRITE', { path, reason }, { cause }) };
    }
    written.set(path, input);
    return outcome;
  };
};

/** `NAME` of `folder/NAME.txt`. */
const nameOf = (input: string): string => (input === '-' ? 'stdin' : basename(input, extname(input)));

const lineOf = (outcome: Outcome): string => {
  if ('record' in outcome) return `${JSON.stringify(outcome.record)}\n`;
  return 'error' in outcome ? `${errorLine(outcome.id, outcome.error)}\n` : '';
};

const addLine = (path: string, line: string, first: boolean): Promise<void> =>
  first ? writeFile(path, line) : appendFile(path, line);

/** The file is there whole or not at all. */
const replace = async (path: string, text: string): Promise<void> => {
  const draft = `${path}.${process.pid}.part`;
  try {
    await writeFile(draft, text);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    throw error;
  }
};
