import type { Span } from '../text/span.js';
import type { Descriptor } from './book.js';
import { hasRole, isHonorific, isJoint, isQualifier, isRole } from './words.js';

/** Words that begin sentences and never titles. */
const STARTER =
  /^(?:but|and|or|so|yet|in|on|at|by|for|from|with|as|while|when|after|before|since|if|although|though|because|however|meanwhile|earlier|later|according|asked|said|says|the|a|an|this|that|these|those|his|her|its|their|our|he|she|they|it|we|to|of|is|was|both|also|then|today|yesterday|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/i;

const WORD_BEFORE = /([\p{L}\p{N}][\p{L}\p{N}.'’-]*)(\s+)$/u;

/** "Minister of the Interior": an article after a joint does not begin the title. */
const PREPOSED = /\s(?:of|to|for|in|and)\s+$/i;

const fitsTitle = (word: string): boolean =>
  /^\p{Lu}/u.test(word) || isRole(word) || isJoint(word) || isQualifier(word) || isHonorific(word);

/**
 * The titles right before a name, from its article on: "Azerbaijani Defense Minister", "Mr". Null when there are none.
 *
 * Walks back over capitalised words, role nouns, their qualifiers and joints, and stops at punctuation and at any other word.
 */
export const titleBefore = (text: string, from: number, nameStart: number): Span | null => {
  const floor = Math.max(from, nameStart - 160);
  const words: string[] = [];
  let at = nameStart;
  for (;;) {
    const match = WORD_BEFORE.exec(text.slice(floor, at));
    const word = match?.[1];
    if (!match || word === undefined || !fitsTitle(word) || match[2]?.includes('\n')) break;
    words.unshift(word);
    at -= match[0].length;
    if (/^(?:the|a|an)$/i.test(word) && !PREPOSED.test(text.slice(floor, at))) break;
  }
  while (words.length > 0 && STARTER.test(words[0] as string)) {
    at = skipWord(text, at);
    words.shift();
  }
  const useful = words.some((word) => isRole(word) || isHonorific(word));
  return useful && !isJoint(words.at(-1) as string)
    ? { start: at, end: nameStart - trailingSpace(text, nameStart) }
    : null;
};

const skipWord = (text: string, at: number): number =>
  at + (/^\S+\s+/u.exec(text.slice(at, at + 60))?.[0].length ?? 0);
const trailingSpace = (text: string, end: number): number =>
  /\s*$/u.exec(text.slice(Math.max(0, end - 8), end))?.[0].length ?? 0;

/** Where an apposition stops: a mark, a relative clause, or a verb of saying after a comma. */
const APPOSITION =
  /^(?:,|\s+[–—-]|\s*\()\s+?((?:the |a |an |his |her |its |their |who is |who was )?[^,;:()“”"«»–—\n]{2,140}?)(?=,|;|:|\)|\s[–—-]\s|\.(?:\s|$)|\s(?:who|which|whose|that|said|says|told|and who|was|is|has|have|had)\s|["“«]|$)/u;
const COPULA =
  /^\s+(?:is|was)\s+((?:the|a|an)\s[^,;:()“”"«»\n]{2,120}?)(?=,|;|:|\.(?:\s|$)|\s(?:who|which|and)\s|$)/u;

/**
 * What stands in apposition to a name: ", the head of the Ports Board". Null unless it holds a role noun among its
 * first words: "Ana Petrova, Omar Haddad and others" is a list.
 */
export const appositionAfter = (text: string, nameEnd: number, sentenceEnd: number): Span | null => {
  const rest = text.slice(nameEnd, Math.min(sentenceEnd, nameEnd + 200));
  const match = APPOSITION.exec(rest) ?? COPULA.exec(rest);
  const words = match?.[1];
  if (!match || words === undefined) return null;
  const opening = words.split(/\s+/).slice(0, 8).join(' ');
  if (!hasRole(opening) || /^(?:and|or|but)\s/i.test(words)) return null;
  const start = nameEnd + match[0].indexOf(words);
  return { start, end: start + words.length };
};

const BEFORE =
  /(?:^|[,;:“"]\s)((?:the|a|an|its|another|former)?\s?[^,;:“”"]{3,120}?(?:\([^)]{1,20}\))?)(?:,\s|\s)$/iu;

/** An apposition that comes first: "The director of the Ports Board, Ana Petrova". */
export const appositionBefore = (text: string, from: number, nameStart: number): Span | null => {
  const floor = Math.max(from, nameStart - 160);
  const before = text.slice(floor, nameStart);
  if (!/,\s$/u.test(before)) return null;
  const match = BEFORE.exec(before);
  const words = match?.[1];
  if (
    !match ||
    words === undefined ||
    !hasRole(words) ||
    !/^(?:the|a|an|its|another|former|\p{Lu})/iu.test(words)
  )
    return null;
  if (/\s(?:said|says|told|is|was|has|have|had|were|are|will|would)\s/.test(words)) return null;
  const start = floor + match.index + match[0].indexOf(words);
  return { start, end: start + words.length };
};

/** A descriptor without its article and stray marks. */
export const descriptor = (text: string, span: Span, how: Descriptor['how']): Descriptor => ({
  ...span,
  how,
  words: text
    .slice(span.start, span.end)
    .replace(/\s+/gu, ' ')
    .replace(/^(?:who (?:is|was) )?(?:the |a |an )?/iu, '')
    .trim(),
});
