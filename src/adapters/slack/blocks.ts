import type { types } from '@slack/bolt';
import { shorten } from '../echo.ts';
import { OPTION_CHARACTERS, OPTIONS, TEXT_CHARACTERS } from './limits.ts';
import { escapeMrkdwn, linkMrkdwn } from './mrkdwn.ts';

export type Block = types.KnownBlock;
type Style = NonNullable<types.RichTextStyleable['style']>;
type Line = types.RichTextSection | types.RichTextQuote | types.RichTextPreformatted | types.RichTextList;

/** Something that a message shows, and how it is read out. Rich text is not parsed, so words show as they are. */
export interface Part {
  readonly block: types.RichTextBlock;
  readonly text: string;
}

/** A message. Its text is what screen readers and notifications read, and what is shown where Slack refuses the blocks. */
export interface Message {
  readonly text: string;
  readonly blocks: readonly Block[];
}

export function message(parts: readonly Part[], actions: readonly Block[] = []): Message {
  return {
    text: parts
      .map(({ text }) => text)
      .filter(Boolean)
      .join('\n\n'),
    blocks: [...parts.map(({ block }) => block), ...actions],
  };
}

/** Lines that belong together. What is shown is what is read out: the text is made of the lines. */
export function part(...lines: readonly Line[]): Part {
  return { block: { type: 'rich_text', elements: [...lines] }, text: lines.map(readOut).join('\n') };
}

/** For what only eyes can follow, and is said in words as well. */
export function silent({ block }: Part): Part {
  return { block, text: '' };
}

/** What share of a message a part takes; the sum over its parts may be 1. */
export function measurePart({ text }: Part): number {
  return (text.length + '\n\n'.length) / TEXT_CHARACTERS;
}

/** Slack refuses an empty text. */
export function words(text: string, style?: Style): types.RichTextText[] {
  return text ? [{ type: 'text', text, ...(style && { style }) }] : [];
}

export function link(label: string, url: string): types.RichTextLink {
  return { type: 'link', url, text: label };
}

export function line(...elements: readonly (types.RichTextElement | types.RichTextElement[])[]): Line {
  return { type: 'rich_text_section', elements: elements.flat() };
}

export function quotation(elements: readonly types.RichTextElement[]): Line {
  return { type: 'rich_text_quote', elements: [...elements] };
}

export function code(text: string): Line {
  return { type: 'rich_text_preformatted', elements: words(text) };
}

export function list(items: readonly string[]): Line {
  return {
    type: 'rich_text_list',
    style: 'bullet',
    elements: items.map((item) => ({ type: 'rich_text_section', elements: words(item) })),
  };
}

function readOut(one: Line): string {
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

/** A button; none where its state does not fit. Its id begins with what it does, and is its own within the message. */
export function button(actionId: string, label: string, value: string | undefined): types.Button[] {
  return value === undefined ? [] : [{ type: 'button', action_id: actionId, text: plain(label), value }];
}

export function row(
  elements: readonly (types.Button | types.StaticSelect)[],
  blockId?: string,
): types.ActionsBlock[] {
  if (elements.length === 0) return [];
  return [{ type: 'actions', elements: [...elements], ...(blockId && { block_id: blockId }) }];
}

export interface Choice {
  readonly label: string;
  readonly value: string | undefined;
}

/** A menu of the first choices; none where there are none. */
export function menu(
  actionId: string,
  placeholder: string,
  choices: readonly Choice[],
): types.StaticSelect[] {
  const options = choices
    .flatMap(({ label, value }) =>
      value === undefined ? [] : [{ text: plain(shorten(label, OPTION_CHARACTERS)), value }],
    )
    .filter(({ value }, i, all) => all.findIndex((other) => other.value === value) === i)
    .slice(0, OPTIONS);
  return options.length
    ? [{ type: 'static_select', action_id: actionId, placeholder: plain(placeholder), options }]
    : [];
}

export function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}
