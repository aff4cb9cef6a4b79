import type { JsonObject } from './json.ts';

export type Fault =
  | { readonly kind: 'error'; readonly error: string; readonly fields?: JsonObject }
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

export interface ArmedFault {
  /** How many more calls it will meet. */
  readonly left: number;
  cancel(): void;
}

interface Entry {
  readonly method: string;
  readonly fault: Fault;
  readonly channel: string | undefined;
  left: number;
}

/** Faults wait here for the calls that they are meant for; the one armed first is met first. */
export function createFaults() {
  const entries: Entry[] = [];
  return {
    /** `method` is a Web API method, 'response_url' or '*'. */
    arm(method: string, fault: Fault, scope: FaultScope = {}): ArmedFault {
      const entry: Entry = { method, fault, channel: scope.channel, left: scope.times ?? 1 };
      entries.push(entry);
      return {
        get left() {
          return entry.left;
        },
        cancel() {
          entry.left = 0;
        },
      };
    },
    take(method: string, channel: unknown): Fault | undefined {
      const entry = entries.find(
        (one) =>
          one.left > 0 &&
          (one.method === '*' || one.method === method) &&
          (one.channel === undefined || one.channel === channel),
      );
      if (entry === undefined) return undefined;
      entry.left -= 1;
      return entry.fault;
    },
  };
}

export type Faults = ReturnType<typeof createFaults>;
