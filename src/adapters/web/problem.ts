import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  404: 'Not found',
  405: 'Method not allowed',
  413: 'Content too large',
  415: 'Unsupported media type',
  500: 'Internal error',
};

/** An error as RFC 9457 has it; `detail` says what to do. */
export function describeProblem(
  c: Context,
  status: ContentfulStatusCode,
  detail: string,
  more: object = {},
): Response {
  const body = JSON.stringify({
    type: 'about:blank',
    title: TITLES[status] ?? 'Error',
    status,
    detail,
    ...more,
  });
  return c.body(body, status, { 'Content-Type': 'application/problem+json' });
}
