/** The composition root: the one place that knows the terminal, the files of this installation and the store. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Command, CommanderError } from 'commander';
import { asChanceryError, ChanceryError } from '../errors.js';
import { EXIT } from './exit.js';
import { Interrupted } from './interrupt.js';
import { debugText, errorText } from './messages.js';
import { makeProgram } from './program.js';
import type { Services } from './services.js';
import { processTerminal, type Terminal } from './terminal.js';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const services = (): Services => ({
  version: JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')).version,
  modelDir: fromRoot('models'),
  examplesDir: fromRoot('examples'),
  webDir: fromRoot('dist/web'),
  openStore: async (path, options) => (await import('../store/store.js')).openStore(path, options),
});

/** Runs the command line `args` (without node and script) and sets the exit code. */
export const run = async (args: readonly string[]): Promise<void> => {
  const terminal = processTerminal();
  const finish = (code: number): void => {
    process.exitCode = code;
  };
  const program = makeProgram({ services: services(), terminal, finish });
  quietly(program);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    finish(
      report(
        error,
        terminal,
        program.commands.find((command) => command.name() === args[0]),
      ),
    );
  }
  // What was left running (a reader in the middle of an article) must not keep a stopped program alive.
  if (terminal.stop.aborted) process.exit();
};

/** Makes commander throw instead of printing errors and leaving. */
const quietly = (program: Command): void => {
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ outputError: () => {} });
  }
};

/** Says on stderr what went wrong, once and in full, and gives the exit code. */
const report = (error: unknown, terminal: Terminal, command: Command | undefined): number => {
  if (error instanceof Interrupted) {
    terminal.note('Stopped.');
    return EXIT.interrupted;
  }
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.ok;
    if (error.code === 'commander.help') return EXIT.failed; // no command: its help went to stderr
    const problem = error.message.replace(/^error: /, '').replace(/\.?\s*$/, '');
    terminal.note(
      errorText(
        new ChanceryError('E_USAGE', {
          problem,
          help: `chancery ${command ? `${command.name()} ` : ''}--help`,
        }),
      ),
    );
    return EXIT.failed;
  }
  terminal.note(errorText(asChanceryError(error)));
  if (terminal.env.CHANCERY_DEBUG) terminal.note(debugText(error));
  return EXIT.failed;
};
