import { html } from 'hono/html';
import type { Posted } from '../servers/slack/index.ts';
import { type Drawn, drawChat } from './draw-message.ts';

interface Element {
  readonly type: string;
  readonly text?: string | { readonly text: string };
  readonly style?: { readonly bold?: boolean; readonly italic?: boolean };
  readonly elements?: readonly Element[];
}

const COLORS =
  '--back:#fff;--text:#1d1c1d;--line:#d0d0d0;--face:#611f69;--round:6px;--badge:#e8e8e8;--badge-text:#555;--bar:#ddd;--link:#1264a3;--button:#fff;--accent:#ddd;--card:#fff';

/** A question, and the reply that the strict Slack took, as a page. */
export function drawSlack(question: string, { blocks = [] }: Pick<Posted, 'blocks'>): Promise<string> {
  const all = blocks.flatMap((block: unknown) => (isElement(block) ? [block] : []));
  const answer: Drawn = {
    author: 'rapporteur',
    isApp: true,
    body: all
      .filter(({ type }) => type !== 'actions')
      .map(drawElement)
      .join(''),
    buttons: all.filter(({ type }) => type === 'actions').map(({ elements = [] }) => elements.map(textOf)),
  };
  const asked = {
    author: 'Ann',
    isApp: false,
    body: `<p>${escapeHtml(`@rapporteur ${question}`)}</p>`,
    buttons: [],
  };
  return drawChat({ channel: '# newsroom, thread', colors: COLORS }, [asked, answer]);
}

function isElement(block: unknown): block is Element {
  return typeof block === 'object' && block !== null && 'type' in block;
}

function drawElement(element: Element): string {
  const inner = element.elements?.map(drawElement).join('') ?? escapeHtml(textOf(element));
  if (element.type === 'rich_text_quote') return `<blockquote>${inner}</blockquote>`;
  if (element.type === 'rich_text_section') return `<p>${inner}</p>`;
  if (element.type === 'link') return `<a>${inner}</a>`;
  return element.style?.bold ? `<b>${inner}</b>` : inner;
}

function textOf({ text = '' }: Element): string {
  return typeof text === 'string' ? text : text.text;
}

function escapeHtml(text: string): string {
  return String(html`${text}`);
}
