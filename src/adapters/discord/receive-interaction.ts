import {
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIInteractionResponse,
  type APIMessageApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmission,
  type APIModalSubmitInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  TextInputStyle,
} from 'discord.js';
import type { Asker } from '../chat/allowance.ts';
import type { Bot } from '../chat/bot.ts';
import type { Card } from '../chat/card.ts';
import { isCommand } from '../chat/commands.ts';
import { askHere } from '../chat/conversations.ts';
import type { Phrase } from '../chat/once.ts';
import type { Reply } from '../chat/reply.ts';
import type { Asked } from '../chat/route.ts';
import { showNote } from '../chat/show-about.ts';
import { MESSAGE_COMMAND_TEXTS } from '../words/command-texts.ts';
import { type Words, wordsIn } from '../words/words.ts';
import { completeOption } from './complete.ts';
import { LIMITS } from './limits.ts';
import { readMessageText } from './message-text.ts';
import { conversationsFrom, placeOf } from './receive-message.ts';
import { type Message, privately, render, renderThanks } from './render.ts';

/** What is said to an interaction: the response that Discord waits for, and messages that didn't fit into it. */
export interface Response {
  readonly response: APIInteractionResponse;
  readonly more: readonly Message[];
}

/** What is answered to an interaction; undefined where it is none of ours. */
export function respondTo(bot: Bot, interaction: APIInteraction): Response | undefined {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      if (interaction.data.type === ApplicationCommandType.ChatInput)
        return runCommand(bot, { ...interaction, data: interaction.data });
      if (interaction.data.type === ApplicationCommandType.Message)
        return runOnMessage(bot, { ...interaction, data: interaction.data });
      return undefined;
    case InteractionType.ApplicationCommandAutocomplete:
      return complete(completeOption(bot.rapporteur, interaction));
    case InteractionType.MessageComponent:
      return press(bot, interaction);
    case InteractionType.ModalSubmit:
      return followUp(bot, interaction);
    default:
      return undefined;
  }
}

/** What is said in the place of an answer, in a form that the interaction takes. */
export function sayTo(interaction: APIInteraction, phrase: Phrase): Response {
  if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return complete([]);
  return show({ show: 'aside', cards: [showNote(phrase(wordsIn(localeOf(interaction))))] });
}

/** The language in which Discord is shown to whoever does it. */
function localeOf(interaction: APIInteraction): string | undefined {
  return 'locale' in interaction ? interaction.locale : undefined;
}

/** Who does it, and where. */
export function askerOf({ type, member, user, channel, guild_id }: APIInteraction): Asker {
  return {
    person: member?.user?.id ?? user?.id ?? 'nobody',
    channel: channel?.id,
    community: guild_id,
    isCompletion: type === InteractionType.ApplicationCommandAutocomplete,
  };
}

function runCommand({ router }: Bot, interaction: APIChatInputApplicationCommandInteraction): Response {
  const { name } = interaction.data;
  // It is foreign: null says as much as nothing.
  const options = interaction.data.options ?? [];
  const [given = ''] = options.flatMap((option) =>
    option.type === ApplicationCommandOptionType.String ? [option.value] : [],
  );
  if (name === 'ask') {
    const isPrivate = options.some(
      (option) =>
        option.type === ApplicationCommandOptionType.Boolean && option.name === 'private' && option.value,
    );
    const { card } = router.ask(asked(interaction, given, isPrivate));
    return show({ show: isPrivate ? 'aside' : 'answer', cards: [card] });
  }
  if (isCommand(name)) return show(router.run(name, given, interaction.locale));
  return show({ show: 'aside', cards: [showNote(wordsIn(interaction.locale).discord.unknownCommand)] });
}

/** On another's message, so for the asker alone, who may share an answer. */
function runOnMessage({ router }: Bot, interaction: APIMessageApplicationCommandInteraction): Response {
  const { name, resolved, target_id } = interaction.data;
  const text = readMessageText(resolved.messages[target_id]);
  const does = name === MESSAGE_COMMAND_TEXTS.check.en[0] ? 'check' : 'ask';
  const asQuestion = (question: string): Asked => asked(interaction, question, true);
  return show(router.runOnMessage(does, text, asQuestion, interaction.locale));
}

/** Does what a button, or what was chosen from a menu, says. */
function press({ router }: Bot, interaction: APIMessageComponentInteraction): Response {
  const { data } = interaction;
  const state = 'values' in data ? (data.values[0] ?? '') : data.custom_id;
  return show(router.press(state, interaction.locale, interaction.message.id), interaction);
}

/** A question that follows up on the message whose button opened the modal. */
function followUp({ router }: Bot, interaction: APIModalSubmitInteraction): Response {
  const { message } = interaction;
  const text = readQuestion(interaction.data);
  const isPrivate = Boolean(message && isPrivateMessage(message));
  const follows = message && { follows: conversationsFrom(message) };
  const { card } = router.ask({ ...asked(interaction, text, isPrivate), ...follows });
  return show({ show: isPrivate ? 'aside' : 'answer', cards: [card] });
}

function asked(interaction: APIInteraction, question: string, isPrivate: boolean): Asked {
  const { id, channel } = interaction;
  const place = isPrivate ? undefined : placeOf(channel?.id, channel?.type);
  return { ...askHere(id, question, { isPrivate, place }), locale: localeOf(interaction) };
}

function isPrivateMessage({ flags }: { readonly flags?: number | undefined }): boolean {
  return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

/** A reply as a response; `pressed` is what the button stands in. */
function show(reply: Reply, pressed?: APIMessageComponentInteraction): Response {
  if (reply.show === 'question form') return { response: formIn(reply.words), more: [] };
  if (reply.show === 'thanks') {
    const shown = renderThanks(pressed?.message.components ?? [], reply.words.answer.noted);
    return respondWith(InteractionResponseType.UpdateMessage, shown);
  }
  const isForAll = reply.show === 'answer' || reply.show === 'to all';
  const draw = (card: Card): Message => (isForAll ? render(card) : privately(render(card)));
  const [first, ...more] = reply.cards;
  // Pages are turned in place by whom they were made for; whoever else wants to read on gets a copy.
  if (reply.show === 'in place' && pressed && isOwn(pressed))
    return respondWith(InteractionResponseType.UpdateMessage, render(first));
  return respondWith(InteractionResponseType.ChannelMessageWithSource, draw(first), more.map(draw));
}

function isOwn({ message, member, user }: APIMessageComponentInteraction): boolean {
  const presser = member?.user.id ?? user?.id;
  return isPrivateMessage(message) || message.interaction_metadata?.user.id === presser;
}

function respondWith(
  type: InteractionResponseType.ChannelMessageWithSource | InteractionResponseType.UpdateMessage,
  { flags, components, allowed_mentions }: Message,
  more: readonly Message[] = [],
): Response {
  const mentions = { ...allowed_mentions, parse: [] };
  return {
    response: { type, data: { flags, components: [...components], allowed_mentions: mentions } },
    more,
  };
}

function complete(choices: ReturnType<typeof completeOption>): Response {
  const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
  return { response: { type, data: { choices } }, more: [] };
}

const QUESTION = 'question';

function formIn({ discord }: Words): APIInteractionResponse {
  return {
    type: InteractionResponseType.Modal,
    data: {
      custom_id: QUESTION,
      title: discord.formTitle,
      components: [
        {
          type: ComponentType.Label,
          label: discord.formLabel,
          description: discord.formDescription,
          component: {
            type: ComponentType.TextInput,
            custom_id: QUESTION,
            style: TextInputStyle.Short,
            required: true,
            min_length: 1,
            max_length: LIMITS.input,
          },
        },
      ],
    },
  };
}

function readQuestion({ components }: APIModalSubmission): string {
  for (const label of components)
    if (label.type === ComponentType.Label && label.component.type === ComponentType.TextInput)
      return label.component.value;
  return '';
}
