/**
 * Every error that a user can meet, in one file: code, what happened, its usual cause, what to do.
 * `docs/errors.md` has a section for each; a test keeps the two in step.
 */

interface ErrorText {
  /** What happened; `{name}` is filled from the details. */
  readonly what: string;
  readonly cause: string;
  readonly remedy: string;
}

export const ERRORS = {
  E_NO_SUCH_FILE: {
    what: 'There is no file or folder "{path}".',
    cause: 'The name is mistyped, or the command runs in another folder.',
    remedy: 'Check the path; `ls` shows what is there.',
  },
  E_STAGE: {
    what: 'Reading "{article}" failed in the {stage} stage: {reason}.',
    cause: 'This is a fault in Chancery, not in the article; the other articles are not touched by it.',
    remedy: 'Run again with CHANCERY_DEBUG=1 for the details and report them with the article if you may.',
  },
  E_WORKER_DIED: {
    what: 'The worker that was reading "{article}" died: {reason}.',
    cause: 'The machine ran out of memory, or the article is far larger than the memory left.',
    remedy: 'Read this article again with `--workers 1`, or free some memory; all others were read.',
  },
  E_INTERNAL: {
    what: 'Something unforeseen happened: {reason}.',
    cause: 'This is a fault in Chancery or in the machine it runs on.',
    remedy: 'Run again with CHANCERY_DEBUG=1 for the details and report them.',
  },
  E_USAGE: {
    what: 'The command was not understood: {problem}.',
    cause: "A command, an argument or an option is missing, mistyped or has a value it can't have.",
    remedy: 'See `{help}`.',
  },
} as const satisfies { readonly [code: string]: ErrorText };

export type ErrorCode = keyof typeof ERRORS;

export type ErrorDetails = Readonly<{ [name: string]: string | number }>;

/** An error meant for the user's eyes. `message` is one readable paragraph: what happened, why, what to do. */
export class ChanceryError extends Error {
  override readonly name = 'ChanceryError';
  readonly what: string;
  readonly remedy: string;

  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
    options?: ErrorOptions,
  ) {
    const text: ErrorText = ERRORS[code];
    const fill = (template: string): string =>
      template.replace(/\{(\w+)\}/g, (whole, key: string) => String(details[key] ?? whole));
    const what = fill(text.what);
    super(`${what} ${fill(text.cause)} ${fill(text.remedy)}`, options);
    this.what = what;
    this.remedy = fill(text.remedy);
  }
}
