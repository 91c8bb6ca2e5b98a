import type { Document } from '../document/types.js';
import type { Time } from '../record/types.js';
import type { Span } from '../text/span.js';
import { RULES } from './time-rules.js';
import type { Anchor, Found } from './time-values.js';

export const anchorOf = (document: Document): Anchor | null =>
  document.publishedAt === null
    ? null
    : { date: document.publishedAt, precision: document.datePrecision ?? 'day' };

/** The longest expression wins; of two equally long ones, the rule that stands first. */
const withoutOverlaps = (found: readonly Time[]): readonly Time[] => {
  const kept: Time[] = [];
  for (const time of found) {
    const last = kept.at(-1);
    if (last && time.start < last.end) {
      if (time.end - time.start > last.end - last.start) kept[kept.length - 1] = time;
    } else kept.push(time);
  }
  return kept;
};

const asTime = (sentence: Span, match: RegExpExecArray, found: Found): Time => {
  const start = sentence.start + match.index;
  return { start, end: start + match[0].length, ...found };
};

/** Words without which no rule can match: they spare most sentences the rules. */
const HINT =
  /\d|day|week|month|year|decade|quarter|today|tomorrow|yesterday|tonight|now|currently|recently|morning|evening|night|hour|minute|january|february|march|april|\bmay\b|june|july|august|september|october|november|december|spring|summer|autumn|winter|\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b/i;

const timesIn = (text: string, sentence: Span, anchor: Anchor | null): readonly Time[] => {
  const words = text.slice(sentence.start, sentence.end);
  if (!HINT.test(words)) return [];
  const found = RULES.flatMap((rule) =>
    [...words.matchAll(rule.pattern)].flatMap((match) => {
      const value = rule.read(match as RegExpExecArray, anchor);
      return value ? [asTime(sentence, match as RegExpExecArray, value)] : [];
    }),
  );
  return withoutOverlaps(found.sort((a, b) => a.start - b.start || b.end - a.end));
};

/**
 * Time expressions in text order, with TIMEX3 values.
 *
 * Relative expressions count from the publication date; without one, or with one too coarse for them, their value is null.
 * The publication date never becomes a value by itself.
 */
export const timesOf = (text: string, sentences: readonly Span[], anchor: Anchor | null): readonly Time[] =>
  sentences.flatMap((sentence) => timesIn(text, sentence, anchor));
