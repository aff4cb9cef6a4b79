import {
  type APIInteraction,
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
} from 'discord.js';
import { privately } from './components.ts';
import { renderNote } from './render-tools.ts';
import { type Context, type Reply, showMessages } from './reply.ts';
import { completeOption, respondToCommand, respondToMessageCommand } from './respond-command.ts';
import { respondToModal, respondToPress } from './respond-press.ts';

/** What is answered to an interaction; undefined where it is none of ours. */
export function respondTo(context: Context, interaction: APIInteraction): Reply | undefined {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      if (interaction.data.type === ApplicationCommandType.ChatInput)
        return respondToCommand(context, { ...interaction, data: interaction.data });
      if (interaction.data.type === ApplicationCommandType.Message)
        return respondToMessageCommand(context, { ...interaction, data: interaction.data });
      return undefined;
    case InteractionType.ApplicationCommandAutocomplete:
      return complete(completeOption(context, interaction));
    case InteractionType.MessageComponent:
      return respondToPress(context, interaction);
    case InteractionType.ModalSubmit:
      return respondToModal(context, interaction);
    default:
      return undefined;
  }
}

/** What is said where answering failed, in a form that the interaction takes. */
export function apologizeTo({ type }: APIInteraction, apology: string): Reply {
  if (type === InteractionType.ApplicationCommandAutocomplete) return complete([]);
  return showMessages(privately(renderNote(apology)));
}

function complete(choices: ReturnType<typeof completeOption>): Reply {
  return {
    response: { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } },
  };
}
