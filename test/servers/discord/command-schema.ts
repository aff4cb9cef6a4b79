import { Locale } from 'discord.js';
import { z } from 'zod';
import { hasDuplicate, reject, visibleText } from './validate.ts';

// Those that this bot registers, of https://discord.com/developers/docs/interactions/application-commands; without choices they can't exceed 8,000
// characters in all.
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

function localized<T extends z.ZodType>(value: T) {
  return z.partialRecord(z.enum(Locale), value).optional();
}

const slashName = z.string().superRefine((value, context) => {
  if (!NAME.test(value) || value !== value.toLowerCase())
    reject(context, [], 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
});
/** Names in the menu of a message may have spaces and capitals. */
const menuName = visibleText(32);

const named = {
  name: slashName,
  name_localizations: localized(slashName),
  description: visibleText(100),
  description_localizations: localized(visibleText(100)),
  required: z.boolean().optional(),
};

const option = z.discriminatedUnion('type', [
  z.strictObject({
    ...named,
    type: z.literal(3),
    autocomplete: z.boolean().optional(),
    max_length: z.int().min(1).max(6_000).optional(),
  }),
  z.strictObject({ ...named, type: z.literal(5) }),
]);

export type Option = z.output<typeof option>;

const common = {
  integration_types: z
    .array(z.union([z.literal(0), z.literal(1)]))
    .min(1)
    .optional(),
  contexts: z
    .array(z.union([z.literal(0), z.literal(1), z.literal(2)]))
    .min(1)
    .optional(),
};

const { required: _, ...described } = named;
const slash = z.strictObject({
  ...common,
  ...described,
  type: z.literal(1),
  options: z.array(option).max(25).optional(),
});
const menu = z.strictObject({
  ...common,
  type: z.literal(3),
  name: menuName,
  name_localizations: localized(menuName),
});

interface Named {
  readonly name: string;
  readonly name_localizations?: Partial<Record<Locale, string>> | undefined;
}

/** Whether a name stands twice, in one language or in the default. */
export function hasSameName(all: readonly Named[]): boolean {
  const namesIn = (locale: Locale): string[] =>
    all.flatMap(({ name_localizations }) => name_localizations?.[locale] ?? []);
  return [all.map(({ name }) => name), ...Object.values(Locale).map(namesIn)].some(hasDuplicate);
}

export const command = z.discriminatedUnion('type', [slash, menu]).superRefine((value, context) => {
  const options = value.type === 1 ? (value.options ?? []) : [];
  const wrong = (code: string, message: string): void => reject(context, ['options'], code, message);
  if (hasSameName(options)) wrong('APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Name already exists');
  const firstOptional = options.findIndex(({ required }) => !required);
  if (options.some(({ required }, i) => required && firstOptional !== -1 && i > firstOptional))
    wrong('APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', 'Required options must be placed first');
});

export type Command = z.output<typeof command>;
