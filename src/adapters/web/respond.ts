import { createHash } from 'node:crypto';
import type { Context } from 'hono';

/** Sends a text of a content type, unless whoever asks has it already. */
export type Respond = (c: Context, text: string, type: string) => Response;

export const HTML = 'text/html; charset=utf-8';
export const JSON_TEXT = 'application/json';

const DIGEST_LENGTH = 16;

/**
 * Replies carry an ETag of the statement's version and of what is sent, so that it holds whatever else changed. Hono's own middleware for this
 * reads every response as a stream, which takes longer than all the rest of a reply.
 */
export function createResponder(version: string): Respond {
  return (c, text, type) => {
    const digest = createHash('sha1').update(text).digest('base64url').slice(0, DIGEST_LENGTH);
    const etag = `"${version.slice(0, 8)}-${digest}"`;
    const headers = {
      ETag: etag,
      // Someone's question may be in the address: no cache between may keep it.
      'Cache-Control': c.req.url.includes('?') ? 'private, no-cache' : 'no-cache',
    };
    return c.req.method !== 'POST' && has(c.req.header('If-None-Match'), etag)
      ? c.body(null, 304, headers)
      : c.body(text, 200, { ...headers, 'Content-Type': type });
  };
}

/** Compression makes a tag weak. */
function has(known: string | undefined, etag: string): boolean {
  if (known === undefined || known === '*') return known === '*';
  return known.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}
