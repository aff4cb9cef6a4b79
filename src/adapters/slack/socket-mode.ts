import { setTimeout } from 'node:timers/promises';
import type { App, Logger } from '@slack/bolt';
import { SetupError } from '../../core/index.ts';
import type { Host } from '../adapter.ts';
import { type Connection, waitToRetry } from './connect.ts';
import { explainAppToken, isPassing, SOCKET_MODE_OFF } from './setup-problem.ts';
import { type End, type Line, type LineSettings, openLine } from './socket-line.ts';

/**
 * Slack closes each socket every few hours, and now and then without a word. While one is down the other takes all events, so that none is missed;
 * an app may have ten. https://github.com/slackapi/bolt-python/issues/1071
 */
const LINES = 2;
/** Milliseconds that a socket lives at least; one that ends sooner counts as a failure. */
const SHORT_LIFE = 1_000;
/** Milliseconds for Slack to answer the farewell. */
const LONGEST_CLOSE = 2_000;

/** Keeps sockets open, each with a client of its own. */
export function createSocketMode(settings: LineSettings, { log, fail }: Host, logger: Logger): Connection {
  const { patience } = settings;
  const closing = new AbortController();
  const lines = new Set<Line>();
  let connected = 0;

  const run = async (app: App, onOpen: () => void): Promise<End> => {
    const line = openLine(settings, app, logger);
    lines.add(line);
    let isOpen = false;
    void line.opened.then(() => {
      isOpen = true;
      connected++;
      if (connected === 1) log.info({}, 'Slack: connected');
      onOpen();
    });
    const end = await line.ended;
    lines.delete(line);
    if (isOpen) connected--;
    return end;
  };

  /** Opens one socket after another; returns when it is closing, and throws where none can open any more. */
  const keepLine = async (app: App, onOpen: () => void): Promise<void> => {
    let failures = 0;
    while (!closing.signal.aborted) {
      const since = performance.now();
      const end = await run(app, onOpen);
      if (closing.signal.aborted) return;
      const setup = explainEnd(end);
      if (setup) throw setup;
      const details = { ...end, connections: connected };
      if (connected > 0) log.debug(details, 'Slack: a socket ended, opening another');
      else log.warn(details, 'Slack: not connected, trying again');
      failures = performance.now() - since > SHORT_LIFE && end.kind !== 'refused' ? 0 : failures + 1;
      await waitAfter(end, failures);
    }
  };

  /** After a socket that was of use comes the next one at once. */
  const waitAfter = async (end: End, failures: number): Promise<void> => {
    if (end.kind === 'disconnected' && end.reason === 'too_many_websockets') {
      const wait = patience.crowded * (1 + Math.random());
      await setTimeout(wait, undefined, { signal: closing.signal }).catch(() => {});
    } else if (failures > 0) await waitToRetry(patience.retry, failures - 1, closing.signal);
  };

  return {
    isConnected: () => connected > 0,
    open: async (app) => {
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
        const kept = Array.from({ length: LINES }, () => keepLine(app, onOpen));
        Promise.all(kept).then(() => resolve(), failed);
      });
    },
    close: async () => {
      closing.abort();
      const ended = [...lines].map((line) => line.ended);
      for (const line of lines) line.close();
      await Promise.race([Promise.allSettled(ended), setTimeout(LONGEST_CLOSE)]);
    },
  };
}

function explainEnd(end: End): SetupError | undefined {
  if (end.kind === 'refused') return isPassing(end.code) ? undefined : explainAppToken(end.code);
  return end.kind === 'disconnected' && end.reason === 'link_disabled' ? SOCKET_MODE_OFF : undefined;
}
