import { isObject, type JsonObject, objectsOf } from '../../servers/json.ts';
import type { Posted, StoredView } from '../../servers/slack/index.ts';
import type { Shown } from '../adapter-contract.ts';

/** What Slack shows of blocks, by a reading of its own: rich text as it stands, and where links lead. */
export function readBlocks(blocks: readonly JsonObject[]): Shown {
  const links: string[] = [];
  const readElement = (element: JsonObject): string => {
    if (element.type === 'link') links.push(String(element.url));
    if (element.type === 'text' || element.type === 'link') return String(element.text);
    return `<${String(element.type)}>`;
  };
  const readLine = (line: JsonObject): string =>
    line.type === 'rich_text_list'
      ? objectsOf(line.elements).map(readLine).join('\n')
      : objectsOf(line.elements).map(readElement).join('');
  const texts = blocks.flatMap((block) => {
    if (block.type === 'header' && isObject(block.text)) return [String(block.text.text)];
    return block.type === 'rich_text' ? objectsOf(block.elements).map(readLine) : [];
  });
  return { text: texts.join('\n'), links };
}

/** What Slack shows of a text in its markup, as far as we use it: links by their label, entities as what they stand for. */
export function readText(text: string): Shown {
  const links: string[] = [];
  const unescapeMrkdwn = (words: string): string =>
    words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  const shown = text
    .replace(/<(https?:[^|>]+)\|([^>]+)>/g, (_, url: string, label: string) => {
      links.push(unescapeMrkdwn(url));
      return label;
    })
    .replace(/^> |^• /gm, '')
    .replace(/\n\n/g, '\n');
  return { text: unescapeMrkdwn(shown), links };
}

export function readShown({ blocks, text }: Pick<Posted, 'blocks' | 'text'>): Shown {
  return blocks.length ? readBlocks(blocks) : readText(text);
}

export function readView({ view }: StoredView): string {
  return readBlocks(objectsOf(view.blocks)).text;
}

interface Pressable {
  readonly actionId: string;
  readonly value: string;
}

/** The buttons and options of a message or a view: what they say, and their state. */
export function readButtons(blocks: unknown): ReadonlyMap<string, Pressable> {
  const found = new Map<string, Pressable>();
  for (const element of objectsOf(blocks).flatMap((block) =>
    block.type === 'actions' ? objectsOf(block.elements) : [],
  )) {
    const actionId = String(element.action_id);
    const add = ({ text, value }: JsonObject): void => {
      if (isObject(text)) found.set(String(text.text), { actionId, value: String(value) });
    };
    if (element.type === 'button') add(element);
    else objectsOf(element.options).forEach(add);
  }
  return found;
}
