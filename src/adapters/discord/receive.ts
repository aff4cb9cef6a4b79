import { type APIInteraction, type ChannelType, type Client, GatewayDispatchEvents } from 'discord.js';
import { createMessageAnswerer } from '../chat/answer-message.ts';
import type { Bot } from '../chat/bot.ts';
import type { Sent } from '../chat/sent.ts';
import { apologize } from '../wording.ts';
import { sayForbidden } from '../words/discord.ts';
import { apologizeTo, respondTo } from './receive-interaction.ts';
import { type Question, readMessage } from './receive-message.ts';
import { render, renderMarkdown } from './render.ts';
import { createSender, type Sender } from './send.ts';

/**
 * Answers all that Discord sends to a client, as it comes: discord.js itself holds it back until every server is there, and keeps whoever wrote it.
 * An answer that Discord does not take within `longest` milliseconds is given up.
 */
export function listenTo(client: Client, bot: Bot, longest: number): void {
  const sender = createSender(client.rest, longest);
  listenToMessages(client, bot, sender);
  client.ws.on(
    GatewayDispatchEvents.InteractionCreate,
    // What can't even be answered is none.
    (interaction: APIInteraction | null | undefined) =>
      isAnswerable(interaction) &&
      void bot.once(
        [interaction.id],
        () => answerInteraction(bot, sender, interaction),
        async (id) => [await sender.respond(interaction, apologizeTo(interaction, apologize(id)).response)],
      ),
  );
}

/** It is foreign: of the rest, each part is read where whoever asked can be told that it could not be. */
function isAnswerable(interaction: APIInteraction | null | undefined): interaction is APIInteraction {
  return typeof interaction?.id === 'string' && typeof interaction.token === 'string';
}

function listenToMessages(client: Client, { router, once }: Bot, sender: Sender): void {
  const messages = createMessageAnswerer<Question>(router, {
    answer: ({ id, channel }, card) => sender.reply(channel, render(card), id, id),
    // The answer's own nonce would give back the message that Discord already has.
    apology: ({ id, channel }, card) => sender.reply(channel, render(card), `${id}-no`, id),
    refusal: ({ id, channel, user }) => sender.tell(user, renderMarkdown(sayForbidden(channel)), id),
  });
  const typeOf = (channel: string): ChannelType | undefined => client.channels.cache.get(channel)?.type;
  client.ws.on(GatewayDispatchEvents.MessageCreate, (message: unknown) => {
    const asked = readMessage(message, client.user?.id, typeOf);
    if (!asked) return;
    void once(
      [asked.id],
      () => messages.answer(asked),
      (id) => messages.apologize(asked, id),
    );
  });
}

async function answerInteraction(
  bot: Bot,
  sender: Sender,
  interaction: APIInteraction,
): Promise<readonly Sent[]> {
  const said = respondTo(bot, interaction);
  if (!said) return [];
  const first = await sender.respond(interaction, said.response);
  const sent = [first];
  if (first.kind === 'sent' || first.kind === 'acknowledged')
    for (const more of said.more) sent.push(await sender.followUp(interaction, more));
  return sent;
}
