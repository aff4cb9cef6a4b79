import { type APIInteraction, type Client, GatewayDispatchEvents } from 'discord.js';
import { countFor, createMessageAnswerer } from '../chat/answer-message.ts';
import type { Bot } from '../chat/bot.ts';
import type { Sent } from '../chat/sent.ts';
import { askerOf, respondTo, sayTo } from './receive-interaction.ts';
import { conversationsBefore, type Ear, type Question, readMessage } from './receive-message.ts';
import { render, renderMarkdown } from './render.ts';
import { createSender, type Sender } from './send.ts';

/** Milliseconds in which an interaction is answered: Discord takes no answer after three seconds, and it has to get there. */
const RESPONSE_TIME = 2_500;

export interface Listening {
  /** Milliseconds. */
  readonly longest: number;
  /** Where it answers without a mention. */
  readonly channels: readonly string[];
}

/**
 * Answers all that Discord sends to a client, as it comes: discord.js itself holds it back until every server is there, and keeps whoever wrote it.
 * An answer that Discord does not take within `longest` milliseconds is given up.
 */
export function listenTo(client: Client, bot: Bot, { longest, channels }: Listening): void {
  const sender = createSender(client.rest, longest);
  listenToMessages(client, bot, sender, { longest, channels });
  client.ws.on(
    GatewayDispatchEvents.InteractionCreate,
    // What can't even be answered is none.
    (interaction: APIInteraction | null | undefined) =>
      isAnswerable(interaction) &&
      isFor(client, interaction) &&
      void bot.once(
        {
          names: [interaction.id],
          by: askerOf(interaction),
          follows: conversationsBefore(interaction),
          until: performance.now() + RESPONSE_TIME,
        },
        () => answerInteraction(bot, sender, interaction),
        async (phrase) => [await sender.respond(interaction, sayTo(interaction, phrase).response)],
      ),
  );
}

/** It is foreign: of the rest, each part is read where whoever asked can be told that it could not be. */
function isAnswerable(interaction: APIInteraction | null | undefined): interaction is APIInteraction {
  return typeof interaction?.id === 'string' && typeof interaction.token === 'string';
}

/** Its token could not be answered with ours. */
function isFor(client: Client, { application_id }: APIInteraction): boolean {
  return client.application === null || application_id === client.application.id;
}

function listenToMessages(
  client: Client,
  { router, once }: Bot,
  sender: Sender,
  { longest, channels }: Listening,
): void {
  const messages = createMessageAnswerer<Question>(router, {
    answer: ({ id, channel, opensThread, text }, card) =>
      opensThread
        ? sender.replyInThread(channel, render(card), id, text)
        : sender.reply(channel, render(card), id, id),
    // The answer's own nonce would give back the message that Discord already has.
    note: ({ id, channel }, card) => sender.reply(channel, render(card), `${id}-no`, id),
    crowded: ({ id, channel, user }, { problems }) =>
      sender.tell(user, renderMarkdown(problems.crowded(linkTo(channel))), id),
    refusal: ({ id, channel, user }, _code, { discord }) =>
      sender.tell(user, renderMarkdown(discord.forbidden(linkTo(channel))), id),
  });
  const ear = { ...listenWith(client), channels: new Set(channels) };
  client.ws.on(GatewayDispatchEvents.MessageCreate, (message: unknown) => {
    const asked = readMessage(message, { ...ear, botId: client.user?.id });
    if (!asked) return;
    void once(
      {
        names: [asked.id],
        by: countFor(asked, asked.server),
        follows: asked.follows,
        until: performance.now() + longest,
      },
      () =>
        asked.namesRole
          ? messages.say(asked, ({ discord }) => discord.roleMentioned)
          : messages.answer(asked),
      (phrase) => messages.say(asked, phrase),
    );
  });
}

function listenWith(client: Client): Pick<Ear, 'channelOf' | 'roleIn'> {
  return {
    channelOf: (id) => {
      const channel = client.channels.cache.get(id);
      return (
        channel && {
          type: channel.type,
          parent: channel.isThread() ? (channel.parentId ?? undefined) : undefined,
        }
      );
    },
    roleIn: (server) => {
      const roles = client.guilds.cache.get(server)?.roles;
      return (client.user && roles?.botRoleFor(client.user)?.id) ?? undefined;
    },
  };
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
    for (const more of said.more) {
      const next = await sender.followUp(interaction, more);
      sent.push(next);
      // Each further one would be refused as well, and refused requests get an address banned.
      if (next.kind === 'expired') break;
    }
  return sent;
}

/** Discord shows it as the channel's name. */
function linkTo(channel: string): string {
  return `<#${channel}>`;
}
