/** The one place where the command line touches the terminal. */
export interface Terminal {
  /** Columns that text may take. */
  readonly width: number;
  /** True when stdout may carry colour: a terminal, and NO_COLOR is not set. */
  readonly color: boolean;
  /** True when stderr is a terminal that can redraw a progress bar. */
  readonly live: boolean;
  readonly env: Readonly<NodeJS.ProcessEnv>;
  /** Where messages go, for what redraws itself; lines go through `note`. */
  readonly messages: NodeJS.WritableStream;
  /** Aborted when the user presses Ctrl-C or the process is asked to end. */
  readonly stop: AbortSignal;
  /** Milliseconds on a clock that only goes forward. */
  now(): number;
  /** Data, to stdout; resolves when stdout can take more. */
  print(text: string): Promise<void>;
  /** Everything else, to stderr, as one line. */
  note(line: string): void;
}

const NARROWEST = 40;

const widthOf = (columns: number | undefined, env: NodeJS.ProcessEnv): number =>
  Math.max(NARROWEST, columns || Number(env.COLUMNS) || 80);

/** The terminal of this process. A reader that closes the pipe early (`| head`) ends the program quietly. */
export const processTerminal = (): Terminal => {
  const { stdout, stderr, env } = process;
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort(signal));
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') stderr.write(`${error.message}\n`);
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
  stderr.on('error', () => {}); // nobody listens to the messages any more: the data still counts
  return {
    width: widthOf(stdout.columns, env),
    color: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
    live: stderr.isTTY === true && env.TERM !== 'dumb',
    env,
    messages: stderr,
    stop: controller.signal,
    now: () => performance.now(),
    print: (text) =>
      new Promise((resolve) => {
        if (stdout.write(text)) resolve();
        else stdout.once('drain', resolve);
      }),
    note: (line) => void stderr.write(`${line}\n`),
  };
};
