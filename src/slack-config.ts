import { SetupError } from './core/index.ts';

const SLACK_APPS = 'Open https://api.slack.com/apps and your app, then';

/** Where each of Slack's settings is found. */
export const SLACK_WHERE = {
  botToken: `${SLACK_APPS} Install App, and copy the Bot User OAuth Token (xoxb-…).`,
  appToken: `${SLACK_APPS} Basic Information, App-Level Tokens, and generate one with the scope connections:write (xapp-…).`,
  signingSecret: `${SLACK_APPS} Basic Information, App Credentials, and copy the Signing Secret.`,
  client: `${SLACK_APPS} Basic Information, App Credentials, and copy the Client ID and the Client Secret.`,
  key: 'Make one with: openssl rand -base64 32. Keep it: without it, each workspace has to install the app again.',
} as const;

/** With what the app lets workspaces install it. */
export interface SlackClientConfig {
  readonly clientId: string;
  readonly clientSecret: string;
  /** 32 bytes, with which the installations are sealed. */
  readonly key: Uint8Array;
  /** Where people begin, and where Slack sends them back to. */
  readonly installUrl: string;
}

/** With a token it is in one workspace; with a client, in each that installs the app. */
export type SlackConfig = ({ readonly botToken: string } | { readonly client: SlackClientConfig }) & {
  /** With a slash at its end. */
  readonly apiUrl?: string | undefined;
  /** Socket Mode needs the app's token, HTTP mode its signing secret. */
  readonly events: { readonly appToken: string } | { readonly signingSecret: string };
  /** The signing secret is set too, and not used. */
  readonly leavesSecret: boolean;
};

/** Slack's settings as they are set, each right by itself. */
export interface SlackSettings {
  readonly SLACK_BOT_TOKEN?: string | undefined;
  readonly SLACK_APP_TOKEN?: string | undefined;
  readonly SLACK_SIGNING_SECRET?: string | undefined;
  readonly SLACK_CLIENT_ID?: string | undefined;
  readonly SLACK_CLIENT_SECRET?: string | undefined;
  readonly SLACK_INSTALLATION_KEY?: string | undefined;
  readonly SLACK_API_URL?: string | undefined;
}

export interface Beside {
  readonly publicUrl: string | undefined;
  /** Whether anything outlives the process. */
  readonly keepsState: boolean;
}

/** Undefined where nothing of Slack is set. Throws a SetupError that says what is missing. */
export function readSlack(data: SlackSettings, beside: Beside): SlackConfig | undefined {
  const { SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = data;
  const access = readAccess(data, beside);
  if (!access) {
    if (!appToken && !signingSecret) return undefined;
    const other = appToken ? 'SLACK_APP_TOKEN' : 'SLACK_SIGNING_SECRET';
    throw new SetupError(`${other} needs SLACK_BOT_TOKEN beside it. ${SLACK_WHERE.botToken}`);
  }
  const apiUrl = data.SLACK_API_URL?.replace(/\/{0,9}$/, '/');
  // Slack sends nothing by HTTP to an app that has Socket Mode.
  if (appToken) return { ...access, apiUrl, events: { appToken }, leavesSecret: signingSecret !== undefined };
  if (signingSecret) return { ...access, apiUrl, events: { signingSecret }, leavesSecret: false };
  const first = 'botToken' in access ? 'SLACK_BOT_TOKEN' : 'SLACK_CLIENT_ID';
  throw new SetupError(
    `${first} needs SLACK_APP_TOKEN beside it or, with a public address, SLACK_SIGNING_SECRET. ${SLACK_WHERE.appToken}`,
  );
}

function readAccess(
  data: SlackSettings,
  beside: Beside,
): { readonly botToken: string } | { readonly client: SlackClientConfig } | undefined {
  const { SLACK_BOT_TOKEN: botToken, SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret } = data;
  const { SLACK_INSTALLATION_KEY: key } = data;
  if (!clientId && !clientSecret && !key) return botToken === undefined ? undefined : { botToken };
  if (botToken)
    throw new SetupError(
      'SLACK_BOT_TOKEN is for one workspace, SLACK_CLIENT_ID for all that install the app. Set one of them: that one workspace can install it as the others do.',
    );
  const set = clientId ? 'SLACK_CLIENT_ID' : clientSecret ? 'SLACK_CLIENT_SECRET' : 'SLACK_INSTALLATION_KEY';
  if (!clientId || !clientSecret)
    throw new SetupError(
      `${set} needs ${clientId ? 'SLACK_CLIENT_SECRET' : 'SLACK_CLIENT_ID'} beside it. ${SLACK_WHERE.client}`,
    );
  if (!key) throw new SetupError(`${set} needs SLACK_INSTALLATION_KEY beside it. ${SLACK_WHERE.key}`);
  const { publicUrl, keepsState } = beside;
  if (!publicUrl)
    throw new SetupError(
      `${set} needs PUBLIC_URL beside it: where Slack sends people back to when they have installed the app.`,
    );
  if (!keepsState)
    throw new SetupError(`${set} needs STATE_DIR or STATE_URL beside it: where the installations are kept.`);
  const installUrl = `${publicUrl.replace(/\/{1,9}$/, '')}/slack/install`;
  return { client: { clientId, clientSecret, key: Buffer.from(key, 'base64'), installUrl } };
}
