import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { Adapter, AddRoute, RequestListener } from '../../../src/adapters/adapter.ts';
import { type Claims, createClaims } from '../../../src/adapters/claims.ts';
import type { Feedback } from '../../../src/adapters/feedback.ts';
import { createSlack, type SlackSettings } from '../../../src/adapters/slack/adapter.ts';
import type { Installing } from '../../../src/adapters/slack/install.ts';
import type { Threads } from '../../../src/adapters/threads.ts';
import { createTurns } from '../../../src/adapters/turns.ts';
import type { Rapporteur } from '../../../src/core/index.ts';
import { type Posted, type SlackOptions, type SlackServer, startSlack } from '../../servers/slack/index.ts';
import { recordLog } from '../record-log.ts';
import { rapporteur as whole } from '../run-terminal.ts';

/** What slack-manifest.json declares, as far as the code must agree with it. */
export interface Manifest {
  readonly features: {
    readonly agent_view: {
      readonly agent_description: string;
      readonly suggested_prompts: readonly { readonly title: string; readonly message: string }[];
    };
    readonly app_home: {
      readonly home_tab_enabled: boolean;
      readonly messages_tab_read_only_enabled: boolean;
    };
    readonly shortcuts: readonly { readonly type: string; readonly callback_id: string }[];
    readonly slash_commands: readonly { readonly command: string; readonly usage_hint: string }[];
  };
  readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } };
  readonly settings: {
    readonly event_subscriptions: { readonly bot_events: readonly string[] };
    readonly interactivity: { readonly is_enabled: boolean };
  };
}

export const MANIFEST = JSON.parse(
  readFileSync(new URL('../../../slack-manifest.json', import.meta.url), 'utf8'),
) as Manifest;

const { features, oauth_config, settings: declared } = MANIFEST;

/** What another app writes: nothing that anybody asks. */
export const OF_ANOTHER_APP = {
  ...{ type: 'app_mention', bot_id: 'B0OTHER', user: 'U0OTHER' },
  ...{ text: 'x', ts: '1.1', channel: 'C1' },
};

/** A workspace that installed the app from the manifest: what is not declared there does not work. */
export const INSTALLED: SlackOptions = {
  scopes: oauth_config.scopes.bot,
  events: declared.event_subscriptions.bot_events,
  commands: features.slash_commands.map(({ command }) => command),
  shortcuts: features.shortcuts.map(({ callback_id }) => callback_id),
  interactivity: declared.interactivity.is_enabled,
  homeTab: features.app_home.home_tab_enabled,
  agentView: 'agent_view' in features,
};

/** Tests ask more in a minute than people do. */
const PLENTY = { person: 10_000, channel: 10_000, community: 10_000, completions: 10_000 };
/** Milliseconds: as short as a busy machine allows. */
const PATIENCE = { send: 2_500, retry: 50, hello: 1_500, pong: 3_000, crowded: 300 };

export interface Options {
  /** What a process remembers of the last one's events; by default nothing. */
  readonly openClaims?: () => Claims;
  /** Whether, and to whom, it is told what people say of answers. */
  readonly feedback?: Feedback | undefined;
  /** What processes know of each other's conversations; by default nothing. */
  readonly threads?: Threads;
  readonly rapporteur?: Rapporteur;
  /** Workspaces install the app, by pages at this origin. */
  readonly installing?: (origin: string, addRoute: AddRoute) => Installing;
  readonly mode?: 'socket' | 'http';
  readonly slack?: SlackOptions;
  readonly settings?: Partial<SlackSettings>;
}

/** A Slack on loopback, and the adapter for it, not started yet. */
export async function prepareSlack({
  rapporteur = whole,
  mode = 'socket',
  slack: options = {},
  settings = {},
  openClaims = createClaims,
  feedback,
  installing,
  threads,
}: Options = {}) {
  const slack = await startSlack({ ...INSTALLED, ...options });
  const server = mode === 'http' || installing ? await openServer() : undefined;
  if (server && mode === 'http') slack.deliverTo(`${server.origin}/slack/events`);
  const { botToken, appToken, signingSecret } = slack.workspace;
  const { given, ...recorded } = recordLog([botToken, appToken, signingSecret]);
  const create = (answering: Rapporteur): Adapter =>
    createSlack(
      answering,
      {
        botToken,
        apiUrl: slack.api,
        events: server && mode === 'http' ? { signingSecret, addRoute: server.addRoute } : { appToken },
        patience: PATIENCE,
        logsUnanswered: false,
        allowances: PLENTY,
        ...(server && installing ? { installing: installing(server.origin, server.addRoute) } : {}),
        ...settings,
      },
      { ...given, turns: createTurns(), claims: openClaims(), feedback, threads },
    );
  let adapter = create(rapporteur);
  return {
    slack,
    origin: server?.origin ?? '',
    start: () => adapter.start(),
    stop: () => adapter.stop(),
    /** As a new process would, with nothing remembered. */
    restart: async (answering = rapporteur) => {
      await adapter.stop();
      adapter = create(answering);
      await adapter.start();
    },
    ...recorded,
    close: async () => {
      await adapter.stop();
      await slack.close();
      await server?.close();
    },
  };
}

/** The same, connected. */
export async function openSlack(options?: Options) {
  const prepared = await prepareSlack(options);
  await prepared.start();
  return prepared;
}

export type Opened = Awaited<ReturnType<typeof openSlack>>;

/** Waits for what is shown next, after `act`. */
export async function nextMessage(slack: SlackServer, act: () => void): Promise<Posted> {
  const before = slack.messages.length;
  act();
  return slack.waitFor(() => slack.messages[before], 10_000);
}

/** Stands for the server that the process owns. */
async function openServer() {
  const routes = new Map<string, RequestListener>();
  const server: Server = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    const route = [...routes].find(([one]) => path === one || path.startsWith(`${one}/`));
    if (route) route[1](request, response);
    else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  const addRoute: AddRoute = (path, listener) => void routes.set(path, listener);
  return {
    origin: `http://127.0.0.1:${address.port}`,
    addRoute,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
