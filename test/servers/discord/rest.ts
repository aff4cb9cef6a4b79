import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiError, refusal } from './api-error.ts';
import { answerWithFault, type RequestRecord, type RestFaults } from './rest-faults.ts';
import { type Call, findRoute, type Reply, type Route } from './routes.ts';

export interface RestNeeds {
  readonly routes: readonly Route[];
  readonly faults: RestFaults;
  readonly isToken: (token: string) => boolean;
  readonly notify: () => void;
}

export interface Rest {
  readonly requests: readonly RequestRecord[];
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

const PREFIX = /^\/api\/v(\d+)(?=\/)/u;

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}

/** Half of a surrogate pair is valid in JSON's escapes, and no text: Discord refuses it. */
function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(isWellFormed);
}

const UNREADABLE = Symbol('unreadable');

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    const body: unknown = JSON.parse(text);
    return isWellFormed(body) ? body : UNREADABLE;
  } catch {
    return UNREADABLE;
  }
}

export function createRest(needs: RestNeeds): Rest {
  const requests: RequestRecord[] = [];

  const run = (record: RequestRecord, version: string | undefined, token: string, text: string): Reply => {
    const found = findRoute(needs.routes, record.method, record.path);
    if (version !== '10') throw refusal('invalidVersion');
    if (!found) throw refusal('notFound');
    if (found.route.auth && !needs.isToken(token.replace(/^Bot /u, ''))) throw refusal('unauthorized');
    if (parse(text) === UNREADABLE) throw refusal('invalidJson');
    const call: Call = { params: found.params, query: record.query, body: record.body };
    return found.route.run(call);
  };

  const settle = (act: () => Reply): Reply & { code?: number } => {
    try {
      return act();
    } catch (error) {
      if (error instanceof ApiError) return { status: error.status, body: error.body, code: error.code };
      // A fault of this server must not look like one of Discord's.
      return {
        status: 418,
        body: { message: error instanceof Error ? error.stack : String(error), code: 0 },
      };
    }
  };

  return {
    requests,
    handle: async (request, response) => {
      const text = await readText(request);
      const url = new URL(request.url ?? '/', 'http://localhost');
      const body = parse(text);
      const record: RequestRecord = {
        method: request.method ?? 'GET',
        path: url.pathname.replace(PREFIX, ''),
        query: Object.fromEntries(url.searchParams),
        body: body === UNREADABLE ? text : body,
        at: performance.now(),
      };
      requests.push(record);
      const fault = needs.faults.take(record);
      if (fault?.answer.kind === 'delay') await sleep(fault.answer.ms);
      const isCut = fault !== undefined && fault.answer.kind !== 'delay';
      if (!isCut || fault.after) {
        const version = PREFIX.exec(url.pathname)?.[1];
        const reply = settle(() => run(record, version, request.headers.authorization ?? '', text));
        if (!isCut) send(record, reply, response);
      }
      if (isCut) answerWithFault(fault.answer, record, response);
      needs.notify();
    },
  };
}

/** Limits are told and never reached: a test that wants one reached places a fault. */
function send(record: RequestRecord, reply: Reply & { code?: number }, response: ServerResponse): void {
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
