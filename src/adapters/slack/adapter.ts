import type { Rapporteur } from '../../core/index.ts';
import type { Adapter, AddRoute, Host, Unasked } from '../adapter.ts';
import type { Allowances } from '../chat/allowance.ts';
import { createBot } from '../chat/bot.ts';
import type { Ways } from '../chat/run-command.ts';
import { COMMAND, LISTENING } from '../words/slack.ts';
import { type Words, wordsIn } from '../words/words.ts';
import type { Addressee } from './addressee.ts';
import { createClient, createLibraryLog } from './client.ts';
import type { Patience } from './connect.ts';
import type { Outlet } from './deliver.ts';
import { createHttpMode } from './http-mode.ts';
import { type Installing, offerInstall } from './install.ts';
import { createApp } from './receive.ts';
import { MEDIUM } from './render.ts';
import { renderHome } from './render-views.ts';
import { createSender } from './send.ts';
import { signIn } from './sign-in.ts';
import { createSocketMode } from './socket-mode.ts';
import { createManyWorkplaces, createOneWorkplace, type Workplaces } from './workplaces.ts';

/** Where the bot is: in the workspace that its token is of, or in all that install the app. */
export type Access = { readonly botToken: string } | { readonly installing: Installing };

export type SlackSettings = Access & {
  /** Another Slack than https://slack.com/api/: GovSlack, or a test server. */
  readonly apiUrl?: string | undefined;
  /** How events come: through sockets that the bot opens, or as requests to the server of the process. */
  readonly events:
    | { readonly appToken: string }
    | { readonly signingSecret: string; readonly addRoute: AddRoute };
  /** Whether the admin keeps the texts of unanswered questions. */
  readonly logsUnanswered: boolean;
  readonly patience?: Patience | undefined;
  readonly allowances?: Allowances | undefined;
  readonly unasked?: Unasked | undefined;
};

const PATIENCE: Patience = { send: 10_000, retry: 1_000, hello: 30_000, pong: 5_000, crowded: 60_000 };

/** The bot on Slack: mentions, direct messages, the command, shortcuts, buttons and its Home. */
export function createSlack(rapporteur: Rapporteur, settings: SlackSettings, host: Host): Adapter {
  const { log } = host;
  const { apiUrl, events, logsUnanswered, allowances, unasked, patience = PATIENCE } = settings;
  const chat = { platform: 'Slack', medium: MEDIUM, ways: waysIn, logsUnanswered, allowances, unasked };
  const bot = createBot(rapporteur, chat, host);
  const logger = createLibraryLog(log);
  const channels = unasked?.channels ?? [];
  const closing = new AbortController();
  const connection =
    'appToken' in events
      ? createSocketMode({ ...settings, ...events, patience }, host, logger)
      : createHttpMode({ ...events, channels }, log, logger);

  const createOutlet = (botToken: string): Outlet => {
    const sender = createSender(createClient({ botToken, apiUrl }, patience.send, logger), patience.send);
    return {
      sender,
      publishHome: (user, outline) =>
        sender.publishHome(user, renderHome({ ...bot, words: wordsIn() }, logsUnanswered, outline)),
    };
  };

  const connect = async (workplaces: Workplaces, own: Addressee): Promise<void> => {
    const parts = { apiUrl, own, channels, timeout: patience.send, logger };
    await connection.open(createApp(parts, bot, workplaces, host), own);
    if (channels.length) log.info({ channels: channels.length }, LISTENING);
  };

  const startInOne = async (botToken: string): Promise<void> => {
    const client = createClient({ botToken, apiUrl }, patience.send, logger);
    const identity = await signIn(client, log, {
      ...{ retry: patience.retry, signal: closing.signal },
      readsChannels: channels.length > 0,
    });
    if (!identity) return;
    const { botId, botUserId, canSuggest, teamId: team, appId } = identity;
    const workplace = { botToken, botId, botUserId, canSuggest, outlet: createOutlet(botToken) };
    await connect(createOneWorkplace(workplace, host.fail), { team, botUserId, appId });
    log.info(
      {},
      `Slack: here as @${identity.name} in ${identity.team}. /invite it to a channel, and mention it`,
    );
  };

  const startInMany = async (installing: Installing): Promise<void> => {
    const workplaces = createManyWorkplaces(installing.installations, createOutlet, host);
    offerInstall(installing, { apiUrl, readsChannels: channels.length > 0, patience, logger }, log);
    await connect(workplaces, {});
    log.info({}, `Slack: each workspace installs it at ${installing.installUrl}`);
  };

  return {
    name: chat.platform,
    start: () =>
      'installing' in settings ? startInMany(settings.installing) : startInOne(settings.botToken),
    isConnected: connection.isConnected,
    stop: async () => {
      closing.abort();
      await connection.close();
      await bot.drain();
    },
  };
}

function waysIn({ slack: { howTo, help, noText } }: Words): Ways {
  return { howTo: howTo(COMMAND), help: help(COMMAND), noText: noText(COMMAND), prefix: `${COMMAND} ` };
}
