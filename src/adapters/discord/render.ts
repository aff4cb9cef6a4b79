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
import type { Difference } from '../../core/index.ts';
import type { Block, Card, Line, Medium, Quotation, Reference, Row } from '../chat/card.ts';
import { COMPARISON, sayOmitted, TOO_LONG } from '../wording.ts';
import {
  CHOICE_CHARACTERS,
  CHOICES,
  CUSTOM_ID_CHARACTERS,
  MESSAGE_BYTES,
  MESSAGE_CHARACTERS,
  MOST_CITATIONS,
  MOST_MESSAGES,
  URL_CHARACTERS,
} from './limits.ts';
import { escapeMarkdown, maskLink } from './markdown.ts';

/** A message as it is sent: components instead of content and embeds, which hold less and are read out worse. */
export interface Message {
  readonly flags: number;
  readonly components: readonly APIMessageTopLevelComponent[];
  /** A property of all that is sent, not of Discord's defaults: an edit without it would ping. */
  readonly allowed_mentions: { readonly parse: readonly never[]; readonly replied_user: false };
}

export const MEDIUM: Medium = {
  measure: (block) => measureText(drawBlock(block)),
  mostQuotations: MOST_CITATIONS,
  mostMessages: MOST_MESSAGES,
  mostChoices: CHOICES,
  choiceLabel: CHOICE_CHARACTERS,
  choiceState: CUSTOM_ID_CHARACTERS,
  buttonState: CUSTOM_ID_CHARACTERS,
  link: URL_CHARACTERS,
  opening: Number.POSITIVE_INFINITY,
  shareLabel: 'Share',
};

const COLORS = { stated: 0x2f6fde, silent: 0x8a8f98 } as const;

/** What share of a message a text takes; the sum over its texts may be 1. */
function measureText(content: string): number {
  return Math.max(content.length / MESSAGE_CHARACTERS, Buffer.byteLength(content) / MESSAGE_BYTES);
}

/** A card as Discord shows it. */
export function render({ tone, blocks, rows }: Card): Message {
  const texts = blocks.map((block) => drawText(drawBlock(block)));
  const shown: APIMessageTopLevelComponent[] =
    tone === 'plain'
      ? texts
      : [{ type: ComponentType.Container, accent_color: COLORS[tone], components: separate(texts) }];
  return assemble([...shown, ...rows.map(drawRow)]);
}

/** A text in Discord's Markdown, which nothing escapes. */
export function renderMarkdown(content: string): Message {
  return assemble([drawText(content)]);
}

function assemble(components: readonly APIMessageTopLevelComponent[]): Message {
  return {
    flags: MessageFlags.IsComponentsV2,
    components,
    allowed_mentions: { parse: [], replied_user: false },
  };
}

/** The same message for the asker alone. */
export function privately(shown: Message): Message {
  return { ...shown, flags: shown.flags | MessageFlags.Ephemeral };
}

function drawText(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

/** A line between texts. */
function separate(texts: readonly APITextDisplayComponent[]): APIComponentInContainer[] {
  return texts.flatMap((text, i) => (i ? [{ type: ComponentType.Separator }, text] : [text]));
}

function drawBlock(block: Block): string {
  switch (block.kind) {
    case 'words':
      return block.lines.map(drawLine).join('\n');
    case 'quotation':
      return drawQuotation(block);
    case 'comparison':
      return `${COMPARISON.before}~~${COMPARISON.said}~~${COMPARISON.and}**${COMPARISON.stated}**:\n> ${block.differences.map(drawDifference).join(' ')}`;
    case 'reference':
      return drawReference(block);
    case 'parts':
      return block.parts
        .map(({ name, about }) => `**${escapeMarkdown(name)}**\n${escapeMarkdown(about)}\n`)
        .join('\n');
  }
}

function drawLine(line: Line): string {
  const text = escapeMarkdown(line.text);
  switch (line.as) {
    case 'heading':
      return `**${text}**`;
    case 'text':
      return text;
    case 'item':
      return `- ${text}`;
    case 'aside':
      return `-# ${text}`;
    case 'value':
      return `**${escapeMarkdown(line.name)}:** ${line.link ? maskLink(line.text, line.link) : text}`;
    case 'entry':
      return [`\`${line.number}\``, ...(text ? [text] : []), line.note].join(' ');
  }
}

function drawQuotation({ runs, omitted, speaker, label, link }: Quotation): string {
  // Escaped as one, since what begins a line is escaped otherwise.
  const marked = runs.map(({ text, isMarked }) => (isMarked ? `\u0000${text}\u0000` : text)).join('');
  return [
    ...(runs.length ? [`> ${escapeMarkdown(marked).replaceAll('\u0000', '**')}`] : []),
    ...(omitted ? [`-# ${sayOmitted(omitted)}`] : []),
    `— **${escapeMarkdown(speaker)}**, ${maskLink(label, link)}`,
  ].join('\n');
}

function drawDifference({ kind, said, stated }: Difference): string {
  if (kind === 'same') return escapeMarkdown(said ?? '');
  return [said && `~~${escapeMarkdown(said)}~~`, stated && `**${escapeMarkdown(stated)}**`]
    .filter(Boolean)
    .join(' ');
}

/** In a code block, which Discord lets people copy and shows as written, unless the words would end it. */
function drawReference({ style, text, label, link }: Reference): string {
  if (text === undefined) return `**${style}**: ${TOO_LONG} ${maskLink(label, link)}`;
  return `**${style}**\n${text.includes('```') ? escapeMarkdown(text) : `\`\`\`\n${text}\n\`\`\``}`;
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
