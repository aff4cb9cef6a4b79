import { MessageFlags } from 'discord.js';
import { type Component, flatten, type TopLevelComponent } from './component-schema.ts';
import { type Shown, textsIn } from './message-rules.ts';
import type { Embed, MessageBody } from './message-schema.ts';
import { mentionsIn, pingsOf } from './pings.ts';
import type { Channel, Person } from './world.ts';

/** How a message came about. */
export type Via = 'user' | 'channel' | 'callback' | 'follow-up';

export interface Message {
  readonly id: string;
  readonly channel_id: string;
  readonly channel: Channel;
  readonly author: Person;
  readonly via: Via;
  readonly type: number;
  readonly ephemeral: boolean;
  /** performance.now() of the commit. */
  readonly at: number;
  readonly nonce: string | number | undefined;
  readonly webhookId: string | undefined;
  /** The message replied to. */
  readonly reference: Message | undefined;
  /** The interaction answered, and who started it. */
  readonly interaction: { readonly id: string; readonly type: number; readonly user: Person } | undefined;
  mentions: readonly string[];
  mentionRoles: readonly string[];
  mentionEveryone: boolean;
  content: string;
  embeds: readonly Embed[];
  components: readonly TopLevelComponent[];
  flags: number;
  /** Deferred: nothing shown yet but that the bot is thinking. */
  loading: boolean;
  deleted: boolean;
  /** The bodies that changed it, in order. */
  readonly edits: MessageBody[];
}

export interface Ping {
  readonly messageId: string;
  readonly pings: readonly string[];
}

export interface Ledger {
  /** What the bot has sent, in order, deleted messages too. */
  readonly sent: Message[];
  readonly pings: Ping[];
  find(channelId: string, messageId: string): Message | undefined;
  commit(message: NewMessage): Message;
  edit(message: Message, body: MessageBody, shown: Shown): void;
}

export type NewMessage = Shown &
  Pick<Message, 'channel' | 'author' | 'via'> &
  Partial<
    Pick<Message, 'type' | 'nonce' | 'webhookId' | 'reference' | 'interaction' | 'loading' | 'mentions'>
  > & {
    readonly body?: MessageBody;
    readonly mentionRoles?: readonly string[];
    readonly mentionEveryone?: boolean;
    readonly replyPings?: boolean;
  };

/** Discord numbers the components that have no id: https://discord.com/developers/docs/components/reference#anatomy-of-a-component */
function number(components: readonly TopLevelComponent[]): readonly TopLevelComponent[] {
  const copy = structuredClone(components);
  const used = new Set(flatten(copy).map(({ id }) => id));
  let next = 1;
  for (const component of flatten(copy)) {
    if (component.id) continue;
    while (used.has(next)) next += 1;
    component.id = next;
    next += 1;
  }
  return copy;
}

export function createLedger(nextId: () => string): Ledger {
  const sent: Message[] = [];
  const pings: Ping[] = [];
  const all = new Map<string, Message>();

  const judge = (message: Message, body: MessageBody | undefined): void => {
    if (!body) return;
    const found = pingsOf(body, [message.content, ...textsIn(message.components)].join('\n'));
    if (found.length) pings.push({ messageId: message.id, pings: found });
  };

  return {
    sent,
    pings,
    find: (channelId, messageId) => {
      const message = all.get(messageId);
      return message && !message.deleted && message.channel_id === channelId ? message : undefined;
    },
    commit: ({ body, replyPings = false, ...given }) => {
      const named = mentionsIn(given.content);
      const replied = replyPings && given.reference ? [given.reference.author.id] : [];
      const message: Message = {
        id: nextId(),
        channel_id: given.channel.id,
        type: given.reference ? 19 : 0,
        ephemeral: Boolean(given.flags & MessageFlags.Ephemeral),
        at: performance.now(),
        nonce: undefined,
        webhookId: undefined,
        reference: undefined,
        interaction: undefined,
        loading: false,
        deleted: false,
        edits: [],
        ...given,
        components: number(given.components),
        mentions: [...new Set([...named.users, ...replied, ...(given.mentions ?? [])])],
        mentionRoles: [...new Set([...named.roles, ...(given.mentionRoles ?? [])])],
        mentionEveryone: given.mentionEveryone ?? false,
      };
      all.set(message.id, message);
      if (given.via !== 'user') sent.push(message);
      judge(message, body);
      return message;
    },
    edit: (message, body, shown) => {
      message.content = shown.content;
      message.embeds = shown.embeds;
      message.components = number(shown.components);
      message.flags =
        (shown.flags & ~MessageFlags.Loading) | (message.ephemeral ? MessageFlags.Ephemeral : 0);
      message.loading = false;
      message.edits.push(body);
      judge(message, body);
    },
  };
}

/** All words of a message, those of its text displays as well. */
export function textOf(message: Pick<Message, 'content' | 'components'>): string {
  return [message.content, ...textsIn(message.components)].filter((one) => one !== '').join('\n');
}

export function componentsOf(message: Pick<Message, 'components'>): Component[] {
  return flatten(message.components);
}
