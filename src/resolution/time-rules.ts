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

/** One kind of time expression: what it looks like and what it means, or null when it means no time after all. */
export interface TimeRule {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, anchor: Anchor | null) => Found | null;
}

const MONTH = `(?:${MONTHS.join('|')}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?)`;
const WEEKDAY = `(?:${WEEKDAYS.join('|')})`;
const COUNT =
  '(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|several|a few|some|many)';
const UNIT = '(?:hour|day|week|month|year|decade|minute)';

const rule = (source: string, read: TimeRule['read']): TimeRule => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'giu'),
  read,
});

const date = (value: string | null, precision: Time['precision'], ...why: string[]): Found => ({
  kind: 'DATE',
  value,
  precision,
  why,
});

const UNDATED = 'relative, and the article has no publication date exact enough';
const unknown = (precision: Time['precision']): Found => date(null, precision, UNDATED);

/** The publication date when it is exact to the day. */
const dayOf = (anchor: Anchor | null): string | null => (anchor?.precision === 'day' ? anchor.date : null);
const monthOf = (anchor: Anchor | null): string | null =>
  anchor && anchor.precision !== 'year' ? anchor.date.slice(0, 7) : null;
const yearOf = (anchor: Anchor | null): number | null => (anchor ? Number(anchor.date.slice(0, 4)) : null);

const fromAnchor = (anchor: Anchor | null): string => `counted from the publication date ${anchor?.date}`;

const monthNumber = (word: string): number =>
  MONTHS.findIndex((month) => month.startsWith(word.toLowerCase().replace('.', '').slice(0, 3))) + 1;

const fullDate = (year: string, month: number, day: string): Found | null => {
  const iso = `${year.padStart(4, '0')}-${pad(month)}-${pad(Number(day))}`;
  return isDay(iso) ? date(iso, 'day', 'a full date') : null;
};

/** A day and a month without a year: in the year that brings it nearest to the publication date. */
const dayAndMonth = (month: number, day: string, anchor: Anchor | null): Found | null => {
  if (Number(day) < 1 || Number(day) > 31) return null;
  const year = yearOf(anchor);
  const today = dayOf(anchor);
  if (year === null) return unknown('day');
  const days = [year - 1, year, year + 1].map((y) => `${y}-${pad(month)}-${pad(Number(day))}`).filter(isDay);
  const from = Date.parse(today ?? `${year}-07-01`);
  const near = days.sort((a, b) => Math.abs(Date.parse(a) - from) - Math.abs(Date.parse(b) - from))[0];
  return near === undefined
    ? null
    : date(near, 'day', `the year nearest to the publication date ${anchor?.date}`);
};

/** "in June", "last June": the nearest June that is not after the publication month; "next June" the nearest after it. */
const bareMonth = (month: number, word: string, anchor: Anchor | null): Found => {
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
const weekday = (name: string, word: string, anchor: Anchor | null): Found => {
  const today = dayOf(anchor);
  if (today === null) return unknown('day');
  const back = (weekdayOf(today) - WEEKDAYS.indexOf(name.toLowerCase() as (typeof WEEKDAYS)[number]) + 7) % 7;
  if (/next|coming|upcoming/i.test(word))
    return date(addDays(today, 7 - back || 7), 'day', fromAnchor(anchor));
  return date(addDays(today, /last/i.test(word) && back === 0 ? -7 : -back), 'day', fromAnchor(anchor));
};

/** -1, 0 or 1 for last, this and next. */
const directionOf = (word: string): number =>
  /last|past|previous/i.test(word) ? -1 : /next|coming|following/i.test(word) ? 1 : 0;

const relativeUnit = (unit: string, step: number, anchor: Anchor | null): Found => {
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

const duration = (count: string, unit: string): Found => {
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

const ago = (count: string, unit: string, sign: number, anchor: Anchor | null): Found => {
  const number = countOf(count);
  if (number === null || /hour|minute/i.test(unit))
    return date(null, 'none', 'relative, and too vague for a date');
  return relativeUnit(unit, sign * number, anchor);
};

const SEASONS: Readonly<{ [word: string]: string }> = {
  spring: 'SP',
  summer: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
};
const ORDINAL = ['first', 'second', 'third', 'fourth'];
const EVERY: Readonly<{ [word: string]: string }> = {
  day: 'P1D',
  week: 'P1W',
  month: 'P1M',
  year: 'P1Y',
  hour: 'PT1H',
};
const ADVERBS: Readonly<{ [word: string]: string }> = {
  daily: 'P1D',
  weekly: 'P1W',
  monthly: 'P1M',
  annually: 'P1Y',
  yearly: 'P1Y',
};

const set = (value: string): Found => ({
  kind: 'SET',
  value,
  precision: 'none',
  why: ['something that recurs'],
});

const group = (match: RegExpExecArray, name: string): string => match.groups?.[name] ?? '';
const isYear = (digits: string): boolean => Number(digits) >= 1000 && Number(digits) < 2200;

const DATES: readonly TimeRule[] = [
  rule('(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})', (m) =>
    fullDate(group(m, 'y'), Number(group(m, 'm')), group(m, 'd')),
  ),
  rule(
    `(?:${WEEKDAY},? )?(?:the )?(?<d>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<m>${MONTH}),? (?<y>\\d{4})`,
    (m) => fullDate(group(m, 'y'), monthNumber(group(m, 'm')), group(m, 'd')),
  ),
  rule(`(?:${WEEKDAY},? )?(?<m>${MONTH}) (?:the )?(?<d>\\d{1,2})(?:st|nd|rd|th)?,? (?<y>\\d{4})`, (m) =>
    fullDate(group(m, 'y'), monthNumber(group(m, 'm')), group(m, 'd')),
  ),
  rule(`(?:${WEEKDAY},? )?(?:the )?(?<d>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<m>${MONTH})`, (m, anchor) =>
    dayAndMonth(monthNumber(group(m, 'm')), group(m, 'd'), anchor),
  ),
  rule(`(?:${WEEKDAY},? )?(?<m>${MONTH}) (?:the )?(?<d>\\d{1,2})(?:st|nd|rd|th)?`, (m, anchor) =>
    dayAndMonth(monthNumber(group(m, 'm')), group(m, 'd'), anchor),
  ),
  rule(`(?<m>${MONTH})(?: of|,)? (?<y>\\d{4})`, (m) =>
    isYear(group(m, 'y'))
      ? date(`${group(m, 'y')}-${pad(monthNumber(group(m, 'm')))}`, 'month', 'a month and a year')
      : null,
  ),
  rule(
    `(?:(?:in|since|until|by|during|of) (?:early |late |mid-)?)(?<y>(?:1[0-9]|20)\\d{2})(?![,.]\\d|%| (?:people|percent))`,
    (m) => date(group(m, 'y'), 'year', 'a year'),
  ),
  rule(`(?:between|from) (?<a>(?:1[0-9]|20)\\d{2}) (?:and|to|until) (?<b>(?:1[0-9]|20)\\d{2})`, (m) =>
    date(`${group(m, 'a')}/${group(m, 'b')}`, 'year', 'from one year to another'),
  ),
  rule(`(?:the )?(?:early |late |mid-)?(?<y>(?:1[0-9]|20)\\d)0s`, (m) =>
    date(group(m, 'y'), 'decade', 'a decade'),
  ),
  rule(`(?:the )?(?<s>spring|summer|autumn|fall|winter) of (?<y>\\d{4})`, (m) =>
    date(`${group(m, 'y')}-${SEASONS[group(m, 's').toLowerCase()]}`, 'quarter', 'a season'),
  ),
  rule(
    `(?:the )?(?<o>first|second|third|fourth) quarter(?: of (?<y>\\d{4}|this year|last year))?`,
    (m, anchor) => {
      const said = group(m, 'y');
      const known = yearOf(anchor);
      const year = /^\d/.test(said)
        ? Number(said)
        : known === null
          ? null
          : /^last/i.test(said)
            ? known - 1
            : known;
      const quarter = ORDINAL.indexOf(group(m, 'o').toLowerCase()) + 1;
      return year === null
        ? unknown('quarter')
        : date(`${year}-Q${quarter}`, 'quarter', `quarter ${quarter} of ${year}`);
    },
  ),
];

const RELATIVE: readonly TimeRule[] = [
  rule('(?<w>today|tonight|yesterday|tomorrow)', (m, anchor) =>
    relativeUnit('day', { yesterday: -1, tomorrow: 1 }[group(m, 'w').toLowerCase()] ?? 0, anchor),
  ),
  rule(
    `(?:(?<w>last|next|this|this past|this coming) |(?:early |late )?on )(?<d>${WEEKDAY})(?: (?:morning|afternoon|evening|night))?`,
    (m, anchor) => weekday(group(m, 'd'), group(m, 'w'), anchor),
  ),
  rule(`(?<d>${WEEKDAY})(?! (?:\\p{Lu}|prayers?))(?: (?:morning|afternoon|evening|night))?`, (m, anchor) =>
    /^\p{Lu}/u.test(m[0]) ? weekday(group(m, 'd'), '', anchor) : null,
  ),
  rule(`(?<w>last|this|next|this past|this coming) (?<m>${MONTHS.join('|')})`, (m, anchor) =>
    bareMonth(monthNumber(group(m, 'm')), group(m, 'w'), anchor),
  ),
  rule(
    `(?:in|since|until|by|during|of) (?:early |late |mid-)?(?<m>${MONTHS.join('|')})(?: (?<w>this year|last year|next year))?`,
    (m, anchor) =>
      /\p{Lu}\p{L}+$|year$/u.test(m[0])
        ? monthInYear(monthNumber(group(m, 'm')), group(m, 'w'), anchor)
        : null,
  ),
  rule(
    '(?:the )?(?<w>last|past|this|next|previous|coming) (?<u>week|month|year|quarter|decade)',
    (m, anchor) => relativeUnit(group(m, 'u'), directionOf(group(m, 'w')), anchor),
  ),
  rule(`(?<n>${COUNT}) (?<u>${UNIT})s? (?:ago|earlier)`, (m, anchor) =>
    ago(group(m, 'n'), group(m, 'u'), -1, anchor),
  ),
  rule(`in (?<n>${COUNT}) (?<u>${UNIT})s?(?:'|’)? time`, (m, anchor) =>
    ago(group(m, 'n'), group(m, 'u'), 1, anchor),
  ),
  rule('(?:now|currently|at present|at the moment|nowadays)', () => ({
    ...date('PRESENT_REF', 'none', 'the time of writing'),
  })),
  rule('(?:recently|in recent (?:days|weeks|months|years))', () => ({
    ...date('PAST_REF', 'none', 'a past left open'),
  })),
];

const monthInYear = (month: number, word: string, anchor: Anchor | null): Found => {
  const year = yearOf(anchor);
  if (word === '') return bareMonth(month, '', anchor);
  return year === null
    ? unknown('month')
    : date(`${year + directionOf(word)}-${pad(month)}`, 'month', fromAnchor(anchor));
};

const LENGTHS: readonly TimeRule[] = [
  rule(`(?<n>${COUNT})(?: |-)(?<u>${UNIT})s?(?! (?:ago|earlier|old|time))(?!-old)`, (m) =>
    /^(?:an?|some) /i.test(m[0]) && !/^an? (?:few|decade)/i.test(m[0])
      ? null
      : duration(group(m, 'n'), group(m, 'u')),
  ),
  rule('(?:every|each) (?<u>hour|day|week|month|year)', (m) =>
    set(EVERY[group(m, 'u').toLowerCase()] as string),
  ),
  rule(`(?:every|each) (?<d>${WEEKDAY})|on (?<p>${WEEKDAY})s`, (m) =>
    set(
      `XXXX-WXX-${WEEKDAYS.indexOf((group(m, 'd') || group(m, 'p')).toLowerCase() as (typeof WEEKDAYS)[number]) + 1}`,
    ),
  ),
  rule('(?<a>daily|weekly|monthly|annually|yearly)', (m) =>
    set(ADVERBS[group(m, 'a').toLowerCase()] as string),
  ),
];

/** Every kind of time expression that Chancery reads, the more exact ones first. Values are TIMEX3. */
export const RULES: readonly TimeRule[] = [...DATES, ...RELATIVE, ...LENGTHS];
