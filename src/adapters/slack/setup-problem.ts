import { SetupError } from '../../core/index.ts';

const APPS = 'Open https://api.slack.com/apps and your app';

/** Without these, something that people are told of would not work. */
export const SCOPES = ['app_mentions:read', 'chat:write', 'commands', 'im:history'] as const;
/** For suggested prompts, which some workspaces don't have. */
export const PROMPT_SCOPE = 'assistant:write';

/** To hear what does not mention it, in the channels that an admin names. */
export const HISTORY_SCOPE = 'channels:history';

/** Codes of refused calls that are Slack's to mend, and pass, so that waiting helps. https://docs.slack.dev/reference/methods/auth.test#errors */
export const PASSING = new Set(
  'accesslimited fatal_error internal_error ratelimited request_timeout service_unavailable team_added_to_org'.split(
    ' ',
  ),
);

/** Codes with which a token is refused that worked before. */
export const REFUSED_TOKEN = new Set(
  'account_inactive invalid_auth not_authed not_allowed_token_type token_expired token_revoked'.split(' '),
);

/** Of these, those with which it never works again. */
export const GONE = new Set(['account_inactive', 'token_revoked']);

/** What to do where Slack refuses the bot token. */
export function explainBotToken(code: string): SetupError {
  return new SetupError(
    `Slack refuses SLACK_BOT_TOKEN (${code}): it is wrong, was revoked, or the app was removed from the workspace. ${APPS}, then Install App, and set the Bot User OAuth Token (xoxb-…).`,
  );
}

/** What to do where Slack refuses the app token. */
export function explainAppToken(code: string): SetupError {
  if (code === 'missing_scope')
    return new SetupError(
      `SLACK_APP_TOKEN lacks the scope connections:write. ${APPS}, then Basic Information, App-Level Tokens, and generate one that has it.`,
    );
  return new SetupError(
    `Slack refuses SLACK_APP_TOKEN (${code}): it is wrong or was revoked. ${APPS}, then Basic Information, App-Level Tokens, and generate one with the scope connections:write (xapp-…).`,
  );
}

/** What to do where Slack refuses what identifies the app to it. */
export function explainClient(code: string): SetupError {
  return new SetupError(
    `Slack refuses SLACK_CLIENT_ID or SLACK_CLIENT_SECRET (${code}). ${APPS}, then Basic Information, App Credentials, and copy both.`,
  );
}

/** What to do where the app was installed with fewer scopes than it needs. */
export function explainScopes(granted: readonly string[]): SetupError | undefined {
  const missing = SCOPES.filter((scope) => !granted.includes(scope));
  if (missing.length === 0) return undefined;
  return new SetupError(
    `The Slack app lacks ${missing.length > 1 ? 'the scopes' : 'the scope'} ${missing.join(', ')}. ${APPS}, then App Manifest, paste slack-manifest.json, save, and reinstall the app; SLACK_BOT_TOKEN stays the same.`,
  );
}

/** What to do where it is to answer without a mention, and gets no messages of channels. */
export function explainHistory(granted: readonly string[]): SetupError | undefined {
  if (granted.includes('channels:history') || granted.includes('groups:history')) return undefined;
  return new SetupError(
    `SLACK_CHANNELS needs the scope channels:history and the event message.channels (for private channels groups:history and message.groups). ${APPS}, then OAuth & Permissions and Event Subscriptions, add them, and reinstall the app; or set no SLACK_CHANNELS.`,
  );
}

export const SOCKET_MODE_OFF = new SetupError(
  `Socket Mode is switched off for the Slack app. ${APPS}, then Socket Mode, and enable it; or set SLACK_SIGNING_SECRET instead of SLACK_APP_TOKEN, and a public Request URL.`,
);
