import { parse } from 'discord-markdown-parser';
import type { Shown } from '../adapter-contract.ts';

type Node = ReturnType<typeof parse>[number];

/** What Discord shows of Markdown, by another's reading of it: text without marks, and where links lead. */
export function readMarkdown(markdown: string): Shown {
  const links: string[] = [];
  const read = (node: Node): string => {
    if (node.type === 'br') return '\n';
    // A picture of the same character.
    if (node.type === 'twemoji') return String(node.name);
    if (node.type === 'link' || node.type === 'url') links.push(String(node.target));
    // What Discord would show as something else than its characters: a mention, an emoji, a time.
    if (node.content === undefined && node.type !== 'text') return `<${node.type}>`;
    return typeof node.content === 'string' ? node.content : node.content.map(read).join('');
  };
  return { text: parse(markdown, 'extended').map(read).join(''), links };
}

interface Component {
  readonly content?: string;
  readonly components?: readonly Component[];
}

/** What a message shows, from its text displays; buttons and menus are not read. */
export function readShown(components: readonly unknown[]): Shown {
  const contents: string[] = [];
  const visit = (all: readonly Component[]): void => {
    for (const { content, components: inner } of all) {
      if (content !== undefined) contents.push(content);
      visit(inner ?? []);
    }
  };
  visit(components as readonly Component[]);
  const shown = contents.map(readMarkdown);
  return { text: shown.map(({ text }) => text).join('\n'), links: shown.flatMap(({ links }) => links) };
}

/** What a test presses on. */
export interface Pressable {
  readonly customId: string;
  /** What is chosen, where it is a menu. */
  readonly values?: readonly string[];
}

/** The buttons and options of a message, by what they say. */
export function readPressables(components: readonly unknown[]): ReadonlyMap<string, Pressable> {
  interface Element {
    readonly label?: string;
    readonly custom_id?: string;
    readonly options?: readonly { readonly label: string; readonly value: string }[];
    readonly components?: readonly Element[];
  }
  const found = new Map<string, Pressable>();
  const visit = (all: readonly Element[]): void => {
    for (const { label, custom_id: customId = '', options = [], components: inner = [] } of all) {
      if (label !== undefined) found.set(label, { customId });
      for (const option of options) found.set(option.label, { customId, values: [option.value] });
      visit(inner);
    }
  };
  visit(components as readonly Element[]);
  return found;
}

/** The same: what they say, and their state. */
export function readButtons(components: readonly unknown[]): ReadonlyMap<string, string> {
  return new Map(
    [...readPressables(components)].map(([label, { customId, values = [customId] }]) => [
      label,
      values[0] ?? '',
    ]),
  );
}
