import { z } from 'zod';
import type { MessageText } from '../chat/route.ts';

const text = z.string().catch('');
const embed = z.object({
  type: text,
  title: text,
  description: text,
  fields: z.array(z.object({ name: text, value: text }).catch({ name: '', value: '' })).catch([]),
});
const component = z.object({ content: text, components: z.array(z.unknown()).catch([]) });
const content = z.object({
  content: text,
  embeds: z.array(z.unknown()).catch([]),
  components: z.array(z.unknown()).catch([]),
});
const message = content.extend({
  message_snapshots: z.array(z.object({ message: z.unknown() })).catch([]),
});

/** All words of a message, without Markdown. It is foreign: whatever else there is may be missing, or of another kind. */
export function readMessageText(given: unknown): MessageText {
  const read = message.safeParse(given);
  if (!read.success) return { said: '', carried: '' };
  const { content: said, message_snapshots: forwarded } = read.data;
  const carried = [...textsIn(read.data), ...forwarded.flatMap((one) => readForwarded(one.message))];
  return { said: readMarkdown(said), carried: readMarkdown(carried.filter(Boolean).join('\n\n')) };
}

function readForwarded(given: unknown): string[] {
  const read = content.safeParse(given);
  return read.success ? [read.data.content, ...textsIn(read.data)] : [];
}

function textsIn({ embeds, components }: z.infer<typeof content>): string[] {
  return [...embeds.flatMap(readEmbed), ...components.flatMap(readComponent)];
}

/** The preview of a link is none of the message's words. */
function readEmbed(given: unknown): string[] {
  const read = embed.safeParse(given);
  if (!read.success || (read.data.type && read.data.type !== 'rich')) return [];
  const { title, description, fields } = read.data;
  return [title, description, ...fields.flatMap(({ name, value }) => [name, value])];
}

function readComponent(given: unknown): string[] {
  const read = component.safeParse(given);
  return read.success ? [read.data.content, ...read.data.components.flatMap(readComponent)] : [];
}

/** A link that shows another text than its address. */
const LINK = /\[([^[\]\n]{1,300})\]\(<?https?:[^()\s<>]{1,600}>?\)/g;
const LINE_START = /^(?:-# |#{1,3} |> |- )/gm;
const ESCAPED = /\\([\\*_~`|<>[\]#+\-.:@)])/g;

/** The words that Discord shows. */
function readMarkdown(markdown: string): string {
  return markdown.replace(LINK, '$1').replace(LINE_START, '').replace(ESCAPED, '$1');
}
