import { type APIInteraction, type Client, GatewayDispatchEvents } from 'discord.js';
import type { Rapporteur } from '../../core/index.ts';
import type { Adapter, Host } from '../adapter.ts';
import { createMessageAnswerer } from '../chat/answer-message.ts';
import { createBot } from '../chat/bot.ts';
import type { Sent } from '../chat/sent.ts';
import { apologize } from '../wording.ts';
import { sayForbidden, WAYS } from '../words/discord.ts';
import { type ConnectionSettings, createConnection, type Patience } from './connect.ts';
import { apologizeTo, respondTo } from './receive-interaction.ts';
import { type Question, readMessage } from './receive-message.ts';
import { MEDIUM, render, renderMarkdown } from './render.ts';
import { createSender, type Sender } from './send.ts';

export interface DiscordSettings extends Omit<ConnectionSettings, 'patience'> {
  /** Whether the admin keeps the texts of unanswered questions. */
  readonly logsUnanswered: boolean;
  readonly patience?: Patience | undefined;
}

const PATIENCE: Patience = { stuck: 60_000, retry: 1_000, identify: 20_000, send: 10_000 };

/** The bot on Discord: slash commands, message commands, buttons, mentions and direct messages. */
export function createDiscord(rapporteur: Rapporteur, settings: DiscordSettings, host: Host): Adapter {
  const { logsUnanswered, patience = PATIENCE } = settings;
  const chat = { platform: 'Discord', medium: MEDIUM, ways: WAYS, logsUnanswered };
  const bot = createBot(rapporteur, chat, host);

  const answerInteraction = async (sender: Sender, interaction: APIInteraction): Promise<readonly Sent[]> => {
    const said = respondTo(bot, interaction);
    if (!said) return [];
    const sent = [await sender.respond(interaction, said.response)];
    if (sent[0]?.kind === 'sent' || sent[0]?.kind === 'acknowledged')
      for (const more of said.more) sent.push(await sender.followUp(interaction, more));
    return sent;
  };

  const listen = (client: Client): void => {
    const sender = createSender(client.rest, patience.send);
    const messages = createMessageAnswerer<Question>(bot.router, {
      answer: ({ id, channel }, card) => sender.reply(channel, render(card), id, id),
      // The answer's own nonce would give back the message that Discord already has.
      apology: ({ id, channel }, card) => sender.reply(channel, render(card), `${id}-no`, id),
      refusal: ({ id, channel, user }) => sender.tell(user, renderMarkdown(sayForbidden(channel)), id),
    });
    // As they come: discord.js itself holds them back until every server is there, and keeps whoever wrote them.
    client.ws.on(
      GatewayDispatchEvents.InteractionCreate,
      (interaction: APIInteraction) =>
        void bot.once(
          [interaction.id],
          () => answerInteraction(sender, interaction),
          async (id) => [await sender.respond(interaction, apologizeTo(interaction, apologize(id)).response)],
        ),
    );
    client.ws.on(GatewayDispatchEvents.MessageCreate, (message: Parameters<typeof readMessage>[0]) => {
      const type = client.channels.cache.get(message.channel_id)?.type;
      const asked = readMessage(message, client.user?.id, type);
      if (!asked) return;
      void bot.once(
        [message.id],
        () => messages.answer(asked),
        (id) => messages.apologize(asked, id),
      );
    });
  };

  const connection = createConnection({ ...settings, patience }, host, listen);
  return {
    name: chat.platform,
    start: () => {
      // The first completion prepares them all, which takes longer than the others together.
      rapporteur.suggest('', 1);
      return connection.open();
    },
    isConnected: connection.isConnected,
    stop: async () => {
      await bot.drain();
      await connection.close();
    },
  };
}
