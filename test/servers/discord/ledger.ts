import { MessageFlags } from 'discord.js';
import * as shared from '../ledger.ts';
import type { TopLevelComponent } from './component-schema.ts';
import type { Shown } from './message-rules.ts';
import type { MessageBody } from './message-schema.ts';
import { mentionsIn, pingsOf } from './pings.ts';
import type { RequestRecord } from './rest-faults.ts';
import type { Wire } from './wire.ts';
import type { Channel, Person } from './world.ts';

export interface Message {
  readonly id: string;
  readonly channel_id: string;
  readonly channel: Channel;
  readonly author: Person;
  /** How it came about. */
  readonly via: 'user' | 'channel' | 'callback' | 'follow-up';
  readonly type: number;
  readonly ephemeral: boolean;
  /** performance.now() of the commit. */
  readonly at: number;
  readonly nonce: string | undefined;
  readonly webhookId: string | undefined;
  /** The message replied to. */
  readonly reference: Message | undefined;
  /** The interaction answered, and who started it. */
  readonly interaction: { readonly id: string; readonly type: number; readonly user: Person } | undefined;
  readonly mentions: readonly string[];
  readonly mentionRoles: readonly string[];
  readonly mentionEveryone: boolean;
  readonly content: string;
  /** What a program embedded, and what was forwarded. */
  readonly embeds?: readonly Wire[];
  readonly snapshots?: readonly { readonly message: Wire }[];
  components: readonly TopLevelComponent[];
  flags: number;
  deleted: boolean;
  /** How often it was changed. */
  edits: number;
}

export interface Ping {
  readonly messageId: string;
  readonly pings: readonly string[];
}

type NewMessage = Shown &
  Pick<Message, 'channel' | 'author' | 'via'> &
  Partial<Message> & {
    readonly body?: MessageBody;
    readonly replyPings?: boolean;
  };

function describe({ method, path, status, code }: RequestRecord): string {
  const outcome = `${status ?? 'no answer'}${code === undefined ? '' : `/${code}`}`;
  return `${method} ${path.replace(/[\w-]{40,}/gu, '…')} ${outcome}`;
}

export type Ledger = ReturnType<typeof createLedger>;

/** What the bot has sent, in order, and what people wrote. */
export function createLedger(nextId: () => string) {
  const ledger = shared.createLedger<RequestRecord, Message, Ping>(describe);
  const all = new Map<string, Message>();

  const judge = (message: Message, body: MessageBody | undefined): void => {
    const pings = body ? pingsOf(body) : [];
    if (pings.length) ledger.pings.push({ messageId: message.id, pings });
  };

  return {
    ...ledger,
    find(channelId: string, messageId: string): Message | undefined {
      const message = all.get(messageId);
      return message && !message.deleted && message.channel_id === channelId ? message : undefined;
    },
    commit({ body, replyPings = false, ...given }: NewMessage): Message {
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
        mentionEveryone: false,
        deleted: false,
        edits: 0,
        ...given,
        mentions: [...new Set([...named.users, ...replied, ...(given.mentions ?? [])])],
        mentionRoles: [...new Set([...named.roles, ...(given.mentionRoles ?? [])])],
      };
      all.set(message.id, message);
      if (given.via !== 'user') ledger.messages.push(message);
      judge(message, body);
      return message;
    },
    edit(message: Message, body: MessageBody, { components, flags }: Shown): void {
      message.components = components;
      message.flags = flags | (message.ephemeral ? MessageFlags.Ephemeral : 0);
      message.edits += 1;
      judge(message, body);
    },
  };
}
