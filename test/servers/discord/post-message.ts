import { announce } from './announce.ts';
import type { Delivery } from './deliver-interaction.ts';
import type { Message } from './ledger.ts';
import type { Platform } from './platform.ts';
import type { Wire } from './wire.ts';
import type { Channel, Person } from './world.ts';

export interface Post {
  readonly content: string;
  readonly channel?: Channel;
  readonly author?: Person;
  /** Named beside those whom the content names: `<@id>`. */
  readonly mentions?: readonly Person[];
  readonly mentionRoles?: readonly string[];
  readonly mentionEveryone?: boolean;
  /** The message replied to; the reply pings, as in Discord, where that is no answer to an interaction. */
  readonly reference?: Message;
  /** What Discord says by itself has another type: 7 for somebody who joined, 18 for a thread that began. */
  readonly type?: number;
  readonly webhookId?: string;
  readonly embeds?: readonly Wire[];
  /** Forwarded messages. */
  readonly snapshots?: readonly { readonly message: Wire }[];
}

export interface SentPost extends Delivery {
  readonly message: Message;
  /** The first message of the bot that replies to it, or stands in the thread that hangs from it. */
  answered(timeoutMs?: number): Promise<Message>;
}

/** Somebody writes a message. */
export function postMessage(platform: Platform, post: Post): SentPost {
  const { world, ledger } = platform;
  const { author = world.people.alice, mentions = [], ...given } = post;
  const channel = post.channel ?? post.reference?.channel ?? world.guilds[0]?.channels[0];
  if (!channel) throw new Error('There is no channel to write in');
  const message = ledger.commit({
    ...given,
    components: [],
    flags: 0,
    channel,
    author,
    via: 'user',
    mentions: mentions.map(({ id }) => id),
    replyPings: post.reference?.webhookId === undefined,
  });
  const sentAt = performance.now();
  const look = (): Message | undefined =>
    ledger.messages.find(
      (one) => (one.reference?.id === message.id || one.channel_id === message.id) && one.via === 'channel',
    );
  return {
    id: message.id,
    sentAt,
    message,
    ...announce(platform, 'MESSAGE_CREATE', message),
    answered: (timeoutMs) => ledger.waitFor(look, timeoutMs, `A reply to "${post.content.slice(0, 60)}"`),
  };
}
