import type {
  APIApplicationCommandAutocompleteInteraction,
  APIApplicationCommandOptionChoice,
} from 'discord.js';
import type { Rapporteur } from '../../core/index.ts';
import { shorten, tidy } from '../echo.ts';
import { CHOICE_CHARACTERS, CHOICES } from './limits.ts';

/** Suggestions while one types, from what others would ask, what can be read, and what is named. */
export function completeOption(
  rapporteur: Rapporteur,
  { data }: APIApplicationCommandAutocompleteInteraction,
): APIApplicationCommandOptionChoice[] {
  const focused = data.options.find((option) => 'focused' in option && option.focused);
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
