import type { Context } from 'hono';
import { z } from 'zod';
import { ChanceryError } from '../errors.js';

const LIMIT = z
  .string()
  .regex(/^\d{1,3}$/, 'limit is a whole number from 1 to 200')
  .transform(Number)
  .refine((limit) => limit >= 1 && limit <= 200, 'limit is a whole number from 1 to 200')
  .optional();
const CURSOR = z
  .string()
  .min(1, 'cursor is `next` of the page before')
  .max(1000, 'cursor is too long')
  .optional();

const MIN_SCORE = z
  .string()
  .regex(/^(?:0?\.\d{1,6}|0|1(?:\.0{1,6})?)$/, 'minScore is a number from 0 to 1')
  .transform(Number)
  .optional();

export const NO_INPUT = z.strictObject({});
export const ARTICLE_INPUT = z.strictObject({ minScore: MIN_SCORE });
export const LIST_INPUT = z.strictObject({ limit: LIMIT, cursor: CURSOR });
export const SEARCH_INPUT = z.strictObject({
  q: z
    .string({ error: 'q, the words to search for, is missing' })
    .max(500, 'q is longer than 500 characters'),
  kind: z.enum(['article', 'statement'], 'kind is article or statement').optional(),
  limit: LIMIT,
  cursor: CURSOR,
});

const problemOf = (error: z.ZodError): string =>
  error.issues
    .map((issue) =>
      issue.code === 'unrecognized_keys' ? `there is no parameter ${issue.keys.join(', ')}` : issue.message,
    )
    .join('; ');

/**
 * The query parameters of a request, each given at most once.
 *
 * @throws ChanceryError E_BAD_REQUEST
 */
export const inputOf = <Schema extends z.ZodType>(c: Context, schema: Schema): z.infer<Schema> => {
  const values = Object.entries(c.req.queries());
  const twice = values.find(([, given]) => given.length > 1);
  if (twice) throw new ChanceryError('E_BAD_REQUEST', { problem: `${twice[0]} is given more than once` });
  const parsed = schema.safeParse(Object.fromEntries(values.map(([name, [value]]) => [name, value])));
  if (!parsed.success) throw new ChanceryError('E_BAD_REQUEST', { problem: problemOf(parsed.error) });
  return parsed.data;
};
