import type { z } from 'zod';
import { isObject, type JsonObject, objectsOf, textOf } from '../json.ts';
import { homeView, messageBlocks, modalView } from './blocks.ts';

/** Block text of a whole message: undocumented, measured in https://github.com/slackapi/bolt-js/issues/2509 */
const MESSAGE_TEXT = 13_200;
/** All markdown blocks of a message together: https://docs.slack.dev/reference/block-kit/blocks/markdown-block */
const MARKDOWN_TEXT = 12_000;

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => {
    if (Array.isArray(inner)) return inner[Number(key)];
    return isObject(inner) ? inner[String(key)] : undefined;
  }, value);
}

function describe(issue: z.core.$ZodIssue, input: unknown): string {
  const found = valueAt(input, issue.path);
  switch (issue.code) {
    case 'too_big':
      if (issue.origin === 'string') return `must be less than ${Number(issue.maximum) + 1} characters`;
      if (issue.origin === 'array') return `no more than ${issue.maximum} items allowed`;
      return `must be at most ${issue.maximum}`;
    case 'too_small':
      if (issue.origin === 'string') return `must be more than ${Number(issue.minimum) - 1} characters`;
      if (issue.origin === 'array') return `no less than ${issue.minimum} items allowed`;
      return `must be at least ${issue.minimum}`;
    case 'unrecognized_keys':
      return `invalid additional property: ${issue.keys.join(', ')}`;
    case 'invalid_union':
      return `unsupported type: ${String(found)}`;
    case 'invalid_type':
    case 'invalid_value':
      if (found === undefined) return `missing required field: ${String(issue.path.at(-1))}`;
      return issue.message;
    default:
      return issue.message;
  }
}

/** The messages that Slack gives with `invalid_blocks` and `invalid_arguments`; none where all is well. */
function problemsOf(schema: z.ZodType, input: unknown, root: string): string[] {
  const checked = schema.safeParse(input);
  if (checked.success) return [];
  return checked.error.issues.map(
    (issue) => `${describe(issue, input)} [json-pointer:${[root, ...issue.path.map(String)].join('/')}]`,
  );
}

export function elementsOf(block: JsonObject): JsonObject[] {
  if (isObject(block.accessory)) return [block.accessory];
  if (isObject(block.element)) return [block.element];
  return block.type === 'actions' || block.type === 'context_actions' ? objectsOf(block.elements) : [];
}

function repeated(blocks: readonly JsonObject[], root: string): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  const claim = (kind: string, id: unknown): void => {
    if (typeof id !== 'string') return;
    if (seen.has(`${kind} ${id}`)) problems.push(`\`${kind}\` ${id} already exists [json-pointer:${root}]`);
    seen.add(`${kind} ${id}`);
  };
  for (const block of blocks) {
    claim('block_id', block.block_id);
    for (const element of elementsOf(block)) claim('action_id', element.action_id);
  }
  return problems;
}

/** Every text that is shown, markup included. */
export function shownText(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(shownText);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'text' && typeof inner === 'string' ? [inner] : shownText(inner),
  );
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

export interface BlocksRefusal {
  readonly error: 'invalid_blocks' | 'msg_blocks_too_long';
  readonly messages: readonly string[];
}

export function checkMessageBlocks(blocks: unknown): BlocksRefusal | undefined {
  const problems = problemsOf(messageBlocks, blocks, '/blocks');
  if (problems.length > 0) return { error: 'invalid_blocks', messages: problems };
  const all = objectsOf(blocks);
  const doubled = repeated(all, '/blocks');
  if (doubled.length > 0) return { error: 'invalid_blocks', messages: doubled };
  const markdown = all.filter((block) => block.type === 'markdown').map((block) => textOf(block.text) ?? '');
  if (lengthOf(markdown) > MARKDOWN_TEXT || lengthOf(shownText(all)) > MESSAGE_TEXT)
    return { error: 'msg_blocks_too_long', messages: [] };
  return undefined;
}

export function checkView(view: unknown, type: 'modal' | 'home'): string[] {
  const problems = problemsOf(type === 'modal' ? modalView : homeView, view, '/view');
  if (problems.length > 0 || !isObject(view)) return problems;
  return repeated(objectsOf(view.blocks), '/view/blocks');
}
