import { Command, Option } from 'commander';
import { databaseOption, minScoreOption, wholeNumber, withMetadata, workersOption } from './options.js';
import type { Services } from './services.js';
import type { Terminal } from './terminal.js';

/** What a command is run with; `finish` takes its exit code. */
export interface Context {
  readonly services: Services;
  readonly terminal: Terminal;
  finish(exitCode: number): void;
}

/**
 * All commands with their options and help. Each loads its own code only when it runs, so that `--help` and
 * `--version` don't wait for the model's runtime.
 */
export const makeProgram = (context: Context): Command => {
  const program = new Command('chancery')
    .description(
      'Reads news and keeps the sourced record: who said what, who did what to whom, and on whose word.',
    )
    .version(context.services.version, '--version', 'print the version')
    .helpOption('--help', 'show help')
    .helpCommand(false)
    .showHelpAfterError(false);
  addReading(program, context);
  addDesk(program, context);
  addAsking(program, context);
  for (const command of program.commands) command.helpOption('--help', 'show help');
  return program;
};

const addReading = (program: Command, { services, terminal, finish }: Context): void => {
  withMetadata(
    program
      .command('read')
      .description('print the record of articles; nothing is stored')
      .argument('<file...>', 'text, HTML or JSONL files, folders of them, or - for standard input')
      .option('--json', 'print the record as JSON, one line an article')
      .option('--out <dir>', 'write NAME.record.json for each NAME.txt instead of printing'),
  )
    .addOption(minScoreOption())
    .addOption(workersOption())
    .addHelpText('after', JSONL_HELP)
    .action(async (files, options) =>
      finish(await (await import('./commands/read.js')).read(files, options, services, terminal)),
    );
  withMetadata(
    program
      .command('add')
      .description('read articles and store their records; what is stored already is skipped')
      .argument('<path...>', 'files or folders, as for read')
      .addOption(databaseOption()),
  )
    .addOption(workersOption())
    .action(async (paths, options) =>
      finish(await (await import('./commands/add.js')).add(paths, options, services, terminal)),
    );
};

const JSONL_HELP = `
A .jsonl file holds one article a line: {"id", "text" or "html", "title", "date", "publisher", "url"}. Each line is
answered by one line of JSON with the same id, in the same order; a line that fails by {"id", "error": {"code", "message"}}.`;

const portOption = (): Option =>
  new Option('--port <n>', 'port on 127.0.0.1; when it is taken, the next free one')
    .argParser(wholeNumber(0, 65535))
    .default(4180);

const addDesk = (program: Command, { services, terminal, finish }: Context): void => {
  program
    .command('serve')
    .description('serve the desk, pages and JSON API, on 127.0.0.1')
    .addOption(databaseOption())
    .addOption(portOption())
    .action(async (options) =>
      finish(await (await import('./commands/serve.js')).serve(options, services, terminal)),
    );
  program
    .command('start')
    .description('the demo: read the example library, print one record, serve the desk')
    .addOption(databaseOption('examples.db'))
    .addOption(portOption())
    .action(async (options) =>
      finish(await (await import('./commands/start.js')).start(options, services, terminal)),
    );
};

const addAsking = (program: Command, { services, terminal, finish }: Context): void => {
  const json = (): Option => new Option('--json', 'print JSON instead of text');
  const limit = (): Option =>
    new Option('--limit <n>', 'how many at most').argParser(wholeNumber(1, 100_000));
  program
    .command('show')
    .description('print a stored record')
    .argument('<id>', 'document id, or the beginning of it')
    .addOption(databaseOption())
    .addOption(minScoreOption())
    .addOption(json())
    .action(async (id, options) =>
      finish(await (await import('./commands/show.js')).show(id, options, services, terminal)),
    );
  program
    .command('list')
    .description('list the stored articles, newest first')
    .addOption(databaseOption())
    .addOption(json())
    .addOption(limit())
    .action(async (options) =>
      finish(await (await import('./commands/list.js')).list(options, services, terminal)),
    );
  program
    .command('search')
    .description('search the full text of articles and statements')
    .argument('<words...>', 'words that must all be there')
    .addOption(databaseOption())
    .addOption(json())
    .addOption(limit())
    .action(async (words, options) =>
      finish(await (await import('./commands/search.js')).search(words, options, services, terminal)),
    );
  program
    .command('who')
    .description('say what the resolver makes of an actor phrase: country, sector, role, and why')
    .argument('<phrase>', 'an actor phrase, or a .jsonl file of {id, text, context} lines')
    .option('--context <text>', 'the article around the phrase')
    .addOption(json())
    .action(async (phrase, options) =>
      finish(await (await import('./commands/who.js')).who(phrase, options, terminal)),
    );
  program
    .command('doctor')
    .description('say which versions, model and database are in use, and what is missing')
    .addOption(databaseOption())
    .addOption(json())
    .action(async (options) =>
      finish(await (await import('./commands/doctor.js')).doctor(options, services, terminal)),
    );
};
