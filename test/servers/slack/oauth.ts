import type { JsonObject } from '../json.ts';
import type { Method } from './methods/method.ts';
import type { Slack } from './post.ts';
import { refuse } from './reply.ts';
import { APP, BOT } from './workspace.ts';

/** The app's credentials, and where people may be sent back to. */
export interface OauthClient {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUris: readonly string[];
  /** Its tokens expire, and are renewed with another one. */
  readonly rotates?: boolean;
}

interface Code {
  readonly slack: Slack;
  readonly scopes: readonly string[];
  readonly redirectUri: string;
  readonly at: number;
  readonly user: string;
}

/** https://docs.slack.dev/authentication/installing-with-oauth: a code lives for ten minutes, and works once. */
const LIFE_MS = 10 * 60_000;

export type Oauth = ReturnType<typeof createOauth>;

export function createOauth(client: OauthClient | undefined) {
  const codes = new Map<string, Code>();
  let serial = 0;

  const access: Method = {
    token: 'none',
    scopes: [],
    required: ['client_id', 'client_secret', 'code'],
    optional: ['redirect_uri'],
    run(_, args) {
      if (!client || args.client_id !== client.clientId) return refuse('invalid_client_id');
      if (args.client_secret !== client.clientSecret) return refuse('bad_client_secret');
      const code = codes.get(String(args.code));
      if (!code || code.slack.workspace.now() - code.at > LIFE_MS) return refuse('invalid_code');
      if (args.redirect_uri !== code.redirectUri) return refuse('bad_redirect_uri');
      codes.delete(String(args.code));
      return { ok: true, ...grant(code, client, ++serial) };
    },
  };

  return {
    method: access,
    /**
     * What a person sees who opens the address that an app sends them to, and allows what it asks for, or doesn't: the address to which they are sent
     * back. Throws where Slack shows an error in its place.
     */
    answer(slack: Slack, address: string, { user, denies }: { user: string; denies: boolean }): string {
      const url = new URL(address);
      const asked = (name: string): string => url.searchParams.get(name) ?? '';
      const { scopes: declared } = slack.workspace;
      if (url.origin !== slack.workspace.origin || url.pathname !== '/oauth/v2/authorize')
        throw new Error('That is no address of this Slack');
      if (asked('client_id') !== client?.clientId) throw new Error('Slack shows: invalid client_id');
      if (!client.redirectUris.includes(asked('redirect_uri')))
        throw new Error('Slack shows: redirect_uri did not match any configured URIs');
      const scopes = asked('scope').split(',').filter(Boolean);
      const unknown = scopes.find((scope) => !declared.has(scope));
      if (scopes.length === 0 || unknown !== undefined) throw new Error('Slack shows: invalid scope');
      const back = new URL(asked('redirect_uri'));
      if (denies) back.searchParams.set('error', 'access_denied');
      else {
        const code = `code-${++serial}`;
        const redirectUri = asked('redirect_uri');
        codes.set(code, { slack, scopes, redirectUri, at: slack.workspace.now(), user });
        back.searchParams.set('code', code);
      }
      back.searchParams.set('state', asked('state'));
      return back.href;
    },
  };
}

/** A bot of the workspace, with a token of its own. */
function grant({ slack, scopes, user }: Code, { rotates }: OauthClient, serial: number): JsonObject {
  const { workspace } = slack;
  const { team, enterprise, orgWide } = workspace;
  const token = `xoxb-${team.id.slice(1)}-${serial}-abcdefgh`;
  workspace.botToken = token;
  workspace.tokens.set(token, { kind: 'bot', state: 'valid' });
  return {
    app_id: APP,
    authed_user: { id: user },
    scope: scopes.join(','),
    token_type: 'bot',
    access_token: token,
    bot_user_id: BOT,
    team: orgWide ? null : { id: team.id, name: team.domain },
    enterprise: enterprise ? { id: enterprise.id, name: enterprise.name } : null,
    is_enterprise_install: orgWide,
    ...(rotates ? { refresh_token: 'xoxe-1-abcdefgh', expires_in: 43_200 } : {}),
  };
}
