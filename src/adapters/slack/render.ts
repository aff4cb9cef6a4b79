import type { types } from '@slack/bolt';
import type { Block, Card, Comparison, Line, Medium, Quotation, Reference, Row } from '../chat/card.ts';
import { drawText, type Ink } from '../chat/draw-text.ts';
import type { Words } from '../words/words.ts';
import { LIMITS } from './limits.ts';
import { escapeMrkdwn, linkMrkdwn } from './mrkdwn.ts';
import { sayForbidden } from './say-forbidden.ts';

type Style = NonNullable<types.RichTextStyleable['style']>;
type RichLine = types.RichTextSection | types.RichTextQuote | types.RichTextPreformatted | types.RichTextList;

/** A message. Its text is what screen readers and notifications read, and what is shown where Slack refuses the blocks. */
export interface Message {
  readonly text: string;
  readonly blocks: readonly types.KnownBlock[];
}

/** How a message is read out. */
const MRKDWN: Ink = {
  literal: escapeMrkdwn,
  link: linkMrkdwn,
  bold: '',
  struck: '',
  quotation: '> ',
  item: '• ',
  aside: '',
  entry: (number) => `• ${number}  `,
  code: escapeMrkdwn,
};

export const MEDIUM: Medium = {
  ...LIMITS,
  measure: measureBlock,
  shareLabel: ({ slack }) => slack.share,
};

/** A card as Slack shows it. */
export function render({ blocks, rows, conversation }: Card): Message {
  const texts = blocks.map(readOut).filter(Boolean);
  return {
    text: texts.join('\n\n'),
    blocks: [...blocks.flatMap(drawBlock), ...rows.map((row) => drawRow(row, conversation))],
  };
}

/** What tells someone that the bot may not write in a channel. */
export function renderForbidden(channel: string, code: string, phrases: Words): Message {
  return renderAboutChannel(channel, sayForbidden(phrases, CHANNEL, code));
}

/** What tells someone that so much is asked in a channel that they could not be answered. */
export function renderCrowded(channel: string, { problems }: Words): Message {
  return renderAboutChannel(channel, problems.crowded(CHANNEL));
}

/** In the place of a channel, which is a link. */
const CHANNEL = '\u0000';

function renderAboutChannel(channel: string, said: string): Message {
  const [before = '', after = ''] = said.split(CHANNEL);
  const named: types.RichTextElement = { type: 'channel', channel_id: channel };
  return {
    text: `${escapeMrkdwn(before)}<#${channel}>${escapeMrkdwn(after)}`,
    blocks: [richText(line(words(before), [named], words(after)))],
  };
}

/** A comparison is for eyes alone; what it shows is said in words as well. */
function readOut(block: Block): string {
  return block.kind === 'comparison' ? '' : drawText(block, MRKDWN);
}

function measureBlock(block: Block): number {
  // What is not read out has a room of its own.
  if (block.kind === 'comparison' && drawText(block, MRKDWN).length > LIMITS.silent)
    return Number.POSITIVE_INFINITY;
  return (readOut(block).length + '\n\n'.length) / LIMITS.text;
}

/** Lines that belong together. They are not parsed, so words show as they are. */
function richText(...lines: readonly RichLine[]): types.RichTextBlock {
  return { type: 'rich_text', elements: [...lines] };
}

function drawBlock(block: Block): types.RichTextBlock[] {
  switch (block.kind) {
    case 'words':
      return [richText(...drawLines(block.lines))];
    case 'quotation':
      return [drawQuotation(block)];
    case 'comparison':
      return [drawComparison(block)];
    case 'reference':
      return [drawReference(block)];
    case 'parts':
      return block.parts.map(({ name, about }) => richText(line(strong(name)), line(words(about))));
  }
}

/** Lines; those of a list that follow each other are one. */
function drawLines(lines: readonly Line[]): RichLine[] {
  const shown: RichLine[] = [];
  for (const one of lines) {
    const item = itemOf(one);
    const last = shown.at(-1);
    if (item === undefined) shown.push(line(drawLine(one)));
    else if (last?.type === 'rich_text_list') last.elements.push(item);
    else shown.push({ type: 'rich_text_list', style: 'bullet', elements: [item] });
  }
  return shown;
}

function itemOf(line: Line): types.RichTextSection | undefined {
  if (line.as === 'item') return { type: 'rich_text_section', elements: words(line.text) };
  if (line.as !== 'entry') return undefined;
  const text = `${line.number}  ${line.text ? `${line.text} ` : ''}${line.note}`;
  return { type: 'rich_text_section', elements: words(text) };
}

function drawLine(line: Line): types.RichTextElement[] {
  if (line.as === 'heading') return strong(line.text);
  if (line.as !== 'value') return words(line.text);
  return [...strong(`${line.name}: `), ...(line.link ? [link(line.text, line.link)] : words(line.text))];
}

function drawQuotation({ runs, omitted, speaker, label, link: url }: Quotation): types.RichTextBlock {
  const quoted = runs.flatMap(({ text, isMarked }) => (isMarked ? strong(text) : words(text)));
  return richText(
    ...(quoted.length ? [{ type: 'rich_text_quote' as const, elements: quoted }] : []),
    ...(omitted ? [line(words(omitted, { italic: true }))] : []),
    line(words('— '), strong(speaker), words(', '), [link(label, url)]),
  );
}

function drawComparison({ legend, differences }: Comparison): types.RichTextBlock {
  const marked = differences.flatMap(({ kind, said = '', stated = '' }) => {
    if (kind === 'same') return words(`${said} `);
    return [...strike(said), ...words(said && ' '), ...strong(stated), ...words(stated && ' ')];
  });
  const { before, said, and, stated } = legend;
  const named = [words(before), strike(said), words(and), strong(stated)];
  return richText(line(...named, words(': '), marked));
}

function drawReference({ style, text, note, label, link: url }: Reference): types.RichTextBlock {
  if (text === undefined) return richText(line(strong(style), words(`: ${note} `), [link(label, url)]));
  return richText(line(strong(style)), { type: 'rich_text_preformatted', elements: words(text) });
}

/** Slack refuses an empty text. */
function words(text: string, style?: Style): types.RichTextText[] {
  return text ? [{ type: 'text', text, ...(style && { style }) }] : [];
}

function strong(text: string): types.RichTextText[] {
  return words(text, { bold: true });
}

function strike(text: string): types.RichTextText[] {
  return words(text, { strike: true });
}

function link(label: string, url: string): types.RichTextLink {
  return { type: 'link', url, text: label };
}

function line(...elements: readonly (readonly types.RichTextElement[])[]): types.RichTextSection {
  return { type: 'rich_text_section', elements: elements.flat() };
}

/** A private answer's row is named after its conversation: "Follow up" stands in it. */
function drawRow(row: Row, conversation: string | undefined): types.ActionsBlock {
  if (row.kind === 'menu') {
    const options = row.choices.map(({ label, state }) => ({ text: plain(label), value: state }));
    const placeholder = plain(row.label);
    return {
      type: 'actions',
      elements: [{ type: 'static_select', action_id: row.id, placeholder, options }],
    };
  }
  const follows = row.buttons.some(({ id }) => id === 'follow');
  return {
    type: 'actions',
    elements: row.buttons.map(({ id, label, state }) => ({
      type: 'button',
      action_id: id,
      text: plain(label),
      value: state,
    })),
    ...(conversation && follows && { block_id: conversation }),
  };
}

export function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}
