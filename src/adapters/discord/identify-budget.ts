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

/** A series of IDENTIFYs of one shard: when the last was, in milliseconds since 1970, and how many there were. */
export interface Series {
  readonly at: number;
  readonly count: number;
}

/** Where the series are noted, so that a process that crashes again and again finds its own. None throws. */
export interface StartNotes {
  readonly read: (shard: number) => Promise<Series | undefined>;
  readonly write: (shard: number, series: Series) => Promise<void>;
  /**
   * Takes the next turn among the processes that share the notes: gives the milliseconds until then. Turns with the same number are `apart` milliseconds
   * from each other.
   */
  readonly takeTurn: (turn: number, apart: number) => Promise<number>;
}

/** Notes that end with the process. */
export function createStartNotes(): StartNotes {
  const notes = new Map<number, Series>();
  return {
    read: async (shard) => notes.get(shard),
    write: async (shard, series) => void notes.set(shard, series),
    // Alone, a process keeps to the pace by itself.
    takeTurn: async () => 0,
  };
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
/** Milliseconds by which clocks may differ about when a day is over. */
const A_MOMENT = 50;
/** Milliseconds between two IDENTIFYs of shards that take turns, in all processes of the bot. https://discord.com/developers/docs/events/gateway#rate-limiting */
const BETWEEN = 5_000 + A_MOMENT;

/**
 * Discord resets the token of a bot that identifies more than 1,000 times a day, and discord.js identifies anew every 6 seconds for as long as
 * Discord finds its session invalid. A few times are nothing: outages end sessions too, and whoever asks then waits. So from the fifth time within ten
 * minutes a shard waits `firstWait` milliseconds, and twice as long each time after, ten minutes at the most: 9 times in the first ten minutes,
 * then 144 a day. The last tenth of the day's is left to whoever starts the bot by hand. A process that crashes and is started again goes on counting,
 * where `notes` outlive it.
 *
 * Why it does not end the process after the fifth, as one could: a supervisor starts it again at once, so that it would save no IDENTIFY unless the
 * exit code told it never to; then an outage of Discord's, which passes, would leave the bot down until somebody looks.
 * https://discord.com/developers/docs/events/gateway#identifying
 */
export function createIdentifyBudget(
  log: Log,
  firstWait: number,
  notes: StartNotes = createStartNotes(),
): IdentifyBudget {
  let waiting = 0;

  const wait = async (shard: number, signal: AbortSignal): Promise<void> => {
    const last = await notes.read(shard);
    const age = last ? Date.now() - last.at : SERIES;
    // A clock that was set back tells nothing of how long ago it was: then it counts.
    const count = last && age < SERIES ? last.count : 0;
    if (count >= FREE) {
      const milliseconds = Math.min(SERIES - 1, firstWait * 2 ** (count - FREE));
      log.warn(
        { shard, seconds: Math.round(milliseconds / 1000) },
        'Discord: sessions keep ending; waiting before the next, so as not to use up the day’s 1,000',
      );
      await setTimeout(milliseconds, undefined, { signal });
    }
    await notes.write(shard, { at: Date.now(), count: count + 1 });
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
      let told = await gateway.fetchGatewayInformation();
      let left = told.session_start_limit.remaining;
      const oneByOne = new SimpleIdentifyThrottler(told.session_start_limit.max_concurrency);

      /** The library asks Discord anew once the day is over; what it has told counts down until then. */
      const countDown = async (signal: AbortSignal): Promise<void> => {
        for (;;) {
          // Where it can't be asked now, what it said last holds.
          const latest = await gateway.fetchGatewayInformation().catch(() => told);
          if (latest !== told) left = latest.session_start_limit.remaining;
          told = latest;
          const { total, reset_after } = told.session_start_limit;
          if (left > total * RESERVE) break;
          await waitForReset(reset_after + A_MOMENT, signal);
        }
        left--;
      };

      return {
        waitForIdentify: async (shard, signal) => {
          waiting++;
          try {
            await countDown(signal);
            await wait(shard, signal);
            const turn = shard % told.session_start_limit.max_concurrency;
            await setTimeout(await notes.takeTurn(turn, BETWEEN), undefined, { signal });
            await oneByOne.waitForIdentify(shard, signal);
          } finally {
            waiting--;
          }
        },
      };
    },
  };
}
