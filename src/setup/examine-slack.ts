import { webApi } from '@slack/bolt';
import { createClient, createLibraryLog } from '../adapters/slack/client.ts';
import {
  explainAppToken,
  explainBotToken,
  explainClient,
  explainScopes,
  PASSING,
} from '../adapters/slack/setup-problem.ts';
import type { SlackClientConfig, SlackConfig } from '../slack-config.ts';
import { type Finding, well, wrong } from './finding.ts';

/** Milliseconds. */
const LONGEST = 10_000;

/** Looks at an app on Slack, and changes nothing: the address of a socket that it is given is not used. */
export async function examineSlack(config: SlackConfig): Promise<readonly Finding[]> {
  const { apiUrl, events } = config;
  const clientOf = (token?: string): webApi.WebClient =>
    createClient({ botToken: token, apiUrl }, LONGEST, createLibraryLog(SILENT));
  const findings = [
    'botToken' in config
      ? await examineBot(clientOf(config.botToken))
      : await examineClient(clientOf(), config.client),
  ];
  if ('appToken' in events) findings.push(await examineApp(clientOf(events.appToken)));
  return findings;
}

const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

async function examineBot(client: webApi.WebClient): Promise<Finding> {
  const about = 'Slack bot token';
  try {
    const { user, team, response_metadata: metadata } = await client.auth.test();
    const lacking = metadata?.scopes && explainScopes(metadata.scopes);
    return lacking ? wrong(about, lacking.message) : well(about, `it is @${user}’s, in ${team}`);
  } catch (error) {
    return explain(about, error, explainBotToken);
  }
}

/** What no installation ever gave: Slack looks at it last. */
const NO_CODE = '0';

async function examineClient(
  client: webApi.WebClient,
  { clientId, clientSecret, installUrl }: SlackClientConfig,
) {
  const about = 'Slack client';
  const asked = { client_id: clientId, client_secret: clientSecret, code: NO_CODE };
  const code = await client.oauth.v2.access(asked).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (code instanceof webApi.WebAPIPlatformError && code.data.error === 'invalid_code')
    return well(about, `workspaces install the app at ${installUrl}`);
  return explain(about, code, explainClient);
}

async function examineApp(client: webApi.WebClient): Promise<Finding> {
  const about = 'Slack app token';
  try {
    await client.apps.connections.open();
    return well(about, 'Socket Mode may be used');
  } catch (error) {
    return explain(about, error, explainAppToken);
  }
}

function explain(about: string, error: unknown, explainCode: (code: string) => Error): Finding {
  const code = error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;
  if (code && !PASSING.has(code)) return wrong(about, explainCode(code).message);
  const problem = code ?? (error instanceof Error ? error.message : String(error));
  return wrong(
    about,
    `Slack can’t be reached (${problem})`,
    'See whether this machine may open connections to slack.com.',
  );
}
