import type { Attempt } from './queue.ts';

/** A connection that was never made carried nothing. */
const NEVER_CONNECTED = new Set([
  'ECONNREFUSED',
  'EAI_AGAIN',
  'ENOTFOUND',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
const RECONNECT_WAIT = 500;

/** What became of a request that failed before the platform answered. */
export function explainFailure(error: unknown): Attempt {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  // A time-out has a number, which says nothing.
  const code =
    cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
  const problem = code ?? (cause instanceof Error ? cause.name : 'unknown');
  return code && NEVER_CONNECTED.has(code)
    ? { kind: 'later', wait: RECONNECT_WAIT, problem }
    : { kind: 'unreachable', problem };
}
