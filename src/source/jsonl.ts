import { checkMetadata } from '../document/metadata.js';
import type { Metadata, RawDocument } from '../document/types.js';
import { ChanceryError } from '../errors.js';
import { type Chunks, LARGEST_ARTICLE } from './bytes.js';
import { decode } from './decode.js';
import { byteLines } from './lines.js';
import type { SourceItem } from './types.js';

const TEXT_FIELDS = ['title', 'byline', 'publisher', 'url', 'date', 'genre', 'language'] as const;

type Fields = Readonly<{ [name: string]: unknown }>;

/** The field's string; undefined when it is missing or null. Throws E_BAD_LINE when it is anything else. */
const textField = (fields: Fields, field: string, path: string): string | undefined => {
  const value = fields[field] ?? undefined;
  if (value !== undefined && typeof value !== 'string')
    throw new ChanceryError('E_BAD_LINE', { path, reason: `"${field}" is not a string` });
  return value;
};

const parseObject = (line: string, path: string): Fields => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    const reason = `it is not JSON (${(cause as Error).message})`;
    throw new ChanceryError('E_BAD_LINE', { path, reason }, { cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ChanceryError('E_BAD_LINE', { path, reason: 'it is not a JSON object' });
  return value as Fields;
};

const idOf = (fields: Fields, path: string): string | null => {
  const id = fields.id ?? null;
  if (id === null || typeof id === 'string') return id;
  if (typeof id === 'number') return String(id);
  throw new ChanceryError('E_BAD_LINE', { path, reason: '"id" is not a string or a number' });
};

const metadataOf = (fields: Fields, shared: Metadata, path: string): Metadata => {
  const own: { -readonly [K in keyof Metadata]: unknown } = {};
  for (const field of TEXT_FIELDS) {
    const value = textField(fields, field, path);
    if (value !== undefined) own[field] = value;
  }
  const invented = fields.invented ?? undefined;
  if (invented !== undefined && typeof invented !== 'boolean')
    throw new ChanceryError('E_BAD_LINE', { path, reason: '"invented" is not true or false' });
  if (invented !== undefined) own.invented = invented;
  return checkMetadata({ ...shared, ...(own as Metadata) });
};

const rawOf = (
  fields: Fields,
  id: string | null,
  shared: Metadata,
  path: string,
  notes: readonly string[],
): RawDocument => {
  const text = textField(fields, 'text', path);
  const content = text ?? textField(fields, 'html', path);
  if (content === undefined)
    throw new ChanceryError('E_BAD_LINE', { path, reason: 'it has neither "text" nor "html"' });
  const format = text === undefined ? 'html' : 'text';
  return { id, name: path, format, content, metadata: metadataOf(fields, shared, path), notes };
};

const itemOf = (bytes: Uint8Array, shared: Metadata, path: string): SourceItem | null => {
  let id: string | null = null;
  try {
    if (bytes.length === 0) return null;
    const { text, notes } = decode(bytes, path);
    if (text.trim() === '') return null;
    const fields = parseObject(text, path);
    id = idOf(fields, path);
    return { ok: true, raw: rawOf(fields, id, shared, path, notes) };
  } catch (error) {
    if (error instanceof ChanceryError) return { ok: false, id, name: path, error };
    throw error;
  }
};

/**
 * The articles of a JSONL stream, one a line, in order; blank lines are passed over, a bad line becomes a failed item in its place.
 * A line's own fields win over `shared`. Holds one line at a time.
 */
export async function* readJsonl(chunks: Chunks, path: string, shared: Metadata): AsyncIterable<SourceItem> {
  let seen = false;
  for await (const { number, bytes } of byteLines(chunks)) {
    const name = `${path}:${number}`;
    const limit = Math.round(LARGEST_ARTICLE / 1024 / 1024);
    const item: SourceItem | null =
      bytes === null
        ? { ok: false, id: null, name, error: new ChanceryError('E_TOO_LARGE', { path: name, limit }) }
        : itemOf(bytes, shared, name);
    seen ||= item !== null;
    if (item) yield item;
  }
  if (!seen) yield { ok: false, id: null, name: path, error: new ChanceryError('E_EMPTY_FILE', { path }) };
}
