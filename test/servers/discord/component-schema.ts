import { z } from 'zod';
import { findDuplicate, reject, snowflake, text, visibleText } from './validate.ts';

// https://discord.com/developers/docs/components/reference
const id = z.int().min(0).max(0x7fff_ffff).optional();
export const customId = text(1, 100);
const emoji = z.strictObject({
  id: snowflake.nullish(),
  name: z.string().nullish(),
  animated: z.boolean().optional(),
});

const LINK = /^(?:https?|discord):\/\/\S+$/u;
const media = z.strictObject({
  url: z
    .string()
    .max(2_048)
    .regex(/^(?:https?|attachment):\/\/\S+$/u),
});

const button = z
  .strictObject({
    type: z.literal(2),
    id,
    style: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
    label: text(1, 80).optional(),
    emoji: emoji.optional(),
    custom_id: customId.optional(),
    url: z.string().max(512).regex(LINK).optional(),
    disabled: z.boolean().optional(),
  })
  .superRefine((value, context) => {
    const isLink = value.style === 5;
    if (isLink && value.url === undefined)
      reject(context, ['url'], 'BASE_TYPE_REQUIRED', 'A link needs a url');
    if (isLink && value.custom_id !== undefined)
      reject(context, [], 'COMPONENT_BUTTON_CUSTOM_ID_INVALID', 'A link button has no custom id');
    if (!isLink && value.custom_id === undefined)
      reject(context, ['custom_id'], 'BASE_TYPE_REQUIRED', 'A custom id is required');
    if (!isLink && value.url !== undefined)
      reject(context, ['url'], 'COMPONENT_BUTTON_URL_INVALID', 'Only a link button has a url');
    if (!value.label?.trim() && value.emoji === undefined)
      reject(context, [], 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', 'A label or an emoji is required');
  });

const selectOption = z.strictObject({
  label: text(1, 100),
  value: text(1, 100),
  description: text(1, 100).optional(),
  emoji: emoji.optional(),
  default: z.boolean().optional(),
});

export const stringSelect = z
  .strictObject({
    type: z.literal(3),
    id,
    custom_id: customId,
    options: z.array(selectOption).min(1).max(25),
    placeholder: z.string().max(150).optional(),
    min_values: z.int().min(0).max(25).optional(),
    max_values: z.int().min(1).max(25).optional(),
    required: z.boolean().optional(),
    disabled: z.boolean().optional(),
  })
  .superRefine((value, context) => {
    const { options, min_values: least = 1, max_values: most = 1 } = value;
    const twice = findDuplicate(options.map((option) => option.value));
    if (twice)
      reject(
        context,
        ['options', twice.index, 'value'],
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        'The specified option value is already used',
      );
    if (least > most || most > options.length)
      reject(context, ['max_values'], 'SELECT_COMPONENT_VALUES_INVALID', 'More values than options');
    if (options.filter((option) => option.default).length > most)
      reject(context, ['options'], 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES', 'Too many default values');
  });

export const actionRow = z
  .strictObject({
    type: z.literal(1),
    id,
    components: z
      .array(z.discriminatedUnion('type', [button, stringSelect]))
      .min(1)
      .max(5),
  })
  .superRefine(({ components }, context) => {
    if (components.length > 1 && components.some(({ type }) => type === 3))
      reject(context, ['components'], 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'A select fills its row');
  });

export const textDisplay = z.strictObject({ type: z.literal(10), id, content: visibleText(4_000) });

const thumbnail = z.strictObject({
  type: z.literal(11),
  id,
  media,
  description: text(1, 1_024).nullish(),
  spoiler: z.boolean().optional(),
});

const section = z.strictObject({
  type: z.literal(9),
  id,
  components: z.array(textDisplay).min(1).max(3),
  accessory: z.discriminatedUnion('type', [button, thumbnail]),
});

const mediaGallery = z.strictObject({
  type: z.literal(12),
  id,
  items: z
    .array(z.strictObject({ media, description: text(1, 1_024).nullish(), spoiler: z.boolean().optional() }))
    .min(1)
    .max(10),
});

const file = z.strictObject({
  type: z.literal(13),
  id,
  file: z.strictObject({ url: z.string().regex(/^attachment:\/\/\S+$/u) }),
  spoiler: z.boolean().optional(),
});

const separator = z.strictObject({
  type: z.literal(14),
  id,
  divider: z.boolean().optional(),
  spacing: z.union([z.literal(1), z.literal(2)]).optional(),
});

const container = z.strictObject({
  type: z.literal(17),
  id,
  components: z
    .array(z.discriminatedUnion('type', [actionRow, textDisplay, section, mediaGallery, separator, file]))
    .min(1),
  accent_color: z.int().min(0).max(0xff_ffff).nullish(),
  spoiler: z.boolean().optional(),
});

export const topLevelComponent = z.discriminatedUnion('type', [
  actionRow,
  textDisplay,
  section,
  mediaGallery,
  separator,
  file,
  container,
]);

export type TopLevelComponent = z.output<typeof topLevelComponent>;
export type Button = z.output<typeof button>;
export type StringSelect = z.output<typeof stringSelect>;
export type TextDisplay = z.output<typeof textDisplay>;
export type Component = TopLevelComponent | Button | StringSelect | z.output<typeof thumbnail>;

/** Every component of a message, those inside others as well, in the order in which they are shown. */
export function flatten(components: readonly Component[]): Component[] {
  return components.flatMap((component): Component[] => {
    const inner = 'components' in component ? flatten(component.components) : [];
    return [component, ...inner, ...('accessory' in component ? [component.accessory] : [])];
  });
}
