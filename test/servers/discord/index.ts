import { ApplicationFlags, GatewayIntentBits, type PermissionsString } from 'discord.js';
import { applicationRoutes, type SessionStartLimit } from './application-routes.ts';
import { type Changes, createChanges } from './changes.ts';
import { channelRoutes } from './channel-routes.ts';
import { type CommandRegistry, createCommandRegistry } from './command-registry.ts';
import type { Delivery, SentInteraction } from './deliver-interaction.ts';
import { createGateway, type Gateway } from './gateway.ts';
import { greet, guildCreate } from './greet.ts';
import { callbackRoute } from './interaction-routes.ts';
import { type Callback, createInteractions } from './interactions.ts';
import { createLedger, type Message, type Ping } from './ledger.ts';
import { createListener } from './listener.ts';
import type { Platform } from './platform.ts';
import { type Post, postMessage, type SentPost } from './post-message.ts';
import { createRest } from './rest.ts';
import { createRestFaults, type PlacedFault, type RequestRecord, type RestFault } from './rest-faults.ts';
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
import { webhookRoutes } from './webhook-routes.ts';
import { toChannel } from './wire.ts';
import {
  type Channel,
  createWorld,
  type Guild,
  type GuildOptions,
  openDirectMessage,
  type Person,
  type World,
} from './world.ts';

export type { Callback } from './interactions.ts';
export { componentsOf, type Message, textOf } from './ledger.ts';
export type { PlacedFault, RequestRecord } from './rest-faults.ts';
export type { Channel, Guild, Person } from './world.ts';

export interface DiscordOptions {
  readonly token?: string;
  /** One guild, unless said otherwise. */
  readonly guilds?: readonly GuildOptions[];
  /** Milliseconds. */
  readonly heartbeatInterval?: number;
  readonly recommendedShards?: number;
  readonly sessionStartLimit?: Partial<SessionStartLimit>;
  readonly arePrivilegedIntentsGranted?: boolean;
  /** Guilds that the bot is said to be in, beside those that there are. */
  readonly otherGuilds?: number;
}

/** A Discord on loopback, for the real discord.js, that refuses what Discord refuses. */
export interface Discord {
  /** For `new Client({ rest: { api } })`. */
  readonly api: string;
  readonly token: string;
  readonly applicationId: string;
  readonly bot: Person;
  readonly people: World['people'];
  readonly guilds: readonly Guild[];
  /** The first guild, with its first channel and the thread in it. */
  readonly guild: Guild;
  readonly channel: Channel;
  readonly thread: Channel;
  /** People among themselves: only an app that one of them has installed is used there. */
  readonly group: Channel;
  directMessages(person?: Person): Channel;

  /** Every REST request, in order. */
  readonly requests: readonly RequestRecord[];
  /** What the bot has sent and Discord has taken, in order. */
  readonly messages: readonly Message[];
  /** By the interaction's id. */
  readonly callbacks: ReadonlyMap<string, Callback>;
  /** What the bot's messages would have pinged: has to stay empty. */
  readonly pings: readonly Ping[];
  readonly commands: Pick<CommandRegistry, 'writes' | 'global' | 'guild'>;
  readonly gateway: Omit<Gateway, 'upgrade' | 'dispatch' | 'readsContent'>;

  post(post: Post): SentPost;
  command(use: CommandUse): SentInteraction;
  messageCommand(use: MessageCommandUse): SentInteraction;
  autocomplete(use: AutocompleteUse): SentInteraction;
  press(use: Press): SentInteraction;
  submitModal(use: ModalSubmission): SentInteraction;
  /** The same once more, with the same ids. Gives the number of sessions it went to. */
  redeliver(delivery: Pick<Delivery, 'event'>): number;

  /** Looks again whenever something happened; the default is 10 s. */
  readonly waitFor: Changes['waitFor'];
  /** Waits until the bot has as many sessions. */
  ready(sessions?: number): Promise<unknown>;
  /** Breaks the next request that is meant, or as many as it says. */
  fail(fault: RestFault): PlacedFault;
  clearFaults(): void;
  /** From now on the token is wrong, for REST and gateway. */
  revokeToken(): void;
  /** What the bot may not do in a channel and its threads from now on; nothing more lets it again. */
  deny(channel: Channel, ...permissions: PermissionsString[]): void;
  /** Sends a guild that was unavailable. */
  arrive(guild: Guild): void;
  stopListening(): Promise<void>;
  /** On the same port. */
  listenAgain(): Promise<void>;
  close(): Promise<void>;
}

function first<T>(values: readonly T[], what: string): T {
  const [value] = values;
  if (value === undefined) throw new Error(`There is no ${what}`);
  return value;
}

function describeRequests(requests: readonly RequestRecord[]): string {
  const last = requests.slice(-6).map(({ method, path, status, code }) => {
    const outcome = `${status ?? 'no answer'}${code === undefined ? '' : `/${code}`}`;
    return `${method} ${path.replace(/[\w-]{40,}/gu, '…')} ${outcome}`;
  });
  return `The last requests: ${last.join('; ') || 'none'}`;
}

export async function startDiscord(options: DiscordOptions = {}): Promise<Discord> {
  const token = options.token ?? 'test.token';
  const world = createWorld(options.guilds ?? [{}]);
  const nextId = createSnowflakes();
  const sessionStartLimit: SessionStartLimit = {
    total: 1_000,
    remaining: 1_000,
    reset_after: 86_400_000,
    max_concurrency: 16,
    ...options.sessionStartLimit,
  };
  const flags = options.arePrivilegedIntentsGranted ? ApplicationFlags.GatewayMessageContentLimited : 0;
  const changes = createChanges(() => describeRequests(rest.requests));
  const faults = createRestFaults();
  let isRevoked = false;
  const isToken = (given: string): boolean => !isRevoked && given === token;
  const gatewayUrl = (): string => `ws://127.0.0.1:${listener.port()}`;
  const gateway = createGateway({
    heartbeatInterval: options.heartbeatInterval ?? 41_250,
    arePrivilegedIntentsGranted: options.arePrivilegedIntentsGranted ?? false,
    guildCount: () => world.guilds.length + (options.otherGuilds ?? 0),
    isToken,
    nextSessionId: () => `session-${nextId()}`,
    onIdentify: () => {
      sessionStartLimit.remaining -= 1;
      // Who starts too often loses the token: https://discord.com/developers/docs/events/gateway#identifying
      if (sessionStartLimit.remaining < 0) isRevoked = true;
    },
    greet: (session) => greet(world, session, gatewayUrl(), flags),
    notify: changes.notify,
  });
  const platform: Platform = {
    world,
    nextId,
    commands: createCommandRegistry(world.applicationId, nextId),
    ledger: createLedger(nextId),
    interactions: createInteractions(),
    gateway,
    changes,
  };
  const rest = createRest({
    routes: [
      ...applicationRoutes(platform, {
        gatewayUrl,
        recommendedShards: options.recommendedShards ?? 1,
        sessionStartLimit,
        flags,
      }),
      ...channelRoutes(platform),
      callbackRoute(platform),
      ...webhookRoutes(platform),
    ],
    faults,
    isToken,
    notify: changes.notify,
  });
  const listener = createListener(
    (request, response) => void rest.handle(request, response).catch(() => response.destroy()),
    gateway.upgrade,
  );
  await listener.open();

  const guild = first(world.guilds, 'guild');
  return {
    api: `http://127.0.0.1:${listener.port()}/api`,
    token,
    applicationId: world.applicationId,
    bot: world.bot,
    people: world.people,
    guilds: world.guilds,
    guild,
    channel: first(guild.channels, 'channel'),
    thread: first(
      guild.channels.filter(({ kind }) => kind === 'thread'),
      'thread',
    ),
    group: world.group,
    directMessages: (person = world.people.alice) => openDirectMessage(world, person),
    requests: rest.requests,
    messages: platform.ledger.sent,
    callbacks: platform.interactions.callbacks,
    pings: platform.ledger.pings,
    commands: platform.commands,
    gateway,
    post: (post) => postMessage(platform, post),
    command: (use) => useCommand(platform, use),
    messageCommand: (use) => useMessageCommand(platform, use),
    autocomplete: (use) => writeInOption(platform, use),
    press: (use) => press(platform, use),
    submitModal: (use) => submitModal(platform, use),
    redeliver: ({ event }) => (event ? gateway.dispatch(event) : 0),
    waitFor: changes.waitFor,
    ready: (sessions = 1) => changes.waitFor(() => gateway.ready >= sessions, undefined, 'The bot’s login'),
    fail: faults.place,
    clearFaults: faults.clear,
    revokeToken: () => {
      isRevoked = true;
    },
    deny: (channel, ...permissions) => {
      channel.denied = permissions;
      const intent = GatewayIntentBits.Guilds;
      gateway.dispatch({
        t: 'CHANNEL_UPDATE',
        d: toChannel(world, channel),
        guildId: channel.guildId,
        intent,
      });
    },
    arrive: (arrived) => {
      arrived.unavailable = false;
      gateway.dispatch(guildCreate(world, arrived));
    },
    stopListening: listener.shut,
    listenAgain: listener.open,
    close: async () => {
      gateway.drop();
      await listener.shut();
    },
  };
}
