import { MONTHS, pad, WEEKDAYS } from './calendar.js';
import {
  type Anchor,
  ago,
  bareMonth,
  date,
  dayAndMonth,
  directionOf,
  duration,
  type Found,
  fullDate,
  monthInYear,
  monthNumber,
  relativeUnit,
  set,
  unknown,
  weekday,
  yearOf,
} from './time-values.js';

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
