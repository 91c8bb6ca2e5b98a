import { ChanceryError } from '../errors.js';
import { paragraphsOf } from '../text/lines.js';

/** Fewer words of prose than this are too few to refuse a text by. */
const ENOUGH_WORDS = 40;
/** A text is refused when at least this share of its passages is reliably not English. */
const MOST = 0.75;
const PASSAGE = 360;
const MOST_PASSAGES = 24;

/** Words that make up a fifth or more of English prose, and next to nothing of any other language. */
const COMMON: ReadonlySet<string> = new Set(
  'the and of to that with for from by were has have been their they this who which would said it are not its but his she after when about'.split(
    ' ',
  ),
);
/** The share of {@link COMMON} words from which a passage is English without further ado. */
const COMMON_SHARE = 0.12;

const WORD = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;
/** Scripts written without spaces; two of their letters count as a word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

const wordsIn = (passage: string): readonly string[] => passage.match(WORD) ?? [];

const countWords = (passage: string): number => {
  const unspaced = passage.match(UNSPACED)?.length ?? 0;
  return unspaced > 0
    ? Math.ceil(unspaced / 2) + wordsIn(passage.replace(UNSPACED, ' ')).length
    : wordsIn(passage).length;
};

/** Running text: five words or more, most of them in lower case (headings and lists of names are not), or a full sentence in capitals. */
const isProse = (paragraph: string): boolean => {
  if (countWords(paragraph) < 5) return false;
  const words = wordsIn(paragraph);
  const capitalised = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  if (capitalised <= words.length / 2) return true;
  const allCapitals = words.every((word) => word === word.toUpperCase());
  return allCapitals && words.length >= 12 && /[.!?]["'”’»)]*$/.test(paragraph);
};

/** The prose of `text` in passages that a detector takes whole, evenly picked from all of it, and how many words of prose there are. */
const proseOf = (text: string): { readonly passages: readonly string[]; readonly words: number } => {
  const all: string[] = [];
  let words = 0;
  let passage = '';
  for (const { start, end } of paragraphsOf(text)) {
    const paragraph = text.slice(start, end);
    if (!isProse(paragraph)) continue;
    words += countWords(paragraph);
    for (let at = 0; at < paragraph.length; at += PASSAGE) {
      passage += `${paragraph.slice(at, at + PASSAGE)} `;
      if (passage.length < PASSAGE) continue;
      all.push(passage);
      passage = '';
    }
  }
  if (all.length === 0 || passage.length > PASSAGE / 2) all.push(passage);
  const step = Math.max(1, all.length / MOST_PASSAGES);
  const picked = Array.from(
    { length: Math.min(all.length, MOST_PASSAGES) },
    (_, i) => all[Math.floor(i * step)] ?? '',
  );
  return { passages: picked, words };
};

const isPlainlyEnglish = (passage: string): boolean => {
  const words = wordsIn(passage);
  return (
    words.filter((word) => COMMON.has(word.toLowerCase())).length >= Math.max(2, words.length * COMMON_SHARE)
  );
};

/** The language of `passage` when eld is sure that it is not English; `en` when eld says English; else null. */
type Detect = (passage: string) => string | null;

/** eld takes a third of a second and 80 MB to load; only a text that is not plainly English pays for it. */
const loadDetector = async (): Promise<Detect> => {
  const { eld } = await import('eld/extrasmall');
  return (passage) => {
    const result = eld.detect(passage);
    if (result.language === 'en') return 'en';
    const scores = result.getScores();
    const ahead = (scores[result.language] ?? 0) - (scores.en ?? 0);
    return result.language !== '' && result.isReliable() && ahead > 0.1 ? result.language : null;
  };
};

const nameOf = (code: string): string => new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;

const mostFrequent = (values: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
};

/**
 * Makes sure that `text` may be read as English, and says why in a sentence. A text with 40 words of prose or more,
 * three quarters of whose passages are reliably another language, throws E_OTHER_LANGUAGE; any other is read.
 */
export const checkLanguage = async (text: string, name: string): Promise<string> => {
  const { passages, words } = proseOf(text);
  const unclear = passages.filter((passage) => !isPlainlyEnglish(passage));
  if (unclear.length === 0) return 'language: English by its common words';
  if (words < ENOUGH_WORDS) return `language: ${words} words of prose are too few to tell, read as English`;
  const detect = await loadDetector();
  const languages = unclear.map(detect);
  const foreign = languages.filter((language) => language !== null && language !== 'en') as readonly string[];
  const share = foreign.length / passages.length;
  const language = nameOf(mostFrequent(foreign));
  if (share >= MOST)
    throw new ChanceryError('E_OTHER_LANGUAGE', { name, language, share: Math.round(share * 100), words });
  if (foreign.length > 0)
    return `language: ${foreign.length} of ${passages.length} passages look like ${language}, read as English`;
  const sure = languages.every((found) => found === 'en');
  return sure ? 'language: English (eld)' : 'language: not sure (eld), read as English';
};
