import type { IncomingQuestion } from '../chat/answer-message.ts';
import { conversationIn } from '../chat/conversations.ts';
import { readMrkdwn } from './mrkdwn.ts';

/** What Slack tells of a message, as far as it is looked at. */
export interface IncomingMessage {
  readonly type: string;
  readonly channel: string;
  readonly ts: string;
  readonly text?: string | undefined;
  readonly user?: string | undefined;
  readonly bot_id?: string | undefined;
  readonly subtype?: string | undefined;
  readonly thread_ts?: string | undefined;
  readonly channel_type?: string | undefined;
}

/** A question of a message, to be answered in a thread: the message's own, or the one that it begins. */
export interface Question extends IncomingQuestion {
  readonly thread: string;
}

/**
 * What a message asks the bot. Undefined where it asks it nothing: whatever is not a plain message of a person (a subtype, a bot) is none. Bolt's
 * `ignoreSelf` would let through other bots, and edits and deletions of the bot's own messages.
 */
export function readMessage(message: IncomingMessage, botUserId: string): Question | undefined {
  const { type, channel, ts, text = '', user, bot_id, subtype, thread_ts, channel_type } = message;
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
    follows: thread_ts ? [inThread] : below,
    conversations: [inThread, ...below],
    place: inThread,
  };
}

/** https://docs.slack.dev/reference/objects/conversation-object: ids of direct messages begin with a D. */
export function isDirectChannel(channel: string): boolean {
  return channel.startsWith('D');
}
