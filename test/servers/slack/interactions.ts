import { isObject, type JsonObject, objectsOf } from '../json.ts';
import { elementsOf } from './block-kit/check.ts';
import type { Posted, StoredView } from './ledger.ts';
import { asMessage } from './methods/chat.ts';
import { asView } from './methods/views.ts';
import type { Slack } from './post.ts';
import { APP, type Workspace } from './workspace.ts';

/** What every interaction's payload begins with. */
export function interaction(
  { team, enterprise, orgWide }: Workspace,
  type: string,
  user: string,
): JsonObject {
  const name = user.toLowerCase();
  return {
    type,
    token: 'verification-token',
    api_app_id: APP,
    team: { id: team.id, domain: team.domain },
    user: { id: user, username: name, name, team_id: team.id },
    enterprise: enterprise ?? null,
    is_enterprise_install: orgWide,
  };
}

/** What is pressed: a button, by its value where several share the action, or an option of a menu. */
export interface Pressed {
  readonly actionId: string;
  readonly value?: string | undefined;
}

function findElement(blocks: unknown, { actionId, value }: Pressed) {
  const all = objectsOf(blocks).flatMap((block) =>
    elementsOf(block).map((element) => ({ block_id: block.block_id, element })),
  );
  const found = all.find(
    ({ element }) =>
      element.action_id === actionId &&
      (element.type !== 'button' || value === undefined || element.value === value),
  );
  if (found) return found;
  const shown = all.map(({ element }) => `${String(element.action_id)}=${String(element.value ?? '')}`);
  throw new Error(
    `Nobody can press ${actionId} ${value ?? ''}: there is ${shown.join(', ') || 'nothing to press'}`,
  );
}

function press(blocks: unknown, pressed: Pressed, action_ts: string): JsonObject[] {
  const { block_id, element } = findElement(blocks, pressed);
  const common = { action_id: element.action_id, block_id, type: element.type, action_ts };
  if (element.type !== 'static_select') return [{ ...common, text: element.text, value: element.value }];
  const options = objectsOf(element.options);
  const selected_option = options.find((option) => option.value === pressed.value);
  if (selected_option) return [{ ...common, selected_option }];
  throw new Error(`No option has the value ${pressed.value}: ${options.map((one) => one.value).join(', ')}`);
}

/** A press on an element of a message. Of an ephemeral message, Slack gives the app no content. */
export function pressOnMessage(slack: Slack, message: Posted, pressed: Pressed): JsonObject {
  const shown = asMessage(slack, message);
  const isEphemeral = message.ephemeral !== undefined;
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: isEphemeral,
      ...(message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts }),
    },
    channel: { id: message.channel, name: slack.workspace.channels.get(message.channel)?.name },
    ...(isEphemeral ? {} : { message: shown }),
    state: { values: {} },
    actions: press(shown.blocks, pressed, slack.workspace.nextTs()),
  };
}

export function pressOnView(slack: Slack, stored: StoredView, pressed: Pressed): JsonObject {
  const view = asView(slack, stored);
  return {
    container: { type: 'view', view_id: stored.id },
    view,
    actions: press(view.blocks, pressed, slack.workspace.nextTs()),
  };
}

function write({ action_id, min_length = 0, max_length = 3000, type }: JsonObject, value = ''): JsonObject {
  if (value === '') throw new Error(`${String(action_id)} must be filled in`);
  if (value.length < Number(min_length) || value.length > Number(max_length))
    throw new Error(
      `${String(action_id)} takes ${min_length} to ${max_length} characters, not ${value.length}`,
    );
  return { type, value };
}

/** A modal as it is submitted, with what was entered by action_id; what Slack's form refuses is an error. */
export function submitted(
  slack: Slack,
  stored: StoredView,
  entered: Readonly<Record<string, string>>,
): JsonObject {
  const view = asView(slack, stored);
  const values: Record<string, JsonObject> = {};
  for (const { type, element, block_id } of objectsOf(view.blocks))
    if (type === 'input' && isObject(element)) {
      const actionId = String(element.action_id);
      values[String(block_id)] = { [actionId]: write(element, entered[actionId]) };
    }
  return { ...view, state: { values } };
}
