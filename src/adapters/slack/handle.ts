import { apologize } from '../wording.ts';
import { createMessageAnswerer } from './answer-message.ts';
import type { Handlers, Interaction, PressedOn } from './app.ts';
import type { Message } from './blocks.ts';
import { deliver } from './deliver.ts';
import { isDirectChannel, readMessage } from './read-message.ts';
import { renderNote } from './render-tools.ts';
import { renderAskView, renderHome, renderModal } from './render-views.ts';
import { answerAgain, beside, type Context, type Reply } from './reply.ts';
import { respondToCommand } from './respond-command.ts';
import { respondToPress, type Surface } from './respond-press.ts';
import { respondToShortcut } from './respond-shortcut.ts';
import type { Sender, Sent } from './send.ts';
import type { Identity } from './sign-in.ts';

/** Does something once for all of its names, and says so where it breaks. */
export type Once = (
  names: readonly string[],
  answer: () => Promise<readonly Sent[]>,
  sayFault: (id: string) => Promise<readonly Sent[]>,
) => Promise<void>;

/** What is done with all that Slack sends. */
export function createHandlers(
  context: Context,
  sender: Sender,
  once: Once,
  { botUserId, canSuggest }: Identity,
): Omit<Handlers, 'fault'> {
  const { rapporteur, logsUnanswered } = context;
  const messages = createMessageAnswerer(context, sender);

  const interact = async (interaction: Interaction, respond: () => Reply, on?: PressedOn): Promise<void> => {
    // Before all else, and also where it comes a second time.
    const acknowledged = interaction.ack().then(
      () => [],
      (): Sent[] => [{ kind: 'unreachable', problem: 'an acknowledgement' }],
    );
    await once(
      [interaction.triggerId],
      async () => [...(await deliver(sender, respond(), interaction, on)), ...(await acknowledged)],
      (id) => deliver(sender, showFault(id, interaction, on), interaction, on),
    );
  };

  return {
    message: async (event, eventId) => {
      const asked = readMessage(event, botUserId);
      if (!asked) return;
      // A mention in a direct message comes as two events.
      await once(
        [eventId, `${asked.channel}:${event.ts}`],
        async () => [await messages.answer(asked)],
        async (id) => [await messages.apologize(asked, id)],
      );
    },
    home: (user, eventId) =>
      once(
        [eventId],
        async () => [await sender.publishHome(user, renderHome(rapporteur, logsUnanswered))],
        async () => [],
      ),
    messagesTab: (channel, eventId) =>
      once(
        [eventId],
        async () => (canSuggest ? [await sender.suggest(channel, rapporteur.suggest('', MOST_PROMPTS))] : []),
        async () => [],
      ),
    command: (command, interaction) => interact(interaction, () => respondToCommand(context, command)),
    shortcut: (shortcut, interaction) => interact(interaction, () => respondToShortcut(context, shortcut)),
    press: (pressed, on, interaction) =>
      interact(interaction, () => respondToPress(context, pressed, surfaceOf(on, interaction)), on),
    submit: ({ question, conversation, triggerId, ack }) => {
      const showNext = async (shown: Message): Promise<readonly Sent[]> => {
        await ack(renderAskView({ conversation, turn: triggerId }, shown));
        return [];
      };
      return once(
        [triggerId],
        () => showNext(answerAgain(context, question, conversation)),
        (id) => showNext(renderNote(apologize(id))),
      );
    },
  };
}

function surfaceOf({ view, isEphemeral }: PressedOn, { channel }: Interaction): Surface {
  if (view) return view.type === 'home' ? 'home' : 'modal';
  return isEphemeral || (channel && isDirectChannel(channel)) ? 'own message' : 'message of all';
}

/** An apology in the way that the interaction can be answered. */
function showFault(id: string, { responseUrl }: Interaction, on: PressedOn | undefined): Reply {
  const note = renderNote(apologize(id));
  if (responseUrl) return beside(note);
  return { kind: on?.view?.type === 'modal' ? 'turn' : 'modal', view: renderModal(note) };
}

/** As many as Slack shows. */
const MOST_PROMPTS = 4;
