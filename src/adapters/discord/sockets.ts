import { type Client, Events } from 'discord.js';
import { z } from 'zod';

/** Where the library keeps its shards, which it shows to nobody. */
const SHARDS = ['_ws', 'strategy', 'shards'];
/** With this, a shard does not take up its session. */
const GIVES_UP = 'failedToConnectDueToNetworkError';
const CONNECT = 'internalConnect';

/** What Discord tells of: https://discord.com/developers/docs/events/gateway-events#payload-structure */
const dispatch = z.object({ op: z.literal(0), t: z.string(), d: z.unknown() });

/** Ends the connection of a shard without a farewell, which nobody would answer. Where the library has none to end, its own watch does it later. */
export function cutSocket(client: Client, shard: number): void {
  call(socketsOf(client).get(shard), 'terminate');
}

/**
 * Hears what still comes through the connections until they are closed. From its farewell on the library hears nothing, not even what arrived before, and
 * Discord gives that to nobody else. What both hear is the same event, and taken once.
 */
export function hearToTheEnd(client: Client): void {
  for (const [shard, socket] of socketsOf(client))
    call(socket, 'addEventListener', 'message', (event: unknown) => {
      const told = readDispatch(get(event, 'data'));
      if (told) client.ws.emit(told.t, told.d, shard);
    });
}

/**
 * Keeps the session of each shard over an outage, so that what was said meanwhile comes once it is over. Where it can't connect, the library would begin a
 * new session, which knows nothing of that and costs one of the day's logins. A session that is over by then Discord refuses, and another begins.
 */
export function keepSessions(client: Client): void {
  client.on(Events.ShardReady, (id) => {
    const shard = shardsOf(client).get(id);
    if (isObject(shard))
      Object.defineProperty(shard, GIVES_UP, { get: () => false, set: () => {}, configurable: true });
  });
}

/** Keeps the shards of a client that is given up from connecting again: one that waits to do so the library does not stop, and it would go on beside the next. */
export function forbidReturn(client: Client): void {
  for (const shard of shardsOf(client).values())
    if (isObject(shard)) Object.defineProperty(shard, CONNECT, { value: async () => {} });
}

function socketsOf(client: Client): ReadonlyMap<number, unknown> {
  return new Map([...shardsOf(client)].map(([id, shard]) => [id, get(shard, 'connection')]));
}

function shardsOf(client: Client): ReadonlyMap<number, unknown> {
  const shards = SHARDS.reduce<unknown>(get, client.ws);
  return shards instanceof Map ? shards : new Map();
}

function readDispatch(data: unknown): z.infer<typeof dispatch> | undefined {
  if (typeof data !== 'string') return undefined;
  try {
    return dispatch.safeParse(JSON.parse(data)).data;
  } catch {
    return undefined;
  }
}

function call(on: unknown, name: string, ...args: readonly unknown[]): void {
  const method = get(on, name);
  if (typeof method === 'function') Reflect.apply(method, on, args);
}

function get(from: unknown, name: string): unknown {
  return isObject(from) ? Reflect.get(from, name) : undefined;
}

function isObject(thing: unknown): thing is object {
  return typeof thing === 'object' && thing !== null;
}
