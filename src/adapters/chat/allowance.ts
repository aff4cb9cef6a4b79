import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Whose question it is, and where it is asked. */
export interface Asker {
  readonly person: string;
  readonly channel?: string | undefined;
  /** The workspace or the server. */
  readonly community?: string | undefined;
  /** What is offered while one types: it comes with each letter, and is no question. */
  readonly isCompletion?: boolean | undefined;
}

/** How much is answered within a minute. */
export interface Allowances {
  readonly person: number;
  readonly channel: number;
  readonly community: number;
  readonly completions: number;
}

/** More than a person reads, and than a channel can follow; GitLab takes 60 commands a minute of a workspace, and 300 presses. */
export const ALLOWANCES: Allowances = { person: 40, channel: 90, community: 300, completions: 240 };

/** Whether somebody may ask: undefined where they may. `isFirst`: it was not refused before in this minute. */
export type Refusal = {
  readonly whose: 'person' | 'channel' | 'community';
  readonly seconds: number;
  readonly isFirst: boolean;
};

const MINUTE = 60;

export function createAllowance(allowances: Allowances) {
  const limit = (points: number): RateLimiterMemory => new RateLimiterMemory({ points, duration: MINUTE });
  const limiters = {
    person: limit(allowances.person),
    channel: limit(allowances.channel),
    community: limit(allowances.community),
  };
  const completions = limit(allowances.completions);

  /** Counts one. */
  return async ({ isCompletion, ...asker }: Asker): Promise<Refusal | undefined> => {
    if (isCompletion) {
      const over = await count(completions, asker.person);
      return over && { whose: 'person', seconds: secondsOf(over), isFirst: false };
    }
    // In this order, so that what one person asks too often does not count against the others.
    for (const whose of ['person', 'channel', 'community'] as const) {
      const key = asker[whose];
      const over = key === undefined ? undefined : await count(limiters[whose], key);
      if (over) {
        const isFirst = over.consumedPoints === allowances[whose] + 1;
        return { whose, seconds: secondsOf(over), isFirst };
      }
    }
    return undefined;
  };
}

async function count(limiter: RateLimiterMemory, key: string): Promise<RateLimiterRes | undefined> {
  try {
    await limiter.consume(key);
    return undefined;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return refused;
    throw refused;
  }
}

function secondsOf({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1_000));
}
