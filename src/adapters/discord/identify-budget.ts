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
/** IDENTIFYs of a series that go at the library's own pace. */
const FREE = 4;
/** The share of a day's that is not spent. */
const RESERVE = 0.1;

/**
 * Discord resets the token of a bot that identifies more than 1,000 times a day, and discord.js identifies anew every 6 seconds for as long as
 * Discord finds its session invalid. A few times are nothing: outages end sessions too, and whoever asks then waits. So from the fifth time within ten
 * minutes a shard waits `firstWait` milliseconds, and twice as long each time after, ten minutes at the most: 9 times in the first ten minutes,
 * then 144 a day. The last tenth of the day's is left to whoever starts the bot by hand.
 * https://discord.com/developers/docs/events/gateway#identifying
 */
export function createIdentifyBudget(log: Log, firstWait: number): IdentifyBudget {
  const series = new Map<number, { readonly at: number; readonly count: number }>();
  let waiting = 0;

  const wait = async (shard: number, signal: AbortSignal): Promise<void> => {
    const last = series.get(shard);
    const count = last && performance.now() - last.at < SERIES ? last.count : 0;
    if (count >= FREE) {
      const milliseconds = Math.min(SERIES - 1, firstWait * 2 ** (count - FREE));
      log.warn(
        { shard, seconds: Math.round(milliseconds / 1000) },
        'Discord: sessions keep ending; waiting before the next, so as not to use up the day’s 1,000',
      );
      await setTimeout(milliseconds, undefined, { signal });
    }
    series.set(shard, { at: performance.now(), count: count + 1 });
  };

  const waitForReset = async (milliseconds: number, signal: AbortSignal): Promise<void> => {
    log.error(
      { seconds: Math.round(milliseconds / 1000) },
      'Discord: nearly all of the day’s 1,000 sessions are used up, and with the last one the token would be reset; waiting for the next day',
    );
    await setTimeout(milliseconds, undefined, { signal });
  };

  return {
    isWaiting: () => waiting > 0,
    buildThrottler: async (gateway) => {
      const { session_start_limit } = await gateway.fetchGatewayInformation();
      const { total, remaining, reset_after, max_concurrency } = session_start_limit;
      const oneByOne = new SimpleIdentifyThrottler(max_concurrency);
      let left = remaining;
      return {
        waitForIdentify: async (shard, signal) => {
          waiting++;
          try {
            if (left-- <= total * RESERVE) await waitForReset(reset_after, signal);
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
