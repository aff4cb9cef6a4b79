import { GatewayIntentBits, type PermissionsString } from 'discord.js';
import { createFaults } from '../faults.ts';
import { createListener } from '../listener.ts';
import { applicationRoutes, type SessionStartLimit } from './application-routes.ts';
import { channelRoutes } from './channel-routes.ts';
import { createCommandRegistry } from './command-registry.ts';
import type { Delivery } from './deliver-interaction.ts';
import { createGateway } from './gateway.ts';
import { greet, guildCreate } from './greet.ts';
import { interactionRoutes } from './interaction-routes.ts';
import { createInteractions } from './interactions.ts';
import { createLedger } from './ledger.ts';
import type { Platform } from './platform.ts';
import { type Post, postMessage } from './post-message.ts';
import { createRest } from './rest.ts';
import { isMeant, type RequestRecord, type RestFault } from './rest-faults.ts';
import { createSnowflakes } from './snowflake.ts';
import {
  type AutocompleteUse,
  type CommandUse,
  type MessageCommandUse,
  useCommand,
  useMessageCommand,
  writeInOption,
} from './use-commands.ts';
import { type ModalSubmission, type Press, press, submitModal } from './use-components.ts';
import { toChannel } from './wire.ts';
import { type Channel, createWorld, type Guild, type GuildOptions, openDirectMessage } from './world.ts';

export type { Callback } from './interactions.ts';
export type { Message } from './ledger.ts';
export type { RequestRecord } from './rest-faults.ts';
export type { Channel, Guild, Person } from './world.ts';

export interface DiscordOptions {
  readonly token?: string;
  /** One guild, unless said otherwise. */
  readonly guilds?: readonly GuildOptions[];
  /** Milliseconds. */
  readonly heartbeatInterval?: number;
  /** Milliseconds in which one IDENTIFY of a rate limit key is taken: 5,000 in reality, and none here unless said otherwise. */
  readonly identifyEvery?: number;
  readonly recommendedShards?: number;
  readonly sessionStartLimit?: Partial<SessionStartLimit>;
  /** Whether the Message Content Intent is turned on for the application. */
  readonly messageContent?: boolean;
  /** In how many ways the application may be installed: 0 in servers, 1 by people. */
  readonly integrationTypes?: readonly number[];
  readonly interactionsEndpoint?: string;
  /** What the application is said to be beside, or instead of, what it is; null for instance. */
  readonly application?: Readonly<Record<string, unknown>>;
  /** Whether what a message or an interaction hasn't comes as null, and not as nothing. */
  readonly sendsNull?: boolean;
  /** Guilds that the bot is said to be in, beside those that there are. */
  readonly otherGuilds?: number;
}

function first<T>(values: readonly T[], what: string): T {
  const [value] = values;
  if (value === undefined) throw new Error(`There is no ${what}`);
  return value;
}

export type Discord = Awaited<ReturnType<typeof startDiscord>>;

/** A Discord on loopback, for the real discord.js, that refuses what Discord refuses, and what this bot never sends. */
export async function startDiscord(options: DiscordOptions = {}) {
  const token = options.token ?? 'test.token';
  const world = createWorld(options.guilds ?? [{}], options);
  const nextId = createSnowflakes();
  const ledger = createLedger(nextId);
  const sessionStartLimit: SessionStartLimit = {
    total: 1_000,
    remaining: 1_000,
    reset_after: 86_400_000,
    max_concurrency: 16,
    ...options.sessionStartLimit,
  };
  const dayBegan = performance.now();
  /** The day's sessions come back when it is over. */
  const limitNow = (): SessionStartLimit => {
    const { total, reset_after } = sessionStartLimit;
    const isOver = performance.now() - dayBegan >= reset_after;
    if (isOver)
      sessionStartLimit.remaining = Math.max(sessionStartLimit.remaining, total - gateway.identifies.length);
    return { ...sessionStartLimit };
  };
  const faults = createFaults<RequestRecord, RestFault>();
  let isRevoked = false;
  const isToken = (given: string): boolean => !isRevoked && given === token;
  const gatewayUrl = (): string => `ws://127.0.0.1:${listener.port()}`;
  const gateway = createGateway({
    heartbeatInterval: options.heartbeatInterval ?? 41_250,
    identifyEvery: options.identifyEvery ?? 0,
    maxConcurrency: sessionStartLimit.max_concurrency,
    guildCount: () => world.guilds.length + (options.otherGuilds ?? 0),
    isToken,
    nextSessionId: () => `session-${nextId()}`,
    grantedIntents: options.messageContent ? GatewayIntentBits.MessageContent : 0,
    onIdentify: (intents) => {
      world.readsContent = (intents & GatewayIntentBits.MessageContent) !== 0;
      sessionStartLimit.remaining -= 1;
      // Who starts too often loses the token: https://discord.com/developers/docs/events/gateway#identifying
      if (sessionStartLimit.remaining < 0) isRevoked = true;
    },
    greet: (session) => greet(world, session, gatewayUrl()),
    notify: ledger.changed,
    complain: ledger.complain,
  });
  const commands = createCommandRegistry(world, nextId);
  const interactions = createInteractions();
  const platform: Platform = { world, nextId, commands, ledger, interactions, gateway };
  const { recommendedShards = 1 } = options;
  const routes = [
    ...applicationRoutes(platform, { gatewayUrl, recommendedShards, limitNow }),
    ...channelRoutes(platform),
    ...interactionRoutes(platform),
  ];
  const listener = createListener({
    request: createRest({ routes, faults, isToken, ledger }),
    upgrade: gateway.upgrade,
    complain: ledger.complain,
  });
  await listener.listen();

  const guild = first(world.guilds, 'guild');
  const threads = guild.channels.filter(({ kind }) => kind === 'thread');
  const privateThreads = threads.filter(({ isPrivate }) => isPrivate);
  return {
    /** For `new Client({ rest: { api } })`. */
    api: `http://127.0.0.1:${listener.port()}/api`,
    token,
    applicationId: world.applicationId,
    bot: world.bot,
    people: world.people,
    guilds: world.guilds,
    /** The first guild, with its first channel and the thread in it. */
    guild,
    channel: first(guild.channels, 'channel'),
    thread: first(threads, 'thread'),
    /** One in which the bot is not, until somebody mentions it there. */
    privateThread: first(privateThreads, 'private thread'),
    /** People among themselves: only an app that one of them has installed is used there. */
    group: world.group,
    directMessages: (person = world.people.alice) => openDirectMessage(world, person),

    requests: ledger.requests,
    /** What the bot has sent and Discord has taken, in order, deleted messages too. */
    messages: ledger.messages,
    callbacks: interactions.callbacks,
    pings: ledger.pings,
    complaints: ledger.complaints,
    commands,
    gateway,

    post: (post: Post) => postMessage(platform, post),
    command: (use: CommandUse) => useCommand(platform, use),
    messageCommand: (use: MessageCommandUse) => useMessageCommand(platform, use),
    autocomplete: (use: AutocompleteUse) => writeInOption(platform, use),
    press: (use: Press) => press(platform, use),
    submitModal: (use: ModalSubmission) => submitModal(platform, use),
    /** The same once more, with the same ids. Gives the number of sessions it went to. */
    redeliver: ({ event }: Pick<Delivery, 'event'>): number => (event ? gateway.dispatch(event) : 0),

    waitFor: ledger.waitFor,
    /** Waits until the bot has as many sessions. */
    ready: (sessions = 1) => ledger.waitFor(() => gateway.ready >= sessions, undefined, 'The bot’s login'),
    /** Breaks the next request that is meant, or as many as it says. */
    fail: (fault: RestFault) => faults.place(fault, (request) => isMeant(fault, request), fault.times),
    /** From now on the token is wrong, for REST and gateway. */
    revokeToken: () => {
      isRevoked = true;
    },
    /** What the bot may not do in a channel and its threads from now on; nothing more lets it again. */
    deny: (channel: Channel, ...permissions: PermissionsString[]) => {
      channel.denied = permissions;
      gateway.dispatch({
        t: 'CHANNEL_UPDATE',
        d: toChannel(world, channel),
        guildId: channel.guildId,
        intent: GatewayIntentBits.Guilds,
      });
    },
    /** Sends a guild that was unavailable. */
    arrive: (arrived: Guild) => {
      arrived.unavailable = false;
      gateway.dispatch(guildCreate(world, arrived));
    },
    stopListening: listener.stop,
    /** On the same port. */
    listenAgain: listener.listen,
    /** Fails where something came that is not modelled. */
    close: async () => {
      gateway.drop();
      await listener.stop();
      ledger.checkComplaints();
    },
  };
}
