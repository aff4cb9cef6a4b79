import { z } from 'zod';
import { button, feedbackButtons, iconButton, overflow, plainTextInput, staticSelect } from './elements.ts';
import { richText } from './rich-text.ts';
import { identifier, limited, plain, plainOrMrkdwn } from './text.ts';

const block = { block_id: identifier.optional() };

// The blocks and their limits: https://docs.slack.dev/reference/block-kit/blocks
const section = z
  .strictObject({
    type: z.literal('section'),
    ...block,
    text: plainOrMrkdwn(3000).optional(),
    fields: z.array(plainOrMrkdwn(2000)).min(1).max(10).optional(),
    accessory: z.discriminatedUnion('type', [button, overflow, staticSelect]).optional(),
    expand: z.boolean().optional(),
  })
  .refine((one) => one.text !== undefined || one.fields !== undefined, {
    error: 'missing required field: text or fields',
  });

const everywhere = [
  section,
  z.strictObject({ type: z.literal('header'), ...block, text: plain(150) }),
  z.strictObject({ type: z.literal('divider'), ...block }),
  z.strictObject({
    type: z.literal('context'),
    ...block,
    elements: z.array(plainOrMrkdwn(3000)).min(1).max(10),
  }),
  z.strictObject({
    type: z.literal('actions'),
    ...block,
    elements: z
      .array(z.discriminatedUnion('type', [button, overflow, staticSelect]))
      .min(1)
      .max(25),
  }),
  z.strictObject({
    type: z.literal('input'),
    ...block,
    label: plain(2000),
    element: z.discriminatedUnion('type', [plainTextInput, staticSelect]),
    hint: plain(2000).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('rich_text'), ...block, elements: z.array(richText).min(1) }),
] as const;

const messageOnly = [
  z.strictObject({ type: z.literal('markdown'), ...block, text: limited(12_000) }),
  z.strictObject({
    type: z.literal('context_actions'),
    ...block,
    elements: z
      .array(z.discriminatedUnion('type', [feedbackButtons, iconButton]))
      .min(1)
      .max(5),
  }),
] as const;

export const messageBlocks = z.array(z.discriminatedUnion('type', [...everywhere, ...messageOnly])).max(50);

const viewBlocks = z.array(z.discriminatedUnion('type', everywhere)).max(100);
const anyView = {
  blocks: viewBlocks,
  private_metadata: z.string().max(3000).optional(),
  callback_id: z.string().max(255).optional(),
  external_id: z.string().max(255).optional(),
};

const modal = z
  .strictObject({
    type: z.literal('modal'),
    ...anyView,
    title: plain(24),
    submit: plain(24).optional(),
    close: plain(24).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
  })
  .refine((view) => view.submit !== undefined || !view.blocks.some((one) => one.type === 'input'), {
    error: 'must have a submit where the blocks have an input',
  });

export const home = z.strictObject({ type: z.literal('home'), ...anyView });
export const modalView = z.discriminatedUnion('type', [modal]);
export const homeView = z.discriminatedUnion('type', [home]);
