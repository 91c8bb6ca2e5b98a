import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import { ChanceryError } from '../errors.js';

/** The names of built assets hold a hash of their content: what was fetched once never changes. */
const FOREVER = 'public, max-age=31536000, immutable';

/** The one HTML file of the desk; which page it shows, its script decides by the address. */
const shell = async (c: Context, webRoot: string, status: 200 | 404): Promise<Response> => {
  const html = await readFile(join(webRoot, 'index.html'), 'utf8').catch(() => {
    throw new ChanceryError('E_PAGES_NOT_BUILT', { folder: webRoot });
  });
  return c.html(html, status, { 'Cache-Control': 'no-cache' });
};

/** The desk's pages, built by Vite into `webRoot`. */
export const pages = (webRoot: string): Hono => {
  const app = new Hono();
  for (const path of ['/', '/a/:id', '/search']) app.get(path, (c) => shell(c, webRoot, 200));
  // A `root` that is missing would be complained about on stderr; a rewritten path is looked up in silence.
  const file = serveStatic({ rewriteRequestPath: (path) => join(webRoot, path) });
  app.use('/assets/*', async (c, next) => {
    await next();
    if (c.res.ok) c.header('Cache-Control', FOREVER);
  });
  app.get('/assets/*', file, (c) => {
    throw new ChanceryError('E_NO_SUCH_ROUTE', { path: c.req.path.slice(0, 200) });
  });
  app.get('/favicon.svg', file);
  app.get('*', (c) => shell(c, webRoot, 404));
  return app;
};
