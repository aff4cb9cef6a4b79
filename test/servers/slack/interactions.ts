import { elementsOf } from './block-kit/check.ts';
import { isObject, type JsonObject, objectsOf, textOf } from './json.ts';
import type { Posted, StoredView } from './ledger.ts';
import { asMessage } from './methods/chat.ts';
import { asView } from './methods/views.ts';
import type { Slack } from './post.ts';
import { APP, type Workspace } from './workspace.ts';

export function userOf(workspace: Workspace, user: string): JsonObject {
  return { id: user, username: user.toLowerCase(), name: user.toLowerCase(), team_id: workspace.team.id };
}

/** What every interaction's payload begins with. */
export function interaction(workspace: Workspace, type: string, user: string): JsonObject {
  return {
    type,
    token: 'verification-token',
    api_app_id: APP,
    team: { id: workspace.team.id, domain: workspace.team.domain },
    user: userOf(workspace, user),
    enterprise: null,
    is_enterprise_install: false,
  };
}

interface Found {
  readonly blockId: string;
  readonly element: JsonObject;
}

function findElement(blocks: unknown, actionId: string, value: string | undefined): Found {
  const all = objectsOf(blocks).flatMap((block) =>
    elementsOf(block).map((element) => ({ blockId: String(block.block_id), element })),
  );
  const named = all.filter((one) => one.element.action_id === actionId);
  const found = named.find(
    (one) => one.element.type !== 'button' || value === undefined || one.element.value === value,
  );
  if (found === undefined) {
    const shown = all.map((one) => `${String(one.element.action_id)}=${String(one.element.value ?? '')}`);
    throw new Error(
      `Nobody can press ${actionId} ${value ?? ''}: there is ${shown.join(', ') || 'nothing to press'}`,
    );
  }
  return found;
}

function chooseOption(element: JsonObject, value: string | undefined): JsonObject {
  const groups = objectsOf(element.option_groups).flatMap((group) => objectsOf(group.options));
  const options = [...objectsOf(element.options), ...groups];
  const chosen = options.find((option) => option.value === value);
  if (chosen === undefined)
    throw new Error(`No option has the value ${value}: ${options.map((one) => one.value).join(', ')}`);
  return chosen;
}

function pressed({ blockId, element }: Found, value: string | undefined, actionTs: string): JsonObject {
  const common = { action_id: element.action_id, block_id: blockId, type: element.type, action_ts: actionTs };
  switch (element.type) {
    case 'static_select':
    case 'overflow':
      return { ...common, selected_option: chooseOption(element, value) };
    case 'plain_text_input':
      return { ...common, value };
    case 'feedback_buttons': {
      const button = [element.positive_button, element.negative_button]
        .filter(isObject)
        .find((one) => value === undefined || one.value === value);
      if (button === undefined) throw new Error(`No feedback button has the value ${value}`);
      return { ...common, text: button.text, value: button.value };
    }
    default:
      return {
        ...common,
        text: element.text,
        ...(element.value === undefined ? {} : { value: element.value }),
      };
  }
}

/** A press on an element of a message. Of an ephemeral message, Slack gives the app no content. */
export function pressOnMessage(
  slack: Slack,
  message: Posted,
  actionId: string,
  value: string | undefined,
): JsonObject {
  const shown = asMessage(slack, message);
  const found = findElement(shown.blocks, actionId, value);
  const ephemeral = message.ephemeral !== undefined;
  const channel = slack.workspace.channels.get(message.channel);
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: ephemeral,
      ...(message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts }),
    },
    channel: { id: message.channel, name: channel?.name },
    ...(ephemeral ? {} : { message: shown }),
    state: { values: {} },
    actions: [pressed(found, value, slack.workspace.nextTs())],
  };
}

export function pressOnView(
  slack: Slack,
  stored: StoredView,
  actionId: string,
  value: string | undefined,
): JsonObject {
  const view = asView(slack, stored);
  const found = findElement(view.blocks, actionId, value);
  return {
    container: { type: 'view', view_id: stored.id },
    view,
    actions: [pressed(found, value, slack.workspace.nextTs())],
  };
}

function chosen(element: JsonObject, given: string | undefined, optional: boolean): JsonObject {
  const option = given === undefined ? element.initial_option : chooseOption(element, given);
  if (option === undefined && !optional) throw new Error(`${String(element.action_id)} must be chosen`);
  return { type: element.type, selected_option: option ?? null };
}

function written(element: JsonObject, given: string | undefined, optional: boolean): JsonObject {
  const actionId = String(element.action_id);
  const value = given ?? textOf(element.initial_value) ?? '';
  if (value === '') {
    if (!optional) throw new Error(`${actionId} must be filled in`);
    return { type: element.type, value: null };
  }
  const [min, max] = [Number(element.min_length ?? 0), Number(element.max_length ?? 3000)];
  if (value.length < min || value.length > max)
    throw new Error(`${actionId} takes ${min} to ${max} characters, not ${value.length}`);
  return { type: element.type, value };
}

/** A modal as it is submitted, with what was entered by action_id; what Slack's form refuses is an error. */
export function submitted(
  slack: Slack,
  stored: StoredView,
  values: Readonly<Record<string, string>>,
): JsonObject {
  const view = asView(slack, stored);
  const state: Record<string, JsonObject> = {};
  for (const block of objectsOf(view.blocks)) {
    const { element } = block;
    if (block.type !== 'input' || !isObject(element)) continue;
    const actionId = String(element.action_id);
    const enter = element.type === 'static_select' ? chosen : written;
    state[String(block.block_id)] = { [actionId]: enter(element, values[actionId], block.optional === true) };
  }
  return { ...view, state: { values: state } };
}
