import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { STATUS } from '../../src/api/failures.js';
import { LIST_INPUT, SEARCH_INPUT } from '../../src/api/inputs.js';
import { type TestDesk, testDesk } from './desk.js';

const docs = readFileSync(resolve(import.meta.dirname, '../../docs/api.md'), 'utf8');
let desk: TestDesk;

beforeAll(async () => {
  desk = await testDesk([]);
});
afterAll(() => desk.close());

const documented = [...docs.matchAll(/^### `GET (\S+)`$/gm)].map(([, path]) => path);

test('every route has a section with an example, and every section a route', () => {
  const routes = desk.app.routes
    .filter(({ method, path }) => method === 'GET' && path.startsWith('/api/'))
    .map(({ path }) => path);
  expect(documented).toEqual([...new Set(routes)]);
  for (const section of docs.split(/^### /m).slice(1)) expect(section).toContain('$ curl');
});

test('every parameter is documented', () => {
  for (const name of Object.keys({ ...LIST_INPUT.shape, ...SEARCH_INPUT.shape }))
    expect(docs).toMatch(new RegExp(`^\\|.*\`${name}\``, 'm'));
});

test('every failure with a status of its own is in the table', () => {
  for (const [code, status] of Object.entries(STATUS))
    expect(docs).toMatch(new RegExp(`^\\| ${status} \\|.*\`${code}\``, 'm'));
});
