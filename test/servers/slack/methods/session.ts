import { BOT, BOT_ID } from '../workspace.ts';
import type { Method } from './method.ts';

const authTest: Method = {
  token: 'bot',
  scopes: [],
  required: [],
  optional: [],
  run({ workspace }) {
    const { team, orgWide } = workspace;
    return {
      ok: true,
      url: `https://${team.domain}.slack.com/`,
      team: team.domain,
      user: 'rapporteur',
      team_id: team.id,
      user_id: BOT,
      bot_id: BOT_ID,
      is_enterprise_install: orgWide,
    };
  },
};

export function sessionMethods(ticket: () => string): Readonly<Record<string, Method>> {
  const openConnection: Method = {
    token: 'app',
    scopes: ['connections:write'],
    required: [],
    optional: [],
    run: ({ workspace }) => ({
      ok: true,
      url: `${workspace.origin.replace('http', 'ws')}/link/?ticket=${ticket()}`,
    }),
  };
  return { 'auth.test': authTest, 'apps.connections.open': openConnection };
}
