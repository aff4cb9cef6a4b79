import { refusal } from './api-error.ts';
import type { Platform } from './platform.ts';
import { type Call, ok, type Route } from './routes.ts';
import { toApplication, toUser } from './wire.ts';
import { findGuild } from './world.ts';

export interface SessionStartLimit {
  readonly total: number;
  remaining: number;
  readonly reset_after: number;
  readonly max_concurrency: number;
}

export interface ApplicationNeeds {
  readonly gatewayUrl: () => string;
  readonly recommendedShards: number;
  readonly sessionStartLimit: SessionStartLimit;
  readonly flags: number;
}

/** Who the bot is, how it connects, and which commands it has. */
export function applicationRoutes({ world, commands }: Platform, needs: ApplicationNeeds): Route[] {
  const check = ({ params }: Call): void => {
    if (params.application !== world.applicationId) throw refusal('notYourApplication');
    if (params.guild === undefined) return;
    const guild = findGuild(world, params.guild);
    if (!guild?.hasCommandsScope) throw refusal('missingAccess');
  };
  const get = (call: Call): ReturnType<Route['run']> => {
    check(call);
    return ok(commands.list(call.params.guild, call.query.with_localizations === 'true'));
  };
  const put = (call: Call): ReturnType<Route['run']> => {
    check(call);
    commands.write(call.body, call.params.guild);
    return ok(commands.list(call.params.guild, true));
  };
  const route = (method: string, path: string, run: Route['run']): Route => ({
    method,
    path,
    auth: true,
    run,
  });
  return [
    route('GET', '/gateway/bot', () =>
      ok({
        url: needs.gatewayUrl(),
        shards: needs.recommendedShards,
        session_start_limit: needs.sessionStartLimit,
      }),
    ),
    route('GET', '/applications/@me', () => ok(toApplication(world, needs.flags))),
    route('GET', '/users/@me', () =>
      ok({ ...toUser(world.bot), verified: true, mfa_enabled: true, flags: 0, email: null }),
    ),
    ...['/applications/:application/commands', '/applications/:application/guilds/:guild/commands'].flatMap(
      (path) => [route('GET', path, get), route('PUT', path, put)],
    ),
  ];
}
