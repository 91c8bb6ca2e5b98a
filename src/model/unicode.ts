/** What the WordPiece tokenizer does with each code point, from `models/unicode.json` (see `training/tokenizer_tables.py`). */
export interface UnicodeTables {
  /** Inclusive ranges. */
  readonly removed: readonly (readonly [number, number])[];
  readonly space: readonly (readonly [number, number])[];
  readonly punctuation: readonly (readonly [number, number])[];
  /** Ideographs: each a word of its own. */
  readonly alone: readonly (readonly [number, number])[];
  /** Letters without capitals, capitals (upper and title case), and digits of every kind: categories L and N. */
  readonly letters: readonly (readonly [number, number])[];
  readonly capitals: readonly (readonly [number, number])[];
  readonly numbers: readonly (readonly [number, number])[];
  /** Code point in hexadecimal to the text that it becomes. */
  readonly fold: { readonly [codePoint: string]: string };
}

export enum Class {
  Letter = 0,
  Removed = 1,
  Space = 2,
  /** Punctuation and ideographs. */
  Alone = 3,
}

export interface Folding {
  classOf(codePoint: number): Class;
  /** The text that the code point becomes: decomposed, without marks, in lower case. */
  fold(codePoint: number): string;
}

const HANGUL_FIRST = 0xac00;
const HANGUL_LAST = 0xd7a3;

export const foldingOf = (tables: UnicodeTables): Folding => {
  const classes = new Uint8Array(0x110000);
  const mark = (ranges: UnicodeTables['removed'], value: Class): void => {
    for (const [first, last] of ranges) classes.fill(value, first, last + 1);
  };
  mark(tables.removed, Class.Removed);
  mark(tables.space, Class.Space);
  mark(tables.punctuation, Class.Alone);
  mark(tables.alone, Class.Alone);
  const folded = new Map<number, string>();
  for (const [hex, text] of Object.entries(tables.fold)) folded.set(Number.parseInt(hex, 16), text);
  return {
    classOf: (codePoint) => classes[codePoint] as Class,
    fold: (codePoint) => {
      const text = folded.get(codePoint);
      if (text !== undefined) return text;
      const self = String.fromCodePoint(codePoint);
      return codePoint >= HANGUL_FIRST && codePoint <= HANGUL_LAST ? self.normalize('NFD') : self;
    },
  };
};

export interface Letters {
  /** True for a letter or digit (Unicode categories L and N). */
  isWordChar(char: string): boolean;
  /** 0 no letters, 1 no capitals, 2 capital first, 3 all capitals (two letters or more), 4 other. */
  caseClass(word: string): number;
}

enum Kind {
  Letter = 1,
  Capital = 2,
  Number = 3,
}

export const lettersOf = (tables: UnicodeTables): Letters => {
  const kinds = new Uint8Array(0x110000);
  const mark = (ranges: UnicodeTables['letters'], value: Kind): void => {
    for (const [first, last] of ranges) kinds.fill(value, first, last + 1);
  };
  mark(tables.letters, Kind.Letter);
  mark(tables.capitals, Kind.Capital);
  mark(tables.numbers, Kind.Number);
  const kindOf = (char: string): number => kinds[char.codePointAt(0) as number] as number;
  return {
    isWordChar: (char) => kindOf(char) !== 0,
    caseClass: (word) => {
      let letters = 0;
      let capitals = 0;
      for (const char of word) {
        const kind = kindOf(char);
        if (kind === Kind.Capital) capitals++;
        if (kind === Kind.Capital || kind === Kind.Letter) letters++;
      }
      if (letters === 0) return 0;
      if (capitals === 0) return 1;
      if (capitals === letters && letters > 1) return 3;
      return kindOf(word) === Kind.Capital ? 2 : 4;
    },
  };
};
