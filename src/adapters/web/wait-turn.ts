import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import type { Turns } from '../turns.ts';
import { LIMITS } from './limits.ts';
import { createVisitorLimit, findVisitor } from './visitors.ts';

type Refuse = (c: Context, status: 429 | 503, seconds: number) => Promise<Response>;

/** What computes something waits for its turn, among all that people ask of the process; no visitor gets more than a share of them. */
export function waitTurn(turns: Turns, refuse: Refuse): MiddlewareHandler {
  const count = createVisitorLimit();
  return async (c, next) => {
    const { address } = getConnInfo(c).remote;
    const visitor = findVisitor(address, c.req.header('X-Forwarded-For'));
    const seconds = visitor === undefined ? undefined : await count(visitor);
    if (seconds !== undefined) return refuse(c, 429, seconds);
    const turn = { surface: 'page', person: visitor ?? '', until: performance.now() + LIMITS.patience };
    if (!(await turns.take(turn))) return refuse(c, 503, 1);
    return next();
  };
}
