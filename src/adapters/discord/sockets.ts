import type { Client } from 'discord.js';
import { z } from 'zod';

/** Where the library keeps its shards' connections, which it shows to nobody. */
const CONNECTIONS = ['_ws', 'strategy', 'shards'];

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

function socketsOf(client: Client): ReadonlyMap<number, unknown> {
  const shards = CONNECTIONS.reduce<unknown>(get, client.ws);
  const sockets = new Map<number, unknown>();
  if (shards instanceof Map)
    for (const [id, shard] of shards) sockets.set(Number(id), get(shard, 'connection'));
  return sockets;
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
  return typeof from === 'object' && from !== null ? Reflect.get(from, name) : undefined;
}
