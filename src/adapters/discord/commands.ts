import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  type LocalizationMap,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { LONGEST_QUOTATION } from '../../core/index.ts';
import {
  COMMAND_TEXTS,
  type Language,
  MESSAGE_COMMAND_TEXTS,
  OPTION_TEXTS,
  type Texts,
} from '../words/command-texts.ts';
import { LIMITS } from './limits.ts';

export type CommandDeclaration = RESTPutAPIApplicationCommandsJSONBody[number];

/** In servers and for single users; in channels, in messages to the bot, and among people. */
const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

/** Languages → Discord's locales: https://discord.com/developers/docs/reference#locales */
const LOCALES: Readonly<Record<Language, readonly Locale[]>> = {
  de: [Locale.German],
  fr: [Locale.French],
  es: [Locale.SpanishES, Locale.SpanishLATAM],
  tr: [Locale.Turkish],
  ru: [Locale.Russian],
  pt: [Locale.PortugueseBR],
};

function localize(texts: Texts, which: 0 | 1): LocalizationMap {
  const languages = Object.entries(LOCALES) as [Language, readonly Locale[]][];
  return Object.fromEntries(
    languages.flatMap(([language, locales]) => locales.map((locale) => [locale, texts[language][which]])),
  );
}

function name(texts: Texts) {
  return { name: texts.en[0], name_localizations: localize(texts, 0) };
}

function describe(texts: Texts) {
  return { ...name(texts), description: texts.en[1], description_localizations: localize(texts, 1) };
}

function words(
  texts: Texts,
  more: { readonly autocomplete?: true; readonly max_length?: number },
): APIApplicationCommandBasicOption {
  return { type: ApplicationCommandOptionType.String, ...describe(texts), required: true, ...more };
}

function slash(texts: Texts, ...options: APIApplicationCommandBasicOption[]): CommandDeclaration {
  return { type: ApplicationCommandType.ChatInput, ...describe(texts), options, ...EVERYWHERE };
}

function onMessage(texts: Texts): CommandDeclaration {
  return { type: ApplicationCommandType.Message, ...name(texts), ...EVERYWHERE };
}

const { question, place, words: sought, quote, term } = OPTION_TEXTS;

/** The commands, as Discord is told them. */
export const COMMANDS: readonly CommandDeclaration[] = [
  slash(
    COMMAND_TEXTS.ask,
    // A question may hold a quotation ("who said this?"); what is too long gets an answer that says so.
    words(question, { autocomplete: true, max_length: LONGEST_QUOTATION }),
    { type: ApplicationCommandOptionType.Boolean, ...describe(OPTION_TEXTS.private) },
  ),
  slash(COMMAND_TEXTS.read, words(place, { autocomplete: true })),
  slash(COMMAND_TEXTS.find, words(sought, { max_length: LIMITS.find })),
  slash(COMMAND_TEXTS.check, words(quote, { max_length: LONGEST_QUOTATION })),
  slash(COMMAND_TEXTS.define, words(term, { autocomplete: true })),
  slash(COMMAND_TEXTS.outline),
  slash(COMMAND_TEXTS.about),
  onMessage(MESSAGE_COMMAND_TEXTS.ask),
  onMessage(MESSAGE_COMMAND_TEXTS.check),
];
