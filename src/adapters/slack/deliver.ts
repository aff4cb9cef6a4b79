import type { Interaction, PressedOn } from './app.ts';
import type { Message } from './blocks.ts';
import type { Reply } from './reply.ts';
import type { Sender, Sent } from './send.ts';

/** Says a reply to whoever did something, where they did it. Gives what became of each message. */
export async function deliver(
  sender: Sender,
  reply: Reply,
  interaction: Interaction,
  on?: PressedOn,
): Promise<Sent[]> {
  const { triggerId, user } = interaction;
  switch (reply.kind) {
    case 'modal': {
      const below = on?.view?.type === 'modal' ? on.view.id : undefined;
      return [await sender.openModal(triggerId, reply.view, below)];
    }
    case 'turn':
      return [await sender.turnModal(on?.view?.id ?? '', reply.view)];
    case 'home':
      return [await sender.publishHome(user, reply.view)];
    case 'in place':
      return [await respond(sender, interaction, reply.message, { toAll: false, inPlace: true })];
    case 'to all':
      return [await respond(sender, interaction, reply.message, { toAll: true, inPlace: false })];
    case 'beside': {
      const sent: Sent[] = [];
      // One after another, in order.
      for (const message of reply.messages)
        sent.push(await respond(sender, interaction, message, { toAll: false, inPlace: false }));
      return sent;
    }
  }
}

/** Through the response_url, which works where the bot is no member; where that is too old, as a message of its own. */
async function respond(
  sender: Sender,
  { responseUrl, channel, user, thread }: Interaction,
  message: Message,
  how: { readonly toAll: boolean; readonly inPlace: boolean },
): Promise<Sent> {
  const sent: Sent = responseUrl
    ? await sender.respond(responseUrl, { message, ...how, thread: how.inPlace ? undefined : thread })
    : { kind: 'expired', code: 'no response_url' };
  if (sent.kind !== 'expired' || !channel) return sent;
  return how.toAll
    ? sender.post(channel, message, thread)
    : sender.whisper({ channel, user, thread }, message);
}
