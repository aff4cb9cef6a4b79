import { z } from 'zod';
import { hasDuplicate, reject, text, visibleText } from './validate.ts';

// Those that this bot sends of https://discord.com/developers/docs/components/reference
export const customId = text(1, 100);

/** Not a link, without an emoji, never disabled. */
const button = z.strictObject({
  type: z.literal(2),
  style: z.literal(2),
  label: visibleText(80),
  custom_id: customId,
});

/** Of which one option is chosen. */
const stringSelect = z
  .strictObject({
    type: z.literal(3),
    custom_id: customId,
    options: z
      .array(z.strictObject({ label: text(1, 100), value: text(1, 100) }))
      .min(1)
      .max(25),
    placeholder: z.string().max(150).optional(),
  })
  .superRefine(({ options }, context) => {
    if (hasDuplicate(options.map(({ value }) => value)))
      reject(context, ['options'], 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', 'The value is already used');
  });

const actionRow = z
  .strictObject({
    type: z.literal(1),
    components: z
      .array(z.discriminatedUnion('type', [button, stringSelect]))
      .min(1)
      .max(5),
  })
  .superRefine(({ components }, context) => {
    if (components.length > 1 && components.some(({ type }) => type === 3))
      reject(context, ['components'], 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'A select fills its row');
  });

const textDisplay = z.strictObject({ type: z.literal(10), content: visibleText(4_000) });

const separator = z.strictObject({ type: z.literal(14) });

const container = z.strictObject({
  type: z.literal(17),
  components: z.array(z.discriminatedUnion('type', [textDisplay, separator])).min(1),
  accent_color: z.int().min(0).max(0xff_ffff).optional(),
});

export const topLevelComponent = z.discriminatedUnion('type', [actionRow, textDisplay, container]);

export type TopLevelComponent = z.output<typeof topLevelComponent>;
export type StringSelect = z.output<typeof stringSelect>;
type Inner = z.output<typeof button> | StringSelect | z.output<typeof separator>;
export type Component = TopLevelComponent | Inner;

/** Every component of a message, those inside others as well, in the order in which they are shown. */
export function flatten(components: readonly Component[]): Component[] {
  return components.flatMap((component): Component[] => [
    component,
    ...('components' in component ? flatten(component.components) : []),
  ]);
}

export function textsIn(components: readonly TopLevelComponent[]): string[] {
  return flatten(components).flatMap((one) => (one.type === 10 ? [one.content] : []));
}
