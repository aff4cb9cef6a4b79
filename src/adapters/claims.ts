import { LRUCache } from 'lru-cache';

/** Events that were taken, so that each is answered once, however often it comes. */
export interface Claims {
  /** Takes all of them; whether it is the first time that any of them comes. Never throws. */
  readonly claim: (events: readonly string[]) => Promise<boolean>;
}

/** Milliseconds within which platforms deliver an event again: Slack's last retry comes after about five minutes. */
export const CLAIM_KEPT = 15 * 60_000;
export const MOST_CLAIMS = 50_000;

/** Takes an event; whether it is the first time that it comes. `clock` counts milliseconds. */
export function createTake(clock: () => number = () => performance.now()): (event: string) => boolean {
  const taken = new LRUCache<string, true>({
    max: MOST_CLAIMS,
    ttl: CLAIM_KEPT,
    ttlResolution: 0,
    perf: { now: clock },
  });
  return (event) => {
    if (taken.has(event)) return false;
    taken.set(event, true);
    return true;
  };
}

/** Claims of a way to take one event. */
export function claimEach(take: (event: string) => boolean): Claims {
  return { claim: async (events) => ![...new Set(events)].map(take).includes(false) };
}

/** Claims that end with the process. */
export function createClaims(clock?: () => number): Claims {
  return claimEach(createTake(clock));
}
