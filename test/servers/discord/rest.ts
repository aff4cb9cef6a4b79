import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { createFaults } from '../faults.ts';
import { parseJson } from '../json.ts';
import { NotModelled } from '../not-modelled.ts';
import { readBody } from '../read-body.ts';
import { ApiError, refusal } from './api-error.ts';
import type { Ledger } from './ledger.ts';
import { answerWithFault, type RequestRecord, type RestFault } from './rest-faults.ts';
import { findRoute, type Reply, type Route } from './routes.ts';

export interface RestNeeds {
  readonly routes: readonly Route[];
  readonly faults: ReturnType<typeof createFaults<RequestRecord, RestFault>>;
  readonly isToken: (token: string) => boolean;
  readonly ledger: Ledger;
}

const PREFIX = /^\/api\/v(\d+)(?=\/)/u;

/** Half of a surrogate pair is valid in JSON's escapes, and no text: Discord refuses it. */
function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(isWellFormed);
}

type Coded = Reply & { readonly code?: number };

/** The REST API: what comes in is recorded, and done unless a fault is met. */
export function createRest({ routes, faults, isToken, ledger }: RestNeeds) {
  function run({ method, path, query, body }: RequestRecord, request: IncomingMessage, text: string): Reply {
    if (PREFIX.exec(request.url ?? '')?.[1] !== '10') throw refusal('invalidVersion');
    const found = findRoute(routes, method, path);
    if (!found) throw new NotModelled(`${method} ${path}`);
    const { route, params } = found;
    const token = (request.headers.authorization ?? '').replace(/^Bot /u, '');
    if (!route.hasOwnToken && !isToken(token)) throw refusal('unauthorized');
    if (text !== '' && (body === undefined || !isWellFormed(body))) throw refusal('invalidJson');
    const asked = Object.keys(query).find((key) => key !== route.query);
    if (asked !== undefined) throw new NotModelled(`${method} ${path}?${asked}`);
    return route.run({ params, query, body });
  }

  function settle(act: () => Reply): Coded {
    try {
      return act();
    } catch (error) {
      if (error instanceof ApiError) return { status: error.status, body: error.body, code: error.code };
      // Must not look like an answer of Discord's.
      return { status: 418, body: { message: ledger.complain(error), code: 0 } };
    }
  }

  return async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await readBody(request);
    const url = new URL(request.url ?? '/', 'http://localhost');
    const record: RequestRecord = {
      method: request.method ?? 'GET',
      path: url.pathname.replace(PREFIX, ''),
      query: Object.fromEntries(url.searchParams),
      body: parseJson(text),
      at: performance.now(),
    };
    ledger.requests.push(record);
    const fault = faults.take(record);
    if (fault?.answer.kind === 'delay') await sleep(fault.answer.ms);
    const isCut = fault !== undefined && fault.answer.kind !== 'delay';
    if (!isCut || fault.after) {
      const reply = settle(() => run(record, request, text));
      if (!isCut) send(record, reply, response);
    }
    if (isCut) answerWithFault(fault.answer, record, response);
    ledger.changed();
  };
}

/** Limits are told and never reached: a test that wants one reached places a fault. */
function send(record: RequestRecord, reply: Coded, response: ServerResponse): void {
  record.status = reply.status;
  if (reply.code !== undefined) record.code = reply.code;
  const route = record.path.replace(/\d{15,20}/gu, ':id').replace(/(?<=\/:id\/)[^/]{40,}/u, ':token');
  response.writeHead(reply.status, {
    ...(reply.body === undefined ? {} : { 'content-type': 'application/json' }),
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '999',
    'x-ratelimit-reset': String(Date.now() / 1_000 + 1),
    'x-ratelimit-reset-after': '1',
    'x-ratelimit-bucket': Buffer.from(`${record.method} ${route}`).toString('hex'),
  });
  response.end(reply.body === undefined ? undefined : JSON.stringify(reply.body));
}
