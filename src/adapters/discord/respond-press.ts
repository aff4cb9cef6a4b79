import {
  type APIMessageComponentInteraction,
  type APIModalSubmission,
  type APIModalSubmitInteraction,
  ComponentType,
  InteractionResponseType,
  TextInputStyle,
} from 'discord.js';
import { type Press, readPress } from '../press.ts';
import { OUTDATED, RELATED, UNKNOWN_BUTTON } from '../wording.ts';
import { type Message, privately } from './components.ts';
import { MODAL_INPUT_CHARACTERS } from './limits.ts';
import { renderPassages } from './render.ts';
import { renderFound, renderOutline, renderPart, renderReader } from './render-reading.ts';
import { renderNote, renderReferences } from './render-tools.ts';
import {
  answerWithin,
  type Context,
  conversationFrom,
  isPrivateMessage,
  type Reply,
  showMessages,
  turnMessage,
} from './reply.ts';

/** Does what a button, or what was chosen from a menu, says. */
export function respondToPress(context: Context, interaction: APIMessageComponentInteraction): Reply {
  const { rapporteur } = context;
  const { data } = interaction;
  const state = 'values' in data ? (data.values[0] ?? '') : data.custom_id;
  const press = readPress(rapporteur.statement, state);
  switch (press.action) {
    case 'open':
      return showMessages(privately(renderReader(rapporteur, press.at)));
    case 'more':
      return showMessages(privately(renderPassages(rapporteur, press.citations, RELATED)));
    case 'cite': {
      const [first, ...more] = renderReferences(rapporteur, press.citations).map(privately);
      return showMessages(first ?? privately(renderNote(UNKNOWN_BUTTON)), ...more);
    }
    case 'share':
      return showMessages(renderPassages(rapporteur, press.citations));
    case 'follow':
      return openModal();
    case 'outdated':
      return showMessages(privately(renderNote(OUTDATED)));
    case 'unknown':
      return showMessages(privately(renderNote(UNKNOWN_BUTTON)));
    default:
      return turn(interaction, renderPage(context, press));
  }
}

type Page = Extract<Press, { readonly action: 'read' | 'find' | 'outline' }>;

function renderPage({ rapporteur }: Context, press: Page): Message {
  switch (press.action) {
    case 'read':
      return renderReader(rapporteur, press.at);
    case 'find':
      return renderFound(rapporteur, press.words, rapporteur.find(press.words), press.page);
    case 'outline':
      return renderPart(rapporteur, press.part, press.page) ?? renderOutline(rapporteur, press.page);
  }
}

/** Pages are turned in place by whom they were made for; whoever else wants to read on gets a copy. */
function turn(interaction: APIMessageComponentInteraction, page: Message): Reply {
  const { message } = interaction;
  const presser = interaction.member?.user.id ?? interaction.user?.id;
  const isOwn = isPrivateMessage(message) || message.interaction_metadata?.user.id === presser;
  return isOwn ? turnMessage(page) : showMessages(privately(page));
}

const QUESTION = 'question';

function openModal(): Reply {
  return {
    response: {
      type: InteractionResponseType.Modal,
      data: {
        custom_id: QUESTION,
        title: 'Follow up',
        components: [
          {
            type: ComponentType.Label,
            label: 'Your question',
            description: 'It goes on from this answer: “and in Syria?”, “who said that?”',
            component: {
              type: ComponentType.TextInput,
              custom_id: QUESTION,
              style: TextInputStyle.Short,
              required: true,
              min_length: 1,
              max_length: MODAL_INPUT_CHARACTERS,
            },
          },
        ],
      },
    },
  };
}

/** A question that follows up on the message whose button opened the modal. */
export function respondToModal(context: Context, interaction: APIModalSubmitInteraction): Reply {
  const { message } = interaction;
  return answerWithin(context, interaction, readQuestion(interaction.data), {
    isPrivate: message !== undefined && isPrivateMessage(message),
    follows: message && conversationFrom(message),
  });
}

function readQuestion({ components }: APIModalSubmission): string {
  for (const label of components)
    if (label.type === ComponentType.Label && label.component.type === ComponentType.TextInput)
      return label.component.value;
  return '';
}
