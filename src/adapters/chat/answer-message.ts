import { LRUCache } from 'lru-cache';
import { type Words, wordsIn } from '../words/words.ts';
import type { Asker } from './allowance.ts';
import type { Card } from './card.ts';
import { conversationAfter } from './conversations.ts';
import type { Phrase } from './once.ts';
import type { Answered, Asked, Router } from './route.ts';
import type { Sent } from './sent.ts';
import { showNote } from './show-about.ts';

/**
 * Refusals of a channel within so many milliseconds after which it is left alone: refused requests get an address banned. Not the first, or whoever
 * mends a permission at once would still wait for ten minutes.
 */
const MOST_REFUSALS = 3;
const REFUSALS_KEPT = 10 * 60_000;
/** Answers in one conversation a minute: more than a person reads, and far fewer than two programs that answer each other. */
const MOST_ANSWERS = 30;
const MINUTE = 60_000;
/** Milliseconds for which somebody may still wonder where an answer is. */
const UNCLEAR_KEPT = 60 * MINUTE;
const MOST_REMEMBERED = 1_000;

/** A message that asks the bot something; without text, a bare mention. */
export interface IncomingQuestion
  extends Pick<Asked, 'text' | 'follows' | 'conversations' | 'conversation' | 'locale'> {
  readonly channel: string;
  readonly user: string;
  /** It does not mention the bot: it is answered only where the answer is sure, and nothing else is said to it. */
  readonly isUnasked?: boolean | undefined;
  /** Where all that is said is one conversation, its name: there, two programs could go on for ever. */
  readonly place?: string | undefined;
}

/** Whose question counts against what one may ask; what somebody did not ask the bot counts by itself. */
export function countFor(
  { user, channel, isUnasked }: IncomingQuestion,
  community: string | undefined,
): Asker {
  if (!isUnasked) return { person: user, channel, community };
  const apart = (id: string): string => `unasked ${id}`;
  return { person: apart(user), channel: apart(channel), community: community && apart(community) };
}

/** How a platform's messages are sent, for one kind of incoming message. */
export interface Post<Incoming extends IncomingQuestion> {
  readonly answer: (to: Incoming, card: Card) => Promise<Sent>;
  /** In the place of an answer. */
  readonly note: (to: Incoming, card: Card) => Promise<Sent>;
  /** Tells whoever asked, elsewhere, that there is no room in the channel. */
  readonly crowded: (to: Incoming, words: Words) => Promise<Sent>;
  /** Tells whoever asked, elsewhere, that the bot may not write in the channel. */
  readonly refusal: (to: Incoming, code: string, words: Words) => Promise<Sent>;
}

/** Replies to messages that ask something. */
export interface MessageAnswerer<Incoming extends IncomingQuestion> {
  readonly answer: (asked: Incoming) => Promise<readonly Sent[]>;
  /** Says something else to it. */
  readonly say: (asked: Incoming, phrase: Phrase) => Promise<readonly Sent[]>;
}

export function createMessageAnswerer<Incoming extends IncomingQuestion>(
  router: Pick<Router, 'ask' | 'askUnasked'>,
  post: Post<Incoming>,
): MessageAnswerer<Incoming> {
  const refusals = new LRUCache<string, number>({ max: MOST_REMEMBERED, ttl: REFUSALS_KEPT });
  const told = new LRUCache<string, true>({ max: MOST_REMEMBERED, ttl: REFUSALS_KEPT });
  /** Whose last answer the platform may have or not; they are told at the next. */
  const unclear = new LRUCache<string, true>({ max: MOST_REMEMBERED, ttl: UNCLEAR_KEPT });
  const answers = new LRUCache<string, { count: number }>({ max: MOST_REMEMBERED, ttl: MINUTE });

  const isLoop = ({ place }: Incoming): boolean => {
    if (place === undefined) return false;
    const recent = answers.get(place) ?? { count: 0 };
    if (recent.count === 0) answers.set(place, recent);
    recent.count++;
    return recent.count > MOST_ANSWERS;
  };

  /** Whoever asked would wait for ever. */
  const tellOnce = async (to: Incoming, tell: () => Promise<Sent>): Promise<void> => {
    const asker = `${to.channel}:${to.user}`;
    if (to.isUnasked || told.has(asker)) return;
    told.set(asker, true);
    await tell();
  };

  const reply = async (to: Incoming, words: Words, send: () => Promise<Sent>): Promise<readonly Sent[]> => {
    const { channel, place = channel } = to;
    const isLeftAlone = [channel, place].some((where) => (refusals.get(where) ?? 0) >= MOST_REFUSALS);
    const sent: Sent = isLeftAlone ? { kind: 'forbidden', code: 'left alone' } : await send();
    if (sent.kind === 'crowded') await tellOnce(to, () => post.crowded(to, words));
    if (sent.kind !== 'forbidden') return [sent];
    // What holds for a thread says nothing of the others in its channel.
    const where = sent.ofThread ? place : channel;
    if (!isLeftAlone) refusals.set(where, (refusals.get(where) ?? 0) + 1);
    await tellOnce(to, () => post.refusal(to, sent.code, words));
    return [{ ...sent, channel }];
  };

  const ask = (asked: Incoming, asksAgain: boolean): Answered | undefined => {
    const { text, follows, conversations, conversation, locale, isUnasked } = asked;
    const around = { conversation, locale, asksAgain, isPrivate: false };
    const question = { text, follows, conversations, ...around };
    return isUnasked ? router.askUnasked(question) : router.ask(question);
  };

  const noteSent = (
    { user, isUnasked }: Incoming,
    sent: readonly Sent[],
    remember: Answered['remember'],
  ): void => {
    // Who asked nothing waits for nothing.
    if (!isUnasked && sent.some(({ kind }) => kind === 'unreachable')) unclear.set(user, true);
    for (const one of sent) if (one.kind === 'sent' && one.id) remember(conversationAfter(one.id));
  };

  return {
    answer: async (asked) => {
      const { user, isUnasked } = asked;
      if (!isUnasked && isLoop(asked))
        return [{ kind: 'unreachable', problem: 'too many answers in one conversation' }];
      const answered = ask(asked, !isUnasked && unclear.delete(user));
      // What is passed over in silence is no answer.
      if (!answered || (isUnasked && isLoop(asked))) return [];
      const { card, words, remember } = answered;
      const sent = await reply(asked, words, () => post.answer(asked, card));
      noteSent(asked, sent, remember);
      return sent;
    },
    say: async (asked, phrase) => {
      if (asked.isUnasked) return [];
      const words = wordsIn(asked.locale);
      return reply(asked, words, () => post.note(asked, showNote(phrase(words))));
    },
  };
}
