import { ChannelType, MessageType } from 'discord.js';
import { z } from 'zod';
import type { IncomingQuestion } from '../chat/answer-message.ts';
import { conversationAfter, conversationIn } from '../chat/conversations.ts';

/** What is looked at of a message. It is foreign: whatever else there is may be missing, or of another kind. */
const incoming = z.object({
  id: z.string(),
  channel_id: z.string(),
  type: z.number(),
  content: z.string().catch(''),
  author: z.object({ id: z.string(), bot: z.boolean().nullish(), system: z.boolean().nullish() }),
  webhook_id: z.unknown().optional(),
  guild_id: z.string().nullish(),
  mentions: z.array(z.object({ id: z.string() }).catch({ id: '' })).catch([]),
  referenced_message: z
    .object({
      id: z.string(),
      author: z.object({ id: z.string() }),
      interaction_metadata: z.object({ id: z.string() }).optional().catch(undefined),
      message_reference: z.object({ message_id: z.string().optional() }).optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});

/** What kind of channel one is, where that is known. */
export type ChannelTypeOf = (channel: string) => ChannelType | undefined;

/** A question of a message, which the answer replies to. */
export interface Question extends IncomingQuestion {
  readonly id: string;
  readonly server?: string | undefined;
}

/**
 * What a message asks the bot. Undefined where it asks it nothing: it is another bot's or its own, a system message, or doesn't mention it. Mentions
 * of everyone and of roles are not in `mentions`. Discord gives the text of messages with a mention of the bot, of replies to it, and of direct
 * ones without any privileged intent: https://discord.com/developers/docs/events/gateway#message-content-intent
 */
export function readMessage(
  given: unknown,
  botId: string | undefined,
  channelTypeOf: ChannelTypeOf,
): Question | undefined {
  const read = incoming.safeParse(given);
  if (!read.success || botId === undefined) return undefined;
  const message = read.data;
  const { id, author, webhook_id, type, mentions, guild_id, channel_id: channel } = message;
  const isPerson = !author.bot && author.id !== botId && !author.system && webhook_id === undefined;
  if (!isPerson || (type !== MessageType.Default && type !== MessageType.Reply)) return undefined;
  const isDirect = typeof guild_id !== 'string';
  if (!isDirect && !mentions.some((one) => one.id === botId)) return undefined;
  const place = placeOf(channel, isDirect ? ChannelType.DM : channelTypeOf(channel));
  const replied = message.referenced_message;
  const follows = replied?.author.id === botId ? conversationsFrom(replied) : [];
  return {
    id,
    channel,
    server: isDirect ? undefined : guild_id,
    user: author.id,
    text: message.content.replaceAll(new RegExp(`<@!?${botId}>`, 'g'), ' ').trim(),
    follows: place ? [place] : follows,
    // Both go on from it: what is said next in the channel, and the button or a reply.
    conversations: [...(place ? [place] : []), conversationAfter(id)],
    conversation: conversationAfter(id),
    place,
  };
}

const CONVERSATIONS = new Set([
  ChannelType.DM,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
]);

/** Which conversation a channel is by itself: a thread, and messages with the bot. In others, each answer begins one. */
export function placeOf(channel: string | undefined, type: ChannelType | undefined): string | undefined {
  return channel !== undefined && type !== undefined && CONVERSATIONS.has(type)
    ? conversationIn(channel)
    : undefined;
}

/**
 * The conversation that goes on from a message of the bot, by what that message answered: an interaction, or a message. A message's own id is known
 * only once Discord has replied, so it comes last.
 */
export function conversationsFrom(message: {
  readonly id: string;
  readonly interaction_metadata?: { readonly id: string } | undefined;
  readonly message_reference?: { readonly message_id?: string | undefined } | undefined;
}): string[] {
  return [message.interaction_metadata?.id, message.message_reference?.message_id, message.id].flatMap(
    (id) => (id === undefined ? [] : conversationAfter(id)),
  );
}
