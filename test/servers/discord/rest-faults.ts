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

/** Which requests, and how many of them: one, unless said otherwise. */
export interface FaultTarget {
  readonly method?: string;
  readonly path?: string | RegExp;
  readonly times?: number;
  /** Whether the request has done its work before it fails. */
  readonly after?: boolean;
}

export type FaultAnswer =
  | {
      readonly kind: 'error';
      readonly status: number;
      readonly code?: number;
      readonly message?: string;
      readonly headers?: Readonly<Record<string, string>>;
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

export interface RestFault extends FaultTarget {
  readonly answer: FaultAnswer;
}

/** What became of a fault. */
export interface PlacedFault {
  /** The requests it has met. */
  readonly met: readonly RequestRecord[];
  remove(): void;
}

export interface RestFaults {
  place(fault: RestFault): PlacedFault;
  take(request: RequestRecord): RestFault | undefined;
  clear(): void;
}

function isMeant({ method, path }: FaultTarget, request: RequestRecord): boolean {
  if (method !== undefined && method !== request.method) return false;
  if (path === undefined) return true;
  return typeof path === 'string' ? path === request.path : path.test(request.path);
}

export function createRestFaults(): RestFaults {
  let placed: { fault: RestFault; met: RequestRecord[] }[] = [];
  return {
    place: (fault) => {
      const entry = { fault, met: [] };
      placed.push(entry);
      return {
        met: entry.met,
        remove: () => {
          placed = placed.filter((one) => one !== entry);
        },
      };
    },
    take: (request) => {
      const entry = placed.find(
        ({ fault, met }) => met.length < (fault.times ?? 1) && isMeant(fault, request),
      );
      entry?.met.push(request);
      return entry?.fault;
    },
    clear: () => {
      placed = [];
    },
  };
}

interface Refusal {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
}

function refusalOf(answer: Extract<FaultAnswer, { kind: 'error' | 'rate-limit' }>): Refusal {
  if (answer.kind === 'error') {
    const { status, code = 0, message = `${status}: refused by the test`, headers = {} } = answer;
    return { status, headers, body: { message, code } };
  }
  const { retryAfter, scope = 'user' } = answer;
  const isGlobal = scope === 'global';
  return {
    status: 429,
    headers: {
      'retry-after': String(retryAfter),
      'x-ratelimit-scope': scope,
      ...(isGlobal ? { 'x-ratelimit-global': 'true' } : {}),
    },
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global: isGlobal },
  };
}

/** Answers in the way of the fault, or not at all. */
export function answerWithFault(answer: FaultAnswer, record: RequestRecord, response: ServerResponse): void {
  if (answer.kind === 'stall') {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"id":');
  } else if (answer.kind === 'drop') response.destroy();
  else if (answer.kind === 'error' || answer.kind === 'rate-limit') {
    const { status, headers, body } = refusalOf(answer);
    record.status = status;
    if (answer.kind === 'error') record.code = answer.code ?? 0;
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  }
}
