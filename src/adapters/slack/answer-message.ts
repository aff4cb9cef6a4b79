import { LRUCache } from 'lru-cache';
import { apologize, howToAsk } from '../wording.ts';
import { line, type Message, message, part, words } from './blocks.ts';
import type { Asked } from './read-message.ts';
import { renderAnswer } from './render.ts';
import { renderNote } from './render-tools.ts';
import type { Context } from './reply.ts';
import type { Sender, Sent } from './send.ts';

/** Milliseconds for which a channel that can't be written to is left alone. */
const CHANNEL_LEFT = 10 * 60_000;
const MINUTE = 60_000;
/** Answers in one conversation a minute: more than a person reads, and far fewer than two programs that answer each other. */
const MOST_ANSWERS = 30;
const MOST_REMEMBERED = 1_000;
const WAYS =
  'Mention me with your question; I answer in the thread, and understand follow-ups there. /statement answers you alone, and /statement help says what else I do.';

/** Replies to messages that ask something. */
export interface MessageAnswerer {
  readonly answer: (asked: Asked) => Promise<Sent>;
  readonly apologize: (asked: Asked, id: string) => Promise<Sent>;
}

export function createMessageAnswerer(
  { rapporteur, memory }: Context,
  sender: Pick<Sender, 'post'>,
): MessageAnswerer {
  const leftAlone = new LRUCache<string, true>({ max: MOST_REMEMBERED, ttl: CHANNEL_LEFT });
  const answers = new LRUCache<string, { count: number }>({ max: MOST_REMEMBERED, ttl: MINUTE });

  const isLoop = ({ channel, thread }: Asked): boolean => {
    const key = `${channel}:${thread}`;
    const recent = answers.get(key) ?? { count: 0 };
    if (recent.count === 0) answers.set(key, recent);
    recent.count++;
    return recent.count > MOST_ANSWERS;
  };

  const reply = async ({ channel, thread, user }: Asked, shown: Message): Promise<Sent> => {
    if (leftAlone.has(channel)) return { kind: 'forbidden', code: 'left alone' };
    const sent = await sender.post(channel, shown, thread);
    if (sent.kind !== 'forbidden') return sent;
    leftAlone.set(channel, true);
    // Whoever asked would wait for ever.
    await sender.post(user, explainForbidden(channel, sent.code));
    return sent;
  };

  return {
    answer: async (asked) => {
      if (isLoop(asked)) return { kind: 'unreachable', problem: 'too many answers in one thread' };
      if (!asked.text) return reply(asked, renderNote(howToAsk(rapporteur, WAYS)));
      const before = memory.recall(...asked.follows);
      const answer = rapporteur.ask(asked.text, before);
      for (const conversation of asked.conversations) memory.remember(conversation, before, answer);
      return reply(asked, renderAnswer(rapporteur, answer, { isPrivate: false }));
    },
    apologize: (asked, id) => reply(asked, renderNote(apologize(id))),
  };
}

/** Why there is no answer in a channel, and who can mend it. */
function explainForbidden(channel: string, code: string): Message {
  const why = words(`: ${explainCode(code)} You can ask me here.`);
  return message([
    part(line(words('I can’t answer you in '), [{ type: 'channel', channel_id: channel }], why)),
  ]);
}

function explainCode(code: string): string {
  if (/archived/.test(code)) return 'it is archived.';
  if (/not_in_channel|channel_not_found/.test(code))
    return 'I am not in it. Somebody there can bring me in with /invite.';
  return 'I may not post there. An admin of the workspace or of the channel can allow it.';
}
