import type { Span } from '../text/span.js';
import { parseIsoDate } from './metadata.js';

/** A full date in a text; the span covers its words. */
export interface FoundDate extends Span {
  /** YYYY-MM-DD. */
  readonly date: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const MONTH =
  '(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?<year>(?:1[5-9]|20|21)\\d{2})';

/** The ways to write a full date that leave no doubt which number is the day. */
const FORMS = [
  `${YEAR}[-/](?<number>\\d{2})[-/]${DAY}`,
  `${DAY}(?:\\s+of)?[\\s-]+${MONTH},?[\\s-]+${YEAR}`,
  `${MONTH}\\s+${DAY},?\\s+${YEAR}`,
  `${DAY}\\.\\s?(?<number>\\d{1,2})\\.\\s?${YEAR}`,
  `(?<day>1[3-9]|2\\d|3[01])/(?<number>\\d{1,2})/${YEAR}`,
  `(?<number>\\d{1,2})/(?<day>1[3-9]|2\\d|3[01])/${YEAR}`,
].map((form) => new RegExp(`(?<![\\p{L}\\p{N}.])${form}(?!\\d)`, 'iu'));

const isoOf = (groups: { readonly [name: string]: string | undefined }): string | null => {
  const { year = '', month, day = '', number } = groups;
  const index = month === undefined ? Number(number) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return parseIsoDate(`${year}-${String(index).padStart(2, '0')}-${day.padStart(2, '0')}`)?.date ?? null;
};

/** The first full and real date in `text`, or null. 03/04/2023 is none: which number is the day can't be known. */
export const findDate = (text: string): FoundDate | null => {
  let first: FoundDate | null = null;
  for (const form of FORMS) {
    const match = form.exec(text);
    const date = match?.groups ? isoOf(match.groups) : null;
    if (match && date !== null && (first === null || match.index < first.start))
      first = { start: match.index, end: match.index + match[0].length, date };
  }
  return first;
};
