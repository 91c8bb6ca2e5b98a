import { z } from 'zod';
import { ChanceryError } from '../errors.js';
import type { Position } from '../store/list.js';
import type { Page, PageRequest } from './types.js';

const DEFAULT_LIMIT = 50;
const MOST = 200;

/** A limit that is no number is none; others are brought between 1 and 200. */
const limitOf = ({ limit = DEFAULT_LIMIT }: PageRequest): number =>
  Number.isFinite(limit) ? Math.min(MOST, Math.max(1, Math.floor(limit))) : DEFAULT_LIMIT;

const CURSOR = z.tuple([z.string(), z.string(), z.int().min(0)]);

const cursorOf = ({ publishedAt, documentId, position }: Position): string =>
  Buffer.from(JSON.stringify([publishedAt, documentId, position])).toString('base64url');

const decoded = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
};

const positionOf = (cursor: string): Position => {
  const parsed = CURSOR.safeParse(decoded(cursor));
  if (!parsed.success) throw new ChanceryError('E_BAD_CURSOR', { cursor });
  const [publishedAt, documentId, position] = parsed.data;
  return { publishedAt, documentId, position };
};

/** What to ask the store for: one row more than the page holds, to know whether it is the last. */
export const rowsFor = (
  request: PageRequest,
): { readonly limit: number; readonly after: Position | null } => ({
  limit: limitOf(request) + 1,
  after: request.cursor ? positionOf(request.cursor) : null,
});

/** The page that `rows`, fetched as {@link rowsFor} says, make. */
export const pageOf = <Row, Item>(
  request: PageRequest,
  rows: readonly Row[],
  itemOf: (row: Row) => Item,
  positionOfRow: (row: Row) => Position,
): Page<Item> => {
  const limit = limitOf(request);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(itemOf),
    next: last !== undefined && rows.length > limit ? cursorOf(positionOfRow(last)) : null,
  };
};
