import { LRUCache } from 'lru-cache';

/** Events that were taken, so that each is answered once, however often it comes. */
export interface Claims {
  /** Whether this is the first time that this event comes. */
  readonly claim: (event: string) => boolean;
}

/** Milliseconds within which platforms deliver an event again: Slack's last retry comes after about five minutes. */
export const CLAIM_KEPT = 15 * 60_000;
export const MOST_CLAIMS = 50_000;

/** Claims that end with the process. `clock` counts milliseconds. */
export function createClaims(clock: () => number = () => performance.now()): Claims {
  const claims = new LRUCache<string, true>({
    max: MOST_CLAIMS,
    ttl: CLAIM_KEPT,
    ttlResolution: 0,
    perf: { now: clock },
  });
  return {
    claim: (event) => {
      if (claims.has(event)) return false;
      claims.set(event, true);
      return true;
    },
  };
}
