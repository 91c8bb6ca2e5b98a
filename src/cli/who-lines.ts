import { z } from 'zod';
import { asChanceryError, ChanceryError } from '../errors.js';
import type { ActorMeaning } from '../resolution/actor.js';
import { fileChunks, LARGEST_ARTICLE } from '../source/bytes.js';
import { decode } from '../source/decode.js';
import { type ByteLine, byteLines } from '../source/lines.js';
import { exitOf } from './exit.js';
import { untilStopped } from './interrupt.js';
import { errorLine } from './jsonl.js';
import { failureLine } from './messages.js';
import type { Terminal } from './terminal.js';

/** What a phrase means in a context. */
export type Ask = (phrase: string, context: string | undefined) => ActorMeaning;

const ID = z.object({ id: z.union([z.string(), z.number().transform(String)]).nullish() });
const LINE = ID.extend({ text: z.string().min(1), context: z.string().nullish() });

/**
 * Answers each line `{id, text, context}` of the JSONL file at `path` with one line of JSON, in order and with its id.
 * `context` stands in where a line has none. Gives the exit code.
 */
export const whoLines = async (
  path: string,
  context: string | undefined,
  ask: Ask,
  terminal: Terminal,
): Promise<number> => {
  const counts = { done: 0, failed: 0 };
  for await (const line of untilStopped(byteLines(fileChunks(path)), terminal.stop)) {
    const name = `${path}:${line.number}`;
    const value = attempt(() => parseLine(line, name));
    if (value.result === undefined && value.error === undefined) continue; // a blank line
    const id = ID.safeParse(value.result).data?.id ?? null;
    const answer = attempt(() => {
      if (value.error) throw value.error;
      const question = questionOf(value.result, name);
      return ask(question.text, question.context ?? context);
    });
    counts[answer.error ? 'failed' : 'done'] += 1;
    if (answer.error) terminal.note(failureLine({ name, error: answer.error }));
    await terminal.print(
      `${answer.error ? errorLine(id, answer.error) : JSON.stringify({ id, ...answer.result })}\n`,
    );
  }
  if (counts.done + counts.failed === 0) throw new ChanceryError('E_EMPTY_FILE', { path });
  return exitOf(counts.done, counts.failed);
};

type Attempt<T> =
  | { readonly result: T; readonly error?: undefined }
  | { readonly result?: undefined; readonly error: ChanceryError };

const attempt = <T>(work: () => T): Attempt<T> => {
  try {
    return { result: work() };
  } catch (error) {
    return { error: asChanceryError(error) };
  }
};

/** The line's JSON; undefined for a blank line. */
const parseLine = ({ bytes }: ByteLine, name: string): unknown => {
  if (bytes === null)
    throw new ChanceryError('E_TOO_LARGE', { path: name, limit: LARGEST_ARTICLE / 1024 / 1024 });
  const text = bytes.length === 0 ? '' : decode(bytes, name).text;
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ChanceryError(
      'E_BAD_LINE',
      { path: name, reason: `it is not JSON (${(cause as Error).message})` },
      { cause },
    );
  }
};

const questionOf = (value: unknown, name: string): z.infer<typeof LINE> => {
  const { data, error } = LINE.safeParse(value);
  if (data) return data;
  const reason = error.issues.map(({ path, message }) => [...path, message].join(': ')).join('; ');
  throw new ChanceryError('E_BAD_LINE', { path: name, reason });
};
