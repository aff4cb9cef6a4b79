import { Locale } from 'discord.js';
import { z } from 'zod';
import { checkOptions, checkSize } from './command-rules.ts';
import { reject, snowflake, text, visibleText } from './validate.ts';

// https://discord.com/developers/docs/interactions/application-commands
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

function localized<T extends z.ZodType>(value: T) {
  return z.partialRecord(z.enum(Locale), value.nullable()).nullish();
}

const slashName = z.string().superRefine((value, context) => {
  if (!NAME.test(value) || value !== value.toLowerCase())
    reject(context, [], 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
});
/** Names in the menu of a message or a person may have spaces and capitals. */
const menuName = visibleText(32);
const description = visibleText(100);

const named = {
  name: slashName,
  name_localizations: localized(slashName),
  description,
  description_localizations: localized(description),
};
const choiceNames = { name: text(1, 100), name_localizations: localized(text(1, 100)) };
const settable = { ...named, required: z.boolean().optional(), autocomplete: z.boolean().optional() };

const stringOption = z.strictObject({
  ...settable,
  type: z.literal(3),
  choices: z
    .array(z.strictObject({ ...choiceNames, value: text(1, 100) }))
    .max(25)
    .optional(),
  min_length: z.int().min(0).max(6_000).optional(),
  max_length: z.int().min(1).max(6_000).optional(),
});
const numberOption = z.strictObject({
  ...settable,
  type: z.union([z.literal(4), z.literal(10)]),
  choices: z
    .array(z.strictObject({ ...choiceNames, value: z.number() }))
    .max(25)
    .optional(),
  min_value: z.number().optional(),
  max_value: z.number().optional(),
});
const plainOption = z.strictObject({
  ...named,
  type: z.union([z.literal(5), z.literal(6), z.literal(7), z.literal(8), z.literal(9), z.literal(11)]),
  required: z.boolean().optional(),
});
const valueOption = z.discriminatedUnion('type', [stringOption, numberOption, plainOption]);
const subcommand = z.strictObject({
  ...named,
  type: z.literal(1),
  options: z.array(valueOption).max(25).optional(),
});
const group = z.strictObject({ ...named, type: z.literal(2), options: z.array(subcommand).min(1).max(25) });
const option = z.discriminatedUnion('type', [stringOption, numberOption, plainOption, subcommand, group]);

export type Option = z.output<typeof option>;

const common = {
  id: snowflake.optional(),
  default_member_permissions: z.string().regex(/^\d+$/u).nullish(),
  dm_permission: z.boolean().nullish(),
  nsfw: z.boolean().optional(),
  integration_types: z
    .array(z.union([z.literal(0), z.literal(1)]))
    .min(1)
    .optional(),
  contexts: z
    .array(z.union([z.literal(0), z.literal(1), z.literal(2)]))
    .min(1)
    .nullish(),
};

const slash = z.strictObject({
  ...common,
  ...named,
  type: z.literal(1),
  options: z.array(option).max(25).optional(),
});
const menu = z.strictObject({
  ...common,
  type: z.union([z.literal(2), z.literal(3)]),
  name: menuName,
  name_localizations: localized(menuName),
  description: z.literal('').optional(),
});

const withType = z.preprocess(
  (value) =>
    typeof value === 'object' && value !== null && !('type' in value) ? { ...value, type: 1 } : value,
  z.discriminatedUnion('type', [slash, menu]),
);

export const command = withType.superRefine((value, context) => {
  if (value.type === 1) checkOptions(value.options ?? [], ['options'], context);
  checkSize(value, context);
});

export type Command = z.output<typeof command>;
