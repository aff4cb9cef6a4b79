import { z } from 'zod';

/** Slack refuses an empty string wherever it shows text. */
export function limited(max: number) {
  return z.string().min(1).max(max);
}

export function plain(max: number) {
  return z.strictObject({ type: z.literal('plain_text'), text: limited(max), emoji: z.boolean().optional() });
}

export const identifier = limited(255);
