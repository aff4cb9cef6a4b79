import { apologize } from '../wording.ts';
import { createMessageAnswerer } from './answer-message.ts';
import type { Handlers, Interaction, PressedOn } from './app.ts';
import type { Message } from './blocks.ts';
import { deliver } from './deliver.ts';
import { isDirectChannel, readMessage } from './read-message.ts';
import { renderNote } from './render-tools.ts';
import { renderAskView, renderHome } from './render-views.ts';
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

  const interact = (
    interaction: Interaction,
    respond: () => Reply,
    on?: PressedOn,
  ): Promise<void> =>
    once(
      [interaction.triggerId],
      async () => {
        const acknowledged = interaction.ack();
        const [sent] = await Promise.all([deliver(sender, respond(), interaction, on), acknowledged]);
        return sent;
      },
      (id) => deliver(sender, apology(id, on), interaction, on),
    );

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
        async () => (canSuggest ? [await sender.suggest(channel, suggestQuestions(context))] : []),
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

/** Said in the way that the interaction can be answered. */
function apology(id: string, on: PressedOn | undefined): Reply {
  return beside(renderNote(apologize(id)));
}

const PROMPT_BEGINNINGS = ['what does the', 'who', 'how many', 'when'];

function suggestQuestions({ rapporteur }: Context): string[] {
  const questions = PROMPT_BEGINNINGS.flatMap((beginning) => rapporteur.suggest(beginning, 1));
  return questions.length ? questions : rapporteur.suggest('what', PROMPT_BEGINNINGS.length).slice();
}
