import { Class, type Folding, foldingOf, type Letters, lettersOf, type UnicodeTables } from './unicode.js';

/** Word pieces of one text, without [CLS] and [SEP]. All arrays have the same length. */
export interface Pieces {
  /** Vocabulary ids. */
  readonly ids: Int32Array;
  /** UTF-16 offsets into the text: start inclusive, end exclusive. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Letter case of the whole word around the piece, 0 to 4 (see {@link Letters}). */
  readonly cases: Uint8Array;
  /** 1 where a new line stands between the piece before and this one. */
  readonly newlines: Uint8Array;
}

/** One word after folding: its code points and, for each, where it came from in the text. */
interface Word {
  readonly chars: string[];
  readonly starts: number[];
  readonly ends: number[];
}

const MAX_WORD = 100; // code points; a longer word is [UNK], as in the tokenizers package

/** WordPiece over an uncased BERT vocabulary, with offsets; gives what the Python package `tokenizers` gives. */
export class Tokenizer {
  readonly #folding: Folding;
  readonly #letters: Letters;
  readonly #first = new Map<string, number>();
  readonly #next = new Map<string, number>();
  readonly #unknown: number;
  readonly cls: number;
  readonly sep: number;

  /** `vocabulary`: one piece a line, in the order of the ids. */
  constructor(vocabulary: string, tables: UnicodeTables) {
    this.#folding = foldingOf(tables);
    this.#letters = lettersOf(tables);
    vocabulary.split('\n').forEach((piece, id) => {
      if (piece.startsWith('##')) this.#next.set(piece.slice(2), id);
      else this.#first.set(piece, id);
    });
    const special = (piece: string): number => this.#first.get(piece) ?? 0;
    this.#unknown = special('[UNK]');
    this.cls = special('[CLS]');
    this.sep = special('[SEP]');
  }

  encode(text: string): Pieces {
    const ids: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    for (const word of this.#words(text)) this.#pieces(word, ids, starts, ends);
    return {
      ids: Int32Array.from(ids),
      starts: Int32Array.from(starts),
      ends: Int32Array.from(ends),
      ...features(this.#letters, text, starts, ends),
    };
  }

  *#words(text: string): Generator<Word> {
    let word: Word = { chars: [], starts: [], ends: [] };
    for (let start = 0; start < text.length; ) {
      const codePoint = text.codePointAt(start) as number;
      const end = start + (codePoint > 0xffff ? 2 : 1);
      const kind = this.#folding.classOf(codePoint);
      if (kind === Class.Letter || kind === Class.Alone) {
        if (kind === Class.Alone && word.chars.length > 0) {
          yield word;
          word = { chars: [], starts: [], ends: [] };
        }
        for (const char of this.#folding.fold(codePoint)) {
          word.chars.push(char);
          word.starts.push(start);
          word.ends.push(end);
        }
      }
      if (kind === Class.Space || kind === Class.Alone) {
        if (word.chars.length > 0) yield word;
        word = { chars: [], starts: [], ends: [] };
      }
      start = end;
    }
    if (word.chars.length > 0) yield word;
  }

  /** Longest match first; a word that cannot be cut wholly is one [UNK]. */
  #pieces(word: Word, ids: number[], starts: number[], ends: number[]): void {
    const { chars } = word;
    const add = (id: number, from: number, to: number): void => {
      ids.push(id);
      starts.push(word.starts[from] as number);
      ends.push(word.ends[to - 1] as number);
    };
    const found: [id: number, from: number, to: number][] = [];
    for (let from = 0; from < chars.length && chars.length <= MAX_WORD; ) {
      const vocabulary = from === 0 ? this.#first : this.#next;
      let to = chars.length;
      let id: number | undefined;
      for (; to > from; to--) {
        id = vocabulary.get(chars.slice(from, to).join(''));
        if (id !== undefined) break;
      }
      if (id === undefined) {
        found.length = 0;
        break;
      }
      found.push([id, from, to]);
      from = to;
    }
    if (found.length === 0) add(this.#unknown, 0, chars.length);
    else for (const [id, from, to] of found) add(id, from, to);
  }
}

const charBefore = (text: string, at: number): string => {
  const low = text.charCodeAt(at - 1);
  return (low & 0xfc00) === 0xdc00 && at > 1 ? text.slice(at - 2, at) : text.slice(at - 1, at);
};

const charAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) as number);

function features(
  letters: Letters,
  text: string,
  starts: readonly number[],
  ends: readonly number[],
): Pick<Pieces, 'cases' | 'newlines'> {
  const cases = new Uint8Array(starts.length);
  const newlines = new Uint8Array(starts.length);
  let wordEnd = -1; // where the word of the piece before ends, when that piece was letters and digits only
  let previous = 0;
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i] as number;
    const end = ends[i] as number;
    if (start >= previous && end <= wordEnd) cases[i] = cases[i - 1] as number;
    else {
      let left = start;
      let right = end;
      while (left > 0 && letters.isWordChar(charBefore(text, left))) left -= charBefore(text, left).length;
      while (right < text.length && letters.isWordChar(charAt(text, right)))
        right += charAt(text, right).length;
      cases[i] = letters.caseClass(text.slice(left, right));
      wordEnd = Array.from(text.slice(start, end)).every(letters.isWordChar) ? right : -1;
    }
    newlines[i] = text.slice(previous, start).includes('\n') ? 1 : 0;
    previous = end;
  }
  return { cases, newlines };
}
