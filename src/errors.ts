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
  E_NO_DATABASE: {
    what: 'There is no database "{path}".',
    cause: 'Nothing has been added yet, the name is mistyped, or the command runs in another folder.',
    remedy: 'Add articles first with `chancery add FILE`, or name the database with `--db`.',
  },
  E_NO_DATABASE_FOLDER: {
    what: 'The folder "{folder}" for the database "{path}" does not exist.',
    cause: 'The path is mistyped, or a disk is not mounted.',
    remedy: 'Make the folder, or name another database with `--db`.',
  },
  E_NOT_A_DATABASE: {
    what: '"{path}" is not a Chancery database.',
    cause: 'It is another kind of file, a folder, or the database of another program.',
    remedy: 'Name another database with `--db`; nothing in this one was changed.',
  },
  E_DATABASE_NEWER: {
    what: 'The database "{path}" has version {version}; this Chancery knows versions up to {known}.',
    cause: 'A newer Chancery wrote it.',
    remedy: 'Use that newer Chancery, or another database with `--db`; nothing in this one was changed.',
  },
  E_DATABASE_OLDER: {
    what: 'The database "{path}" was written by an older Chancery and cannot be brought up to date here.',
    cause: 'It was opened for reading only.',
    remedy: 'Open it once for writing, for example with `chancery add`, where you may write to it.',
  },
  E_DATABASE_READ_ONLY: {
    what: 'The database "{path}" cannot be written to.',
    cause:
      'The file or its folder belongs to somebody else, is write-protected, or lies on a read-only disk.',
    remedy:
      'Get the right to write to both, or copy the database to a folder of your own and name it with `--db`.',
  },
  E_DATABASE_LOCKED: {
    what: 'The database "{path}" is in use by another process.',
    cause: 'Another Chancery, or a tool that has it open, has been writing to it for longer than we waited.',
    remedy:
      'Wait for the other process or end it, then run the command again; what was saved before is kept.',
  },
  E_DISK_FULL: {
    what: 'The disk that holds the database "{path}" is full.',
    cause: 'No space is left for another article.',
    remedy: 'Free some space and run the command again: what was saved is kept and skipped.',
  },
  E_DATABASE_DAMAGED: {
    what: 'The database "{path}" is damaged: {reason}.',
    cause: 'The disk failed, or the file was copied while it was written to, or changed by another program.',
    remedy: 'Put back a copy from your backup, or move the file away and add the articles again.',
  },
  E_DATABASE_IO: {
    what: 'The database "{path}" could not be read or written: {reason}.',
    cause: 'The disk failed, was taken away or is full, or the right to use the file is missing.',
    remedy:
      'Check the disk, its free space and your rights, then run the command again; what was saved is kept.',
  },
  E_NO_SUCH_ARTICLE: {
    what: 'No stored article has the id "{id}".',
    cause: 'The id is mistyped, or the article is in another database.',
    remedy:
      '`chancery list` shows the ids; their first characters are enough. `--db` names another database.',
  },
  E_AMBIGUOUS_ID: {
    what: 'Several stored articles have ids that begin with "{id}": {candidates}.',
    cause: 'The short id is too short.',
    remedy: 'Give some more characters of the id.',
  },
  E_BAD_CURSOR: {
    what: '"{cursor}" does not say where a page begins.',
    cause: 'It was cut short or changed, or comes from another kind of list.',
    remedy: 'Use `next` of the page before as it is, or leave it out for the first page.',
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
