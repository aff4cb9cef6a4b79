import { z } from 'zod';
import { topLevelComponent } from './component-schema.ts';
import { snowflake } from './validate.ts';

const allowedMentions = z.strictObject({
  parse: z.array(z.enum(['roles', 'users', 'everyone'])).optional(),
  replied_user: z.boolean().optional(),
});

/** Nothing is lost with the message replied to: who insists on it isn't modelled. */
const messageReference = z.strictObject({ message_id: snowflake, fail_if_not_exists: z.literal(false) });

/** This bot's messages, of https://discord.com/developers/docs/resources/message: components, and neither content nor embeds. */
export const messageBody = z.strictObject({
  components: z.array(topLevelComponent),
  flags: z.int().min(0),
  allowed_mentions: allowedMentions.optional(),
  message_reference: messageReference.optional(),
  nonce: z.string().max(25).optional(),
  enforce_nonce: z.literal(true).optional(),
});

export type MessageBody = z.output<typeof messageBody>;
