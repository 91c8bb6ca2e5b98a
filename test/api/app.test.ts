import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeApp } from '../../src/api/app.js';
import type { ArticleSummary, Page, SearchResults } from '../../src/query/types.js';
import type { ArticleRecord } from '../../src/record/types.js';
import { aRecord, bareRecord } from '../store/factory.js';
import { type TestDesk, testDesk } from './desk.js';

const records = ['the ferry', 'the crane', 'the pilot'].map((subject) => aRecord(subject));
let desk: TestDesk;

beforeAll(async () => {
  desk = await testDesk([...records, bareRecord('Nothing was said 🛳️ by anybody.')]);
});
afterAll(() => desk.close());

const json = async <T>(path: string): Promise<T> => {
  const response = await desk.get(path);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('application/json');
  return (await response.json()) as T;
};

const failure = async (path: string): Promise<readonly [number, string]> => {
  const response = await desk.get(path);
  const { error } = (await response.json()) as { error: { code: string; message: string } };
  expect(error.message.length).toBeGreaterThan(20);
  return [response.status, error.code];
};

describe('answers', () => {
  test('status says what is there', async () => {
    expect(await json('/api/status')).toEqual({
      version: '1.2.3',
      model: 'reader-test',
      counts: { articles: 4, statements: 6, events: 6 },
      invented: true,
      scores: null,
    });
  });

  test('articles come in pages that hold each once', async () => {
    const first = await json<Page<ArticleSummary>>('/api/articles?limit=3');
    const second = await json<Page<ArticleSummary>>(`/api/articles?limit=3&cursor=${first.next}`);
    expect([first.items.length, second.items.length, second.next]).toEqual([3, 1, null]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(4);
    expect(first.items[0]?.counts).toEqual({ statements: 2, events: 2, entities: 3 });
  });

  test('a record is exactly what was stored, by its id or the beginning of it', async () => {
    const [record] = records;
    const id = record?.document.id ?? '';
    expect(await json(`/api/articles/${id}`)).toEqual(record);
    expect(await json(`/api/articles/${id.slice(0, 16).toUpperCase()}`)).toEqual(record);
  });

  test('a record without its unsure lines, when so asked', async () => {
    const path = `/api/articles/${records[0]?.document.id}`;
    const count = async (least: string) =>
      (await json<ArticleRecord>(`${path}?minScore=${least}`)).statements.length;
    expect(await count('0')).toBe(records[0]?.statements.length);
    expect(await count('0.9')).toBe(records[0]?.statements.filter(({ score }) => score >= 0.9).length);
    expect(await count('1.0')).toBe(0);
  });

  test('a record that a browser has is not sent again', async () => {
    const path = `/api/articles/${records[0]?.document.id}`;
    const etag = (await desk.get(path)).headers.get('etag') ?? '';
    const again = await desk.get(path, { 'If-None-Match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('search finds articles and statements, or one kind', async () => {
    const both = await json<SearchResults>('/api/search?q=strike');
    expect(new Set(both.items.map(({ kind }) => kind))).toEqual(new Set(['article', 'statement']));
    const statements = await json<SearchResults>('/api/search?q=strike&kind=statement&limit=1');
    expect([statements.items.length, statements.items[0]?.kind]).toEqual([1, 'statement']);
    expect((await json<SearchResults>(`/api/search?q=${encodeURIComponent('"\')--*')}`)).total).toBe(0);
  });
});

describe('bad requests get a code and a remedy', () => {
  test.each([
    ['/api/articles?limit=0', 400, 'E_BAD_REQUEST'],
    ['/api/articles?limit=201', 400, 'E_BAD_REQUEST'],
    ['/api/articles?limit=ten', 400, 'E_BAD_REQUEST'],
    ['/api/articles?limit=1&limit=2', 400, 'E_BAD_REQUEST'],
    ['/api/articles?page=2', 400, 'E_BAD_REQUEST'],
    ['/api/articles?cursor=nonsense', 400, 'E_BAD_CURSOR'],
    ['/api/status?verbose=1', 400, 'E_BAD_REQUEST'],
    ['/api/search', 400, 'E_BAD_REQUEST'],
    [`/api/search?q=${'a'.repeat(501)}`, 400, 'E_BAD_REQUEST'],
    ['/api/search?q=a&kind=entity', 400, 'E_BAD_REQUEST'],
    ['/api/search?__proto__=a&q=a', 400, 'E_BAD_REQUEST'],
    [`/api/articles/${'0'.repeat(64)}?minScore=1.5`, 400, 'E_BAD_REQUEST'],
    [`/api/articles/${'0'.repeat(64)}?minScore=half`, 400, 'E_BAD_REQUEST'],
    ['/api/articles/zz', 404, 'E_NO_SUCH_ARTICLE'],
    ['/api/articles/%25', 404, 'E_NO_SUCH_ARTICLE'],
    [`/api/articles/${'0'.repeat(64)}`, 404, 'E_NO_SUCH_ARTICLE'],
    ['/api/nothing', 404, 'E_NO_SUCH_ROUTE'],
    ['/assets/gone.js', 404, 'E_NO_SUCH_ROUTE'],
  ])('%s', async (path, status, code) => {
    expect(await failure(path)).toEqual([status, code]);
  });

  test('nothing but reading is answered', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const response = await desk.app.request('http://localhost/api/status', { method });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    }
    expect((await desk.app.request('http://localhost/api/status', { method: 'HEAD' })).status).toBe(200);
  });

  test('an unforeseen failure is coded too', async () => {
    const store = { ...desk.store, counts: () => Promise.reject(new Error('the roof is gone')) };
    const app = makeApp({ store, version: '1', model: 'm', examples: false, webRoot: '/nowhere' });
    const response = await app.request('http://localhost/api/status');
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({ error: { code: 'E_INTERNAL' } });
    const pages = await app.request('http://localhost/');
    expect([pages.status, ((await pages.json()) as { error: { code: string } }).error.code]).toEqual([
      503,
      'E_PAGES_NOT_BUILT',
    ]);
  });
});

describe('nothing from or for the outside', () => {
  test('every answer, failures too, has the strict policy and no leave for other sites', async () => {
    for (const path of ['/', '/api/status', '/api/nothing', '/assets/index-abc123.js', '/nowhere']) {
      const { headers } = await desk.get(path);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:4180', '0.0.0.0', ''])(
    'the name "%s" is refused',
    async (host) => {
      const response = await desk.get('/api/status', { Host: host });
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ error: { code: 'E_FOREIGN_HOST' } });
    },
  );

  test.each(['localhost', 'localhost:4180', '127.0.0.1:80', '[::1]:4180'])(
    'the name "%s" is answered',
    async (host) => {
      expect((await desk.get('/api/status', { Host: host })).status).toBe(200);
    },
  );
});

test('pages are one file for every address of the desk; assets are kept for good', async () => {
  for (const path of ['/', '/a/0123abcd', '/search?q=ferry']) {
    const page = await desk.get(path);
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect(await page.text()).toContain('<title>desk</title>');
  }
  expect((await desk.get('/nowhere')).status).toBe(404);
  const asset = await desk.get('/assets/index-abc123.js');
  expect(asset.headers.get('cache-control')).toContain('immutable');
  expect(asset.headers.get('content-type')).toContain('javascript');
});
