import { z } from 'zod';

/** Whose events these are: the app, as far as it is known, in its workspace. */
export interface Addressee {
  /** Undefined where it is for every workspace that has installed the app. */
  readonly team?: string | undefined;
  readonly botUserId?: string | undefined;
  /** Told by Slack when a socket opens; in HTTP mode the signing secret is the app's own. */
  appId?: string | undefined;
}

/** What says for whom something is. It is foreign: what can't be read names nobody else. */
const addressed = z.object({
  api_app_id: z.string().optional().catch(undefined),
  team_id: z.string().optional().catch(undefined),
  team: z.object({ id: z.string() }).optional().catch(undefined),
  authorizations: z
    .array(z.object({ team_id: z.string().nullish(), user_id: z.string(), is_bot: z.boolean() }))
    .min(1)
    .optional()
    .catch(undefined),
});

/**
 * What something names that is another's: an app, a workspace or a bot; undefined where it is for us. The installation for which an event comes stands
 * in `authorizations`: in a channel that workspaces share, `team_id` may be the other's. https://docs.slack.dev/apis/events-api/#authorizations
 */
export function findStranger(body: unknown, own: Addressee): 'app' | 'team' | 'bot' | undefined {
  const read = addressed.safeParse(body);
  if (!read.success) return undefined;
  const { api_app_id, team_id, team, authorizations } = read.data;
  if (api_app_id !== undefined && own.appId !== undefined && api_app_id !== own.appId) return 'app';
  if (own.team === undefined) return undefined;
  if (authorizations) {
    if (!authorizations.some((one) => one.team_id === own.team)) return 'team';
    return authorizations.some((one) => one.is_bot && one.user_id !== own.botUserId) ? 'bot' : undefined;
  }
  const named = team?.id ?? team_id;
  return named !== undefined && named !== own.team ? 'team' : undefined;
}
