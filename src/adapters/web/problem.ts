import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { WireProblem } from '../wire-schema.ts';

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  404: 'Not found',
  405: 'Method not allowed',
  413: 'Content too large',
  415: 'Unsupported media type',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Too busy',
};

/** An error as RFC 9457 has it; `detail` says what to do. */
export function respondWithProblem(
  c: Context,
  status: ContentfulStatusCode,
  detail: string,
  more: object = {},
): Response {
  const title = TITLES[status] ?? 'Error';
  const problem: WireProblem = { type: 'about:blank', title, status, detail, ...more };
  return c.body(JSON.stringify(problem), status, { 'Content-Type': 'application/problem+json' });
}
