import { type Command, InvalidArgumentError, Option } from 'commander';
import { GENRES, type Genre, type Metadata } from '../document/types.js';

/** What the options say that a file can't. */
export interface MetadataOptions {
  readonly date?: string;
  readonly title?: string;
  readonly byline?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly genre?: Genre;
  readonly language?: string;
}

/** Adds the options for what the file can't say. */
export const withMetadata = (command: Command): Command =>
  command
    .option('--date <date>', 'publication date: YYYY-MM-DD, YYYY-MM or YYYY')
    .option('--title <title>', 'headline')
    .option('--byline <byline>', 'who wrote it')
    .option('--publisher <name>', 'who published it')
    .option('--url <url>', 'where it was published')
    .addOption(new Option('--genre <genre>', 'kind of article').choices(GENRES))
    .option('--language <code>', 'language of the text; given, it is not checked (English only)');

export const metadataOf = (options: MetadataOptions): Metadata => {
  const { date, title, byline, publisher, url, genre, language } = options;
  return { date, title, byline, publisher, url, genre, language };
};

/** Parses a whole number from `least` to `most` for commander. */
export const wholeNumber =
  (least: number, most: number) =>
  (value: string): number => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < least || number > most)
      throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
    return number;
  };

/** Parses a score from 0 to 1 for commander. */
const share = (value: string): number => {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0 && number <= 1))
    throw new InvalidArgumentError('It must be a number from 0 to 1.');
  return number;
};

export const minScoreOption = (): Option =>
  new Option(
    '--min-score <p>',
    'leave out statements and events that a careful reader would accept with a lower probability (0 to 1)',
  ).argParser(share);

export const workersOption = (): Option =>
  new Option(
    '--workers <n>',
    'reading threads; the records are the same for any number (default: one a core)',
  ).argParser(wholeNumber(1, 64));

export const databaseOption = (file = 'chancery.db'): Option =>
  new Option('--db <file>', 'database file').default(file);
