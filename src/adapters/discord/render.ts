import {
  type APIActionRowComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { type Card, type Medium, type Row, remark } from '../chat/card.ts';
import { drawText, type Ink } from '../chat/draw-text.ts';
import { isRating } from '../chat/press.ts';
import { LIMITS } from './limits.ts';
import { escapeMarkdown, maskLink } from './markdown.ts';

/** A message as it is sent: components instead of content and embeds, which hold less and are read out worse. */
export interface Message {
  readonly flags: number;
  readonly components: readonly APIMessageTopLevelComponent[];
  /** A property of all that is sent, not of Discord's defaults: an edit without it would ping. */
  readonly allowed_mentions: { readonly parse: readonly never[]; readonly replied_user: false };
}

const MARKDOWN: Ink = {
  literal: escapeMarkdown,
  link: maskLink,
  bold: '**',
  struck: '~~',
  quotation: '> ',
  item: '- ',
  aside: '-# ',
  entry: (number) => `\`${number}\` `,
  // In a code block, which Discord lets people copy and shows as written, unless the words would end it.
  code: (text) => (text.includes('```') ? escapeMarkdown(text) : `\`\`\`\n${text}\n\`\`\``),
};

export const MEDIUM: Medium = {
  ...LIMITS,
  measure: (block) => measureText(drawText(block, MARKDOWN)),
  shareLabel: ({ discord }) => discord.share,
};

const COLORS = { stated: 0x2f6fde, silent: 0x8a8f98 } as const;

/** What share of a message a text takes; the sum over its texts may be 1. */
function measureText(content: string): number {
  return Math.max(content.length / LIMITS.text, Buffer.byteLength(content) / LIMITS.bytes);
}

/** A card as Discord shows it. */
export function render({ tone, blocks, rows }: Card): Message {
  const texts = blocks.map((block) => display(drawText(block, MARKDOWN)));
  const shown: APIMessageTopLevelComponent[] =
    tone === 'plain'
      ? texts
      : [{ type: ComponentType.Container, accent_color: COLORS[tone], components: separate(texts) }];
  return assemble([...shown, ...rows.map(drawRow)]);
}

/** A text in Discord's Markdown, which nothing escapes. */
export function renderMarkdown(content: string): Message {
  return assemble([display(content)]);
}

function assemble(components: readonly APIMessageTopLevelComponent[]): Message {
  return {
    flags: MessageFlags.IsComponentsV2,
    components,
    allowed_mentions: { parse: [], replied_user: false },
  };
}

/** What stands in a message, with a note in the place of the buttons that ask whether it is right. */
export function renderThanks(shown: readonly APIMessageTopLevelComponent[], note: string): Message {
  const thanks = display(drawText(remark(note), MARKDOWN));
  return assemble(shown.map((one) => (asksIfRight(one) ? thanks : one)));
}

function asksIfRight(one: APIMessageTopLevelComponent): boolean {
  return (
    one.type === ComponentType.ActionRow &&
    one.components.some((button) => 'custom_id' in button && isRating(button.custom_id))
  );
}

/** The same message for the asker alone. */
export function privately(shown: Message): Message {
  return { ...shown, flags: shown.flags | MessageFlags.Ephemeral };
}

function display(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

/** A line between texts. */
function separate(texts: readonly APITextDisplayComponent[]): APIComponentInContainer[] {
  return texts.flatMap((text, i) => (i ? [{ type: ComponentType.Separator }, text] : [text]));
}

function drawRow(row: Row): APIActionRowComponent<APIComponentInMessageActionRow> {
  if (row.kind === 'buttons')
    return {
      type: ComponentType.ActionRow,
      components: row.buttons.map(({ label, state }) => ({
        type: ComponentType.Button,
        style: ButtonStyle.Secondary,
        label,
        custom_id: state,
      })),
    };
  const options = row.choices.map(({ label, state }) => ({ label, value: state }));
  return {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.StringSelect, custom_id: row.id, placeholder: row.label, options }],
  };
}
