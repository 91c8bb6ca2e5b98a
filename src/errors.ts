/**
 * Every error that a user can meet, in one file: code, what happened, its usual cause, what to do.
 * `docs/errors.md` is made from it: `npx vitest run test/errors.test.ts -u` after a change.
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
  E_MODEL_MISSING: {
    what: 'A file of the reader model is missing: "{path}".',
    cause: 'The checkout is incomplete, or the file was moved.',
    remedy: 'Put back the folder `models` as it came, for example with `git checkout -- models`.',
  },
  E_MODEL_CORRUPT: {
    what: 'A file of the reader model is not what it should be: "{path}".',
    cause: 'The download or the disk damaged it (its checksum differs), or it was changed by hand.',
    remedy: 'Put back the folder `models` as it came, for example with `git checkout -- models`.',
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
  E_UNREADABLE_FILE: {
    what: 'The file or folder "{path}" can\'t be read: {reason}.',
    cause: 'It usually belongs to another user, or it vanished or changed while it was being read.',
    remedy: 'Check its permissions with `ls -l`, then try again.',
  },
  E_NO_ARTICLES_IN_FOLDER: {
    what: 'The folder "{path}" has no articles in it.',
    cause:
      'From a folder, Chancery reads files that end in .txt, .html, .htm or .jsonl, at any depth, and none is there.',
    remedy: 'Name another folder, or name the files themselves.',
  },
  E_EMPTY_FILE: {
    what: '"{path}" is empty.',
    cause: 'It holds no bytes: a download or an export that failed leaves such files.',
    remedy: 'Fetch or save the article again.',
  },
  E_BINARY_FILE: {
    what: '"{path}" is not text: {sign}.',
    cause: "A PDF, a picture, an archive or a word processor's file was given in place of an article's text.",
    remedy: 'Save the article as plain text (UTF-8) or as HTML, and read that.',
  },
  E_UNKNOWN_FORMAT: {
    what: 'Chancery doesn\'t read {extension} files ("{path}").',
    cause: 'It reads plain text (.txt, .md), web pages (.html, .htm) and lines of JSON (.jsonl).',
    remedy:
      'Convert the file to one of these; for a table, write one article a line as .jsonl with "id" and "text".',
  },
  E_TOO_LARGE: {
    what: '"{path}" is larger than {limit} MB.',
    cause: 'One article is never that long: several were probably joined in one file.',
    remedy: 'Split it into one file an article, or into a .jsonl file with one article a line.',
  },
  E_BAD_LINE: {
    what: '"{path}" does not hold an article: {reason}.',
    cause:
      'Each line of a .jsonl file must be one JSON object with "text" or "html", and may have "id", "title", "byline", "date", "publisher", "url", "genre", "language" and "invented".',
    remedy: 'Correct that line; the other lines are read as they are.',
  },
  E_BAD_DATE: {
    what: '"{date}" is not a date that Chancery understands.',
    cause: 'A publication date is written YYYY, YYYY-MM or YYYY-MM-DD, and the day must exist.',
    remedy: 'Write it as 2023-07-17, or leave it out.',
  },
  E_BAD_GENRE: {
    what: '"{genre}" is not a genre.',
    cause: 'The genres are {genres}.',
    remedy: 'Choose one of these, or leave it out and let Chancery decide.',
  },
  E_LANGUAGE_NOT_READ: {
    what: 'Chancery reads English only, and the article is declared to be in "{language}".',
    cause: 'The language was given as an option or in the input line.',
    remedy: 'Leave this article out; if it is English, give "en" as its language.',
  },
  E_OTHER_LANGUAGE: {
    what: '"{name}" is written in another language ({language}); Chancery reads English only.',
    cause: '{share}% of the passages looked at, out of {words} words of prose, are reliably not English.',
    remedy:
      'Leave this article out; if it is English after all, give its language as "en" (`--language en`).',
  },
  E_NO_TEXT: {
    what: '"{name}" has no words in it.',
    cause: 'The text is empty or only white space.',
    remedy: 'Check that the article was saved or exported with its text.',
  },
  E_NO_ARTICLE_IN_PAGE: {
    what: 'No article was found in the web page "{name}".',
    cause: 'It may be a front page, a list, a login or consent page, or it may load its text by script.',
    remedy: "Open it in a browser, save the article's text as .txt and read that.",
  },
  E_CANNOT_WRITE: {
    what: '"{path}" could not be written: {reason}.',
    cause: 'The folder is read-only, its disk is full, or a file stands where a folder should be.',
    remedy: 'Give another folder with `--out`, or make room; nothing half written is left behind.',
  },
  E_SAME_NAME: {
    what: '"{article}" was not written: "{path}" already holds the record of another article of this run.',
    cause: 'Two files in different folders, or with different endings, have the same name.',
    remedy: 'Read them in two runs with two `--out` folders, or rename one.',
  },
  E_TABLE_UNREADABLE: {
    what: 'The table "{path}" cannot be read.',
    cause: 'The folder data/ is incomplete or a file in it is damaged.',
    remedy: 'Install again, or restore data/ from the repository (`git checkout data`).',
  },
  E_BAD_REQUEST: {
    what: 'The request was not understood: {problem}.',
    cause: "A parameter is missing, unknown, given twice, or has a value it can't have.",
    remedy: 'See docs/api.md for what each address takes.',
  },
  E_NO_SUCH_ROUTE: {
    what: 'There is nothing at "{path}".',
    cause: 'The address is mistyped.',
    remedy: 'See docs/api.md for the addresses that exist.',
  },
  E_METHOD: {
    what: 'The desk does not answer {method} requests.',
    cause: 'It only shows what is stored.',
    remedy: 'Ask with GET; `chancery add` stores articles.',
  },
  E_FOREIGN_HOST: {
    what: 'The desk does not answer under the name "{host}".',
    cause: 'It serves this machine only; a foreign name that leads here is how web pages try to get at it.',
    remedy: 'Open it as http://127.0.0.1 or http://localhost with the port that `chancery serve` printed.',
  },
  E_PAGES_NOT_BUILT: {
    what: 'The pages of the desk are not in "{folder}".',
    cause: 'They were not built yet, or the folder was removed.',
    remedy: 'Run `npm run build`; the JSON API works without them.',
  },
  E_PORTS_TAKEN: {
    what: 'All ports from {first} to {last} are taken.',
    cause: 'Other programs are listening on them.',
    remedy: 'End one of them, or give another port with `--port`; `--port 0` takes any free one.',
  },
  E_CANNOT_LISTEN: {
    what: 'The desk could not listen on {host}, port {port}: {reason}.',
    cause: 'Ports below 1024 are usually reserved, and some machines have no IPv6.',
    remedy: 'Give another port with `--port`.',
  },
  E_LIBRARY: {
    what: 'The example library "{path}" could not be read.',
    cause: 'The file is missing or was changed, or Chancery is not run from a whole checkout.',
    remedy: 'Take the folder `examples` from the repository again.',
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

/** Any error as one for the user's eyes: what is unforeseen becomes E_INTERNAL. */
export const asChanceryError = (error: unknown): ChanceryError => {
  if (error instanceof ChanceryError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new ChanceryError('E_INTERNAL', { reason }, { cause: error });
};
