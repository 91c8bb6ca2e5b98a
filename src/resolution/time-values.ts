/** What time expressions mean: TIMEX3 values, counted from the publication date where they are relative. */
import type { DatePrecision } from '../document/types.js';
import type { Time } from '../record/types.js';
import {
  addDays,
  addMonths,
  addQuarters,
  isDay,
  MONTHS,
  pad,
  quarterOf,
  WEEKDAYS,
  weekdayOf,
  weekOf,
} from './calendar.js';
import { numberOf } from './numbers.js';

/** What relative expressions count from: the publication date as far as it is known. */
export interface Anchor {
  readonly date: string;
  readonly precision: DatePrecision;
}

export type Found = Omit<Time, 'start' | 'end'>;

export const date = (value: string | null, precision: Time['precision'], ...why: string[]): Found => ({
  kind: 'DATE',
  value,
  precision,
  why,
});

const UNDATED = 'relative, and the article has no publication date exact enough';
export const unknown = (precision: Time['precision']): Found => date(null, precision, UNDATED);

/** The publication date when it is exact to the day. */
const dayOf = (anchor: Anchor | null): string | null => (anchor?.precision === 'day' ? anchor.date : null);
const monthOf = (anchor: Anchor | null): string | null =>
  anchor && anchor.precision !== 'year' ? anchor.date.slice(0, 7) : null;
export const yearOf = (anchor: Anchor | null): number | null =>
  anchor ? Number(anchor.date.slice(0, 4)) : null;

export const fromAnchor = (anchor: Anchor | null): string =>
  `counted from the publication date ${anchor?.date}`;

export const monthNumber = (word: string): number =>
  MONTHS.findIndex((month) => month.startsWith(word.toLowerCase().replace('.', '').slice(0, 3))) + 1;

export const fullDate = (year: string, month: number, day: string): Found | null => {
  const iso = `${year.padStart(4, '0')}-${pad(month)}-${pad(Number(day))}`;
  return isDay(iso) ? date(iso, 'day', 'a full date') : null;
};

/** News looks back more than forward: a day farther ahead than this belongs to the year before. */
const DAYS_AHEAD = 150;

/** A day and a month without a year: the latest such day that lies not too far ahead of the publication date. */
export const dayAndMonth = (month: number, day: string, anchor: Anchor | null): Found | null => {
  if (Number(day) < 1 || Number(day) > 31) return null;
  const year = yearOf(anchor);
  const now = dayOf(anchor) ?? (monthOf(anchor) === null ? null : `${monthOf(anchor)}-15`);
  if (year === null || now === null) return unknown('day');
  const days = [year + 1, year, year - 1].map((y) => `${y}-${pad(month)}-${pad(Number(day))}`).filter(isDay);
  const latest = days.find((iso) => iso <= addDays(now, DAYS_AHEAD));
  return latest === undefined ? null : date(latest, 'day', fromAnchor(anchor));
};

/** "in June", "last June": the nearest June that is not after the publication month; "next June" the nearest after it. */
export const bareMonth = (month: number, word: string, anchor: Anchor | null): Found => {
  const now = monthOf(anchor);
  if (now === null) return unknown('month');
  const thisYear = `${now.slice(0, 4)}-${pad(month)}`;
  const next = /next|coming|upcoming/i.test(word);
  const last = /last|past|previous/i.test(word);
  if (next) return date(thisYear > now ? thisYear : addMonths(thisYear, 12), 'month', fromAnchor(anchor));
  const back = thisYear > now || (last && thisYear === now);
  return date(back ? addMonths(thisYear, -12) : thisYear, 'month', fromAnchor(anchor));
};

/** "on Tuesday", "last Tuesday": the latest one before or on the publication day; "next Tuesday": the first after it. */
export const weekday = (name: string, word: string, anchor: Anchor | null): Found => {
  const today = dayOf(anchor);
  if (today === null) return unknown('day');
  const back = (weekdayOf(today) - WEEKDAYS.indexOf(name.toLowerCase() as (typeof WEEKDAYS)[number]) + 7) % 7;
  if (/next|coming|upcoming/i.test(word))
    return date(addDays(today, 7 - back || 7), 'day', fromAnchor(anchor));
  return date(addDays(today, /last/i.test(word) && back === 0 ? -7 : -back), 'day', fromAnchor(anchor));
};

/** -1, 0 or 1 for last, this and next. */
export const directionOf = (word: string): number =>
  /last|past|previous/i.test(word) ? -1 : /next|coming|following/i.test(word) ? 1 : 0;

export const relativeUnit = (unit: string, step: number, anchor: Anchor | null): Found => {
  const day = dayOf(anchor);
  const month = monthOf(anchor);
  const year = yearOf(anchor);
  const why = fromAnchor(anchor);
  switch (unit.toLowerCase()) {
    case 'day':
      return day === null ? unknown('day') : date(addDays(day, step), 'day', why);
    case 'week':
      return day === null ? unknown('week') : date(weekOf(addDays(day, 7 * step)), 'week', why);
    case 'month':
      return month === null ? unknown('month') : date(addMonths(month, step), 'month', why);
    case 'quarter':
      return month === null ? unknown('quarter') : date(addQuarters(quarterOf(month), step), 'quarter', why);
    case 'decade':
      return year === null ? unknown('decade') : date(String(Math.floor(year / 10) + step), 'decade', why);
    default:
      return year === null ? unknown('year') : date(String(year + step), 'year', why);
  }
};

const countOf = (words: string): number | null => (/^an?$/i.test(words) ? 1 : numberOf(words));

const LETTER: Readonly<{ [unit: string]: string }> = {
  hour: 'TH',
  minute: 'TM',
  day: 'D',
  week: 'W',
  month: 'M',
  year: 'Y',
  decade: 'DE',
};

export const duration = (count: string, unit: string): Found => {
  const number = countOf(count);
  const letter = LETTER[unit.toLowerCase()] as string;
  const time = letter.startsWith('T');
  const value = `P${time ? 'T' : ''}${number ?? 'X'}${time ? letter.slice(1) : letter}`;
  return {
    kind: 'DURATION',
    value,
    precision: 'none',
    why: [number === null ? 'a length without a number' : 'a length of time'],
  };
};

export const ago = (count: string, unit: string, sign: number, anchor: Anchor | null): Found => {
  const number = countOf(count);
  const tooFar = number !== null && number > (/decade/i.test(unit) ? 100 : 1000);
  if (number === null || tooFar || /hour|minute/i.test(unit))
    return date(null, 'none', 'relative, and too vague for a date');
  return relativeUnit(unit, sign * number, anchor);
};

export const set = (value: string): Found => ({
  kind: 'SET',
  value,
  precision: 'none',
  why: ['something that recurs'],
});

export const monthInYear = (month: number, word: string, anchor: Anchor | null): Found => {
  const year = yearOf(anchor);
  if (word === '') return bareMonth(month, '', anchor);
  return year === null
    ? unknown('month')
    : date(`${year + directionOf(word)}-${pad(month)}`, 'month', fromAnchor(anchor));
};
