import type { Logger } from '@slack/bolt';
import type { SetupError } from '../../core/index.ts';
import type { Host } from '../adapter.ts';
import { type Feeds, keepFeeds } from '../chat/feeds.ts';
import { backOff } from '../chat/retry.ts';
import type { Connection } from './connect.ts';
import { explainAppToken, PASSING, SOCKET_MODE_OFF } from './setup-problem.ts';
import { type End, type FeedSettings, openFeed } from './socket-feed.ts';

/**
 * Slack closes each socket every few hours, and now and then without a word. While one is down the other takes all events, so that none is missed;
 * an app may have ten. https://github.com/slackapi/bolt-python/issues/1071
 */
const SOCKETS = 2;

/** Keeps sockets open, each with a client of its own. */
export function createSocketMode(settings: FeedSettings, host: Host, logger: Logger): Connection {
  const { crowded, retry } = settings.patience;
  let feeds: Feeds | undefined;
  return {
    isConnected: () => feeds?.isConnected() ?? false,
    open: async (app, own) => {
      const open = (): ReturnType<typeof openFeed> => openFeed(settings, { app, own }, logger);
      /** After a socket that was of use comes the next one at once. */
      const after = (end: End, failures: number): number | SetupError => {
        if (end.kind === 'disconnected' && end.reason === 'too_many_websockets')
          return crowded * (1 + Math.random());
        return explainEnd(end) ?? (failures ? backOff(retry, failures - 1) : 0);
      };
      feeds = keepFeeds({ platform: 'Slack', count: SOCKETS, open, after }, host);
      await feeds.open();
    },
    close: async () => feeds?.close(),
  };
}

function explainEnd(end: End): SetupError | undefined {
  if (end.kind === 'refused') return PASSING.has(end.code) ? undefined : explainAppToken(end.code);
  return end.kind === 'disconnected' && end.reason === 'link_disabled' ? SOCKET_MODE_OFF : undefined;
}
