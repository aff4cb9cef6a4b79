import type { PermissionsString } from 'discord.js';

export interface Person {
  readonly id: string;
  readonly username: string;
  readonly bot: boolean;
  readonly locale: string;
  /** Refuses direct messages of the bot. */
  readonly refusesMessages: boolean;
}

export type ChannelKind = 'text' | 'forum' | 'thread' | 'dm' | 'group';

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: ChannelKind;
  readonly guildId?: string;
  /** The channel of a thread. */
  readonly parentId?: string;
  /** A thread that only those see who are in it. */
  readonly isPrivate?: boolean;
  /** Of a private thread: whether the bot is in it. */
  hasBot?: boolean;
  /** The person at the other end of a direct message. */
  readonly recipient?: Person;
  /** What the bot may not do here although the guild lets it. */
  denied: readonly PermissionsString[];
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  /** Not a member: people who installed the app for themselves use it there. */
  readonly botIsMember: boolean;
  /** Listed as unavailable at the start, and not sent until `arrive` is called. */
  unavailable: boolean;
  /** The invitation carried the scope `applications.commands`. */
  readonly hasCommandsScope: boolean;
  permissions: readonly PermissionsString[];
  readonly channels: Channel[];
}

export interface GuildOptions {
  readonly name?: string;
  readonly locale?: string;
  readonly botIsMember?: boolean;
  readonly unavailable?: boolean;
  readonly hasCommandsScope?: boolean;
  readonly permissions?: readonly PermissionsString[];
}

export interface World {
  readonly applicationId: string;
  readonly bot: Person;
  readonly people: Readonly<Record<'alice' | 'bob' | 'closed' | 'otherBot', Person>>;
  readonly guilds: readonly Guild[];
  /** A group in which the bot is not. */
  readonly group: Channel;
  readonly integrationTypes: readonly number[];
  readonly interactionsEndpoint: string | undefined;
  readonly application: Readonly<Record<string, unknown>>;
  readonly sendsNull: boolean;
  /** Whether the bot has asked for the Message Content Intent, and has it. */
  readsContent: boolean;
  /** Direct messages that were opened, by the person's id. */
  readonly directMessages: Map<string, Channel>;
}

const DEFAULT_PERMISSIONS: readonly PermissionsString[] = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'ReadMessageHistory',
  'EmbedLinks',
  'UseApplicationCommands',
  'CreatePublicThreads',
];

const APPLICATION_ID = '1000000000000000001';

function person(id: string, username: string, more: Partial<Person> = {}): Person {
  return { id, username, bot: false, locale: 'en-US', refusesMessages: false, ...more };
}

/** Guilds lie 2^22 apart, so that they fall on one shard after the other. */
function idOf(base: bigint, index: number): string {
  return String(base + (BigInt(index) << 22n));
}

function createGuild(options: GuildOptions, index: number): Guild {
  const id = idOf(1_200_000_000_000_000_000n, index);
  const channel = (place: number, kind: ChannelKind, name: string, parentId?: string): Channel => ({
    id: String(BigInt(id) + 100n + BigInt(place)),
    name,
    kind,
    guildId: id,
    denied: [],
    ...(parentId === undefined ? {} : { parentId }),
  });
  const text = channel(0, 'text', 'general');
  const forum = channel(3, 'forum', 'forum');
  return {
    id,
    name: options.name ?? `Guild ${index + 1}`,
    locale: options.locale ?? 'en-US',
    botIsMember: options.botIsMember ?? true,
    unavailable: options.unavailable ?? false,
    hasCommandsScope: options.hasCommandsScope ?? true,
    permissions: options.permissions ?? DEFAULT_PERMISSIONS,
    channels: [
      text,
      channel(1, 'thread', 'a thread', text.id),
      channel(2, 'text', 'random'),
      forum,
      channel(4, 'thread', 'a post', forum.id),
      { ...channel(5, 'thread', 'a private thread', text.id), isPrivate: true },
    ],
  };
}

export interface WorldOptions {
  readonly integrationTypes?: readonly number[];
  readonly interactionsEndpoint?: string;
  readonly application?: Readonly<Record<string, unknown>>;
  readonly sendsNull?: boolean;
}

export function createWorld(guilds: readonly GuildOptions[], options: WorldOptions = {}): World {
  const alice = person('1100000000000000001', 'alice');
  return {
    applicationId: APPLICATION_ID,
    bot: person(APPLICATION_ID, 'rapporteur', { bot: true }),
    people: {
      alice,
      bob: person('1100000000000000002', 'bob', { locale: 'de' }),
      closed: person('1100000000000000003', 'closed', { refusesMessages: true }),
      otherBot: person('1100000000000000004', 'other-bot', { bot: true }),
    },
    guilds: guilds.map(createGuild),
    group: { id: '1400000000000000001', name: 'friends', kind: 'group', recipient: alice, denied: [] },
    integrationTypes: options.integrationTypes ?? [0, 1],
    interactionsEndpoint: options.interactionsEndpoint,
    application: options.application ?? {},
    sendsNull: options.sendsNull ?? false,
    readsContent: false,
    directMessages: new Map(),
  };
}

export function findGuild(world: World, id: string | undefined): Guild | undefined {
  return world.guilds.find((guild) => guild.id === id);
}

export function findChannel(world: World, id: string): Channel | undefined {
  return (
    world.guilds.flatMap(({ channels }) => channels).find((channel) => channel.id === id) ??
    [...world.directMessages.values()].find((channel) => channel.id === id)
  );
}

/** Whether a thread is one that the bot doesn't see. */
export function isHidden({ isPrivate, hasBot }: Channel): boolean {
  return isPrivate === true && hasBot !== true;
}

export function findPerson(world: World, id: string): Person | undefined {
  return [world.bot, ...Object.values(world.people)].find((one) => one.id === id);
}

export function openDirectMessage(world: World, recipient: Person): Channel {
  const open = world.directMessages.get(recipient.id);
  if (open) return open;
  const id = String(BigInt(recipient.id) + 200_000_000_000_000_000n);
  const channel: Channel = { id, name: recipient.username, kind: 'dm', recipient, denied: [] };
  world.directMessages.set(recipient.id, channel);
  return channel;
}
