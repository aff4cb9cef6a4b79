import { z } from 'zod';
import { customId } from './component-schema.ts';
import { hasDuplicate, reject, text } from './validate.ts';

// Those that this bot opens, with lines of text to fill in, of https://discord.com/developers/docs/components/reference#text-input
const input = z
  .strictObject({
    type: z.literal(4),
    custom_id: customId,
    style: z.literal(1),
    min_length: z.int().min(0).max(4_000),
    max_length: z.int().min(1).max(4_000),
    required: z.literal(true),
  })
  .superRefine(({ min_length, max_length }, context) => {
    if (min_length > max_length)
      reject(context, ['min_length'], 'TEXT_INPUT_LENGTH_INVALID', 'min_length is over max_length');
  });

const label = z.strictObject({
  type: z.literal(18),
  label: text(1, 45),
  description: text(1, 100).optional(),
  component: input,
});

export const modalBody = z
  .strictObject({
    custom_id: customId,
    title: text(1, 45),
    components: z.array(label).min(1).max(5),
  })
  .superRefine(({ components }, context) => {
    if (hasDuplicate(components.map(({ component }) => component.custom_id)))
      reject(context, ['components'], 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Custom id cannot be duplicated');
  });

export type Modal = z.output<typeof modalBody>;
