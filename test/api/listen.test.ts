import { createServer, type Server } from 'node:net';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { serve } from '../../src/api/listen.js';

const app = new Hono().get('/', (c) => c.text('here'));

test('a taken port gives way to the next free one, and the caller is told', async () => {
  const first = await serve(app, { port: 0 });
  const second = await serve(app, { port: first.port });
  expect(second.port).toBeGreaterThan(first.port);
  expect(second.taken[0]).toBe(first.port);
  expect(second.taken).toHaveLength(second.port - first.port);
  expect(second.url).toBe(`http://127.0.0.1:${second.port}`);
  expect(await (await fetch(second.url)).text()).toBe('here');
  await Promise.all([first.close(), second.close()]);
});

test('closing ends connections that are kept alive, frees the port, and may be done twice', async () => {
  const server = await serve(app, { port: 0 });
  await (await fetch(server.url)).text();
  await server.close();
  await server.close();
  await expect(fetch(server.url)).rejects.toThrow();
  const again = await serve(app, { port: server.port });
  await again.close();
});

test('when the last ports are taken the failure is coded', async () => {
  const blocker = await new Promise<Server>((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(65_535, '127.0.0.1', () => resolve(server));
  });
  await expect(serve(app, { port: 65_535 })).rejects.toMatchObject({ code: 'E_PORTS_TAKEN' });
  await new Promise((resolve) => blocker.close(resolve));
});
