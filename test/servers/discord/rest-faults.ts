import type { ServerResponse } from 'node:http';

/** One request to the REST API, as it was recorded. */
export interface RequestRecord {
  readonly method: string;
  /** After `/api/v10`, without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** performance.now() of its arrival. */
  readonly at: number;
  /** Missing while it is not answered, and where it never is. */
  status?: number;
  /** Discord's error code. */
  code?: number;
}

export type FaultAnswer =
  | {
      readonly kind: 'error';
      readonly status: number;
      readonly code?: number;
      readonly message?: string;
    }
  | {
      readonly kind: 'rate-limit';
      /** Seconds. */
      readonly retryAfter: number;
      readonly scope?: 'user' | 'global' | 'shared';
    }
  /** Neither headers nor body, ever. */
  | { readonly kind: 'hang' }
  /** Headers and half a body. */
  | { readonly kind: 'stall' }
  /** The connection is closed without an answer. */
  | { readonly kind: 'drop' }
  /** Answered rightly, but late. */
  | { readonly kind: 'delay'; readonly ms: number };

/** Which requests fail, how many of them (one, unless said otherwise), and how. */
export interface RestFault {
  readonly method?: string;
  readonly path?: string | RegExp;
  readonly times?: number;
  /** Whether the request has done its work before it fails. */
  readonly after?: boolean;
  readonly answer: FaultAnswer;
}

export function isMeant({ method, path }: RestFault, request: RequestRecord): boolean {
  if (method !== undefined && method !== request.method) return false;
  if (path === undefined) return true;
  return typeof path === 'string' ? path === request.path : path.test(request.path);
}

/** Answers in the way of the fault, or not at all. */
export function answerWithFault(answer: FaultAnswer, record: RequestRecord, response: ServerResponse): void {
  const send = (status: number, body: object, headers = {}): void => {
    record.status = status;
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
  if (answer.kind === 'stall') {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"id":');
  } else if (answer.kind === 'drop') response.destroy();
  else if (answer.kind === 'error') {
    const { status, code = 0, message = `${status}: refused by the test` } = answer;
    record.code = code;
    send(status, { message, code });
  } else if (answer.kind === 'rate-limit') {
    const { retryAfter, scope = 'user' } = answer;
    const isGlobal = scope === 'global';
    const body = { message: 'You are being rate limited.', retry_after: retryAfter, global: isGlobal };
    send(429, body, {
      'retry-after': String(retryAfter),
      'x-ratelimit-scope': scope,
      ...(isGlobal ? { 'x-ratelimit-global': 'true' } : {}),
    });
  }
}
