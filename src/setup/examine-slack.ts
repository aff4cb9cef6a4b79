import { webApi } from '@slack/bolt';
import { createClient, createLibraryLog } from '../adapters/slack/client.ts';
import { explainAppToken, explainBotToken, explainScopes, PASSING } from '../adapters/slack/setup-problem.ts';
import type { SlackConfig } from '../serve-config.ts';
import { type Finding, well, wrong } from './finding.ts';

/** Milliseconds. */
const LONGEST = 10_000;

/** Looks at an app on Slack, and changes nothing: the address of a socket that it is given is not used. */
export async function examineSlack({ botToken, apiUrl, events }: SlackConfig): Promise<readonly Finding[]> {
  const clientOf = (token: string): webApi.WebClient =>
    createClient({ botToken: token, apiUrl }, LONGEST, createLibraryLog(SILENT));
  const findings = [await examineBot(clientOf(botToken))];
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
