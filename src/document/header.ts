import { paragraphsOf } from '../text/lines.js';
import type { Span } from '../text/span.js';
import { findDate } from './dates.js';

/** Something that the head of an article says: its value, the words it stands in, and why they mean it. */
export interface Found {
  readonly value: string;
  readonly span: Span;
  readonly why: string;
}

export interface Header {
  readonly title: Found | null;
  readonly byline: Found | null;
  readonly date: Found | null;
  /** Paragraphs before the first running text, such as "OPINION"; in order. */
  readonly labels: readonly string[];
}

const HEAD = 6000; // UTF-16 units in which a header ends
const HEAD_PARAGRAPHS = 8;

const WEEKDAY = '(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,?\\s+)?';
const LABEL =
  '(?:(?:(?:first|last)\\s+)?(?<label>published|posted|issued|released|filed|dated?|updated|modified)(?:\\s+(?:on|at))?\\s*[:–—-]?\\s*)?';
const BEFORE_DATE = new RegExp(`^${LABEL}${WEEKDAY}$`, 'i');
const AFTER_DATE = /^\s*(?:$|[|•·/:–—-]|,\s*(?!\p{Ll})[^.]{0,60}$|(?:at\s+)?\d{1,2}[:.]\d{2}|\()/u;

/** A date line: nothing before the date but a label and a weekday, nothing after it but a time, a place or a mark. */
const dateLine = (
  words: string,
): { readonly date: string; readonly span: Span; readonly updated: boolean } | null => {
  const found = findDate(words.slice(0, 120));
  const before = found ? BEFORE_DATE.exec(words.slice(0, found.start)) : null;
  if (!found || !before) return null;
  const label = before.groups?.label?.toLowerCase();
  if (label === undefined && !AFTER_DATE.test(words.slice(found.end))) return null;
  return { date: found.date, span: found, updated: label === 'updated' || label === 'modified' };
};

const PLACE =
  /^\p{Lu}[\p{L}.'’-]*(?:[\s,/(–—-]+(?:\p{Lu}[\p{L}.'’-]*|de|del|la|al|of|the)){0,7}[\s,/()–—-]*$/u;
const NOT_PLACE = /^(?:On|In|Since|By|After|Before|From|Until|As|At|For)\b/;
const DATELINE_END =
  /^\s*(?:\([^)]{1,40}\)|\/[^/]{1,40}\/|,\s*\p{Lu}[^.:–—]{0,40}?)?\s*(?:\/\/|--?|–|—|:)\s/u;

/** "CAIRO, 24 July 2022 - ": a place, a full date and a mark at the beginning of the running text. */
const dateline = (words: string): { readonly date: string; readonly span: Span } | null => {
  const found = findDate(words.slice(0, 160));
  if (!found) return null;
  const place = words.slice(0, found.start).replace(new RegExp(`${WEEKDAY}$`), '');
  if (!PLACE.test(place) || NOT_PLACE.test(place)) return null;
  return DATELINE_END.test(words.slice(found.end)) ? { date: found.date, span: found } : null;
};

const BYLINE = /^(?:by|written by|reporting by)[\s:]+/i;
const NAME =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*,?|and|with|&|in|for|at|of|the|de|da|del|di|van|von|der|den|la|le|bin|ibn|al-\p{L}+,?|el-\p{L}+,?)$/u;
const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/i;

/** "By Jane Doe and John Roe": the words after "By", when they read as names and end without a full stop. */
const bylineIn = (words: string): Span | null => {
  const by = BYLINE.exec(words)?.[0].length ?? 0;
  if (by === 0 || words.length > 160) return null;
  const rest = words.slice(by).split(/\s*[|•·–—]\s*|\s+-\s+|,?\s+(?=\d)/u)[0] ?? '';
  const tokens = rest.split(/\s+/);
  const named = tokens.every((token) => NAME.test(token)) && /^\p{Lu}/u.test(rest) && !CALENDAR.test(rest);
  const finished = /[!?:]$|[\p{Ll}]{3}\.$/u.test(rest);
  return named && !finished && tokens.length <= 14 ? { start: by, end: by + rest.length } : null;
};

const LABEL_LINE =
  /^(?:opinion|editorial|op-ed|comment|commentary|column|letters?|analysis|interview|q&a|press release|media release|news release|for immediate release|statement|news|world|politics)\W*$/i;

/** A headline: 2 to 25 words, no end of a sentence but ? or !, on a paragraph of its own. */
const isHeadline = (words: string): boolean => {
  const count = words.split(/\s+/).length;
  if (count < 2 || count > 25 || words.length > 200) return false;
  return (
    /^[^\p{L}\p{N}]{0,6}[\p{Lu}\p{Lo}\p{N}]/u.test(words) &&
    !/[.,;:…]["'”’»)\]]*$/.test(words.replace(/(?:\p{Lu}\.){2,}$/u, ''))
  );
};

const isRunning = (words: string): boolean =>
  words.split(/\s+/).length > 12 && /[.!?:]["'”’»)\]]*$/.test(words);

const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

/** What the head of `text` says of title, byline and publication date, by the rules above. Spans are UTF-16. */
export const findHeader = (text: string): Header => {
  const paragraphs = paragraphsOf(text.slice(0, HEAD)).slice(0, HEAD_PARAGRAPHS);
  let title: Found | null = null;
  let byline: Found | null = null;
  let date: Found | null = null;
  let updated: Found | null = null;
  const labels: string[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const words = text.slice(paragraph.start, paragraph.end);
    const found = (value: string, span: Span, why: string): Found => ({
      value,
      span: shift(span, paragraph.start),
      why,
    });
    const line = dateLine(words);
    const head = line ? null : dateline(words);
    const names = bylineIn(words);
    if (line?.updated) updated ??= found(line.date, line.span, 'date: the line of the last update');
    else if (line) date ??= found(line.date, line.span, 'date: the date line');
    else if (head) date ??= found(head.date, head.span, 'date: the dateline');
    else if (names) {
      const name = words.slice(names.start, names.end);
      byline ??= found(name, names, `byline: the line begins with "${words.slice(0, names.start).trim()}"`);
      const beside = findDate(words.slice(names.end));
      if (beside) date ??= found(beside.date, shift(beside, names.end), 'date: beside the byline');
    } else if (LABEL_LINE.test(words)) labels.push(words);
    else if (title === null && index < 3 && index + 1 < paragraphs.length && isHeadline(words))
      title = found(words, { start: 0, end: words.length }, 'title: the first line is a headline');
    if (isRunning(words)) break;
  }
  return { title, byline, date: date ?? updated, labels };
};
