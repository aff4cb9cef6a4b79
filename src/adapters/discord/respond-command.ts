import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteractionDataBasicOption,
  type APIApplicationCommandInteractionDataOption,
  type APIApplicationCommandOptionChoice,
  type APIChatInputApplicationCommandInteraction,
  type APIMessageApplicationCommandInteraction,
  ApplicationCommandOptionType,
} from 'discord.js';
import { shorten, tidy } from '../echo.ts';
import { spanOfPlace } from '../reading.ts';
import { sayNowhere } from '../wording.ts';
import { privately } from './components.ts';
import { CHOICE_CHARACTERS, CHOICES } from './limits.ts';
import { renderFound, renderOutline, renderReader } from './render-reading.ts';
import { renderAbout, renderCheck, renderDefinition, renderNote } from './render-tools.ts';
import { answerWithin, type Context, type Reply, showMessages } from './reply.ts';
import { MESSAGE_COMMAND_TEXTS } from './translations.ts';

export function respondToCommand(
  context: Context,
  interaction: APIChatInputApplicationCommandInteraction,
): Reply {
  const { rapporteur, logsUnanswered } = context;
  const { name, options = [] } = interaction.data;
  const [given = ''] = options.flatMap((option) => textOf(option) ?? []);
  switch (name) {
    case 'ask': {
      const isPrivate = options.some(
        (option) => option.name === 'private' && 'value' in option && option.value === true,
      );
      return answerWithin(context, interaction, given, { isPrivate });
    }
    case 'read': {
      const span = spanOfPlace(rapporteur, given);
      return showMessages(
        span ? renderReader(rapporteur, span) : privately(renderNote(sayNowhere(tidy(given, 100)))),
      );
    }
    case 'find':
      return showMessages(renderFound(rapporteur, given, rapporteur.find(given), 0));
    case 'check':
      return showMessages(renderCheck(rapporteur, rapporteur.check(given)));
    case 'define':
      return showMessages(renderDefinition(rapporteur, rapporteur.define(given)));
    case 'outline':
      return showMessages(privately(renderOutline(rapporteur)));
    case 'about':
      return showMessages(privately(renderAbout(rapporteur, logsUnanswered)));
    default:
      return showMessages(privately(renderNote(UNKNOWN_COMMAND)));
  }
}

const UNKNOWN_COMMAND =
  'This command is no longer there; Discord has not noticed yet. Reload Discord (Ctrl+R), or ask with /ask.';

function textOf(option: APIApplicationCommandInteractionDataOption): string | undefined {
  return option.type === ApplicationCommandOptionType.String ? String(option.value) : undefined;
}

/** On another's message, so for the asker alone, who may share an answer. */
export function respondToMessageCommand(
  context: Context,
  interaction: APIMessageApplicationCommandInteraction,
): Reply {
  const { name, resolved, target_id } = interaction.data;
  const content = resolved.messages[target_id]?.content ?? '';
  if (!content.trim()) return showMessages(privately(renderNote(NO_TEXT)));
  if (name === MESSAGE_COMMAND_TEXTS.check.en[0])
    return showMessages(privately(renderCheck(context.rapporteur, context.rapporteur.check(content))));
  return answerWithin(context, interaction, content, { isPrivate: true });
}

const NO_TEXT = 'That message has no text. Choose one that has, or use /ask or /check.';

/** Suggestions while one types, from what others would ask, what can be read, and what is named. */
export function completeOption(
  { rapporteur }: Context,
  { data }: APIApplicationCommandAutocompleteInteraction,
): APIApplicationCommandOptionChoice[] {
  const focused = (data.options as APIApplicationCommandInteractionDataBasicOption[]).find(
    (option) => 'focused' in option && option.focused,
  );
  const typed = focused && 'value' in focused ? String(focused.value) : '';
  switch (focused?.name) {
    case 'question':
      return completeQuestion(rapporteur.suggest(typed, CHOICES, CHOICE_CHARACTERS), typed);
    case 'place':
      return rapporteur
        .suggestPlaces(typed, CHOICES)
        .filter(({ place }) => place.length <= CHOICE_CHARACTERS)
        .map(({ place, label, opening }) => ({
          name: shorten(`${label}: ${opening}`, CHOICE_CHARACTERS),
          value: place,
        }));
    case 'term':
      return rapporteur
        .suggestTerms(typed, CHOICES)
        .filter((term) => term.length <= CHOICE_CHARACTERS)
        .map((term) => ({ name: term, value: term }));
    default:
      return [];
  }
}

/** What has been typed comes first: Enter takes the first choice, and nobody should ask what they did not mean to. */
function completeQuestion(
  suggestions: readonly string[],
  typed: string,
): APIApplicationCommandOptionChoice[] {
  const own = tidy(typed, Number.POSITIVE_INFINITY);
  if (own.length > CHOICE_CHARACTERS) return [];
  const choices = own ? [own, ...suggestions.filter((question) => question !== own)] : suggestions;
  return choices.slice(0, CHOICES).map((choice) => ({ name: choice, value: choice }));
}
