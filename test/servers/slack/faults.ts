import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { createFaults } from '../faults.ts';
import type { JsonObject } from '../json.ts';

export type Fault =
  | { readonly kind: 'error'; readonly error: string }
  /** HTTP 429; without `retryAfter` there is no such header, which the SDK takes for a broken answer. */
  | { readonly kind: 'ratelimited'; readonly retryAfter?: number }
  | { readonly kind: 'status'; readonly status: number }
  /** Never answers. */
  | { readonly kind: 'hang' }
  | { readonly kind: 'delay'; readonly ms: number }
  /** The connection is reset before anything was done. */
  | { readonly kind: 'drop' }
  /** Everything is done, and then the connection is reset, or a 500 sent. */
  | { readonly kind: 'commit-then-drop' }
  | { readonly kind: 'commit-then-500' };

export interface FaultScope {
  /** How many calls it meets; 1 unless said. */
  readonly times?: number;
  readonly channel?: string;
}

/** `method` is a Web API method, or 'response_url'. */
export interface FaultyCall {
  readonly method: string;
  readonly channel: unknown;
}

export type Faults = ReturnType<typeof createFaults<FaultyCall, Fault>>;

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: JsonObject = {},
): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value));
  response.end(JSON.stringify(body));
}

export function sendRateLimited(response: ServerResponse, retryAfter: number | undefined): void {
  const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
  sendJson(response, 429, { ok: false, error: 'ratelimited' }, headers);
}

/** Answers in the fault's way, where it is one that keeps the call from being done. */
export async function answerFault(
  fault: Fault | undefined,
  response: ServerResponse,
): Promise<string | undefined> {
  switch (fault?.kind) {
    case 'error':
      sendJson(response, 200, { ok: false, error: fault.error });
      return fault.error;
    case 'ratelimited':
      sendRateLimited(response, fault.retryAfter);
      return 'ratelimited';
    case 'status':
      sendJson(response, fault.status, { ok: false, error: 'internal_error' });
      return `http ${fault.status}`;
    case 'hang':
      return 'hang';
    case 'drop':
      response.socket?.resetAndDestroy();
      return 'drop';
    case 'delay':
      await delay(fault.ms);
      return undefined;
    default:
      return undefined;
  }
}
