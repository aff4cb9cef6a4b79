import { z } from 'zod';
import { confirm, identifier, limited, plain, url } from './text.ts';

// The limits: https://docs.slack.dev/reference/block-kit/block-elements
const action = { action_id: identifier.optional() };

export const button = z.strictObject({
  type: z.literal('button'),
  ...action,
  text: plain(75),
  value: limited(2000).optional(),
  url: url.optional(),
  style: z.enum(['primary', 'danger']).optional(),
  confirm: confirm.optional(),
  accessibility_label: limited(75).optional(),
});

const option = z.strictObject({
  text: plain(75),
  value: limited(150),
  description: plain(75).optional(),
});

export const staticSelect = z
  .strictObject({
    type: z.literal('static_select'),
    ...action,
    placeholder: plain(150).optional(),
    options: z.array(option).min(1).max(100).optional(),
    option_groups: z
      .array(z.strictObject({ label: plain(75), options: z.array(option).min(1).max(100) }))
      .min(1)
      .max(100)
      .optional(),
    initial_option: option.optional(),
    confirm: confirm.optional(),
    focus_on_load: z.boolean().optional(),
  })
  .refine((select) => (select.options === undefined) !== (select.option_groups === undefined), {
    error: 'must have either options or option_groups',
  })
  .refine(
    ({ initial_option, options, option_groups }) => {
      if (initial_option === undefined) return true;
      const all = options ?? option_groups?.flatMap((group) => group.options) ?? [];
      return all.some(
        (one) => one.value === initial_option.value && one.text.text === initial_option.text.text,
      );
    },
    { error: 'initial_option must be one of the options' },
  );

export const overflow = z.strictObject({
  type: z.literal('overflow'),
  ...action,
  options: z
    .array(option.extend({ url: url.optional() }))
    .min(1)
    .max(5),
  confirm: confirm.optional(),
});

export const plainTextInput = z
  .strictObject({
    type: z.literal('plain_text_input'),
    ...action,
    placeholder: plain(150).optional(),
    initial_value: z.string().max(3000).optional(),
    multiline: z.boolean().optional(),
    min_length: z.int().min(0).max(3000).optional(),
    max_length: z.int().min(1).max(3000).optional(),
    dispatch_action_config: z
      .strictObject({
        trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).min(1),
      })
      .optional(),
    focus_on_load: z.boolean().optional(),
  })
  .refine((input) => (input.min_length ?? 0) <= (input.max_length ?? 3000), {
    error: 'min_length must not exceed max_length',
  });

const feedbackButton = z.strictObject({
  text: plain(75),
  value: limited(2000),
  accessibility_label: limited(75).optional(),
});

export const feedbackButtons = z.strictObject({
  type: z.literal('feedback_buttons'),
  ...action,
  positive_button: feedbackButton,
  negative_button: feedbackButton,
});

export const iconButton = z.strictObject({
  type: z.literal('icon_button'),
  ...action,
  icon: z.literal('trash'),
  text: plain(75),
  value: limited(2000).optional(),
  confirm: confirm.optional(),
  accessibility_label: limited(75).optional(),
  visible_to_user_ids: z.array(z.string()).optional(),
});
