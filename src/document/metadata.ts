import { ChanceryError } from '../errors.js';
import { type DatePrecision, GENRES, type Metadata } from './types.js';

/** An ISO date and how exact it is. */
export interface ExactDate {
  readonly date: string;
  readonly precision: DatePrecision;
}

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?$/s;

/** `date` (YYYY, YYYY-MM or YYYY-MM-DD, a time of day cut off) with its precision; null when it is no such date or no real day. */
export const parseIsoDate = (date: string): ExactDate | null => {
  const [, year, month, day] = ISO.exec(date.trim()) ?? [];
  if (year === undefined || Number(year) < 1) return null;
  if (month === undefined) return { date: year, precision: 'year' };
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined) return { date: `${year}-${month}`, precision: 'month' };
  const iso = `${year}-${month}-${day}`;
  const parsed = new Date(`${iso}T00:00:00Z`);
  const real = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso);
  return real ? { date: iso, precision: 'day' } : null;
};

/**
 * `metadata` as it came in, once it is known to be good.
 * Throws E_BAD_DATE, E_BAD_GENRE, or E_LANGUAGE_NOT_READ for a language other than English.
 */
export const checkMetadata = (metadata: Metadata): Metadata => {
  const { date, genre, language } = metadata;
  if (date !== undefined && parseIsoDate(date) === null) throw new ChanceryError('E_BAD_DATE', { date });
  if (genre !== undefined && !GENRES.includes(genre))
    throw new ChanceryError('E_BAD_GENRE', { genre, genres: GENRES.join(', ') });
  if (language !== undefined && !/^en(?:g|glish)?(?:[-_].*)?$/i.test(language.trim()))
    throw new ChanceryError('E_LANGUAGE_NOT_READ', { language });
  return metadata;
};
