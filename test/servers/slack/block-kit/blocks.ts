import { z } from 'zod';
import { richText } from './rich-text.ts';
import { identifier, limited, plain } from './text.ts';

// What this bot sends, and its limits, of https://docs.slack.dev/reference/block-kit/blocks and .../block-elements
const button = z.strictObject({
  type: z.literal('button'),
  action_id: identifier,
  text: plain(75),
  value: limited(2000),
});

const staticSelect = z.strictObject({
  type: z.literal('static_select'),
  action_id: identifier,
  placeholder: plain(150),
  options: z
    .array(z.strictObject({ text: plain(75), value: limited(150) }))
    .min(1)
    .max(100),
});

const plainTextInput = z
  .strictObject({
    type: z.literal('plain_text_input'),
    action_id: identifier,
    multiline: z.boolean().optional(),
    min_length: z.int().min(0).max(3000).optional(),
    max_length: z.int().min(1).max(3000).optional(),
    focus_on_load: z.boolean().optional(),
  })
  .refine((input) => (input.min_length ?? 0) <= (input.max_length ?? 3000), {
    error: 'min_length must not exceed max_length',
  });

const block = { block_id: identifier.optional() };
const inMessages = [
  z.strictObject({ type: z.literal('rich_text'), ...block, elements: z.array(richText).min(1) }),
  z.strictObject({
    type: z.literal('actions'),
    ...block,
    elements: z
      .array(z.discriminatedUnion('type', [button, staticSelect]))
      .min(1)
      .max(25),
  }),
] as const;
const inViews = [
  ...inMessages,
  z.strictObject({ type: z.literal('divider'), ...block }),
  z.strictObject({ type: z.literal('header'), ...block, text: plain(150) }),
] as const;
const input = z.strictObject({
  type: z.literal('input'),
  ...block,
  label: plain(2000),
  element: plainTextInput,
});

export const messageBlocks = z.array(z.discriminatedUnion('type', inMessages)).max(50);

export const modalView = z
  .strictObject({
    type: z.literal('modal'),
    blocks: z.array(z.discriminatedUnion('type', [...inViews, input])).max(100),
    private_metadata: z.string().max(3000).optional(),
    callback_id: z.string().max(255).optional(),
    title: plain(24),
    submit: plain(24).optional(),
    close: plain(24).optional(),
  })
  .refine((view) => view.submit !== undefined || !view.blocks.some((one) => one.type === 'input'), {
    error: 'must have a submit where the blocks have an input',
  });

export const homeView = z.strictObject({
  type: z.literal('home'),
  blocks: z.array(z.discriminatedUnion('type', inViews)).max(100),
});
