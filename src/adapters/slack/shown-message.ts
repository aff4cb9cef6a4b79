import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { Message } from './render.ts';

const block = z.custom<types.KnownBlock>((given) => z.object({ type: z.string() }).safeParse(given).success);
const message = z.object({ text: z.string(), blocks: z.array(block) });

/** A message of ours as Slack gives it back with a press; undefined of one that only one person sees, of which it gives nothing. */
export function readShownMessage(given: unknown): Message | undefined {
  return message.safeParse(given).data;
}
