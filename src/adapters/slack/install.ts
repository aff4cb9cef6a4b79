import { createHmac } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Logger, webApi } from '@slack/bolt';
import { ErrorCode, type Installation as Granted, InstallProvider } from '@slack/oauth';
import type { AddRoute, Log } from '../adapter.ts';
import { clientOptions } from './client.ts';
import type { Patience } from './connect.ts';
import { type Outcome, showOutcome } from './install-page.ts';
import type { Installation, Installations } from './installations.ts';
import { explainClient, HISTORY_SCOPE, PROMPT_SCOPE, SCOPES } from './setup-problem.ts';

/** Where people begin to install the app, and where Slack sends them back to. */
export const INSTALL_PATH = '/slack/install';
export const REDIRECT_PATH = '/slack/oauth_redirect';

export interface Installing {
  readonly clientId: string;
  readonly clientSecret: string;
  /** 32 bytes, of which only the bot knows. */
  readonly key: Uint8Array;
  /** The public address of `INSTALL_PATH`. */
  readonly installUrl: string;
  readonly installations: Installations;
  readonly addRoute: AddRoute;
}

interface Surroundings {
  readonly apiUrl: string | undefined;
  readonly readsChannels: boolean;
  readonly patience: Pick<Patience, 'send'>;
  readonly logger: Logger;
}

/** Lets workspaces install the app by themselves: by Slack's OAuth, whose steps are the library's. */
export function offerInstall(
  { clientId, clientSecret, key, installUrl, installations, addRoute }: Installing,
  { apiUrl, readsChannels, patience, logger }: Surroundings,
  log: Log,
): void {
  const slack = new URL(apiUrl ?? 'https://slack.com/api/').origin;
  const publicUrl = installUrl.slice(0, -INSTALL_PATH.length);
  const redirectUri = publicUrl + REDIRECT_PATH;
  const provider = new InstallProvider({
    ...{ clientId, clientSecret, logger },
    // The same in each process, so that any of them may take the second step.
    stateSecret: createHmac('sha256', key).update('state').digest('hex'),
    directInstall: true,
    authorizationUrl: `${slack}/oauth/v2/authorize`,
    clientOptions: clientOptions(apiUrl, patience.send, logger),
    installationStore: {
      storeInstallation: (granted) => installations.save(readGranted(granted)),
      // Who asks for one asks `installations`.
      fetchInstallation: () => Promise.reject(new Error('not used')),
    },
  });
  const scopes = [...SCOPES, PROMPT_SCOPE, ...(readsChannels ? [HISTORY_SCOPE] : [])];

  const begin = (request: IncomingMessage, response: ServerResponse): Promise<void> =>
    provider.handleInstallPath(request, response, undefined, { scopes, redirectUri });

  const finish = (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const show = (outcome: Outcome): void => showOutcome(request, response, { outcome, installUrl, slack });
    return provider.handleCallback(request, response, {
      afterInstallation: async (granted) => {
        const outcome = findFault(granted);
        if (!outcome) return true;
        log.error({}, TOKENS_EXPIRE);
        show(outcome);
        return false;
      },
      success: (granted) => {
        log.info({}, 'Slack: a workspace installed the app');
        show({ kind: 'installed', name: nameOf(granted), appId: granted.appId, team: granted.team?.id });
      },
      failure: (error) => {
        const { outcome, code, remedy } = explain(error);
        if (remedy) log.error({ code }, remedy);
        else log.warn({ code }, 'Slack: a workspace could not install the app');
        show(outcome);
      },
    });
  };

  const serve = (path: string, answer: typeof begin): void => {
    const listen = (request: IncomingMessage, response: ServerResponse): void => {
      // What lies below it is no page, and a link that is looked at beforehand installs nothing.
      if (request.url?.split('?')[0]?.endsWith(path) !== true) return void response.writeHead(404).end();
      if (request.method !== 'GET') return void response.writeHead(405, { allow: 'GET' }).end();
      response.setHeader('Cache-Control', 'no-store');
      return void answer(request, response).catch((error: unknown) => {
        log.error(
          { problem: error instanceof Error ? error.name : 'unknown' },
          'Slack: an installation failed',
        );
        if (!response.headersSent) response.writeHead(500).end();
      });
    };
    addRoute(path, listen);
    // What stands in front may pass on the whole of the public path.
    const { pathname } = new URL(publicUrl + path);
    if (pathname !== path) addRoute(pathname, listen);
  };
  serve(INSTALL_PATH, begin);
  serve(REDIRECT_PATH, finish);
}

const TOKENS_EXPIRE =
  'Slack: the app’s tokens expire, which this bot does not renew. Turn token rotation off: make the app anew from slack-manifest.json, as Slack lets nobody turn it off.';

function findFault({ bot }: Granted): Outcome | undefined {
  return bot?.refreshToken === undefined ? undefined : { kind: 'misconfigured' };
}

function nameOf({ team, enterprise, isEnterpriseInstall }: Granted): string {
  return (isEnterpriseInstall ? enterprise?.name : team?.name) ?? '';
}

function readGranted(granted: Granted): Installation {
  const { team, enterprise, isEnterpriseInstall, bot, appId } = granted;
  const id = isEnterpriseInstall ? enterprise?.id : team?.id;
  if (id === undefined || !bot) throw new Error('Slack granted no bot');
  return {
    ...{ id, name: nameOf(granted), appId },
    ...{ botToken: bot.token, botId: bot.id, botUserId: bot.userId, scopes: bot.scopes },
    installedAt: Math.floor(Date.now() / 1_000),
  };
}

interface Explained {
  readonly outcome: Outcome;
  readonly code: string;
  /** What whoever runs the bot has to do. */
  readonly remedy?: string;
}

/** Somebody waited too long, used the address twice, or went on in another browser. */
const STALE = new Set<string>([
  ErrorCode.InvalidStateError,
  ErrorCode.MissingStateError,
  ErrorCode.MissingCodeError,
  'invalid_code',
  'code_already_used',
]);
const OF_CLIENT = new Set(['invalid_client_id', 'bad_client_secret', 'invalid_client']);
const OF_ADDRESS = new Set(['bad_redirect_uri', 'oauth_authorization_url_mismatch']);

function explain(error: Error & { readonly code: string }): Explained {
  const code = error instanceof webApi.WebAPIPlatformError ? error.data.error : error.code;
  if (code === ErrorCode.AuthorizationError) return { code, outcome: { kind: 'cancelled' } };
  if (STALE.has(code)) return { code, outcome: { kind: 'stale' } };
  const outcome = { kind: 'misconfigured' } as const;
  if (OF_CLIENT.has(code)) return { code, outcome, remedy: explainClient(code).message };
  if (OF_ADDRESS.has(code))
    return {
      ...{ code, outcome },
      remedy: `Slack does not send people back to PUBLIC_URL: add it, with ${REDIRECT_PATH} at its end, to the app’s Redirect URLs (OAuth & Permissions)`,
    };
  return { code, outcome: { kind: 'unavailable' } };
}
