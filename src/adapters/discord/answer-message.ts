import type { GatewayMessageCreateDispatchData } from 'discord.js';
import { LRUCache } from 'lru-cache';
import { apologize, howToAsk } from '../wording.ts';
import { type Message, message, text } from './components.ts';
import type { Asked } from './read-message.ts';
import { renderAnswer } from './render.ts';
import { renderNote } from './render-tools.ts';
import { type Context, conversationAfter } from './reply.ts';
import type { Sender, Sent } from './send.ts';

/** Refusals of a channel within so many milliseconds after which it is left alone: refused requests get an address banned. */
const MOST_REFUSALS = 3;
const REFUSALS_KEPT = 10 * 60_000;
const MOST_KEPT = 1_000;
const WAYS =
  'Mention me with your question and reply to my message to go on, or use /ask and press Follow up. /outline shows what the statement holds, /find and /check its words.';

/** Replies to messages that ask something. */
export interface MessageAnswerer {
  readonly answer: (sender: Sender, message: Incoming, asked: Asked) => Promise<Sent>;
  readonly apologize: (sender: Sender, message: Incoming, id: string) => Promise<Sent>;
}

type Incoming = Pick<GatewayMessageCreateDispatchData, 'id' | 'channel_id' | 'author'>;

export function createMessageAnswerer({ rapporteur, memory }: Context): MessageAnswerer {
  const refusals = new LRUCache<string, number>({ max: MOST_KEPT, ttl: REFUSALS_KEPT });
  const told = new LRUCache<string, true>({ max: MOST_KEPT, ttl: REFUSALS_KEPT });

  const reply = async (
    sender: Sender,
    { id, channel_id: channel, author }: Incoming,
    shown: Message,
    nonce = id,
  ): Promise<Sent> => {
    const refused = refusals.get(channel) ?? 0;
    if (refused < MOST_REFUSALS) {
      const sent = await sender.post(channel, shown, nonce, id);
      if (sent.kind === 'no-history') return sender.post(channel, shown, nonce);
      if (sent.kind !== 'forbidden') return sent;
      refusals.set(channel, refused + 1);
    }
    // Whoever asked would wait for ever, and only an admin can mend it.
    const asker = `${channel}:${author.id}`;
    if (!told.has(asker)) {
      told.set(asker, true);
      await sender.tell(author.id, message([text(sayForbidden(channel))]), nonce);
    }
    return { kind: 'forbidden' };
  };

  return {
    answer: async (sender, incoming, asked) => {
      if (!asked.text) return reply(sender, incoming, renderNote(howToAsk(rapporteur, WAYS)));
      const before = memory.recall(...asked.follows);
      const answer = rapporteur.ask(asked.text, before);
      const remember = (conversation: string): void => memory.remember(conversation, before, answer);
      // Both go on from it: what is said next in the channel, and the button or a reply.
      if (asked.conversation) remember(asked.conversation);
      remember(conversationAfter(incoming.id));
      const sent = await reply(sender, incoming, renderAnswer(rapporteur, answer, { isPrivate: false }));
      if (sent.kind === 'sent' && sent.id) remember(conversationAfter(sent.id));
      return sent;
    },
    // The answer's own nonce would give back the message that Discord already has.
    apologize: (sender, incoming, id) =>
      reply(sender, incoming, renderNote(apologize(id)), `${incoming.id}-no`),
  };
}

/** Not escaped: the channel is a link. */
function sayForbidden(channel: string): string {
  return `I can’t answer you in <#${channel}>: Discord does not let me. Most often I lack a permission there (View Channel, Send Messages or, in a thread, Send Messages in Threads), which an admin can give to me; or the thread is locked. The command /ask works without any permission, and you can ask me here.`;
}
