import { type APIApplication, type Client, Events, GatewayCloseCodes, Routes, Status } from 'discord.js';
import type { SetupError } from '../../core/index.ts';
import type { Host } from '../adapter.ts';
import { backOff, isInTime, pause } from '../chat/retry.ts';
import { ENDPOINT_SET, LISTENING } from '../words/discord.ts';
import { en } from '../words/en.ts';
import { type ClientSettings, createClient } from './client.ts';
import { createIdentifyBudget, type StartNotes } from './identify-budget.ts';
import { logShards } from './log-shards.ts';
import { shieldClient } from './packets.ts';
import { registerCommands } from './register.ts';
import {
  describeProblem,
  explainClose,
  explainStart,
  explainUnregistered,
  inviteUrl,
} from './setup-problem.ts';
import { forbidReturn, hearToTheEnd, keepSessions } from './sockets.ts';
import { type FrameWatch, watchFrames } from './watch-frames.ts';
import { watchShards } from './watch-shards.ts';

export interface ConnectionSettings extends ClientSettings {
  readonly token: string;
  /** Registers the commands in this server only. */
  readonly guildId?: string | undefined;
  readonly patience: Patience;
  /** Where logins are noted; by default for as long as the process lives. */
  readonly starts?: StartNotes | undefined;
}

/** Milliseconds. */
export interface Patience {
  /** After which a shard that is not ready is given up: discord.js waits for ever for the answer to a RESUME. */
  readonly stuck: number;
  /** Before the second try to connect; doubles up to half a minute. */
  readonly retry: number;
  /** Before the second IDENTIFY of a series; doubles up to ten minutes. */
  readonly identify: number;
  /** After which an answer that Discord does not take is given up. */
  readonly send: number;
}

/** Milliseconds for Discord to answer the farewell. */
const LONGEST_CLOSE = 2_000;

export interface Connection {
  /** Resolves when events come; throws a SetupError where they never will. */
  readonly open: () => Promise<void>;
  /** Whether every shard gets events now. */
  readonly isConnected: () => boolean;
  /** Lets no more events in but those that Discord has sent by then, and gives to nobody else; answers can still be sent. */
  readonly leave: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A client, and why it is of no more use, once it isn't. */
interface Life {
  readonly client: Client;
  readonly frames: FrameWatch;
  readonly end: Promise<'stuck' | SetupError>;
  /** Aborted once it is given up: nothing of it may go on then. */
  readonly signal: AbortSignal;
  readonly stop: () => Promise<void>;
}

/**
 * Keeps a client connected. discord.js resumes by itself, but it gives up after a first login that fails, never gives up a shard that is stuck, and
 * goes on as if nothing had happened when Discord closes for good. `listen` is called with each client that takes over from the last.
 */
export function createConnection(
  { token, guildId, patience, starts, channels = [], ...rest }: ConnectionSettings,
  host: Host,
  listen: (client: Client) => void,
): Connection {
  const { log, fail } = host;
  const settings = { ...rest, channels };
  const budget = createIdentifyBudget(log, patience.identify, starts);
  const closing = new AbortController();
  let current: Life | undefined;

  const begin = (): Life => {
    const client = createClient(settings, budget);
    shieldClient(client, log);
    const watching = new AbortController();
    const end = new Promise<'stuck' | SetupError>((resolve) => {
      // Where Discord says how many shards there are to be, the next client asks again.
      client.on(Events.ShardDisconnect, ({ code }) =>
        resolve(
          code === GatewayCloseCodes.ShardingRequired && !settings.shards ? 'stuck' : explainClose(code),
        ),
      );
      watchShards(client, patience.stuck, budget.isWaiting, watching.signal).then(
        () => resolve('stuck'),
        () => {},
      );
    });
    // Without a listener, an "error" event would end the process.
    client.on(Events.Error, ({ message }) =>
      log.warn({ problem: message }, 'Discord: the client reports an error'),
    );
    client.on(Events.ShardError, ({ message }, shard) =>
      log.warn({ shard, problem: message }, 'Discord: the connection reports an error'),
    );
    keepSessions(client);
    logShards(client, host);
    client.rest.on('invalidRequestWarning', (counts) => log.warn(counts, 'Discord: refuses many requests'));
    listen(client);
    current = {
      client,
      frames: watchFrames(client, log, watching.signal),
      end,
      signal: watching.signal,
      stop: async () => {
        watching.abort();
        forbidReturn(client);
        await within(LONGEST_CLOSE, client.destroy());
      },
    };
    return current;
  };

  /** Mentions and direct messages need no commands. */
  const register = async ({ rest }: Client, application: APIApplication): Promise<string> => {
    try {
      return (await registerCommands(rest, application, guildId)) ? 'registered' : 'as they were';
    } catch (error) {
      const problem = explainUnregistered(error, guildId);
      if (!problem) throw error;
      log.error({}, problem);
      return 'refused';
    }
  };

  const login = async ({ client, signal }: Life): Promise<void> => {
    client.rest.setToken(token);
    // What a request can tell costs none of the day's logins.
    const application = (await client.rest.get(Routes.currentApplication())) as APIApplication;
    const { id, approximate_guild_count: servers } = application;
    if (application.interactions_endpoint_url) log.warn({}, ENDPOINT_SET);
    const commands = await register(client, application);
    // A client that was given up meanwhile would become a second one.
    signal.throwIfAborted();
    await client.login(token);
    const count = servers ?? client.guilds.cache.size;
    log.info(
      { commands },
      `Discord: here as ${client.user?.username}, in ${en.discord.servers(count)}. Invite: ${inviteUrl(id, channels.length > 0)}`,
    );
    if (channels.length) log.info({ channels: channels.length }, LISTENING);
  };

  const live = async ({ end, stop }: Life): Promise<void> => {
    const reason = await end;
    if (closing.signal.aborted) return;
    void stop();
    if (reason !== 'stuck') return fail(reason);
    log.warn(
      { seconds: patience.stuck / 1000 },
      'Discord: the connection does not come back; starting a new one',
    );
    await open();
  };

  const open = async (): Promise<void> => {
    for (let tries = 0; !closing.signal.aborted; tries++) {
      const life = begin();
      const problem = await Promise.race([
        login(life).then(
          () => undefined,
          (error: unknown) => error,
        ),
        life.end,
      ]);
      if (problem === undefined) {
        live(life).catch(fail);
        return;
      }
      void life.stop();
      const setup = explainStart(problem);
      if (setup) throw setup;
      const wait = backOff(patience.retry, tries);
      log.warn(
        { problem: describeProblem(problem), seconds: Math.ceil(wait / 1000) },
        'Discord: can’t connect, trying again',
      );
      await pause(wait, closing.signal);
    }
  };

  return {
    open,
    isConnected: () => {
      if (!current || closing.signal.aborted) return false;
      const { shards } = current.client.ws;
      const isReady = shards.size > 0 && shards.every(({ status }) => status === Status.Ready);
      return isReady && current.frames.isAlive();
    },
    leave: async () => {
      closing.abort();
      if (!current) return;
      hearToTheEnd(current.client);
      await within(LONGEST_CLOSE, closeShards(current.client));
    },
    close: async () => {
      closing.abort();
      await current?.stop();
    },
  };
}

/** The library does that alone only where it forgets the token, too, which answers under way still need. */
async function closeShards({ ws }: Client): Promise<void> {
  const destroy: unknown = Reflect.get(ws, 'destroy');
  if (typeof destroy === 'function') await Reflect.apply(destroy, ws, []);
}

/** Waits for a farewell, which may never be answered. */
async function within(milliseconds: number, farewell: Promise<void>): Promise<void> {
  await isInTime(
    farewell.catch(() => {}),
    milliseconds,
  );
}
