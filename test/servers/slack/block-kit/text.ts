import { z } from 'zod';

/** Slack refuses an empty string wherever it shows text. */
export function limited(max: number) {
  return z.string().min(1).max(max);
}

export function plain(max: number) {
  return z.strictObject({
    type: z.literal('plain_text'),
    text: limited(max),
    emoji: z.boolean().optional(),
  });
}

export function plainOrMrkdwn(max: number) {
  const mrkdwn = z.strictObject({
    type: z.literal('mrkdwn'),
    text: limited(max),
    verbatim: z.boolean().optional(),
  });
  return z.discriminatedUnion('type', [plain(max), mrkdwn]);
}

export const url = z
  .string()
  .max(3000)
  .refine((text) => URL.canParse(text), { error: 'must be a valid URL' });

export const identifier = limited(255);

export const confirm = z.strictObject({
  title: plain(100),
  text: plainOrMrkdwn(300),
  confirm: plain(30),
  deny: plain(30),
  style: z.enum(['primary', 'danger']).optional(),
});
