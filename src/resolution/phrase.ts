import type { EntityType } from '../record/types.js';
import type { Span } from '../text/span.js';
import { isBody, isPeople, isPlural, isPreposition, isRole, isText } from './words.js';

/** A noun phrase without a name for its head: "Azerbaijani officials in the port". */
export interface Phrase {
  /** From the first word to before a relative clause or an apposition. */
  readonly core: Span;
  /** Core without article, one space between words. */
  readonly words: string;
  /** The head noun in lower case. */
  readonly head: string;
  readonly many: boolean;
  /** "the minister": known from before. */
  readonly definite: boolean;
}

const CLAUSE =
  /,?\s+(?:who|which|whom|whose|where)\s|,\s+(?:the|a|an|who|which)\s|\s+[–—-]\s|\s+\([^)]*\)\s*$|\s+\([^)]*\),/u;

/** Where the phrase proper ends: before a relative clause, an apposition, a dash or brackets. */
export const coreOf = (text: string, span: Span): Span => {
  const words = text.slice(span.start, span.end);
  const cut = CLAUSE.exec(words);
  const end = cut && cut.index > 0 ? span.start + cut.index : span.end;
  const trimmed = text.slice(span.start, end).replace(/[\s,;:]+$/u, '');
  return { start: span.start, end: span.start + trimmed.length };
};

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}.'’&-]*/gu) ?? [];

/** Words after which the head noun has been passed: "officials briefed on the talks", "people living there". */
const isPast = (word: string): boolean =>
  /^\p{Ll}{3,}(?:ing|ed)$/u.test(word) &&
  !/^(?:king|red|united|armed|elected|retired|unnamed|wounded|injured|displaced|detained|accused)$/.test(
    word,
  );

const headOf = (words: readonly string[]): string => {
  let head = words[0] ?? '';
  for (const [i, word] of words.entries()) {
    if (i > 0 && (isPreposition(word) || /^(?:and|or|that)$/i.test(word))) break;
    if (i > 1 && isPast(word)) break;
    head = word;
  }
  return head.toLowerCase().replace(/[’']s?$/u, '');
};

/** Reads a noun phrase by its first words: everything up to the first preposition has the head last. */
export const phraseOf = (text: string, span: Span): Phrase => {
  const core = coreOf(text, span);
  const all = wordsOf(text.slice(core.start, core.end));
  const first = all[0] ?? '';
  const definite = /^(?:the|this|that|these|those|his|her|its|their|our|my)$/i.test(first);
  const words = /^(?:the|a|an|this|that|these|those)$/i.test(first) ? all.slice(1) : all;
  const head = headOf(words);
  const counted = words.some((word) =>
    /^(?:two|three|four|five|six|seven|eight|nine|ten|many|some|several|both|all|most|\d+)$/i.test(word),
  );
  return { core, words: words.join(' '), head, many: isPlural(head) || counted, definite };
};

/** What sort of entity a nominal is, by its head noun. */
export const typeOf = (phrase: Phrase): EntityType => {
  const one = phrase.head.replace(/s$/, '');
  if (isText(phrase.head) || isText(one))
    return /^sources?$/.test(phrase.head) ? (phrase.many ? 'group' : 'person') : 'other';
  if (isBody(phrase.head)) return 'organization';
  if (isPeople(phrase.head) || (phrase.many && (isRole(one) || isBody(one) || phrase.head.endsWith('s'))))
    return 'group';
  if (isRole(phrase.head)) return 'person';
  if (/(?:man|woman|person|ist|er|or|ian)$/.test(phrase.head)) return 'person';
  return phrase.many ? 'group' : 'other';
};

/** True for "Egypt and Jordan" and "Egypt, Jordan and Iraq": nothing but the parts and what joins them. */
export const isList = (gaps: readonly string[]): boolean =>
  gaps.length > 0 &&
  gaps.every((gap) => /^(?:,|,? (?:and|&|as well as|or))?\s*(?:the )?$/i.test(gap.trimEnd())) &&
  gaps.some((gap) => /and|&|,/i.test(gap));
