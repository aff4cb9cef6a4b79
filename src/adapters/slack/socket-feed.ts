import { type App, type Logger, SocketModeReceiver, webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Feed } from '../chat/feeds.ts';
import { isInTime } from '../chat/retry.ts';
import type { Addressee } from './addressee.ts';
import { clientOptions } from './client.ts';
import type { Patience } from './connect.ts';

/** How a socket ended, or why it never opened. */
export type End =
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'disconnected'; readonly reason: string }
  | { readonly kind: 'closed'; readonly problem: string };

export interface FeedSettings {
  readonly appToken: string;
  readonly apiUrl?: string | undefined;
  readonly patience: Patience;
}

/**
 * Opens one socket, and lets it end. The library would reconnect by itself, but in ways that can't be lived with: 5 seconds after every `disconnect`
 * and without reading its reason, with an unhandled rejection where the token is refused by then, and never where no hello comes. Without that, all
 * its failures arrive here.
 */
export function openFeed(
  { appToken, apiUrl, patience }: FeedSettings,
  { app, own }: { readonly app: App; readonly own: Addressee },
  logger: Logger,
): Feed<End> {
  const receiver = new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    clientPingTimeout: patience.pong,
    logger,
    installerOptions: { clientOptions: clientOptions(apiUrl, patience.send, logger) },
    // What could not be acknowledged is not answered: Slack sends it again.
    processEventErrorHandler: async () => false,
  });
  receiver.init(app);
  const { client } = receiver;
  let reason: string | undefined;
  let left = false;
  const close = (): void => {
    left = true;
    void client.disconnect();
  };
  shieldClient(client, logger);
  client.on('ws_message', (data: unknown) => {
    const frame = readOwnFrame(data);
    if (frame?.type === 'disconnect') reason ??= frame.reason;
    // No event comes before the hello.
    if (frame?.type === 'hello') own.appId = frame.connection_info.app_id;
  });
  // Told to close while it still asked for an address, the library would open it all the same.
  client.on('connecting', () => {
    if (left) setImmediate(close);
  });
  const closed = new Promise<void>((resolve) => client.on('disconnected', () => resolve()));
  const started = client.start();
  const opened = new Promise<void>((resolve) => {
    started.then(
      () => resolve(),
      () => {},
    );
  });
  const live = async (): Promise<End> => {
    if (!(await isInTime(started, patience.hello))) {
      close();
      return { kind: 'closed', problem: 'no hello' };
    }
    await closed;
    return { kind: 'closed', problem: 'closed' };
  };
  const ended = live()
    .catch(describeFailure)
    .then((end): End => (reason ? { kind: 'disconnected', reason } : end));
  return { opened, ended, close };
}

/** Catches what the library throws at a frame without what it expects: where it listens by itself, nobody could, and the process would end. */
function shieldClient(client: SocketModeReceiver['client'], logger: Logger): void {
  const [read, ...others] = client.listeners('ws_message');
  if (!read || others.length) throw new Error('The Socket Mode client reads frames in another way now');
  client.removeAllListeners('ws_message');
  client.on('ws_message', (...frame: readonly unknown[]) => {
    Promise.resolve(Reflect.apply(read, client, frame)).catch(() =>
      logger.error('something came that can’t be read'),
    );
  });
}

function describeFailure(error: unknown): End {
  if (error instanceof webApi.WebAPIPlatformError) return { kind: 'refused', code: error.data.error };
  return { kind: 'closed', problem: error instanceof Error ? error.message : 'closed before hello' };
}

/** What Slack says of the socket itself: that it is open, and for which app; or why it is about to be closed. */
const ownFrame = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), connection_info: z.object({ app_id: z.string() }) }),
  z.object({ type: z.literal('disconnect'), reason: z.string().optional().catch(undefined) }),
]);

/** https://docs.slack.dev/apis/events-api/using-socket-mode#disconnect */
function readOwnFrame(data: unknown): z.infer<typeof ownFrame> | undefined {
  if (typeof data !== 'string' || !/"(?:hello|disconnect)"/.test(data)) return undefined;
  try {
    return ownFrame.safeParse(JSON.parse(data)).data;
  } catch {
    return undefined;
  }
}
