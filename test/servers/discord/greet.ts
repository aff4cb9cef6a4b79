import { GatewayIntentBits } from 'discord.js';
import { type GatewayEvent, type Session, shardOf } from './session.ts';
import { toGuild, toSelf } from './wire.ts';
import type { Guild, World } from './world.ts';

export function guildCreate(world: World, guild: Guild): GatewayEvent {
  return { t: 'GUILD_CREATE', d: toGuild(world, guild), guildId: guild.id, intent: GatewayIntentBits.Guilds };
}

/** READY, which lists the guilds, and the guilds themselves. */
export function greet(world: World, session: Session, gatewayUrl: string): GatewayEvent[] {
  const [shard, count] = session.shard;
  const guilds = world.guilds.filter(({ botIsMember, id }) => botIsMember && shardOf(id, count) === shard);
  const ready: GatewayEvent = {
    t: 'READY',
    d: {
      v: 10,
      user: toSelf(world),
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: gatewayUrl,
      shard: session.shard,
      application: { id: world.applicationId, flags: 0, ...world.application },
      user_settings: {},
      relationships: [],
      private_channels: [],
      presences: [],
      guild_join_requests: [],
      geo_ordered_rtc_regions: [],
      auth: {},
      _trace: [],
    },
  };
  return [
    ready,
    ...guilds.filter(({ unavailable }) => !unavailable).map((guild) => guildCreate(world, guild)),
  ];
}
