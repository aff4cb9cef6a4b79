import type { z } from 'zod';
import { isObject, type JsonObject, objectsOf, valueAt } from '../../json.ts';
import { refuseUnmodelled } from '../../not-modelled.ts';
import { homeView, messageBlocks, modalView } from './blocks.ts';

/** Block text of a whole message: undocumented, measured in https://github.com/slackapi/bolt-js/issues/2509 */
const MESSAGE_TEXT = 13_200;

function describe(issue: z.core.$ZodIssue, input: unknown): string {
  switch (issue.code) {
    case 'too_big':
      if (issue.origin === 'string') return `must be less than ${Number(issue.maximum) + 1} characters`;
      if (issue.origin === 'array') return `no more than ${issue.maximum} items allowed`;
      return `must be at most ${issue.maximum}`;
    case 'too_small':
      if (issue.origin === 'string') return `must be more than ${Number(issue.minimum) - 1} characters`;
      if (issue.origin === 'array') return `no less than ${issue.minimum} items allowed`;
      return `must be at least ${issue.minimum}`;
    default:
      return valueAt(input, issue.path) === undefined
        ? `missing required field: ${String(issue.path.at(-1))}`
        : issue.message;
  }
}

/** The messages that Slack gives with `invalid_blocks` and `invalid_arguments`; none where all is well. */
function problemsOf(schema: z.ZodType, input: unknown, root: string): string[] {
  const checked = schema.safeParse(input);
  if (checked.success) return [];
  refuseUnmodelled(checked.error, input);
  return checked.error.issues.map(
    (issue) => `${describe(issue, input)} [json-pointer:${[root, ...issue.path.map(String)].join('/')}]`,
  );
}

export function elementsOf(block: JsonObject): JsonObject[] {
  return isObject(block.element)
    ? [block.element]
    : block.type === 'actions'
      ? objectsOf(block.elements)
      : [];
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

/** Characters of every text that is shown. */
function lengthOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, inner) => sum + lengthOf(inner), 0);
  if (!isObject(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [key, inner]) =>
      sum + (key === 'text' && typeof inner === 'string' ? inner.length : lengthOf(inner)),
    0,
  );
}

export interface BlocksRefusal {
  readonly error: 'invalid_blocks' | 'msg_blocks_too_long';
  readonly messages: readonly string[];
}

export function checkMessageBlocks(blocks: unknown): BlocksRefusal | undefined {
  const invalid = problemsOf(messageBlocks, blocks, '/blocks');
  const problems = invalid.length > 0 ? invalid : repeated(objectsOf(blocks), '/blocks');
  if (problems.length > 0) return { error: 'invalid_blocks', messages: problems };
  return lengthOf(blocks) > MESSAGE_TEXT ? { error: 'msg_blocks_too_long', messages: [] } : undefined;
}

export function checkView(view: unknown, type: 'modal' | 'home'): string[] {
  const problems = problemsOf(type === 'modal' ? modalView : homeView, view, '/view');
  if (problems.length > 0 || !isObject(view)) return problems;
  return repeated(objectsOf(view.blocks), '/view/blocks');
}
