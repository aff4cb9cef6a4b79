import {
  type APIInteraction,
  type APIInteractionResponse,
  ChannelType,
  InteractionResponseType,
  MessageFlags,
} from 'discord.js';
import type { Rapporteur } from '../../core/index.ts';
import type { Memory } from '../memory.ts';
import { type Message, privately } from './components.ts';
import { renderAnswer } from './render.ts';

/** What every handler needs. */
export interface Context {
  readonly rapporteur: Rapporteur;
  readonly memory: Memory;
  /** Whether the admin keeps the texts of unanswered questions, which people are told. */
  readonly logsUnanswered: boolean;
}

/** What is said to an interaction: the response that Discord waits for, and messages that didn't fit into it. */
export interface Reply {
  readonly response: APIInteractionResponse;
  readonly more?: readonly Message[] | undefined;
}

export function showMessages(first: Message, ...more: readonly Message[]): Reply {
  return { response: respondWith(InteractionResponseType.ChannelMessageWithSource, first), more };
}

/** In the place of the message with the button. */
export function turnMessage(shown: Message): Reply {
  return { response: respondWith(InteractionResponseType.UpdateMessage, shown) };
}

function respondWith(
  type: InteractionResponseType.ChannelMessageWithSource | InteractionResponseType.UpdateMessage,
  { flags, components, allowed_mentions }: Message,
): APIInteractionResponse {
  return {
    type,
    data: { flags, components: [...components], allowed_mentions: { ...allowed_mentions, parse: [] } },
  };
}

/** Which conversation a channel is by itself: a thread, and messages with the bot. In others, each answer begins one. */
export function conversationIn(
  channel: string | undefined,
  type: ChannelType | undefined,
): string | undefined {
  return channel !== undefined && type !== undefined && CONVERSATIONS.has(type)
    ? `channel:${channel}`
    : undefined;
}

const CONVERSATIONS = new Set([
  ChannelType.DM,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
]);

/**
 * The conversation that goes on from a message of the bot, by what that message answered: an interaction, or a message. A message's own id is known
 * only once Discord has replied, so it comes last.
 */
export function conversationFrom(message: {
  readonly id: string;
  readonly interaction_metadata?: { readonly id: string } | undefined;
  readonly message_reference?: { readonly message_id?: string | undefined } | undefined;
}): string[] {
  return [message.interaction_metadata?.id, message.message_reference?.message_id, message.id].flatMap(
    (id) => (id === undefined ? [] : conversationAfter(id)),
  );
}

/** The conversation that begins with the answer to a message or an interaction. */
export function conversationAfter(id: string): string {
  return `after:${id}`;
}

/** Answers an interaction's question, after the turns of the conversation that it goes on with. */
export function answerWithin(
  { rapporteur, memory }: Context,
  interaction: APIInteraction,
  question: string,
  { isPrivate, follows }: { readonly isPrivate: boolean; readonly follows?: readonly string[] | undefined },
): Reply {
  const place = isPrivate ? undefined : conversationIn(interaction.channel?.id, interaction.channel?.type);
  const before = memory.recall(...(follows ?? (place ? [place] : [])));
  const answer = rapporteur.ask(question, before);
  for (const conversation of [conversationAfter(interaction.id), place])
    if (conversation) memory.remember(conversation, before, answer);
  const shown = renderAnswer(rapporteur, answer, { question, isPrivate });
  return showMessages(isPrivate ? privately(shown) : shown);
}

export function isPrivateMessage({ flags }: { readonly flags?: number | undefined }): boolean {
  return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}
