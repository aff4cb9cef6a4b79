import { z } from 'zod';
import { limited } from './text.ts';

// What this bot sends of https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
const style = z
  .strictObject({
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    strike: z.boolean().optional(),
  })
  .optional();

const text = z.strictObject({ type: z.literal('text'), text: z.string().min(1), style });

const url = z
  .string()
  .max(3000)
  .refine((address) => URL.canParse(address), { error: 'must be a valid URL' });
const link = z.strictObject({ type: z.literal('link'), url, text: z.string().min(1) });
const channel = z.strictObject({ type: z.literal('channel'), channel_id: limited(50) });

const inline = z.array(z.discriminatedUnion('type', [text, link, channel]));
const section = z.strictObject({ type: z.literal('rich_text_section'), elements: inline });

export const richText = z.discriminatedUnion('type', [
  section,
  z.strictObject({ type: z.literal('rich_text_quote'), elements: inline }),
  z.strictObject({
    type: z.literal('rich_text_list'),
    style: z.literal('bullet'),
    elements: z.array(section),
  }),
  z.strictObject({ type: z.literal('rich_text_preformatted'), elements: z.array(text) }),
]);
