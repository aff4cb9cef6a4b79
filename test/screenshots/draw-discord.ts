import { parse } from 'discord-markdown-parser';
import { html } from 'hono/html';
import type { Message } from '../servers/discord/index.ts';
import { type Drawn, drawChat } from './draw-message.ts';

type Node = ReturnType<typeof parse>[number];

interface Component {
  readonly type: number;
  readonly content?: string;
  readonly label?: string;
  readonly components?: readonly Component[];
}

/** https://discord.com/developers/docs/components/reference#component-object-component-types */
const ROW = 1;

const COLORS =
  '--back:#313338;--text:#dbdee1;--line:#4e5058;--face:#5865f2;--round:50%;--badge:#5865f2;--badge-text:#fff;--bar:#4e5058;--link:#00a8fc;--button:#41434a;--accent:#2f6fde;--card:#2b2d31';
const TAGS: Readonly<Record<string, string>> = {
  strong: 'b',
  em: 'i',
  blockQuote: 'blockquote',
  underline: 'u',
};

/** A question, and the reply that the strict Discord took, as a page. */
export function drawDiscord(question: string, { components }: Pick<Message, 'components'>): Promise<string> {
  const all = components as readonly Component[];
  const answer: Drawn = {
    author: 'Rapporteur',
    isApp: true,
    body: all
      .filter(({ type }) => type !== ROW)
      .map(drawContainer)
      .join(''),
    buttons: all
      .filter(({ type }) => type === ROW)
      .map((row) => (row.components ?? []).flatMap(({ label }) => label ?? [])),
  };
  const asked = {
    author: 'Ann',
    isApp: false,
    body: `<p>${escapeHtml(`@Rapporteur ${question}`)}</p>`,
    buttons: [],
  };
  return drawChat({ channel: '# newsroom', colors: COLORS }, [asked, answer]);
}

function drawContainer({ content, components = [] }: Component): string {
  const inner = components.map(drawContainer).join('');
  return content === undefined
    ? `<div class="card">${inner}</div>`
    : parse(content, 'extended').map(drawNode).join('');
}

function drawNode(node: Node): string {
  if (node.type === 'br') return '<br>';
  const inner =
    typeof node.content === 'string' ? escapeHtml(node.content) : (node.content ?? []).map(drawNode).join('');
  if (node.type === 'link') return `<a>${inner}</a>`;
  const tag = TAGS[node.type];
  return tag ? `<${tag}>${inner}</${tag}>` : inner;
}

function escapeHtml(text: string): string {
  return String(html`${text}`);
}
