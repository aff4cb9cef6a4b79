import { type RateLimiterAbstract, RateLimiterMemory } from 'rate-limiter-flexible';

/** How often something was done within a minute, and the milliseconds until that is over. */
export interface Tally {
  readonly count: number;
  readonly milliseconds: number;
}

/** Counts, minute by minute, how often something is done. */
export interface Tallies {
  /** Counts once more. Never throws. */
  readonly count: (name: string) => Promise<Tally>;
}

/** A minute, in seconds; how much is allowed in it, others decide. */
export const TALLYING = { duration: 60, points: Number.MAX_SAFE_INTEGER } as const;

/** What a limiter counts. */
export function tallyWith(limiter: Pick<RateLimiterAbstract, 'penalty'>): Tallies {
  return {
    count: async (name) => {
      const { consumedPoints, msBeforeNext } = await limiter.penalty(name);
      return { count: consumedPoints, milliseconds: msBeforeNext };
    },
  };
}

/** Tallies that end with the process. */
export function createTallies(): Tallies {
  return tallyWith(new RateLimiterMemory(TALLYING));
}
