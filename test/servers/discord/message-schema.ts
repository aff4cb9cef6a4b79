import { z } from 'zod';
import { topLevelComponent } from './component-schema.ts';
import { snowflake, text } from './validate.ts';

// https://discord.com/developers/docs/resources/message
const link = z
  .string()
  .max(2_048)
  .regex(/^(?:https?|attachment):\/\/\S+$/u);
const picture = z.strictObject({ url: link });

const embed = z.strictObject({
  title: z.string().max(256).optional(),
  type: z.literal('rich').optional(),
  description: z.string().max(4_096).optional(),
  url: link.optional(),
  timestamp: z.iso.datetime({ offset: true }).optional(),
  color: z.int().min(0).max(0xff_ffff).optional(),
  footer: z.strictObject({ text: text(1, 2_048), icon_url: link.optional() }).optional(),
  image: picture.optional(),
  thumbnail: picture.optional(),
  author: z.strictObject({ name: text(1, 256), url: link.optional(), icon_url: link.optional() }).optional(),
  fields: z
    .array(z.strictObject({ name: text(1, 256), value: text(1, 1_024), inline: z.boolean().optional() }))
    .max(25)
    .optional(),
});

const allowedMentions = z.strictObject({
  parse: z.array(z.enum(['roles', 'users', 'everyone'])).optional(),
  roles: z.array(snowflake).max(100).optional(),
  users: z.array(snowflake).max(100).optional(),
  replied_user: z.boolean().optional(),
});

const messageReference = z.strictObject({
  type: z.literal(0).optional(),
  message_id: snowflake,
  channel_id: snowflake.optional(),
  guild_id: snowflake.optional(),
  fail_if_not_exists: z.boolean().optional(),
});

/** discord.js sends one shape to all places, with fields that some of them pass over: a nonce in an edit, for example. */
export const messageBody = z.strictObject({
  content: z.string().max(2_000).nullish(),
  tts: z.boolean().optional(),
  nonce: z.union([z.string().max(25), z.int()]).optional(),
  enforce_nonce: z.boolean().optional(),
  embeds: z.array(embed).max(10).nullish(),
  allowed_mentions: allowedMentions.nullish(),
  message_reference: messageReference.optional(),
  components: z.array(topLevelComponent).nullish(),
  sticker_ids: z.array(snowflake).max(3).optional(),
  flags: z.int().min(0).nullish(),
  poll: z.looseObject({ question: z.looseObject({ text: text(1, 300) }) }).optional(),
  attachments: z.array(z.looseObject({})).max(10).optional(),
});

export type MessageBody = z.output<typeof messageBody>;
export type Embed = z.output<typeof embed>;
export type AllowedMentions = z.output<typeof allowedMentions>;
