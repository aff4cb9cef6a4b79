import type { Rapporteur } from '../../core/index.ts';
import type { Adapter, Host, Unasked } from '../adapter.ts';
import type { Allowances } from '../chat/allowance.ts';
import { createBot } from '../chat/bot.ts';
import type { Ways } from '../chat/run-command.ts';
import type { Words } from '../words/words.ts';
import { type ConnectionSettings, createConnection, type Patience } from './connect.ts';
import { listenTo } from './receive.ts';
import { MEDIUM } from './render.ts';

export interface DiscordSettings extends Omit<ConnectionSettings, 'patience' | 'channels'> {
  /** Whether the admin keeps the texts of unanswered questions. */
  readonly logsUnanswered: boolean;
  readonly patience?: Patience | undefined;
  readonly allowances?: Allowances | undefined;
  readonly unasked?: Unasked | undefined;
}

const PATIENCE: Patience = { stuck: 60_000, retry: 1_000, identify: 20_000, send: 10_000 };

/** The bot on Discord: slash commands, message commands, buttons, mentions and direct messages. */
export function createDiscord(rapporteur: Rapporteur, settings: DiscordSettings, host: Host): Adapter {
  const { logsUnanswered, allowances, unasked, patience = PATIENCE } = settings;
  const chat = { platform: 'Discord', medium: MEDIUM, ways: waysIn, logsUnanswered, allowances, unasked };
  const bot = createBot(rapporteur, chat, host);
  const channels = unasked?.channels ?? [];
  const connection = createConnection({ ...settings, channels, patience }, host, (client) =>
    listenTo(client, bot, { longest: patience.send, channels }),
  );
  return {
    name: chat.platform,
    start: () => {
      // The first completion prepares them all, which takes longer than the others together.
      rapporteur.suggest('', 1);
      return connection.open();
    },
    isConnected: connection.isConnected,
    stop: async () => {
      await connection.leave();
      await bot.drain();
      await connection.close();
    },
  };
}

function waysIn({ discord: { howTo, help, noText } }: Words): Ways {
  return { howTo, help, noText, prefix: '/' };
}
