import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { checkMetadata } from '../document/metadata.js';
import type { Metadata, RawDocument } from '../document/types.js';
import { ChanceryError } from '../errors.js';
import { type Chunks, collect, fileChunks, readFailure } from './bytes.js';
import { decode } from './decode.js';
import { articleFiles } from './folder.js';
import { readJsonl } from './jsonl.js';
import type { SourceItem, SourceOptions } from './types.js';

type Format = 'text' | 'html' | 'jsonl' | 'unsure';

const FORMATS: { readonly [extension: string]: Format } = {
  '.txt': 'text',
  '.md': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
};

/** Extensions of files that hold something else than one article's text; any other unknown one is read as text. */
const REFUSED =
  /^\.(?:json|csv|tsv|xml|rss|atom|ya?ml|pdf|docx?|odt|rtf|epub|xlsx?|pptx?|zip|gz|bz2|xz|zst|tar|warc|parquet|db|sqlite|png|jpe?g|gif|webp|mp[34])$/;

const formatOf = (path: string): Format => {
  const extension = extname(path).toLowerCase();
  if (REFUSED.test(extension)) throw new ChanceryError('E_UNKNOWN_FORMAT', { path, extension });
  return FORMATS[extension] ?? 'unsure';
};

const looksLikeHtml = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(
    text.slice(0, 2000),
  );

const readArticle = async (
  chunks: Chunks,
  path: string,
  format: Format,
  metadata: Metadata,
): Promise<RawDocument> => {
  const bytes = await collect(chunks, path);
  const head = bytes.subarray(0, 2000).toString('latin1').replaceAll('\0', '');
  const html = format === 'html' || (format === 'unsure' && looksLikeHtml(head.replace(/^[^<]{1,3}/, '')));
  const { text, notes } = decode(bytes, path, html);
  const sniffed = html && format === 'unsure' ? ['read as HTML: it begins like a web page'] : [];
  return {
    id: null,
    name: path,
    format: html ? 'html' : 'text',
    content: text,
    metadata,
    notes: [...notes, ...sniffed],
  };
};

/** `read` as an item; a coded error becomes a failed item. */
const asItem = async (name: string, read: () => Promise<RawDocument>): Promise<SourceItem> => {
  try {
    return { ok: true, raw: await read() };
  } catch (error) {
    return { ok: false, id: null, name, error: readFailure(name, error) };
  }
};

async function* readFile(path: string, metadata: Metadata): AsyncIterable<SourceItem> {
  try {
    const format = formatOf(path);
    if (format === 'jsonl') yield* readJsonl(fileChunks(path), path, metadata);
    else yield await asItem(path, () => readArticle(fileChunks(path), path, format, metadata));
  } catch (error) {
    yield { ok: false, id: null, name: path, error: readFailure(path, error) };
  }
}

async function* readFolder(folder: string, metadata: Metadata): AsyncIterable<SourceItem> {
  for await (const { path, error } of articleFiles(folder)) {
    if (error) yield { ok: false, id: null, name: path, error };
    else yield* readFile(path, metadata);
  }
}

/** The first chunk that is not empty, and the whole stream again from its start. */
const peek = async (chunks: Chunks): Promise<{ first: Uint8Array; all: Chunks }> => {
  const iterator = chunks[Symbol.asyncIterator]();
  let next = await iterator.next();
  while (!next.done && next.value.length === 0) next = await iterator.next();
  const first: Uint8Array = next.done ? Buffer.alloc(0) : next.value;
  async function* again(): Chunks {
    if (first.length > 0) yield first;
    for (let more = await iterator.next(); !more.done; more = await iterator.next()) yield more.value;
  }
  return { first, all: again() };
};

/** Standard input: JSONL when it opens with a JSON object, HTML when it begins like a page, else text. */
async function* readStdin(stdin: Chunks, metadata: Metadata): AsyncIterable<SourceItem> {
  try {
    const { first, all } = await peek(stdin);
    const head = Buffer.from(first).subarray(0, 2000).toString('utf8').replaceAll('\0', '');
    if (/^\ufeff?\s*\{\s*"/.test(head)) yield* readJsonl(all, '-', metadata);
    else yield await asItem('-', () => readArticle(all, '-', 'unsure', metadata));
  } catch (error) {
    yield { ok: false, id: null, name: '-', error: readFailure('-', error) };
  }
}

const isFolder = async (path: string): Promise<boolean> => (await stat(path)).isDirectory();

/**
 * The articles of files, folders (searched at any depth) and `-` (standard input), in the order given. Nothing is lost: what can't be
 * read is a failed item in its place. Memory holds one article at a time.
 * Throws E_BAD_DATE, E_BAD_GENRE or E_LANGUAGE_NOT_READ at the first step when `options.metadata` is wrong.
 */
export async function* readSources(
  paths: readonly string[],
  options: SourceOptions = {},
): AsyncIterable<SourceItem> {
  const metadata = checkMetadata(options.metadata ?? {});
  for (const path of paths) {
    if (path === '-') {
      yield* readStdin(options.stdin ?? process.stdin, metadata);
      continue;
    }
    let folder: boolean;
    try {
      folder = await isFolder(path);
    } catch (error) {
      yield { ok: false, id: null, name: path, error: readFailure(path, error) };
      continue;
    }
    yield* folder ? readFolder(path, metadata) : readFile(path, metadata);
  }
}
