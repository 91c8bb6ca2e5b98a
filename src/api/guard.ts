import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { ChanceryError } from '../errors.js';

/**
 * Headers of every answer: nothing from outside, nothing inline, no frame, no referrer. No CORS header is ever sent,
 * so that no other site's page can read an answer.
 */
export const headers = (): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'no-referrer',
    xContentTypeOptions: true,
    xFrameOptions: 'DENY',
    strictTransportSecurity: false, // the desk speaks plain HTTP on loopback
  });

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;

/** Refuses requests that were sent to another name: a page that rebinds its own name to 127.0.0.1 gets nothing. */
export const loopbackNamesOnly: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host') ?? new URL(c.req.url).host;
  if (!LOOPBACK.test(host)) throw new ChanceryError('E_FOREIGN_HOST', { host: host.slice(0, 100) });
  await next();
};

/** The desk only shows: nothing but GET and HEAD is answered. */
export const readingOnly: MiddlewareHandler = async (c, next) => {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
    c.header('Allow', 'GET, HEAD');
    throw new ChanceryError('E_METHOD', { method: c.req.method.slice(0, 20) });
  }
  await next();
};
