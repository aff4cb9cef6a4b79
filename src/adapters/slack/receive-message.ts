import { z } from 'zod';
import type { IncomingQuestion } from '../chat/answer-message.ts';
import { conversationIn, conversationOf } from '../chat/conversations.ts';
import { readMessageText } from './message-text.ts';

/** What is looked at of a message. It is foreign: whatever else there is may be missing, or of another kind. */
const incoming = z.object({
  type: z.string(),
  channel: z.string(),
  ts: z.string(),
  text: z.string().catch(''),
  user: z.string(),
  bot_id: z.unknown().optional(),
  subtype: z.unknown().optional(),
  thread_ts: z.string().optional().catch(undefined),
  channel_type: z.unknown().optional(),
  app_id: z.unknown().optional(),
  blocks: z.unknown().optional(),
  attachments: z.unknown().optional(),
  edited: z.object({ ts: z.string() }).optional().catch(undefined),
});

/** Messages of people that have a subtype: with a file, of a thread and shown in its channel too, and those of `/me`. */
const OF_PEOPLE = new Set<unknown>([undefined, 'file_share', 'thread_broadcast', 'me_message']);
/** Seconds after which a message that was edited is no question any more; shorter than what was answered is remembered. */
const LONGEST_EDIT = 600;

/** What tells whether a message is for the bot. */
export interface Ear {
  readonly botUserId: string;
  /** Seconds since 1970: what was answered before is not known. */
  readonly since: number;
  /** Where it answers without a mention. */
  readonly channels: ReadonlySet<string>;
}

/** A question of a message, to be answered in a thread: the message's own, or the one that it begins. */
export interface Question extends IncomingQuestion {
  readonly thread: string;
  /** Its time stamp, which is the message's name in its channel. */
  readonly ts: string;
}

/** What is looked at to tell whether a message is for others. */
type Seen = Partial<Readonly<Record<'type' | 'subtype' | 'bot_id' | 'channel' | 'channel_type', unknown>>>;

/**
 * Whether a message is surely for others, whoever the bot is: a program's, or in a channel where the bot hears only mentions. Bolt's `ignoreSelf` would let
 * through other bots, and edits and deletions of the bot's own messages.
 */
export function isForOthers(
  { type, subtype, bot_id, channel, channel_type }: Seen,
  channels: Ear['channels'],
): boolean {
  if (!OF_PEOPLE.has(subtype ?? undefined) || isSaid(bot_id)) return true;
  if (type === 'app_mention' || channel_type === 'im') return false;
  return typeof channel !== 'string' || !(isDirectChannel(channel) || channels.has(channel));
}

/** What a message asks the bot. Undefined where it asks it nothing: it is for others, or is edited so late that it may have been answered. */
export function readMessage(given: unknown, ear: Ear): Question | undefined {
  const read = incoming.safeParse(given);
  if (!read.success || isForOthers(read.data, ear.channels)) return undefined;
  if (!isPerson(read.data, ear) || isLateEdit(read.data, ear)) return undefined;
  const { type, channel, ts, user, thread_ts, channel_type, app_id } = read.data;
  const isDirect = channel_type === 'im' || isDirectChannel(channel);
  const naming = new RegExp(`<@${ear.botUserId}(?:\\|[^<>]*)?>`, 'g');
  const isAsked = type === 'app_mention' || isDirect || naming.test(read.data.text);
  // What a program writes in a person's name is not for the bot, unless it says so.
  if (!isAsked && isSaid(app_id)) return undefined;
  const text = read.data.text.replaceAll(naming, ' ');
  // Where there is a text, the blocks hold the same, and the mention too.
  const { said, carried } = readMessageText({
    ...read.data,
    text,
    blocks: read.data.text.trim() ? [] : read.data.blocks,
  });
  const thread = thread_ts ?? ts;
  const inThread = conversationIn(channel, thread);
  const own = conversationOf(inThread, user);
  // In direct messages people go on below an answer as well as in its thread.
  const below = isDirect ? [conversationIn(channel)] : [];
  return {
    text: said || !isAsked ? said : carried,
    user,
    channel,
    thread,
    ts,
    isUnasked: !isAsked,
    follows: thread_ts ? [own, inThread] : below,
    conversations: [own, inThread, ...below],
    place: inThread,
  };
}

type Incoming = z.infer<typeof incoming>;

function isPerson({ user }: Incoming, { botUserId }: Ear): boolean {
  return user !== '' && user !== botUserId;
}

/** Null says as much as nothing. */
function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** Slack tells of a mention anew when its message is edited: soon after, it may be new in it, and what was answered is known. */
function isLateEdit({ ts, edited }: Incoming, { since }: Ear): boolean {
  return edited !== undefined && (Number(ts) < since || Number(edited.ts) - Number(ts) > LONGEST_EDIT);
}

/** https://docs.slack.dev/reference/objects/conversation-object: ids of direct messages begin with a D. */
export function isDirectChannel(channel: string): boolean {
  return channel.startsWith('D');
}
