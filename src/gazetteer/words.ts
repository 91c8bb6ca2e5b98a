/** One word of a phrase, ready to be looked up. `start` and `end` are UTF-16 offsets into the phrase. */
export interface Word {
  /** Folded form: lower case, no accents, no full stops, no apostrophes, possessive ending cut off. */
  readonly key: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Two letters or more, all of them capitals: "US", "U.N.", "MP". */
  readonly acronym: boolean;
  readonly possessive: boolean;
  /** Punctuation between the word before and this one, spaces left out: `,`, `-`, `."` and so on. */
  readonly before: string;
}

const WORD = /(?:\p{L}\.){2,}|[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;
const POSSESSIVE = /['’ʼ]s$/iu;
const UNACCENTABLE: Readonly<{ [letter: string]: string }> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ə: 'a',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
};

/** Lower case without accents, full stops and apostrophes: "N'Djaména" becomes "ndjamena". */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}.'’ʼ‘`]/gu, '')
    .toLowerCase()
    .replace(/[øłđðþßæœıəħŧŋ]/gu, (letter) => UNACCENTABLE[letter] ?? letter);

/** Titles whose full stop ends no sentence: it is no punctuation between words. */
const ABBREVIATED =
  /^(?:mr|mrs|ms|dr|prof|gen|lt|col|maj|capt|sgt|brig|adm|sen|rep|gov|pres|rev|hon|st|no|dep|asst)$/;

/** Splits a phrase or a text into words. Hyphens separate words; `before` of the second word shows them. */
export const wordsIn = (text: string): readonly Word[] => {
  const words: Word[] = [];
  let last: Word | undefined;
  for (const match of text.matchAll(WORD)) {
    const whole = match[0];
    const possessive = POSSESSIVE.test(whole);
    const bare = possessive ? whole.replace(POSSESSIVE, '') : whole;
    const gap = text.slice(last?.end ?? 0, match.index).replace(/[ \t\u00a0]+/gu, '');
    const letters = bare.replace(/[^\p{L}]/gu, '');
    const word: Word = {
      key: fold(bare),
      text: bare,
      start: match.index,
      end: match.index + whole.length,
      capital: /^\p{Lu}/u.test(bare),
      acronym: letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase(),
      // "the ministers' plan": a plural possessive ends in a bare apostrophe.
      possessive:
        possessive || (/s$/iu.test(bare) && /^['’]\s/u.test(text.slice(match.index + whole.length))),
      before: last !== undefined && ABBREVIATED.test(last.key) ? gap.replace(/^\./u, '') : gap,
    };
    words.push(word);
    last = word;
  }
  return words;
};

/** The key that a phrase is filed under: its folded words with one space between. */
export const keyOf = (phrase: string): string =>
  /^[a-z0-9]+(?: [a-z0-9]+)*$/.test(phrase)
    ? phrase
    : wordsIn(phrase)
        .map((word) => word.key)
        .join(' ');
