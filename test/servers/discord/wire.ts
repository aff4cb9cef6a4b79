import { type APIUser, ChannelType } from 'discord.js';
import { bitsOf } from './permissions.ts';
import { type Channel, type ChannelKind, type Guild, isHidden, type Person, type World } from './world.ts';

// What Discord's objects look like on the wire, as far as discord.js and this bot read them.
/** JSON on its way out. */
export type Wire = Record<string, unknown>;

const JOINED = '2024-01-01T00:00:00.000000+00:00';

const TYPES: Readonly<Record<ChannelKind, ChannelType>> = {
  text: ChannelType.GuildText,
  forum: ChannelType.GuildForum,
  thread: ChannelType.PublicThread,
  dm: ChannelType.DM,
  group: ChannelType.GroupDM,
};

/** The same with null for each of these that it has not, where this Discord sends null. */
export function withNulls(world: World, wire: Wire, names: readonly string[]): Wire {
  if (!world.sendsNull) return wire;
  return { ...Object.fromEntries(names.map((name) => [name, null])), ...wire };
}

export function channelTypeOf(channel: Channel): ChannelType {
  return channel.isPrivate ? ChannelType.PrivateThread : TYPES[channel.kind];
}

export function toUser(person: Person): APIUser {
  return {
    id: person.id,
    username: person.username,
    discriminator: person.bot ? '0001' : '0',
    global_name: person.bot ? null : person.username,
    avatar: null,
    ...(person.bot ? { bot: true } : {}),
  };
}

/** The bot as it is shown to itself. */
export function toSelf(world: World): Wire {
  return { ...toUser(world.bot), verified: true, mfa_enabled: true, email: null, flags: 0 };
}

export function toMember(person: Person, roles: readonly string[] = []): Wire {
  return {
    roles: [...roles],
    joined_at: JOINED,
    deaf: false,
    mute: false,
    flags: 0,
    nick: person.bot ? null : person.username,
    avatar: null,
    banner: null,
    pending: false,
    premium_since: null,
    communication_disabled_until: null,
  };
}

/** The role that a bot gets with its invitation. */
export function botRoleIn(guild: Guild): string {
  return String(BigInt(guild.id) + 1n);
}

function toRole(id: string, name: string, permissions: bigint, botId?: string): Wire {
  const managed = botId !== undefined;
  return {
    id,
    name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: managed ? 1 : 0,
    permissions: String(permissions),
    managed,
    ...(botId === undefined ? {} : { tags: { bot_id: botId } }),
    mentionable: false,
    flags: 0,
  };
}

export function toChannel(world: World, channel: Channel): Wire {
  const base = { id: channel.id, type: channelTypeOf(channel), last_message_id: null, flags: 0 };
  if (channel.kind === 'dm' || channel.kind === 'group')
    return { ...base, recipients: channel.recipient ? [toUser(channel.recipient)] : [] };
  const inGuild = { ...base, guild_id: channel.guildId, name: channel.name, rate_limit_per_user: 0 };
  if (channel.kind === 'thread')
    return {
      ...inGuild,
      parent_id: channel.parentId,
      owner_id: world.people.alice.id,
      message_count: 0,
      member_count: 1,
      total_message_sent: 0,
      thread_metadata: {
        archived: false,
        auto_archive_duration: 1_440,
        archive_timestamp: JOINED,
        locked: false,
        create_timestamp: JOINED,
        ...(channel.isPrivate ? { invitable: true } : {}),
      },
    };
  return {
    ...inGuild,
    position: 0,
    parent_id: null,
    nsfw: false,
    topic: null,
    permission_overwrites: channel.denied.length
      ? [{ id: world.bot.id, type: 1, allow: '0', deny: String(bitsOf(channel.denied)) }]
      : [],
  };
}

export function toGuild(world: World, guild: Guild): Wire {
  const role = botRoleIn(guild);
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: world.people.alice.id,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    roles: [
      toRole(guild.id, '@everyone', 0n),
      toRole(role, world.bot.username, bitsOf(guild.permissions), world.bot.id),
    ],
    emojis: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    preferred_locale: guild.locale,
    public_updates_channel_id: null,
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    safety_alerts_channel_id: null,
    joined_at: JOINED,
    large: false,
    unavailable: false,
    member_count: Object.keys(world.people).length + 1,
    voice_states: [],
    members: [{ ...toMember(world.bot, [role]), user: toUser(world.bot) }],
    channels: guild.channels.filter(({ kind }) => kind !== 'thread').map((one) => toChannel(world, one)),
    threads: guild.channels
      .filter((one) => one.kind === 'thread' && !isHidden(one))
      .map((one) => toChannel(world, one)),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    stickers: [],
    soundboard_sounds: [],
  };
}

export function toApplication(world: World): Wire {
  return {
    id: world.applicationId,
    name: world.bot.username,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    bot: toUser(world.bot),
    verify_key: '0'.repeat(64),
    team: null,
    flags: 0,
    approximate_guild_count: world.guilds.filter(({ botIsMember }) => botIsMember).length,
    integration_types_config: Object.fromEntries(world.integrationTypes.map((type) => [type, {}])),
    interactions_endpoint_url: world.interactionsEndpoint ?? null,
    ...world.application,
  };
}
