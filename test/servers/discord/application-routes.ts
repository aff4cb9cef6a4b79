import { refusal } from './api-error.ts';
import type { Platform } from './platform.ts';
import { type Call, ok, type Reply, type Route } from './routes.ts';
import { toApplication, toSelf } from './wire.ts';
import { findGuild } from './world.ts';

export interface SessionStartLimit {
  readonly total: number;
  remaining: number;
  readonly reset_after: number;
  readonly max_concurrency: number;
}

interface Needs {
  readonly gatewayUrl: () => string;
  readonly recommendedShards: number;
  readonly limitNow: () => SessionStartLimit;
}

/** Who the bot is, how it connects, and which commands it has. */
export function applicationRoutes({ world, commands }: Platform, needs: Needs): Route[] {
  const check = ({ params }: Call): void => {
    if (params.application !== world.applicationId) throw refusal('notYourApplication');
    if (params.guild === undefined) return;
    if (!findGuild(world, params.guild)?.hasCommandsScope) throw refusal('missingAccess');
  };
  const get = (call: Call): Reply => {
    check(call);
    return ok(commands.list(call.params.guild, call.query.with_localizations === 'true'));
  };
  const put = (call: Call): Reply => {
    check(call);
    commands.write(call.body, call.params.guild);
    return ok(commands.list(call.params.guild, true));
  };
  const getGateway = (): Reply =>
    ok({
      url: needs.gatewayUrl(),
      shards: needs.recommendedShards,
      session_start_limit: needs.limitNow(),
    });
  const paths = ['/applications/:application/commands', '/applications/:application/guilds/:guild/commands'];
  return [
    { method: 'GET', path: '/gateway/bot', run: getGateway },
    { method: 'GET', path: '/applications/@me', run: () => ok(toApplication(world)) },
    { method: 'GET', path: '/users/@me', run: () => ok(toSelf(world)) },
    ...paths.flatMap((path): Route[] => [
      { method: 'GET', path, query: 'with_localizations', run: get },
      { method: 'PUT', path, run: put },
    ]),
  ];
}
