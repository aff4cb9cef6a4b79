import { webApi } from '@slack/bolt';
import type { Log } from '../adapter.ts';
import { backOff, pause } from '../chat/retry.ts';
import { explainBotToken, explainHistory, explainScopes, PASSING, PROMPT_SCOPE } from './setup-problem.ts';

/** Who the bot is in its workspace. */
export interface Identity {
  readonly botUserId: string;
  readonly botId: string;
  readonly team: string;
  readonly teamId: string;
  /** Where Slack tells it. */
  readonly appId: string | undefined;
  readonly name: string;
  readonly canSuggest: boolean;
}

export interface SignIn {
  /** Milliseconds before the second try. */
  readonly retry: number;
  readonly signal: AbortSignal;
  /** Whether it is to answer without a mention, which takes a scope more. */
  readonly readsChannels: boolean;
}

/**
 * Asks Slack whose the token is, for as long as Slack can't be reached. Throws a SetupError where the token is no good or a scope is missing. Undefined
 * where it is aborted. Bolt would ask as well, where nobody could catch the refusal.
 */
export async function signIn(
  client: webApi.WebClient,
  log: Log,
  { retry, signal, readsChannels }: SignIn,
): Promise<Identity | undefined> {
  for (let tries = 0; !signal.aborted; tries++) {
    const answer = await client.auth
      .test()
      .catch((error: unknown) => (error instanceof Error ? error : new Error('unknown')));
    if (!(answer instanceof Error)) return identify(answer, readsChannels);
    const code = answer instanceof webApi.WebAPIPlatformError ? answer.data.error : undefined;
    if (code && !PASSING.has(code)) throw explainBotToken(code);
    const problem = code ?? answer.message;
    log.warn({ problem }, 'Slack: can’t be reached, trying again');
    await pause(backOff(retry, tries), signal);
  }
  return undefined;
}

function identify(answer: webApi.AuthTestResponse, readsChannels: boolean): Identity {
  const { user_id = '', bot_id = '', team = '', team_id = '', app_id, user = '', response_metadata } = answer;
  // Not every Slack tells them.
  const scopes = response_metadata?.scopes;
  const setup = scopes && (explainScopes(scopes) ?? (readsChannels ? explainHistory(scopes) : undefined));
  if (setup) throw setup;
  const canSuggest = scopes?.includes(PROMPT_SCOPE) ?? true;
  return {
    ...{ botUserId: user_id, botId: bot_id, team, teamId: team_id, appId: app_id },
    ...{ name: user, canSuggest },
  };
}
