import { setTimeout } from 'node:timers/promises';
import {
  type APIGatewaySessionStartLimit,
  type IIdentifyThrottler,
  SimpleIdentifyThrottler,
} from 'discord.js';
import type { Log } from '../adapter.ts';

/** What the library hands to a throttler, as far as it is used. */
interface Gateway {
  readonly fetchGatewayInformation: () => Promise<{
    readonly session_start_limit: APIGatewaySessionStartLimit;
  }>;
}

export interface IdentifyBudget {
  /** Every IDENTIFY of every client passes here. */
  readonly buildThrottler: (gateway: Gateway) => Promise<IIdentifyThrottler>;
  /** Whether a shard is made to wait, and so is not stuck. */
  readonly isWaiting: () => boolean;
}

/** Milliseconds after which an IDENTIFY no longer counts as one of a series. */
const SERIES = 10 * 60_000;

/**
 * Discord resets the token of a bot that identifies more than 1,000 times a day, and discord.js identifies anew every 6 seconds for as long as
 * Discord finds its session invalid. So from the second time within ten minutes a shard waits `firstWait` milliseconds, and twice as long
 * each time after, ten minutes at the most: 5 times in the first ten minutes, then 144 a day.
 * https://discord.com/developers/docs/events/gateway#identifying
 */
export function createIdentifyBudget(log: Log, firstWait: number): IdentifyBudget {
  const series = new Map<number, { readonly at: number; readonly count: number }>();
  let waiting = 0;

  const wait = async (shard: number, signal: AbortSignal): Promise<void> => {
    const last = series.get(shard);
    const count = last && performance.now() - last.at < SERIES ? last.count : 0;
    if (count > 0) {
      const milliseconds = Math.min(SERIES - 1, firstWait * 2 ** (count - 1));
      log.warn(
        { shard, seconds: Math.round(milliseconds / 1000) },
        'Discord: sessions keep ending; waiting before the next, so as not to use up the day’s 1,000',
      );
      await setTimeout(milliseconds, undefined, { signal });
    }
    series.set(shard, { at: performance.now(), count: count + 1 });
  };

  return {
    isWaiting: () => waiting > 0,
    buildThrottler: async (gateway) => {
      const { session_start_limit } = await gateway.fetchGatewayInformation();
      const oneByOne = new SimpleIdentifyThrottler(session_start_limit.max_concurrency);
      return {
        waitForIdentify: async (shard, signal) => {
          waiting++;
          try {
            await wait(shard, signal);
            await oneByOne.waitForIdentify(shard, signal);
          } finally {
            waiting--;
          }
        },
      };
    },
  };
}
