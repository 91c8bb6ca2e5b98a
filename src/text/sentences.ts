import { AFTER_CLOCK, BEFORE_NUMBER, CALENDAR, STARTERS, SUFFIXES, TITLES } from './abbreviations.js';
import { paragraphsOf } from './lines.js';
import type { Span } from './span.js';

/** Marks that end a sentence, with the quotation marks and brackets that close it. */
const STOP = /([.!?…‽؟۔]+|[。！？]+)((?:["'”’»›)\]}“」』]|''|[ \u00a0]{1,3}[”»](?!\p{L}))*)/gu;

/** After a stop: white space, then whatever opens the next sentence, then its first word. */
const NEXT = /(\s*)([["'“‘«‹„‚([{¿¡`「『\s–—•*-]*)([\p{L}\p{M}\p{N}'’-]*)/uy;

/** The word that ends right before `at`, its inner stops included ("U.S", "p.m"). */
const wordBefore = (text: string, from: number, at: number): string =>
  /[\p{L}\p{M}\p{N}'’.&-]*$/u.exec(text.slice(Math.max(from, at - 24), at))?.[0] ?? '';

interface Next {
  readonly gap: string;
  readonly opener: string;
  readonly word: string;
  /** The text from `word` on, a few dozen characters of it. */
  readonly rest: string;
}

const nextOf = (text: string, at: number, end: number): Next => {
  NEXT.lastIndex = at;
  const [, gap = '', opener = '', word = ''] = NEXT.exec(text) ?? [];
  const start = at + gap.length + opener.length;
  return { gap, opener, word, rest: text.slice(start, Math.min(end, start + 80)) };
};

/** True when one full stop after `token` is part of an abbreviation, a name or a number, and the sentence goes on. */
const isAbbreviation = (token: string, next: Next, startsParagraph: boolean): boolean => {
  const bare = token.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, '');
  const starter = STARTERS.has(next.word.toLowerCase());
  const number = /^\p{N}/u.test(next.word);
  if (/^\p{N}{1,3}$/u.test(bare) && startsParagraph) return true; // "1. The first point"
  if (TITLES.has(bare) && /^\p{Lu}/u.test(token)) return true;
  if (bare === 'vs' || bare === 'e.g' || bare === 'i.e' || bare === 'cf') return true;
  if (BEFORE_NUMBER.has(bare) && (number || /^[IVXLC]+\b/.test(next.word))) return true;
  if (CALENDAR.has(bare) && /^\p{Lu}/u.test(token)) return number || CALENDAR.has(next.word.toLowerCase());
  if (/^[ap]\.?m$/.test(bare)) return AFTER_CLOCK.test(next.rest);
  if (SUFFIXES.has(bare) && (/^\p{Lu}/u.test(token) || bare === 'etc' || bare === 'al')) return !starter;
  if (/^(?:\p{L}\.)+\p{L}$/u.test(bare)) return !starter && next.opener.trim() === ''; // U.S., J.R.R.
  return /^\p{Lu}$/u.test(token) && !starter && (token !== 'I' || /^\p{Lu}$/u.test(next.word)); // "George W. Bush"
};

/** `"Will you go?" Smith asked.` is one sentence: a name and a verb of saying come after the closing mark. */
const TAG =
  /^(?:\p{Lu}[\p{L}.’'-]*\s+){1,4}(?:said|says|asked|asks|told|wrote|writes|added|adds|replied|shouted|tweeted|warned|wondered)\b/u;

/** Whether the stop `marks` (closed by `closers`), which starts at `at`, ends a sentence of the paragraph. */
const endsSentence = (text: string, paragraph: Span, at: number, marks: string, closers: string): boolean => {
  const after = at + marks.length + closers.length;
  if (after >= paragraph.end) return true;
  const next = nextOf(text, after, paragraph.end);
  if (/[。！？]/.test(marks)) return true;
  const token = wordBefore(text, paragraph.start, at);
  if (next.gap === '')
    return next.opener === '' &&
      closers === '' &&
      /^\p{Ll}{3,}$/u.test(token) &&
      /^\p{Lu}\p{Ll}/u.test(next.word)
      ? !/^(?:Com|Net|Org|Js)\b/.test(next.word) // a lost space: "office.He said"
      : closers !== '' && /^["'“‘«„]/u.test(next.opener);
  if (/^\p{Ll}/u.test(next.word)) return /[•*]/.test(next.opener);
  if (next.word === '' && /^[.!?…]/.test(next.rest)) return false; // ". . ."
  if (marks === '.') {
    if (closers !== '' && closers !== ')') return true;
    return !isAbbreviation(token, next, at - token.length === paragraph.start);
  }
  return !(/[?!]/.test(marks) && /["'”’»]/.test(closers) && TAG.test(next.rest));
};

/**
 * The sentences of `text` in order: UTF-16 spans, trimmed, covering everything but white space. Linear time.
 *
 * The rules are Chancery's own, for news: see `abbreviations.ts` for stops inside a sentence and `lines.ts` for line ends.
 * Closing quotation marks and brackets stay with the sentence that they close.
 */
export const sentencesOf = (text: string): readonly Span[] => {
  const sentences: Span[] = [];
  for (const paragraph of paragraphsOf(text)) {
    const add = (from: number, to: number): void => {
      const words = text.slice(from, to);
      const start = from + words.length - words.trimStart().length;
      if (start < to) sentences.push({ start, end: start + words.trim().length });
    };
    // Within the paragraph's own words: searching the whole text would run past a paragraph that has no stop, every time.
    const inside = text.slice(paragraph.start, paragraph.end);
    let from = paragraph.start;
    STOP.lastIndex = 0;
    for (let match = STOP.exec(inside); match; match = STOP.exec(inside)) {
      const [whole, marks = '', closers = ''] = match;
      const at = paragraph.start + match.index;
      const kept = openerInside(text, at + marks.length, closers);
      const end = at + whole.length - (closers.length - kept.length);
      STOP.lastIndex = end - paragraph.start;
      if (!endsSentence(text, paragraph, at, marks, kept)) continue;
      add(from, end);
      from = end;
    }
    add(from, paragraph.end);
  }
  return sentences;
};

/** The closers that really close: a straight mark or “ right before a letter opens the next sentence instead. */
const openerInside = (text: string, at: number, closers: string): string => {
  const last = closers.at(-1);
  const opens =
    last !== undefined && /["'“]/.test(last) && /[\p{L}\p{N}]/u.test(text.charAt(at + closers.length));
  return opens ? closers.slice(0, -1) : closers;
};
