import type {
  APIApplicationCommandAutocompleteInteraction,
  APIApplicationCommandOptionChoice,
} from 'discord.js';
import type { Rapporteur } from '../../core/index.ts';
import { shorten, tidy } from '../echo.ts';
import { LIMITS } from './limits.ts';

/** Suggestions while one types, from what others would ask, what can be read, and what is named. */
export function completeOption(
  rapporteur: Rapporteur,
  { data }: APIApplicationCommandAutocompleteInteraction,
): APIApplicationCommandOptionChoice[] {
  const focused = data.options.find((option) => 'focused' in option && option.focused);
  const typed = focused && 'value' in focused ? String(focused.value) : '';
  switch (focused?.name) {
    case 'question':
      return completeQuestion(rapporteur.suggest(typed, LIMITS.mostChoices, LIMITS.choiceLabel), typed);
    case 'place':
      return rapporteur
        .suggestPlaces(typed, LIMITS.mostChoices)
        .filter(({ place }) => place.length <= LIMITS.choiceLabel)
        .map(({ place, label, title, opening }) => ({
          name: shorten(`${label}: ${title ?? opening}`, LIMITS.choiceLabel),
          value: place,
        }));
    case 'term':
      return rapporteur
        .suggestTerms(typed, LIMITS.mostChoices)
        .filter((term) => term.length <= LIMITS.choiceLabel)
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
  if (own.length > LIMITS.choiceLabel) return [];
  const choices = own ? [own, ...suggestions.filter((question) => question !== own)] : suggestions;
  return choices.slice(0, LIMITS.mostChoices).map((choice) => ({ name: choice, value: choice }));
}
