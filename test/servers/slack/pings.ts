import { isObject, type JsonObject } from './json.ts';

/** What notifies people in Slack's markup: https://docs.slack.dev/messaging/formatting-message-text */
const MARKUP = /<(?:!(?:channel|here|everyone)|!subteam\^[A-Z0-9]+|@[UW][A-Z0-9]+)(?:\|[^>]*)?>/g;
/** With `link_names` or `parse: full`, plain names are linked as well. */
const NAMES = /(?<![\w@])@(?:channel|here|everyone|[a-z][\w.-]*)/g;

export interface FoundPing {
  readonly token: string;
  readonly where: string;
}

function inElement(value: JsonObject, where: string): FoundPing[] {
  if (value.type === 'broadcast') return [{ token: `<!${String(value.range)}>`, where }];
  if (value.type === 'user') return [{ token: `<@${String(value.user_id)}>`, where }];
  if (value.type === 'usergroup') return [{ token: `<!subteam^${String(value.usergroup_id)}>`, where }];
  const parsed = value.type === 'mrkdwn' || value.type === 'markdown';
  if (!parsed || typeof value.text !== 'string') return [];
  return [...value.text.matchAll(MARKUP)].map(([token]) => ({ token, where: `${where}/text` }));
}

function inBlocks(value: unknown, where: string): FoundPing[] {
  if (Array.isArray(value)) return value.flatMap((inner, at) => inBlocks(inner, `${where}/${at}`));
  if (!isObject(value)) return [];
  const inner = Object.entries(value).flatMap(([key, one]) => inBlocks(one, `${where}/${key}`));
  return [...inElement(value, where), ...inner];
}

/** Everything in a message that would notify somebody. */
export function findPings(text: string, blocks: readonly JsonObject[], linkNames: boolean): FoundPing[] {
  const marked = [...text.matchAll(MARKUP)].map(([token]) => ({ token, where: '/text' }));
  const named = linkNames ? [...text.matchAll(NAMES)].map(([token]) => ({ token, where: '/text' })) : [];
  return [...marked, ...named, ...inBlocks(blocks, '/blocks')];
}
