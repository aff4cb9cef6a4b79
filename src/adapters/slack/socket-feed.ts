import { type App, type Logger, SocketModeReceiver, webApi } from '@slack/bolt';
import type { Feed } from '../chat/feeds.ts';
import { isInTime } from '../chat/retry.ts';
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
export function openFeed({ appToken, apiUrl, patience }: FeedSettings, app: App, logger: Logger): Feed<End> {
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
    reason ??= readDisconnect(data);
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

/** Why Slack is about to close the socket. https://docs.slack.dev/apis/events-api/using-socket-mode#disconnect */
function readDisconnect(data: unknown): string | undefined {
  if (typeof data !== 'string' || !data.includes('"disconnect"')) return undefined;
  try {
    const frame: unknown = JSON.parse(data);
    const isDisconnect =
      typeof frame === 'object' && frame !== null && 'type' in frame && frame.type === 'disconnect';
    return isDisconnect && 'reason' in frame ? String(frame.reason) : undefined;
  } catch {
    return undefined;
  }
}
