import { refuse } from '../reply.ts';
import { BOT, BOT_ID } from '../workspace.ts';
import type { Method } from './method.ts';

const authTest: Method = {
  token: 'bot',
  scopes: [],
  required: [],
  optional: [],
  run({ workspace }) {
    const { team } = workspace;
    return {
      ok: true,
      url: `https://${team.domain}.slack.com/`,
      team: team.domain,
      user: 'rapporteur',
      team_id: team.id,
      user_id: BOT,
      bot_id: BOT_ID,
      is_enterprise_install: false,
    };
  },
};

const openConversation: Method = {
  token: 'bot',
  scopes: ['im:write'],
  required: ['users'],
  optional: ['return_im', 'prevent_creation'],
  run({ workspace }, args) {
    const user = String(args.users);
    if (!workspace.users.has(user) || user === BOT) return refuse('user_not_found');
    const channel = workspace.directMessageOf(user);
    return channel === undefined ? refuse('user_not_found') : { ok: true, channel: { id: channel.id } };
  },
};

/** One call a minute for most apps: nobody may build on it. https://docs.slack.dev/apis/web-api/rate-limits */
function history(required: readonly string[]): Method {
  return {
    token: 'bot',
    scopes: [],
    required,
    optional: ['limit', 'cursor', 'oldest', 'latest', 'inclusive'],
    run: () => refuse('ratelimited'),
  };
}

function openConnection(ticket: () => string): Method {
  return {
    token: 'app',
    scopes: ['connections:write'],
    required: [],
    optional: [],
    run: ({ workspace }) => ({
      ok: true,
      url: `${workspace.origin.replace('http', 'ws')}/link/?ticket=${ticket()}`,
    }),
  };
}

export function sessionMethods(ticket: () => string): Readonly<Record<string, Method>> {
  return {
    'auth.test': authTest,
    'apps.connections.open': openConnection(ticket),
    'conversations.open': openConversation,
    'conversations.history': history(['channel']),
    'conversations.replies': history(['channel', 'ts']),
  };
}
