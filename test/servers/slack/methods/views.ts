import { checkView } from '../block-kit/check.ts';
import { isObject, type JsonObject, textOf } from '../json.ts';
import type { StoredView } from '../ledger.ts';
import type { Slack } from '../post.ts';
import { type Refusal, refuse } from '../reply.ts';
import { APP, BOT_ID } from '../workspace.ts';
import type { Method } from './method.ts';

const VIEW_BYTES = 250_000;

export function asView(slack: Slack, stored: StoredView): JsonObject {
  const blocks = Array.isArray(stored.view.blocks) ? stored.view.blocks.filter(isObject) : [];
  return {
    private_metadata: '',
    callback_id: '',
    ...stored.view,
    id: stored.id,
    team_id: slack.workspace.team.id,
    blocks: blocks.map((block, at) => ({ block_id: `b${at}`, ...block })),
    hash: stored.hash,
    root_view_id: stored.rootId,
    previous_view_id: null,
    app_id: APP,
    bot_id: BOT_ID,
    state: { values: {} },
  };
}

export function refuseView(view: unknown, type: 'modal' | 'home'): Refusal | undefined {
  const problems = checkView(view, type);
  if (problems.length > 0) return refuse('invalid_arguments', problems);
  return JSON.stringify(view).length > VIEW_BYTES ? refuse('view_too_large') : undefined;
}

export function storeView(slack: Slack, view: JsonObject, user: string, parent?: StoredView): StoredView {
  const id = slack.workspace.nextId('V');
  const type = view.type === 'home' ? 'home' : 'modal';
  const hash = slack.workspace.nextTs();
  const rootId = parent?.rootId ?? id;
  const stored: StoredView = { id, type, user, rootId, view, hash, updates: 0, closed: false };
  slack.ledger.views.push(stored);
  return stored;
}

export function replaceView(slack: Slack, stored: StoredView, view: JsonObject): void {
  stored.view = view;
  stored.hash = slack.workspace.nextTs();
  stored.updates += 1;
}

/** The person whose interaction a trigger comes from, once and within 3 s. */
export interface Triggers {
  take(id: unknown): { readonly user: string } | Refusal;
}

function openWith(triggers: Triggers): Method {
  return {
    token: 'bot',
    scopes: [],
    required: ['trigger_id', 'view'],
    optional: [],
    run(slack, args) {
      const trigger = triggers.take(args.trigger_id);
      if ('ok' in trigger) return trigger;
      const refused = refuseView(args.view, 'modal');
      if (refused) return refused;
      if (!isObject(args.view)) return refuse('invalid_arguments');
      return { ok: true, view: asView(slack, storeView(slack, args.view, trigger.user)) };
    },
  };
}

/** Slack shows three modals on top of each other. */
const STACK = 3;

function pushWith(triggers: Triggers): Method {
  return {
    token: 'bot',
    scopes: [],
    required: ['trigger_id', 'view'],
    optional: [],
    run(slack, args) {
      const trigger = triggers.take(args.trigger_id);
      if ('ok' in trigger) return trigger;
      const refused = refuseView(args.view, 'modal');
      if (refused) return refused;
      if (!isObject(args.view)) return refuse('invalid_arguments');
      const open = slack.ledger.views.filter(
        (one) => one.type === 'modal' && one.user === trigger.user && !one.closed,
      );
      const top = open.at(-1);
      if (top === undefined) return refuse('not_found');
      if (open.filter((one) => one.rootId === top.rootId).length >= STACK)
        return refuse('push_limit_reached');
      return { ok: true, view: asView(slack, storeView(slack, args.view, trigger.user, top)) };
    },
  };
}

const publish: Method = {
  token: 'bot',
  scopes: [],
  required: ['user_id', 'view'],
  optional: ['hash'],
  run(slack, args) {
    if (!slack.workspace.homeTab) return refuse('not_enabled');
    const user = textOf(args.user_id) ?? '';
    if (!slack.workspace.users.has(user)) return refuse('invalid_arguments', ['invalid `user_id`']);
    const refused = refuseView(args.view, 'home');
    if (refused) return refused;
    if (!isObject(args.view)) return refuse('invalid_arguments');
    const current = slack.ledger.views.find((one) => one.type === 'home' && one.user === user);
    if (args.hash !== undefined && args.hash !== current?.hash) return refuse('hash_conflict');
    if (current === undefined) return { ok: true, view: asView(slack, storeView(slack, args.view, user)) };
    replaceView(slack, current, args.view);
    return { ok: true, view: asView(slack, current) };
  },
};

const update: Method = {
  token: 'bot',
  scopes: [],
  required: ['view'],
  optional: ['view_id', 'hash', 'external_id'],
  run(slack, args) {
    const stored = slack.ledger.views.find(
      (one) => one.id === args.view_id || one.view.external_id === (args.external_id ?? Number.NaN),
    );
    if (stored === undefined || stored.closed) return refuse('not_found');
    if (args.hash !== undefined && args.hash !== stored.hash) return refuse('hash_conflict');
    const refused = refuseView(args.view, stored.type);
    if (refused) return refused;
    if (!isObject(args.view)) return refuse('invalid_arguments');
    replaceView(slack, stored, args.view);
    return { ok: true, view: asView(slack, stored) };
  },
};

export function viewMethods(triggers: Triggers): Readonly<Record<string, Method>> {
  return {
    'views.open': openWith(triggers),
    'views.push': pushWith(triggers),
    'views.publish': publish,
    'views.update': update,
  };
}
