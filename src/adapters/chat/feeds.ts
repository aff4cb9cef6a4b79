import { setTimeout } from 'node:timers/promises';
import { SetupError } from '../../core/index.ts';
import type { Host } from '../adapter.ts';
import { pause } from './retry.ts';

/** One connection through which events come. */
export interface Feed<End> {
  /** Resolves when events come through it; never, where they don't. */
  readonly opened: Promise<void>;
  readonly ended: Promise<End>;
  readonly close: () => void;
}

/** How a feed ended: `refused` where the other side would not have it. */
export interface Ended {
  readonly kind: 'refused' | 'disconnected' | 'closed';
}

export interface FeedKeeping<End extends Ended> {
  readonly platform: string;
  /** How many are held open: while one is down, the others take all events. */
  readonly count: number;
  readonly open: () => Feed<End>;
  /** What comes after an end that is the last of so many failures in a row: milliseconds, or why no feed can be opened any more. */
  readonly after: (end: End, failures: number) => number | SetupError;
}

export interface Feeds {
  /** Resolves when events come; throws a SetupError where they never will. */
  readonly open: () => Promise<void>;
  readonly isConnected: () => boolean;
  readonly close: () => Promise<void>;
}

/** Milliseconds that a feed lives at least; one that ends sooner counts as a failure. */
const SHORT_LIFE = 1_000;
/** Milliseconds for the other side to answer the farewell. */
const LONGEST_CLOSE = 2_000;

/** Holds feeds open: each that ends is followed by another. */
export function keepFeeds<End extends Ended>(
  { platform, count, open, after }: FeedKeeping<End>,
  { log, fail, observe }: Host,
): Feeds {
  const closing = new AbortController();
  const feeds = new Set<Feed<End>>();
  let connected = 0;

  const run = async (onOpen: () => void): Promise<End> => {
    const feed = open();
    feeds.add(feed);
    let isOpen = false;
    void feed.opened.then(() => {
      isOpen = true;
      connected++;
      if (connected === 1) log.info({}, `${platform}: connected`);
      onOpen();
    });
    const end = await feed.ended;
    feeds.delete(feed);
    if (isOpen) connected--;
    return end;
  };

  const note = (end: End): void => {
    const details = { ...end, connections: connected };
    if (connected > 0) log.debug(details, `${platform}: a connection ended, opening another`);
    else log.warn(details, `${platform}: not connected, trying again`);
  };

  /** Opens one after another; returns when it is closing, and throws where none can be opened any more. */
  const keepOne = async (onOpen: () => void): Promise<void> => {
    let failures = 0;
    while (!closing.signal.aborted) {
      const since = performance.now();
      const end = await run(onOpen);
      if (closing.signal.aborted) return;
      failures = performance.now() - since > SHORT_LIFE && end.kind !== 'refused' ? 0 : failures + 1;
      const next = after(end, failures);
      if (next instanceof SetupError) throw next;
      observe?.({ kind: 'reconnected', surface: platform });
      note(end);
      if (next > 0) await pause(next, closing.signal);
    }
  };

  return {
    isConnected: () => connected > 0,
    open: async () => {
      let isOpen = false;
      await new Promise<void>((resolve, reject) => {
        const onOpen = (): void => {
          isOpen = true;
          resolve();
        };
        const failed = (error: unknown): void => {
          reject(error);
          // By the time of a refusal later on, nobody waits for the start.
          if (isOpen && error instanceof SetupError) fail(error);
        };
        Promise.all(Array.from({ length: count }, () => keepOne(onOpen))).then(() => resolve(), failed);
      });
    },
    close: async () => {
      closing.abort();
      const ended = [...feeds].map((feed) => feed.ended);
      for (const feed of feeds) feed.close();
      await Promise.race([Promise.allSettled(ended), setTimeout(LONGEST_CLOSE)]);
    },
  };
}
