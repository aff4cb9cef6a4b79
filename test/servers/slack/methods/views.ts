import { isObject, type JsonObject, objectsOf, textOf } from '../../json.ts';
import { checkView } from '../block-kit/check.ts';
import type { StoredView } from '../ledger.ts';
import type { Slack } from '../post.ts';
import { type Refusal, refuse } from '../reply.ts';
import type { Triggers } from '../triggers.ts';
import { APP, BOT_ID } from '../workspace.ts';
import type { Method } from './method.ts';

const VIEW_BYTES = 250_000;
/** Slack shows three modals on top of each other. */
const STACK = 3;

export function asView(slack: Slack, stored: StoredView): JsonObject {
  return {
    private_metadata: '',
    callback_id: '',
    ...stored.view,
    id: stored.id,
    team_id: slack.workspace.team.id,
    blocks: objectsOf(stored.view.blocks).map((block, at) => ({ block_id: `b${at}`, ...block })),
    root_view_id: stored.rootId,
    previous_view_id: null,
    app_id: APP,
    bot_id: BOT_ID,
    state: { values: {} },
  };
}

/** The view, where Slack takes it. */
export function readView(view: unknown, type: 'modal' | 'home'): { view: JsonObject } | Refusal {
  const problems = checkView(view, type);
  if (problems.length > 0 || !isObject(view)) return refuse('invalid_arguments', problems);
  return JSON.stringify(view).length > VIEW_BYTES ? refuse('view_too_large') : { view };
}

function storeView(slack: Slack, view: JsonObject, user: string, rootId?: string): StoredView {
  const id = slack.workspace.nextId('V');
  const type = view.type === 'home' ? 'home' : 'modal';
  const stored: StoredView = { id, type, user, rootId: rootId ?? id, view, updates: 0, closed: false };
  slack.ledger.views.push(stored);
  return stored;
}

export function replaceView(stored: StoredView, view: JsonObject): StoredView {
  stored.view = view;
  stored.updates += 1;
  return stored;
}

/** Opens a modal, or another on top of the one that is open. */
function openWith(triggers: Triggers, onTop: boolean): Method {
  return {
    token: 'bot',
    scopes: [],
    required: ['trigger_id', 'view'],
    optional: [],
    run(slack, args) {
      const trigger = triggers.take(args.trigger_id);
      if ('ok' in trigger) return trigger;
      const read = readView(args.view, 'modal');
      if ('ok' in read) return read;
      if (!onTop) return { ok: true, view: asView(slack, storeView(slack, read.view, trigger.user)) };
      const open = slack.ledger.views.filter(
        (one) => one.type === 'modal' && one.user === trigger.user && !one.closed,
      );
      const rootId = open.at(-1)?.rootId;
      if (rootId === undefined) return refuse('not_found');
      if (open.filter((one) => one.rootId === rootId).length >= STACK) return refuse('push_limit_reached');
      return { ok: true, view: asView(slack, storeView(slack, read.view, trigger.user, rootId)) };
    },
  };
}

const publish: Method = {
  token: 'bot',
  scopes: [],
  required: ['user_id', 'view'],
  optional: [],
  run(slack, args) {
    if (!slack.workspace.homeTab) return refuse('not_enabled');
    const user = textOf(args.user_id) ?? '';
    if (!slack.workspace.users.has(user)) return refuse('invalid_arguments', ['invalid `user_id`']);
    const read = readView(args.view, 'home');
    if ('ok' in read) return read;
    const current = slack.ledger.views.find((one) => one.type === 'home' && one.user === user);
    const shown = current ? replaceView(current, read.view) : storeView(slack, read.view, user);
    return { ok: true, view: asView(slack, shown) };
  },
};

const update: Method = {
  token: 'bot',
  scopes: [],
  required: ['view', 'view_id'],
  optional: [],
  run(slack, args) {
    const stored = slack.ledger.views.find((one) => one.id === args.view_id);
    if (stored === undefined || stored.closed) return refuse('not_found');
    const read = readView(args.view, stored.type);
    if ('ok' in read) return read;
    return { ok: true, view: asView(slack, replaceView(stored, read.view)) };
  },
};

export function viewMethods(triggers: Triggers): Readonly<Record<string, Method>> {
  return {
    'views.open': openWith(triggers, false),
    'views.push': openWith(triggers, true),
    'views.publish': publish,
    'views.update': update,
  };
}
