import type { Card } from '../chat/card.ts';
import { conversationAfter } from '../chat/conversations.ts';
import type { Reply } from '../chat/reply.ts';
import type { Sent } from '../chat/sent.ts';
import { showNote } from '../chat/show-about.ts';
import { type Words, wordsIn } from '../words/words.ts';
import { type Message, render } from './render.ts';
import { renderAskView, renderModal } from './render-views.ts';
import type { Manner, Sender } from './send.ts';
import { renderThanks } from './shown-message.ts';

/** Where a person did something; pages of a message are turned in place where they are one person's. */
export type Surface = 'own message' | 'message of all' | 'modal' | 'home' | 'anywhere';

/** Something that a person did and waits for: Slack wants it acknowledged within 3 seconds, and says what it may be answered through. */
export interface Interaction {
  readonly ack: () => Promise<void>;
  /** The way on which what is said leaves. */
  readonly outlet: Outlet;
  readonly triggerId: string;
  readonly user: string;
  readonly surface: Surface;
  /** The conversation that a question asked from there goes on with; none begins one. */
  readonly conversation?: string | undefined;
  /** The conversations that a question asked there may go on with. */
  readonly follows?: readonly string[] | undefined;
  readonly viewId?: string | undefined;
  readonly responseUrl?: string | undefined;
  readonly channel?: string | undefined;
  readonly thread?: string | undefined;
  /** The message that was pressed in, where all see it. */
  readonly message?: Message | undefined;
}

export interface Outlet {
  readonly sender: Sender;
  /** Publishes a person's Home, with a page of the outline in it. */
  readonly publishHome: (user: string, outline: Card) => Promise<Sent>;
}

/** Says a reply to whoever did something, where they did it. Gives what became of each message. */
export async function deliver(reply: Reply, to: Interaction): Promise<readonly Sent[]> {
  const { sender, publishHome } = to.outlet;
  const { surface, viewId, triggerId, conversation = conversationAfter(triggerId) } = to;
  // On top of what is there, which stays: an answer must not be lost to what is read around it.
  const below = surface === 'modal' ? viewId : undefined;
  if (reply.show === 'question form')
    return [
      await sender.openModal(triggerId, renderAskView(reply.words, { conversation, key: triggerId }), below),
    ];
  if (reply.show === 'thanks') return [await thank(sender, reply.words, to)];
  const [card] = reply.cards;
  if (reply.show === 'to all') return [await respond(sender, to, card, { toAll: true, inPlace: false })];
  if (reply.show === 'in place') {
    if (surface === 'home') return [await publishHome(to.user, card)];
    if (surface === 'modal')
      return [await sender.updateModal(viewId ?? '', renderModal(wordsIn(card.language), card))];
    if (surface === 'own message') return [await respond(sender, to, card, { toAll: false, inPlace: true })];
  }
  // Whoever reads on in a message that all see gets a copy.
  if (surface !== 'own message' && surface !== 'message of all')
    return [await sender.openModal(triggerId, renderModal(wordsIn(card.language), ...reply.cards), below)];
  const sent: Sent[] = [];
  // One after another, in order.
  for (const one of reply.cards) sent.push(await respond(sender, to, one));
  return sent;
}

/** Where Slack gives no message to change, beside it. */
async function thank(sender: Sender, { answer }: Words, to: Interaction): Promise<Sent> {
  const { message, responseUrl } = to;
  if (!message || !responseUrl) return respond(sender, to, showNote(answer.noted));
  return sender.respond(responseUrl, renderThanks(message, answer.noted), { toAll: true, inPlace: true });
}

/** Through the response_url, which works where the bot is no member; where that is too old, as a message of its own. */
async function respond(
  sender: Sender,
  { responseUrl, channel, user, thread }: Interaction,
  card: Card,
  how: Manner = { toAll: false, inPlace: false },
): Promise<Sent> {
  const message = render(card);
  const sent: Sent = responseUrl
    ? await sender.respond(responseUrl, message, { ...how, thread })
    : { kind: 'expired', code: 'no response_url' };
  if (sent.kind !== 'expired' || !channel) return sent;
  return how.toAll
    ? sender.post({ channel, thread }, message)
    : sender.whisper({ channel, user, thread }, message);
}
