/** Calendar arithmetic on plain ISO dates, in UTC, so that no time zone of the machine ever shows. */

const DAY = 86_400_000;

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export const MONTHS =
  'january february march april may june july august september october november december'.split(' ');

export const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

const toMs = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);
const toIso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** True for a date that exists: 2023-02-30 does not. */
export const isDay = (iso: string): boolean => {
  const ms = toMs(iso);
  return !Number.isNaN(ms) && toIso(ms) === iso;
};

export const addDays = (iso: string, days: number): string => toIso(toMs(iso) + days * DAY);

/** The month `months` after `month` (YYYY-MM). */
export const addMonths = (month: string, months: number): string => {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1)}`;
};

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (iso: string): number => (new Date(toMs(iso)).getUTCDay() + 6) % 7;

/** The ISO week of a day: 2023-07-17 lies in 2023-W29. */
export const weekOf = (iso: string): string => {
  const thursday = addDays(iso, 3 - weekdayOf(iso)); // a week belongs to the year of its Thursday
  const year = thursday.slice(0, 4);
  const days = (toMs(thursday) - toMs(`${year}-01-01`)) / DAY;
  return `${year}-W${pad(Math.floor(days / 7) + 1)}`;
};

/** The quarter of a month: 2023-07 lies in 2023-Q3. */
export const quarterOf = (month: string): string =>
  `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;

export const addQuarters = (quarter: string, count: number): string => {
  const index = Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1 + count;
  return `${pad(Math.floor(index / 4), 4)}-Q${(index % 4) + 1}`;
};
