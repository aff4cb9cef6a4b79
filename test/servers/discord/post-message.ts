import { announce } from './announce.ts';
import type { Delivery } from './deliver-interaction.ts';
import type { Message } from './ledger.ts';
import type { Platform } from './platform.ts';
import type { Channel, Person } from './world.ts';

export interface Post {
  readonly content: string;
  readonly channel?: Channel;
  readonly author?: Person;
  /** Named beside those whom the content names: `<@id>`. */
  readonly mentions?: readonly Person[];
  readonly mentionRoles?: readonly string[];
  readonly mentionEveryone?: boolean;
  /** The message replied to. */
  readonly reference?: Message;
  /** Whether the reply pings: by default, as in Discord, where the message is no answer to an interaction. */
  readonly pingsReference?: boolean;
  /** What Discord says by itself has another type: 7 for somebody who joined, 18 for a thread that began. */
  readonly type?: number;
  readonly webhookId?: string;
}

export interface SentPost extends Delivery {
  readonly message: Message;
  /** The first message of the bot that replies to it. */
  answered(timeoutMs?: number): Promise<Message>;
}

/** Somebody writes a message. */
export function postMessage(platform: Platform, post: Post): SentPost {
  const { world, ledger, changes } = platform;
  const { content, author = world.people.alice, reference, mentions = [] } = post;
  const channel = post.channel ?? reference?.channel ?? world.guilds[0]?.channels[0];
  if (!channel) throw new Error('There is no channel to write in');
  const message = ledger.commit({
    content,
    embeds: [],
    components: [],
    flags: 0,
    channel,
    author,
    via: 'user',
    mentions: mentions.map(({ id }) => id),
    mentionRoles: post.mentionRoles ?? [],
    mentionEveryone: post.mentionEveryone ?? false,
    replyPings: post.pingsReference ?? reference?.webhookId === undefined,
    ...(reference ? { reference } : {}),
    ...(post.type === undefined ? {} : { type: post.type }),
    ...(post.webhookId === undefined ? {} : { webhookId: post.webhookId }),
  });
  const sentAt = performance.now();
  const { event, receivers } = announce(platform, 'MESSAGE_CREATE', message);
  const look = (): Message | undefined =>
    ledger.sent.find((one) => one.reference?.id === message.id && one.via === 'channel');
  return {
    id: message.id,
    sentAt,
    event,
    receivers,
    message,
    answered: (timeoutMs) => changes.waitFor(look, timeoutMs, `A reply to "${content.slice(0, 60)}"`),
  };
}
