import { type APIInteraction, ChannelType, InteractionType, MessageType } from 'discord.js';
import { z } from 'zod';
import type { IncomingQuestion } from '../chat/answer-message.ts';
import { conversationAfter, conversationIn, conversationOf } from '../chat/conversations.ts';
import { readMessageText } from './message-text.ts';

/** What is looked at of a message. It is foreign: whatever else there is may be missing, or of another kind. */
const incoming = z.object({
  id: z.string(),
  channel_id: z.string(),
  type: z.number(),
  content: z.string().catch(''),
  channel_type: z.number().optional().catch(undefined),
  application_id: z.unknown().optional(),
  mention_roles: z.array(z.unknown()).catch([]),
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

/** Null says as much as nothing. */
function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** What is known of a channel. */
export interface KnownChannel {
  readonly type: ChannelType;
  /** The channel or forum that a thread hangs below. */
  readonly parent?: string | undefined;
}

/** What tells whether a message is for the bot. */
export interface Ear {
  readonly botId: string | undefined;
  readonly channelOf: (channel: string) => KnownChannel | undefined;
  /** The bot's own role in a server, which Discord made with its invitation and named after it. */
  readonly roleIn: (server: string) => string | undefined;
  /** Where it answers without a mention, also in what hangs below. */
  readonly channels: ReadonlySet<string>;
}

/** A question of a message, which the answer replies to. */
export interface Question extends IncomingQuestion {
  readonly id: string;
  readonly server?: string | undefined;
  /** It mentions the bot's role, and Discord does not give its text for that. */
  readonly namesRole: boolean;
  /** The answer begins a thread. */
  readonly opensThread: boolean;
}

type Incoming = z.infer<typeof incoming>;

/** Whether a message is surely for others: somebody's in a server, who mentions nobody. That is nearly all that comes, and told without reading the rest. */
function isForOthers(given: unknown, channels: Ear['channels']): boolean {
  if (typeof given !== 'object' || given === null) return true;
  const isFilled = (name: string): boolean => {
    const list: unknown = Reflect.get(given, name);
    return Array.isArray(list) && list.length > 0;
  };
  const isInServer = typeof Reflect.get(given, 'guild_id') === 'string';
  return isInServer && channels.size === 0 && !isFilled('mentions') && !isFilled('mention_roles');
}

/**
 * What a message asks the bot. Undefined where it asks it nothing: it is another bot's or its own, a system message, or doesn't mention it. Mentions
 * of everyone and of roles are not in `mentions`. Discord gives the text of messages with a mention of the bot, of replies to it, and of direct
 * ones without any privileged intent: https://discord.com/developers/docs/events/gateway#message-content-intent
 */
export function readMessage(given: unknown, ear: Ear): Question | undefined {
  const { botId, channels } = ear;
  if (isForOthers(given, channels)) return undefined;
  const read = incoming.safeParse(given);
  if (!read.success || botId === undefined || !isOfPerson(read.data, botId)) return undefined;
  const { id, author, guild_id, channel_id: channel, referenced_message: replied } = read.data;
  const heard = listen(read.data, botId, ear);
  if (!heard) return undefined;
  const { type, text, namesRole, isUnasked } = heard;
  const isDirect = typeof guild_id !== 'string';
  const opensThread = isUnasked && (type === ChannelType.GuildText || type === ChannelType.GuildAnnouncement);
  // A thread has the id of the message that it begins with.
  const place = opensThread ? conversationIn(id) : placeOf(channel, type);
  const own = place && !isDirect ? [conversationOf(place, author.id)] : [];
  const places = place ? [...own, place] : [];
  const answered = replied?.author.id === botId ? conversationsFrom(replied) : [];
  const { said, carried } = readMessageText(
    typeof given === 'object' ? { ...given, content: text } : undefined,
  );
  return {
    ...{ id, channel, user: author.id, place, namesRole, isUnasked, opensThread },
    server: isDirect ? undefined : guild_id,
    text: said.trim() || isUnasked ? said.trim() : carried,
    // Who replies to an older answer means that one.
    follows: [...answered, ...places],
    // All go on from it: what is said next in the channel, and the button or a reply.
    conversations: [...places, conversationAfter(id)],
    conversation: conversationAfter(id),
  };
}

function isOfPerson({ author, webhook_id, type }: Incoming, botId: string): boolean {
  const isPerson = !author.bot && author.id !== botId && !author.system && !isSaid(webhook_id);
  return isPerson && (type === MessageType.Default || type === MessageType.Reply);
}

/** How a message concerns the bot, and its text without the mention; undefined where it does not. */
function listen(
  { content, guild_id, channel_id, channel_type, mentions, mention_roles, application_id }: Incoming,
  botId: string,
  { channelOf, roleIn, channels }: Ear,
) {
  const isDirect = typeof guild_id !== 'string';
  const known = channelOf(channel_id);
  const type: ChannelType | undefined = isDirect ? ChannelType.DM : (channel_type ?? known?.type);
  const role = isDirect ? undefined : roleIn(guild_id);
  const isRole = role !== undefined && mention_roles.includes(role);
  const isMentioned = isDirect || mentions.some((one) => one.id === botId);
  const isListened = [channel_id, known?.parent].some((one) => one !== undefined && channels.has(one));
  // What a program writes in a person's name is not for the bot, unless it says so.
  if (!isMentioned && !isRole && (!isListened || isSaid(application_id))) return undefined;
  const naming = new RegExp(`<@!?${botId}>${role ? `|<@&${role}>` : ''}`, 'g');
  const text = content.replaceAll(naming, ' ').trim();
  return { type, text, namesRole: isRole && !isMentioned && !text, isUnasked: !isMentioned && !isRole };
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

/** The conversations that a question asked by an interaction may go on with. */
export function conversationsBefore(interaction: APIInteraction): readonly string[] {
  // What is offered while one types goes on with nothing.
  if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return [];
  const { channel } = interaction;
  const place = placeOf(channel?.id, channel?.type);
  const of = interaction.type === InteractionType.ModalSubmit ? interaction.message : undefined;
  return [...(of ? conversationsFrom(of) : []), ...(place ? [place] : [])];
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
