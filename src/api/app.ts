import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { ChanceryError } from '../errors.js';
import { getArticle, listArticles } from '../query/articles.js';
import { searchArticles } from '../query/search.js';
import { withMinScore } from '../record/min-score.js';
import { failed } from './failures.js';
import { headers, loopbackNamesOnly, readingOnly } from './guard.js';
import { ARTICLE_INPUT, inputOf, LIST_INPUT, NO_INPUT, SEARCH_INPUT } from './inputs.js';
import { pages } from './pages.js';
import type { Scores, Status } from './types.js';

/** What the API asks of an open store. */
export type AskedStore = Parameters<typeof getArticle>[0] &
  Parameters<typeof listArticles>[0] &
  Parameters<typeof searchArticles>[0] & { counts(): Promise<Status['counts']> };

export interface AppOptions {
  readonly store: AskedStore;
  /** Of the program. */
  readonly version: string;
  /** Name and checksum of the reader model. */
  readonly model: string;
  /** True when the store holds the example library. */
  readonly examples: boolean;
  /** Folder of the built pages (`dist/web`). */
  readonly webRoot: string;
  /** See `loadScores`; null or left out: not measured. */
  readonly scores?: Scores | null;
}

/** Answers change only when articles are added: a browser may keep them, but asks whether they still hold. */
const REVALIDATE = { 'Cache-Control': 'no-cache' };

const api = ({ store, version, model, examples, scores = null }: AppOptions): Hono => {
  const app = new Hono();
  app.get('/status', async (c) => {
    inputOf(c, NO_INPUT);
    const { articles, statements, events } = await store.counts();
    const counts = { articles, statements, events };
    const status: Status = { version, model, counts, invented: examples, scores };
    return c.json(status, 200, REVALIDATE);
  });
  app.get('/articles', async (c) =>
    c.json(await listArticles(store, inputOf(c, LIST_INPUT)), 200, REVALIDATE),
  );
  app.get('/articles/:id', etag(), async (c) => {
    const { minScore = 0 } = inputOf(c, ARTICLE_INPUT);
    const id = c.req.param('id');
    if (!/^[0-9a-f]{1,64}$/i.test(id)) throw new ChanceryError('E_NO_SUCH_ARTICLE', { id: id.slice(0, 80) });
    return c.json(withMinScore(await getArticle(store, id.toLowerCase()), minScore), 200, REVALIDATE);
  });
  app.get('/search', async (c) => {
    const { q, kind, ...page } = inputOf(c, SEARCH_INPUT);
    const kinds = kind && [kind];
    return c.json(await searchArticles(store, q, { ...page, kinds }), 200, REVALIDATE);
  });
  app.all('*', (c) => {
    throw new ChanceryError('E_NO_SUCH_ROUTE', { path: c.req.path.slice(0, 200) });
  });
  return app;
};

/**
 * The desk: the JSON API of `docs/api.md` under `/api`, and the pages that show it. Every failure is answered as
 * `{"error": {"code", "message"}}`.
 *
 * @example
 * const app = makeApp({ store, version, model, examples: false, webRoot: 'dist/web' });
 * const answer = await app.request('http://localhost/api/articles?limit=10');
 */
export const makeApp = (options: AppOptions): Hono => {
  const app = new Hono();
  app.onError((error, c) => failed(c, error));
  app.use(headers(), loopbackNamesOnly, readingOnly);
  app.route('/api', api(options));
  app.route('/', pages(options.webRoot));
  return app;
};
