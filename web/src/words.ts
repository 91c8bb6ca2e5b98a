/** What the desk says, in words: dates, counts, stages, standings. */
import type { DatePrecision, Genre } from '../../src/document/types.js';
import type { Stage, Stance } from '../../src/reading/types.js';
import type { Standing } from '../../src/record/types.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "2026-09-14" is "14 September 2026", "2026-09" "September 2026"; anything else stays as it is. */
export const dateWords = (iso: string): string => {
  if (iso.includes('/')) return iso.split('/').map(dateWords).join(' to ');
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return iso;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
};

export const publishedWords = (iso: string | null, precision: DatePrecision | null): string => {
  if (iso === null) return 'no date known';
  const length = { day: 10, month: 7, year: 4 }[precision ?? 'day'];
  return dateWords(iso.slice(0, length));
};

/** "1 event", "1,204 events". */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

/** "a", "a and b", "a, b and c". */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

export const GENRE_WORDS: { readonly [G in Genre]: string } = {
  news: 'News',
  opinion: 'Opinion',
  interview: 'Interview',
  release: 'Press release',
  other: 'Other',
};

/** Empty for what simply happened: that goes without saying. */
export const STAGE_WORDS: { readonly [S in Stage]: string } = {
  occurred: '',
  ongoing: 'going on',
  planned: 'planned',
  attempted: 'attempted',
  thwarted: 'thwarted',
  hypothetical: 'hypothetical',
  absent: 'did not happen',
};

const STANCE_WORDS: { readonly [S in Stance]: readonly [string, string] } = {
  reports: ['says', 'say'],
  alleges: ['alleges', 'allege'],
  denies: ['denies', 'deny'],
};

/** "Zerafa denies"; `many` for a speaker in the plural, "officers deny". */
export const saysSo = (speaker: string, stance: Stance, many: boolean): string =>
  `${speaker} ${STANCE_WORDS[stance][many ? 1 : 0]}`;

export const STANDING_WORDS: { readonly [S in Standing]: string } = {
  denied: 'denied',
  alleged: 'alleged, on nobody’s word',
  claimed: 'claimed by one who takes part',
  'accused-by-authority': 'accused by an authority',
  accused: 'accused',
  said: 'said by one source',
  opinion: 'an opinion of the publication',
  released: 'in the words of a press release',
  reported: 'reported by the publication itself',
};
