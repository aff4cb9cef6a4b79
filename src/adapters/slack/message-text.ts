import { z } from 'zod';
import type { MessageText } from '../chat/route.ts';
import { readMrkdwn } from './mrkdwn.ts';

const text = z.string().catch('');
const list = z.array(z.unknown()).catch([]);
const message = z.object({ text, blocks: list, attachments: list });
const attachment = z.object({
  ...{ pretext: text, title: text, text, blocks: list, from_url: text },
  is_msg_unfurl: z.boolean().catch(false),
  is_share: z.boolean().catch(false),
  fields: z.array(z.object({ title: text, value: text }).catch({ title: '', value: '' })).catch([]),
  message_blocks: z
    .array(z.object({ message: z.object({ blocks: list }) }).catch({ message: { blocks: [] } }))
    .catch([]),
});
/** A block, or anything in one that holds texts. */
const node = z.object({ type: text, text: z.unknown().optional(), elements: list, fields: list });

/** All words of a message, as people see them. It is foreign: whatever else there is may be missing, or of another kind. */
export function readMessageText(given: unknown): MessageText {
  const read = message.safeParse(given);
  if (!read.success) return { said: '', carried: '' };
  const { text: written, blocks, attachments } = read.data;
  const said = readMrkdwn(written) || joinLines(blocks.map(readNode));
  return { said, carried: joinLines(attachments.map(readAttachment)) };
}

/** The preview of a page that is linked is none of the message's words. */
function readAttachment(given: unknown): string {
  const read = attachment.safeParse(given);
  if (!read.success) return '';
  const { pretext, title, text: body, fields, blocks, message_blocks, ...from } = read.data;
  if (from.from_url && !from.is_msg_unfurl && !from.is_share) return '';
  const shown = [...blocks, ...message_blocks.flatMap((one) => one.message.blocks)];
  const values = fields.flatMap((field) => [field.title, field.value]);
  return joinLines([pretext, title, body, ...values].map(readMrkdwn)) || joinLines(shown.map(readNode));
}

/** What stands in one line, one after another; what doesn't, line by line. */
const INLINE = new Set(['rich_text_section', 'rich_text_quote', 'rich_text_preformatted']);

function readNode(given: unknown): string {
  const read = node.safeParse(given);
  if (!read.success) return '';
  const { type, text: held, elements, fields } = read.data;
  const own = typeof held === 'string' ? [type === 'mrkdwn' ? readMrkdwn(held) : held] : [readNode(held)];
  const parts = [...own, ...[...elements, ...fields].map(readNode)];
  return INLINE.has(type) ? parts.join('') : joinLines(parts);
}

function joinLines(parts: readonly string[]): string {
  return parts.filter((part) => part.trim()).join('\n');
}
