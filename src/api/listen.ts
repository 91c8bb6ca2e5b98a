import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { ChanceryError } from '../errors.js';

export interface ListenOptions {
  /** `127.0.0.1` unless told; another loopback name may be given, and nothing else. */
  readonly host?: '127.0.0.1' | '::1' | 'localhost';
  /** 0 takes any free port; another one that is taken gives way to the next free one. */
  readonly port: number;
}

/** A running server. */
export interface Listening {
  /** `http://127.0.0.1:4180`, without a slash at its end. */
  readonly url: string;
  readonly port: number;
  /** The ports that were asked for first and found taken, in order. */
  readonly taken: readonly number[];
  /** Takes no more requests, lets those under way end (for a second at most), and is done. Closing twice is no error. */
  close(): Promise<void>;
}

/** How many ports are tried, the first one included. */
const TRIES = 50;
const GRACE_MS = 1000;

const listen = (server: Server, host: string, port: number): Promise<AddressInfo> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(server.address() as AddressInfo);
    });
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

/**
 * Serves `app` on loopback.
 *
 * @throws ChanceryError E_PORTS_TAKEN, E_CANNOT_LISTEN
 */
export const serve = async (
  app: { readonly fetch: (request: Request) => Response | Promise<Response> },
  { host = '127.0.0.1', port }: ListenOptions,
): Promise<Listening> => {
  const taken: number[] = [];
  const last = Math.min(65_535, port + TRIES - 1);
  for (let candidate = port; candidate <= last; candidate++) {
    const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
    try {
      const address = await listen(server, host, candidate);
      const name = host === '::1' ? '[::1]' : host;
      return { url: `http://${name}:${address.port}`, port: address.port, taken, close: () => close(server) };
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE')
        throw new ChanceryError('E_CANNOT_LISTEN', { host, port: candidate, reason: codeOf(error) });
      taken.push(candidate);
    }
  }
  throw new ChanceryError('E_PORTS_TAKEN', { first: port, last });
};
