import { createClient, createLibraryLog } from '../adapters/slack/client.ts';
import { explainHistory } from '../adapters/slack/setup-problem.ts';
import { type Finding, well, wrong } from './finding.ts';

/** Milliseconds. */
const LONGEST = 10_000;
const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** Whether the app may read the channels in which it is to answer without a mention. Nothing where it can't be told: why, is told elsewhere. */
export async function examineSlackChannels(api: {
  readonly botToken: string;
  readonly apiUrl?: string | undefined;
}): Promise<readonly Finding[]> {
  const about = 'SLACK_CHANNELS';
  const client = createClient(api, LONGEST, createLibraryLog(SILENT));
  const granted = await client.auth.test().then(
    ({ response_metadata: metadata }) => metadata?.scopes,
    () => undefined,
  );
  if (!granted) return [];
  const lacking = explainHistory(granted);
  return [lacking ? wrong(about, lacking.message) : well(about, 'it may read messages there')];
}
