import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { asChanceryError, type ErrorCode } from '../errors.js';
import type { Failure } from './types.js';

/** The HTTP status of the codes that have one of their own; all others are 500. */
export const STATUS: { readonly [Code in ErrorCode]?: ContentfulStatusCode } = {
  E_BAD_REQUEST: 400,
  E_BAD_CURSOR: 400,
  E_AMBIGUOUS_ID: 400,
  E_FOREIGN_HOST: 403,
  E_NO_SUCH_ARTICLE: 404,
  E_NO_SUCH_ROUTE: 404,
  E_METHOD: 405,
  E_DATABASE_LOCKED: 503,
  E_PAGES_NOT_BUILT: 503,
};

/** Answers a failure as `{"error": {"code", "message"}}` with its HTTP status. */
export const failed = (c: Context, thrown: unknown): Response => {
  const { code, message } = asChanceryError(thrown);
  const body: Failure = { error: { code, message } };
  return c.json(body, STATUS[code] ?? 500, { 'Cache-Control': 'no-store' });
};
