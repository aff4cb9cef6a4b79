import type { types } from '@slack/bolt';
import type { Difference } from '../../core/index.ts';
import type { Block, Card, Line, Medium, Quotation, Reference, Row } from '../chat/card.ts';
import { COMPARISON, sayOmitted, TOO_LONG } from '../wording.ts';
import { sayForbidden } from '../words/slack.ts';
import {
  BUTTON_VALUE_CHARACTERS,
  MOST_CITATIONS,
  OPTION_CHARACTERS,
  OPTION_VALUE_CHARACTERS,
  OPTIONS,
  RESPONSES,
  SILENT_CHARACTERS,
  TEXT_CHARACTERS,
  URL_CHARACTERS,
} from './limits.ts';
import { escapeMrkdwn, linkMrkdwn } from './mrkdwn.ts';

type Style = NonNullable<types.RichTextStyleable['style']>;
type Shown = types.RichTextSection | types.RichTextQuote | types.RichTextPreformatted | types.RichTextList;

/** A message. Its text is what screen readers and notifications read, and what is shown where Slack refuses the blocks. */
export interface Message {
  readonly text: string;
  readonly blocks: readonly types.KnownBlock[];
}

/** Something that a message shows, and how it is read out. Rich text is not parsed, so words show as they are. */
interface Part {
  readonly block: types.RichTextBlock;
  readonly text: string;
}

export const MEDIUM: Medium = {
  measure: (block) =>
    // What is not read out has a room of its own.
    block.kind === 'comparison' && drawComparison(block.differences).text.length > SILENT_CHARACTERS
      ? Number.POSITIVE_INFINITY
      : drawBlock(block).reduce((sum, part) => sum + measurePart(part), 0),
  mostQuotations: MOST_CITATIONS,
  mostMessages: RESPONSES,
  mostChoices: OPTIONS,
  choiceLabel: OPTION_CHARACTERS,
  choiceState: OPTION_VALUE_CHARACTERS,
  buttonState: BUTTON_VALUE_CHARACTERS,
  link: URL_CHARACTERS,
  opening: OPTION_CHARACTERS,
  shareLabel: 'Share in channel',
};

/** A card as Slack shows it. */
export function render({ blocks, rows, conversation }: Card): Message {
  const parts = blocks.flatMap(drawBlock);
  return assemble(
    parts,
    rows.map((row) => drawRow(row, conversation)),
  );
}

/** What tells someone that the bot may not write in a channel. */
export function renderForbidden(channel: string, code: string): Message {
  const [before, after] = sayForbidden(code);
  const named: types.RichTextElement = { type: 'channel', channel_id: channel };
  return assemble([part(line(words(before), [named], words(after)))]);
}

function assemble(parts: readonly Part[], actions: readonly types.KnownBlock[] = []): Message {
  const texts = parts.map(({ text }) => text).filter(Boolean);
  return { text: texts.join('\n\n'), blocks: [...parts.map(({ block }) => block), ...actions] };
}

/** What share of a message a part takes; the sum over its parts may be 1. */
function measurePart({ text }: Part): number {
  return (text.length + '\n\n'.length) / TEXT_CHARACTERS;
}

/** Lines that belong together. What is shown is what is read out: the text is made of the lines. */
function part(...lines: readonly Shown[]): Part {
  return { block: { type: 'rich_text', elements: [...lines] }, text: lines.map(readOut).join('\n') };
}

function drawBlock(block: Block): Part[] {
  switch (block.kind) {
    case 'words':
      return [part(...drawLines(block.lines))];
    case 'quotation':
      return [drawQuotation(block)];
    case 'comparison':
      // For eyes alone; what it shows is said in words as well.
      return [{ ...drawComparison(block.differences), text: '' }];
    case 'reference':
      return [drawReference(block)];
    case 'parts':
      return block.parts.map(({ name, about }) => part(line(strong(name)), line(words(about))));
  }
}

/** Lines; those of a list that follow each other are one. */
function drawLines(lines: readonly Line[]): Shown[] {
  const shown: Shown[] = [];
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

function drawQuotation({ runs, omitted, speaker, label, link: url }: Quotation): Part {
  const quoted = runs.flatMap(({ text, isMarked }) => (isMarked ? strong(text) : words(text)));
  return part(
    ...(quoted.length ? [{ type: 'rich_text_quote' as const, elements: quoted }] : []),
    ...(omitted ? [line(words(sayOmitted(omitted), { italic: true }))] : []),
    line(words('— '), strong(speaker), words(', '), [link(label, url)]),
  );
}

function drawComparison(differences: readonly Difference[]): Part {
  const marked = differences.flatMap(({ kind, said = '', stated = '' }) => {
    if (kind === 'same') return words(`${said} `);
    return [...strike(said), ...words(said && ' '), ...strong(stated), ...words(stated && ' ')];
  });
  const legend = [words(COMPARISON.before), strike(COMPARISON.said), words(COMPARISON.and)];
  return part(line(...legend, strong(COMPARISON.stated), words(': '), marked));
}

function drawReference({ style, text, label, link: url }: Reference): Part {
  if (text === undefined) return part(line(strong(style), words(`: ${TOO_LONG} `), [link(label, url)]));
  return part(line(strong(style)), { type: 'rich_text_preformatted', elements: words(text) });
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

function readOut(one: Shown): string {
  switch (one.type) {
    case 'rich_text_quote':
      return `> ${readElements(one.elements)}`;
    case 'rich_text_list':
      return one.elements.map(({ elements }) => `• ${readElements(elements)}`).join('\n');
    default:
      return readElements(one.elements);
  }
}

function readElements(elements: readonly types.RichTextElement[]): string {
  return elements
    .map((element) => {
      if (element.type === 'text') return escapeMrkdwn(element.text);
      if (element.type === 'link') return linkMrkdwn(element.text ?? element.url, element.url);
      return element.type === 'channel' ? `<#${element.channel_id}>` : '';
    })
    .join('');
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
