import type { Card } from '../chat/card.ts';
import type { Reply } from '../chat/route.ts';
import type { Sent } from '../chat/sent.ts';
import { render } from './render.ts';
import { renderAskView, renderModal } from './render-views.ts';
import type { Sender } from './send.ts';

/** Where a person did something; pages of a message are turned in place where they are one person's. */
export type Surface = 'own message' | 'message of all' | 'modal' | 'home' | 'anywhere';

/** Something that a person did and waits for: Slack wants it acknowledged within 3 seconds, and says what it may be answered through. */
export interface Interaction {
  readonly ack: () => Promise<void>;
  readonly triggerId: string;
  readonly user: string;
  readonly surface: Surface;
  /** The conversation that a question goes on with, asked from there. */
  readonly conversation: string;
  readonly viewId?: string | undefined;
  readonly responseUrl?: string | undefined;
  readonly channel?: string | undefined;
  readonly thread?: string | undefined;
}

export interface Outlet {
  readonly sender: Sender;
  /** Publishes a person's Home, with a page of the outline in it. */
  readonly publishHome: (user: string, outline: Card) => Promise<Sent>;
}

/** Says a reply to whoever did something, where they did it. Gives what became of each message. */
export async function deliver(outlet: Outlet, reply: Reply, to: Interaction): Promise<readonly Sent[]> {
  const { sender } = outlet;
  const { surface, triggerId: turn, conversation } = to;
  // On top of what is there, which stays: an answer must not be lost to what is read around it.
  const below = surface === 'modal' ? to.viewId : undefined;
  switch (reply.show) {
    case 'question form':
      return [await sender.openModal(turn, renderAskView({ conversation, turn }), below)];
    case 'to all':
      return [await respond(sender, to, reply.cards[0], { toAll: true, inPlace: false })];
    case 'in place': {
      const sent = turnPage(outlet, reply.cards[0], to);
      // Whoever reads on in a message that all see gets a copy.
      return sent ? [await sent] : deliver(outlet, { ...reply, show: 'aside' }, to);
    }
    default:
      return surface === 'own message' || surface === 'message of all'
        ? whisperAll(sender, to, reply.cards)
        : [await sender.openModal(turn, renderModal(...reply.cards), below)];
  }
}

function turnPage({ sender, publishHome }: Outlet, card: Card, to: Interaction): Promise<Sent> | undefined {
  if (to.surface === 'home') return publishHome(to.user, card);
  if (to.surface === 'modal') return sender.turnModal(to.viewId ?? '', renderModal(card));
  return to.surface === 'own message'
    ? respond(sender, to, card, { toAll: false, inPlace: true })
    : undefined;
}

/** One after another, in order. */
async function whisperAll(sender: Sender, to: Interaction, cards: readonly Card[]): Promise<Sent[]> {
  const sent: Sent[] = [];
  for (const card of cards) sent.push(await respond(sender, to, card, { toAll: false, inPlace: false }));
  return sent;
}

/** Through the response_url, which works where the bot is no member; where that is too old, as a message of its own. */
async function respond(
  sender: Sender,
  { responseUrl, channel, user, thread }: Interaction,
  card: Card,
  how: { readonly toAll: boolean; readonly inPlace: boolean },
): Promise<Sent> {
  const message = render(card);
  const sent: Sent = responseUrl
    ? await sender.respond(responseUrl, { message, ...how, thread: how.inPlace ? undefined : thread })
    : { kind: 'expired', code: 'no response_url' };
  if (sent.kind !== 'expired' || !channel) return sent;
  return how.toAll
    ? sender.post(channel, message, thread)
    : sender.whisper({ channel, user, thread }, message);
}
