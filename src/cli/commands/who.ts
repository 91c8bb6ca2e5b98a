import { ChanceryError } from '../../errors.js';
import { loadGazetteer } from '../../gazetteer/gazetteer.js';
import { type ActorMeaning, resolveActor } from '../../resolution/actor.js';
import { EXIT } from '../exit.js';
import { type Style, styleOf } from '../format/style.js';
import { printable, wrap } from '../format/text.js';
import type { Terminal } from '../terminal.js';
import { type Ask, whoLines } from '../who-lines.js';

export interface WhoCommandOptions {
  readonly context?: string;
  readonly json?: boolean;
}

/** `chancery who`: what the resolver makes of a phrase, or of each line of a `.jsonl` file. Gives the exit code. */
export const who = async (
  phrase: string,
  options: WhoCommandOptions,
  terminal: Terminal,
): Promise<number> => {
  const gazetteer = loadGazetteer();
  const ask: Ask = (text, context) =>
    resolveActor(text, gazetteer, context === undefined ? undefined : { text: context });
  if (/\.(?:jsonl|ndjson)$/i.test(phrase)) return whoLines(phrase, options.context, ask, terminal);
  if (phrase.trim() === '')
    throw new ChanceryError('E_USAGE', { problem: 'the phrase is empty', help: 'chancery who --help' });
  const meaning = ask(phrase, options.context);
  const style = styleOf(terminal.color);
  await terminal.print(
    `${options.json ? JSON.stringify(meaning) : textOf(phrase, meaning, style, terminal.width)}\n`,
  );
  return EXIT.ok;
};

const textOf = (phrase: string, meaning: ActorMeaning, style: Style, width: number): string => {
  const fields: readonly (readonly [string, string])[] = [
    ['country', meaning.country ?? 'unknown'],
    ['sector', meaning.sector.join(' ') || 'unknown'],
    ['role', meaning.role ?? 'unknown'],
    ...meaning.why.map((why, i) => [i === 0 ? 'why' : '', why] as const),
  ];
  const lines = fields.map(
    ([label, value]) => `  ${style.dim(label.padEnd(9))}${wrap(printable(value), width, 11)}`,
  );
  return [style.bold(wrap(printable(phrase), width)), ...lines].join('\n');
};
