import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ChanceryError } from '../errors.js';
import type { ModelDescription } from './description.js';
import { ScoreGatherer, type Scores } from './scores.js';
import { openSession, type Session } from './session.js';
import { type Pieces, Tokenizer } from './tokenizer.js';
import { type Window, windowsOf } from './windows.js';

/** A loaded reader model. One session on one thread: scores do not depend on how many run side by side. */
export interface ReaderModel {
  /** Version and the first eight hex digits of the checksum, as records carry it. */
  readonly name: string;
  readonly description: ModelDescription;
  tokenize(text: string): Pieces;
  /** Scores of the whole text, whatever its length. */
  scoresOf(text: string): Promise<Scores>;
  close(): Promise<void>;
}

/** Name of a model as records carry it. */
export const nameOf = ({ version, sha256 }: ModelDescription): string =>
  `reader-${version}-${sha256.slice(0, 8)}`;

/** The folder `models/` of this package, from `src/` and from `dist/`. */
export const MODEL_FOLDER = fileURLToPath(new URL('../../models/', import.meta.url));

/** Inputs of one window: [CLS], its pieces, [SEP]. */
export const inputsOf = (
  pieces: Pieces,
  { start, end }: Window,
  tokenizer: Pick<Tokenizer, 'cls' | 'sep'>,
): readonly [ids: BigInt64Array, cases: BigInt64Array, newlines: BigInt64Array] => {
  const inputs = [0, 1, 2].map(() => new BigInt64Array(end - start + 2));
  const [ids, cases, newlines] = inputs as [BigInt64Array, BigInt64Array, BigInt64Array];
  ids[0] = BigInt(tokenizer.cls);
  ids[end - start + 1] = BigInt(tokenizer.sep);
  for (let piece = start; piece < end; piece++) {
    const at = piece - start + 1;
    ids[at] = BigInt(pieces.ids[piece] as number);
    cases[at] = BigInt(pieces.cases[piece] as number);
    newlines[at] = BigInt(pieces.newlines[piece] as number);
  }
  return [ids, cases, newlines];
};

const readPart = async (folder: string, file: string): Promise<Buffer> => {
  try {
    return await readFile(join(folder, file));
  } catch (cause) {
    throw new ChanceryError('E_MODEL_MISSING', { path: join(folder, file) }, { cause });
  }
};

const parsePart = <T>(bytes: Buffer, path: string): T => {
  try {
    return JSON.parse(bytes.toString('utf8')) as T;
  } catch (cause) {
    throw new ChanceryError('E_MODEL_CORRUPT', { path }, { cause });
  }
};

export const loadTokenizer = async (folder: string = MODEL_FOLDER): Promise<Tokenizer> => {
  const [vocabulary, tables] = await Promise.all([
    readPart(folder, 'vocab.txt'),
    readPart(folder, 'unicode.json'),
  ]);
  return new Tokenizer(vocabulary.toString('utf8'), parsePart(tables, join(folder, 'unicode.json')));
};

/** The description and the model's bytes, their checksum compared. */
export const loadModelFile = async (
  folder: string = MODEL_FOLDER,
): Promise<{ readonly description: ModelDescription; readonly bytes: Buffer }> => {
  const description = parsePart<ModelDescription>(
    await readPart(folder, 'reader.json'),
    join(folder, 'reader.json'),
  );
  const bytes = await readPart(folder, description.file);
  if (createHash('sha256').update(bytes).digest('hex') !== description.sha256)
    throw new ChanceryError('E_MODEL_CORRUPT', { path: join(folder, description.file) });
  return { description, bytes };
};

/** Loads the reader model from `folder`; the model's checksum must be the one that `reader.json` gives. */
export const loadReader = async (folder: string = MODEL_FOLDER): Promise<ReaderModel> => {
  const [{ description, bytes }, tokenizer] = await Promise.all([
    loadModelFile(folder),
    loadTokenizer(folder),
  ]);
  let session: Session;
  try {
    session = await openSession(bytes, 1);
  } catch (cause) {
    throw new ChanceryError('E_MODEL_CORRUPT', { path: join(folder, description.file) }, { cause });
  }
  return {
    name: nameOf(description),
    description,
    tokenize: (text) => tokenizer.encode(text),
    scoresOf: async (text) => {
      const pieces = tokenizer.encode(text);
      const gatherer = new ScoreGatherer(pieces, description);
      for (const window of windowsOf(text, pieces, description))
        gatherer.add(window, await session.run(...inputsOf(pieces, window, tokenizer)));
      return gatherer.finish();
    },
    close: () => session.close(),
  };
};
