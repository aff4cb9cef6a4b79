import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { Adapter, Host } from '../../../src/adapters/adapter.ts';
import { createMessageAnswerer, type IncomingQuestion } from '../../../src/adapters/chat/answer-message.ts';
import { createBot } from '../../../src/adapters/chat/bot.ts';
import type { Card } from '../../../src/adapters/chat/card.ts';
import { conversationAfter } from '../../../src/adapters/chat/conversations.ts';
import { type Ended, type Feed, keepFeeds } from '../../../src/adapters/chat/feeds.ts';
import { backOff, isInTime } from '../../../src/adapters/chat/retry.ts';
import type { Sent } from '../../../src/adapters/chat/sent.ts';
import { showNote } from '../../../src/adapters/chat/show-about.ts';
import { wordsIn } from '../../../src/adapters/words/words.ts';
import type { Rapporteur } from '../../../src/core/index.ts';
import { MEDIUM, PRESS, render } from './render.ts';
import type { Receipt, Said, ToBot } from './room.ts';

// A third chat, to show what one takes: a line of JSON for each message, over a socket. The rest is the drawing in render.ts.

const NAME = 'rapporteur';
const MENTION = `@${NAME}`;
const COMMAND = '/';
const WAYS = {
  howTo: `Write ${MENTION} and your question; reply to go on. ${COMMAND}help lists commands.`,
  help: `${MENTION} and a question answers to all.`,
  prefix: COMMAND,
  noText: 'That message has no text.',
};
/** Milliseconds. */
const LONGEST_SEND = 2_000;

interface Question extends IncomingQuestion {
  readonly id: string;
}

export function createPlain(rapporteur: Rapporteur, port: number, host: Host): Adapter {
  const bot = createBot(
    rapporteur,
    { platform: 'Plain', medium: MEDIUM, ways: () => WAYS, logsUnanswered: false },
    host,
  );
  const receipts = new Map<string, (receipt: Receipt) => void>();
  let socket: Socket | undefined;

  const send = async (id: string, card: Card, to?: string): Promise<Sent> => {
    const receipt = new Promise<Receipt>((resolve) => receipts.set(id, resolve));
    socket?.write(`${JSON.stringify({ id, text: render(card), ...(to && { to }) })}\n`);
    const isSent = await isInTime(receipt, LONGEST_SEND);
    receipts.delete(id);
    if (!isSent) return { kind: 'unreachable', problem: 'no receipt' };
    const { refused } = await receipt;
    if (!refused) return { kind: 'sent', id };
    return refused === 'muted' ? { kind: 'forbidden', code: refused } : { kind: 'invalid', problem: refused };
  };

  const messages = createMessageAnswerer<Question>(bot.router, {
    answer: ({ id }, card) => send(`${id}.answer`, card),
    note: ({ id }, card) => send(`${id}.sorry`, card),
    crowded: ({ id, user }) => send(`${id}.crowded`, showNote('Too much is asked here.'), user),
    refusal: ({ id, user }) => send(`${id}.refusal`, showNote('I may not write there.'), user),
  });

  const take = (said: Said): void => {
    if (said.isBot || said.from === NAME) return;
    const { id, from: user, text } = said;
    const state = text.startsWith(PRESS) ? text.slice(PRESS.length) : undefined;
    if (state !== undefined || text.startsWith(COMMAND)) {
      const asked = { isPrivate: false, follows: [], conversations: [conversationAfter(id)] };
      const answer = async (): Promise<Sent[]> => {
        const reply =
          state === undefined
            ? bot.router.runTyped(text.slice(COMMAND.length), (question) => ({ text: question, ...asked }))
            : bot.router.press(state);
        const sent: Sent[] = [];
        for (const [i, card] of ('cards' in reply ? reply.cards : []).entries())
          sent.push(await send(`${id}.${i}`, card));
        return sent;
      };
      void bot.once({ names: [id], by: { person: user } }, answer, async (phrase) => [
        await send(`${id}.sorry`, showNote(phrase(wordsIn()))),
      ]);
      return;
    }
    if (!text.includes(MENTION)) return;
    const question: Question = {
      id,
      user,
      channel: 'room',
      text: text.replace(MENTION, ' ').trim(),
      follows: said.replyTo ? [conversationAfter(said.replyTo)] : [],
      conversations: [conversationAfter(id)],
    };
    void bot.once(
      { names: [id], by: { person: user, channel: question.channel } },
      () => messages.answer(question),
      (phrase) => messages.say(question, phrase),
    );
  };

  const open = (): Feed<Ended> => {
    const own = connect(port, '127.0.0.1');
    own.on('error', () => {});
    createInterface({ input: own }).on('line', (line) => {
      const event = JSON.parse(line) as ToBot;
      if ('text' in event) take(event);
      else receipts.get(event.id)?.(event);
    });
    const opened = new Promise<void>((resolve) =>
      own.on('connect', () => {
        socket = own;
        own.write(`${JSON.stringify({ name: NAME })}\n`);
        resolve();
      }),
    );
    const ended = new Promise<Ended>((resolve) => own.on('close', () => resolve({ kind: 'closed' })));
    return { opened, ended, close: () => own.destroy() };
  };
  const after = (_end: Ended, failures: number): number => backOff(50, failures);
  const feeds = keepFeeds({ platform: 'Plain', count: 1, open, after }, host);

  return {
    name: 'Plain',
    start: feeds.open,
    isConnected: feeds.isConnected,
    stop: async () => {
      await bot.drain();
      await feeds.close();
    },
  };
}
