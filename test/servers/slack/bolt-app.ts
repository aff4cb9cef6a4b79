import { createServer } from 'node:http';
import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import type { SlackServer } from './index.ts';

const SILENT = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};

/** Each gets its own: the Socket Mode client writes into the options that it is given. */
const clientOptions = (slack: SlackServer, retries: number) => ({
  slackApiUrl: slack.api,
  retryConfig: { retries, factor: 1, minTimeout: 100 },
});

function createApp(slack: SlackServer, receiver: HTTPReceiver | SocketModeReceiver): App {
  return new App({
    token: slack.workspace.botToken,
    receiver,
    clientOptions: clientOptions(slack, 0),
    deferInitialization: true,
    logger: SILENT,
  });
}

export interface RunningApp {
  readonly app: App;
  stop(): Promise<void>;
}

/** A real Bolt app in Socket Mode, with the listeners that `listen` adds. */
export async function startSocketApp(slack: SlackServer, listen: (app: App) => void): Promise<RunningApp> {
  const receiver = new SocketModeReceiver({
    appToken: slack.workspace.appToken,
    installerOptions: { clientOptions: clientOptions(slack, 50) },
    // Also how long the client waits before it connects anew: 5 s unless said.
    clientPingTimeout: 300,
    logger: SILENT,
  });
  const app = createApp(slack, receiver);
  listen(app);
  await app.init();
  await app.start();
  return {
    app,
    async stop() {
      await app.stop();
      await slack.waitFor(() => slack.sockets.length === 0);
    },
  };
}

/** A real Bolt app behind an HTTP server that it does not own, at /slack/events. */
export async function startHttpApp(slack: SlackServer, listen: (app: App) => void): Promise<RunningApp> {
  const receiver = new HTTPReceiver({
    signingSecret: slack.workspace.signingSecret,
    endpoints: '/slack/events',
    logger: SILENT,
  });
  const app = createApp(slack, receiver);
  listen(app);
  await app.init();
  const server = createServer((request, response) => {
    receiver.requestListener(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  slack.deliverTo(`http://127.0.0.1:${address.port}/slack/events`);
  return {
    app,
    async stop() {
      slack.deliverTo(undefined);
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
