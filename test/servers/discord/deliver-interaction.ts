import { PermissionsBitField } from 'discord.js';
import type { Callback, Interaction } from './interactions.ts';
import type { Message } from './ledger.ts';
import { botPermissionsIn } from './permissions.ts';
import type { Platform } from './platform.ts';
import type { GatewayEvent } from './session.ts';
import { toChannel, toMember, toUser, type Wire, withNulls } from './wire.ts';
import { toMessage } from './wire-message.ts';
import { type Channel, findGuild, type Person } from './world.ts';

/** Something that happened and was told to the bot. */
export interface Delivery {
  readonly id: string;
  /** performance.now() */
  readonly sentAt: number;
  /** What was sent; nothing where the bot doesn't get to see it. */
  readonly event: GatewayEvent | undefined;
  /** How many sessions it was sent to, those that are to RESUME included. */
  readonly receivers: number;
}

export interface SentInteraction extends Delivery {
  readonly token: string;
  /** Makes it older, so that it can't be answered any more: 3 s for the first answer, 15 min for the others. */
  age(ms: number): void;
  answered(timeoutMs?: number): Promise<Callback>;
}

/** Who does something, where, and in which circumstances. */
export interface Where {
  readonly user?: Person;
  readonly channel?: Channel;
  readonly locale?: string;
  /** Who installed the app, when it isn't as usual: `{ 0: guild id }`, `{ 1: user id }`, or both. */
  readonly authorizingIntegrationOwners?: Readonly<Record<string, string>>;
  /** Whether the person may use external apps here; else nobody else sees the answers. */
  readonly mayUseExternalApps?: boolean;
  /** Milliseconds that Discord took to deliver it. */
  readonly age?: number;
}

export interface Action extends Where {
  readonly type: Interaction['type'];
  readonly data: Wire;
  readonly source?: Message | undefined;
}

/** 0 in a guild, 1 with the bot itself, 2 among people. */
export function contextOf(channel: Channel): 0 | 1 | 2 {
  if (channel.guildId !== undefined) return 0;
  return channel.kind === 'dm' ? 1 : 2;
}

export function ownersOf(platform: Platform, channel: Channel, user: Person): Record<string, string> {
  if (contextOf(channel) === 1) return { 0: '0' };
  return findGuild(platform.world, channel.guildId)?.botIsMember
    ? { 0: channel.guildId ?? '' }
    : { 1: user.id };
}

function toPlace({ world }: Platform, channel: Channel, user: Person): Wire {
  const guild = findGuild(world, channel.guildId);
  if (!guild) return { user: toUser(user) };
  return {
    guild_id: guild.id,
    guild_locale: guild.locale,
    guild: { id: guild.id, locale: guild.locale, features: [] },
    member: {
      ...toMember(user),
      user: toUser(user),
      permissions: String(PermissionsBitField.Default),
    },
  };
}

/** What an interaction has only in some places. */
const UNSAID = ['guild_id', 'guild_locale', 'guild', 'member', 'user', 'message'];

/** Discord's tokens are long, and so that nobody tells them from a word. */
function tokenOf(id: string): string {
  return Buffer.from(`interaction:${id}:`.padEnd(120, id)).toString('base64url');
}

export function deliverInteraction(platform: Platform, action: Action): SentInteraction {
  const { world, interactions, ledger } = platform;
  const { user = world.people.alice, type, data, source, age = 0 } = action;
  const channel = action.channel ?? source?.channel ?? world.guilds[0]?.channels[0];
  if (!channel) throw new Error('There is no channel to do this in');
  const owners = action.authorizingIntegrationOwners ?? ownersOf(platform, channel, user);
  const createdAt = Date.now() - age;
  const id = platform.nextId(createdAt);
  const interaction: Interaction = {
    id,
    token: tokenOf(id),
    type,
    user,
    channel,
    source,
    isUserInstalled: !('0' in owners),
    isForcedEphemeral: !('0' in owners) && action.mayUseExternalApps === false,
    createdAt,
    callback: undefined,
    modal: undefined,
    followUps: 0,
  };
  interactions.add(interaction);
  const permissions = String(botPermissionsIn(world, channel));
  const event: GatewayEvent = {
    t: 'INTERACTION_CREATE',
    guildId: channel.guildId,
    d: withNulls(
      world,
      {
        id,
        application_id: world.applicationId,
        type,
        token: interaction.token,
        version: 1,
        data,
        channel_id: channel.id,
        channel: { ...toChannel(world, channel), ...(channel.guildId === undefined ? {} : { permissions }) },
        app_permissions: permissions,
        locale: action.locale ?? user.locale,
        entitlements: [],
        authorizing_integration_owners: owners,
        context: contextOf(channel),
        attachment_size_limit: 10_485_760,
        ...toPlace(platform, channel, user),
        ...(source ? { message: toMessage(world, source, true) } : {}),
      },
      UNSAID,
    ),
  };
  const sentAt = performance.now();
  return {
    id,
    token: interaction.token,
    sentAt,
    event,
    // Where there is an address for them, they go there alone.
    receivers: world.interactionsEndpoint === undefined ? platform.gateway.dispatch(event) : 0,
    age: (ms) => {
      interaction.createdAt -= ms;
    },
    answered: (timeoutMs) => {
      const what = `The answer to interaction ${id} of type ${type}`;
      return ledger.waitFor(() => interactions.callbacks.get(id), timeoutMs, what);
    },
  };
}
