import { z } from 'zod';
import type { IncomingQuestion } from '../chat/answer-message.ts';
import { conversationIn } from '../chat/conversations.ts';
import { readMrkdwn } from './mrkdwn.ts';

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
});

/** A question of a message, to be answered in a thread: the message's own, or the one that it begins. */
export interface Question extends IncomingQuestion {
  readonly thread: string;
  /** Its time stamp, which is the message's name in its channel. */
  readonly ts: string;
}

/**
 * What a message asks the bot. Undefined where it asks it nothing: whatever is not a plain message of a person (a subtype, a bot) is none. Bolt's
 * `ignoreSelf` would let through other bots, and edits and deletions of the bot's own messages.
 */
export function readMessage(given: unknown, botUserId: string): Question | undefined {
  const read = incoming.safeParse(given);
  if (!read.success) return undefined;
  const { type, channel, ts, text, user, bot_id, subtype, thread_ts, channel_type } = read.data;
  if (subtype !== undefined || bot_id !== undefined || !user || user === botUserId) return undefined;
  const isDirect = channel_type === 'im' || isDirectChannel(channel);
  if (type !== 'app_mention' && !isDirect) return undefined;
  const thread = thread_ts ?? ts;
  const inThread = conversationIn(channel, thread);
  // In direct messages people go on below an answer as well as in its thread.
  const below = isDirect ? [conversationIn(channel)] : [];
  return {
    text: readMrkdwn(text.replaceAll(new RegExp(`<@${botUserId}(?:\\|[^<>]*)?>`, 'g'), ' ')),
    user,
    channel,
    thread,
    ts,
    follows: thread_ts ? [inThread] : below,
    conversations: [inThread, ...below],
    place: inThread,
  };
}

/** https://docs.slack.dev/reference/objects/conversation-object: ids of direct messages begin with a D. */
export function isDirectChannel(channel: string): boolean {
  return channel.startsWith('D');
}
