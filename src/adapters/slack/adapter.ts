import type { Rapporteur } from '../../core/index.ts';
import type { Adapter, AddRoute, Host, Unasked } from '../adapter.ts';
import type { Allowances } from '../chat/allowance.ts';
import { createBot } from '../chat/bot.ts';
import type { Ways } from '../chat/run-command.ts';
import { COMMAND, LISTENING } from '../words/slack.ts';
import { type Words, wordsIn } from '../words/words.ts';
import type { Addressee } from './addressee.ts';
import { type ApiSettings, createClient, createLibraryLog } from './client.ts';
import type { Patience } from './connect.ts';
import { createHttpMode } from './http-mode.ts';
import { createApp } from './receive.ts';
import { MEDIUM } from './render.ts';
import { renderHome } from './render-views.ts';
import { createSender } from './send.ts';
import { signIn } from './sign-in.ts';
import { createSocketMode } from './socket-mode.ts';

export interface SlackSettings extends ApiSettings {
  /** How events come: through sockets that the bot opens, or as requests to the server of the process. */
  readonly events:
    | { readonly appToken: string }
    | { readonly signingSecret: string; readonly addRoute: AddRoute };
  /** Whether the admin keeps the texts of unanswered questions. */
  readonly logsUnanswered: boolean;
  readonly patience?: Patience | undefined;
  readonly allowances?: Allowances | undefined;
  readonly unasked?: Unasked | undefined;
}

const PATIENCE: Patience = { send: 10_000, retry: 1_000, hello: 30_000, pong: 5_000, crowded: 60_000 };

/** The bot on Slack: mentions, direct messages, the command, shortcuts, buttons and its Home. */
export function createSlack(rapporteur: Rapporteur, settings: SlackSettings, host: Host): Adapter {
  const { log } = host;
  const { events, logsUnanswered, allowances, unasked, patience = PATIENCE } = settings;
  const chat = { platform: 'Slack', medium: MEDIUM, ways: waysIn, logsUnanswered, allowances, unasked };
  const bot = createBot(rapporteur, chat, host);
  const logger = createLibraryLog(log);
  const client = createClient(settings, patience.send, logger);
  const sender = createSender(client, patience.send);
  const closing = new AbortController();
  const connection =
    'appToken' in events
      ? createSocketMode({ ...settings, ...events, patience }, host, logger)
      : createHttpMode(events, log, logger);
  return {
    name: chat.platform,
    start: async () => {
      const channels = unasked?.channels ?? [];
      const identity = await signIn(client, log, {
        ...{ retry: patience.retry, signal: closing.signal },
        readsChannels: channels.length > 0,
      });
      if (!identity) return;
      const { teamId: team, botUserId, appId } = identity;
      const own: Addressee = { team, botUserId, appId };
      const app = createApp(
        { ...settings, identity, own, channels, timeout: patience.send, logger },
        bot,
        {
          sender,
          publishHome: (user, outline) =>
            sender.publishHome(user, renderHome({ ...bot, words: wordsIn() }, logsUnanswered, outline)),
        },
        host,
      );
      await connection.open(app, own);
      if (channels.length) log.info({ channels: channels.length }, LISTENING);
      log.info(
        {},
        `Slack: here as @${identity.name} in ${identity.team}. /invite it to a channel, and mention it`,
      );
    },
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
