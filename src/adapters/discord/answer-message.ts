import type { GatewayMessageCreateDispatchData } from 'discord.js';
import { LRUCache } from 'lru-cache';
import { apologize, howToAsk } from '../wording.ts';
import { type Message, message, text } from './components.ts';
import type { Asked } from './read-message.ts';
import { renderAnswer } from './render.ts';
import { renderNote } from './render-tools.ts';
import { type Context, conversationAfter } from './reply.ts';
import type { Sender, Sent } from './send.ts';

/** Milliseconds for which a channel that can't be written to is left alone: refused requests get an address banned. */
const CHANNEL_LEFT = 10 * 60_000;
const MOST_CHANNELS = 1_000;
const WAYS =
  'Mention me with your question, reply to an answer to go on, or use /ask. /outline shows what the statement holds, /find and /check its words.';

/** Replies to messages that ask something. */
export interface MessageAnswerer {
  readonly answer: (sender: Sender, message: Incoming, asked: Asked) => Promise<Sent>;
  readonly apologize: (sender: Sender, message: Incoming, id: string) => Promise<Sent>;
}

type Incoming = Pick<GatewayMessageCreateDispatchData, 'id' | 'channel_id' | 'author'>;

export function createMessageAnswerer({ rapporteur, memory }: Context): MessageAnswerer {
  const leftAlone = new LRUCache<string, true>({ max: MOST_CHANNELS, ttl: CHANNEL_LEFT });

  const reply = async (
    sender: Sender,
    { id, channel_id: channel, author }: Incoming,
    shown: Message,
    nonce = id,
  ): Promise<Sent> => {
    if (leftAlone.has(channel)) return { kind: 'forbidden' };
    const sent = await sender.post(channel, shown, nonce, id);
    if (sent.kind === 'no-history') return sender.post(channel, shown, nonce);
    if (sent.kind !== 'forbidden') return sent;
    leftAlone.set(channel, true);
    // Whoever asked would wait for ever, and only an admin can mend it.
    await sender.tell(author.id, message([text(sayForbidden(channel))]), nonce);
    return sent;
  };

  return {
    answer: async (sender, incoming, asked) => {
      if (!asked.text) return reply(sender, incoming, renderNote(howToAsk(rapporteur, WAYS)));
      const before = memory.recall(...asked.follows);
      const answer = rapporteur.ask(asked.text, before);
      memory.remember(asked.conversation ?? conversationAfter(incoming.id), before, answer);
      const sent = await reply(sender, incoming, renderAnswer(rapporteur, answer, { isPrivate: false }));
      if (sent.kind === 'sent' && sent.id && !asked.conversation)
        memory.remember(conversationAfter(sent.id), before, answer);
      return sent;
    },
    // The answer's own nonce would give back the message that Discord already has.
    apologize: (sender, incoming, id) =>
      reply(sender, incoming, renderNote(apologize(id)), `${incoming.id}-no`),
  };
}

/** Not escaped: the channel is a link. */
function sayForbidden(channel: string): string {
  return `I can’t answer you in <#${channel}>: I lack a permission there (View Channel, Send Messages or, in a thread, Send Messages in Threads). An admin can give it to me. The command /ask works without any, and you can ask me here.`;
}
