import { countArticles } from '../../pipeline/count.js';
import { type Outcome, readArticles } from '../../pipeline/read-articles.js';
import { withMinScore } from '../../record/min-score.js';
import { readSources } from '../../source/sources.js';
import { exitOf } from '../exit.js';
import { formatRecord } from '../format/record.js';
import { styleOf } from '../format/style.js';
import { untilStopped } from '../interrupt.js';
import { errorLine, isJsonLine } from '../jsonl.js';
import { failureLine } from '../messages.js';
import { type MetadataOptions, metadataOf } from '../options.js';
import { makeProgress } from '../progress.js';
import type { Services } from '../services.js';
import type { Terminal } from '../terminal.js';
import { countWords } from '../words.js';
import { makeRecordWriter } from '../write-records.js';

export interface ReadCommandOptions extends MetadataOptions {
  readonly json?: boolean;
  readonly out?: string;
  readonly workers?: number;
  readonly minScore?: number;
}

/** `chancery read`: prints or writes the record of each article and stores nothing. Gives the exit code. */
export const read = async (
  paths: readonly string[],
  options: ReadCommandOptions,
  services: Services,
  terminal: Terminal,
): Promise<number> => {
  const put =
    options.out === undefined ? printer(terminal, options.json === true) : makeRecordWriter(options.out);
  const progress = options.out === undefined ? null : makeProgress(terminal, await countArticles(paths));
  const source = readSources(paths, { metadata: metadataOf(options) });
  const outcomes = readArticles(source, { ...services, workers: options.workers });
  let done = 0;
  let failed = 0;
  try {
    for await (const outcome of untilStopped(outcomes, terminal.stop)) {
      const result = await put(sureOf(outcome, options.minScore ?? 0));
      if ('error' in result) {
        failed += 1;
        (progress ?? terminal).note(failureLine(result));
      } else done += 1;
      progress?.step('record' in result ? countWords(result.record.document.text) : 0);
    }
  } finally {
    progress?.end();
  }
  if (options.out !== undefined) terminal.note(`${done} read, ${failed} failed`);
  return exitOf(done, failed);
};

const sureOf = (outcome: Outcome, least: number): Outcome =>
  'record' in outcome ? { ...outcome, record: withMinScore(outcome.record, least) } : outcome;

/** Prints each record as text, or as one line of JSON; articles that came as JSONL are always answered in JSONL. */
const printer =
  (terminal: Terminal, json: boolean) =>
  async (outcome: Outcome): Promise<Outcome> => {
    const asLine = json || isJsonLine(outcome.name);
    if ('record' in outcome) {
      const { record } = outcome;
      const text = asLine
        ? JSON.stringify(record)
        : formatRecord(record, styleOf(terminal.color), terminal.width);
      await terminal.print(`${text}\n`);
    } else if ('error' in outcome && isJsonLine(outcome.name))
      await terminal.print(`${errorLine(outcome.id, outcome.error)}\n`);
    return outcome;
  };
