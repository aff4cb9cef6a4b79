import { type GatewayMessageCreateDispatchData, MessageType } from 'discord.js';
import { conversationFrom } from './reply.ts';

/** A question that a message asks the bot, or a bare mention (`text` is empty). */
export interface Asked {
  readonly text: string;
  /** Names of the conversation that it goes on with; none begins one. */
  readonly follows: readonly string[];
  /** The conversation that the channel is by itself: a thread, or direct messages. */
  readonly conversation: string | undefined;
}

/**
 * What a message asks the bot. Undefined where it asks it nothing: it is another bot's or its own, a system message, or doesn't mention it. Mentions
 * of everyone and of roles are not in `mentions`. Discord gives the text of messages with a mention of the bot, of replies to it, and of direct
 * ones without any privileged intent: https://discord.com/developers/docs/events/gateway#message-content-intent
 */
export function readMessage(
  message: GatewayMessageCreateDispatchData,
  botId: string | undefined,
  conversation: string | undefined,
): Asked | undefined {
  const { author, webhook_id, type, mentions, guild_id, content } = message;
  if (botId === undefined || author.bot || author.id === botId || author.system || webhook_id !== undefined)
    return undefined;
  if (type !== MessageType.Default && type !== MessageType.Reply) return undefined;
  const isDirect = guild_id === undefined;
  if (!isDirect && !mentions.some(({ id }) => id === botId)) return undefined;
  const replied = message.referenced_message;
  const follows = replied?.author.id === botId ? conversationFrom(replied) : [];
  return {
    text: content.replaceAll(new RegExp(`<@!?${botId}>`, 'g'), ' ').trim(),
    follows: conversation ? [conversation] : follows,
    conversation,
  };
}
