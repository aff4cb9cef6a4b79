import { type Client, GatewayDispatchEvents } from 'discord.js';
import { z } from 'zod';
import type { Log } from '../adapter.ts';

/** What discord.js has to know: who it is, and which servers and channels there are. All else is read by us alone. */
const NEEDED: ReadonlySet<string> = new Set([
  GatewayDispatchEvents.Ready,
  GatewayDispatchEvents.Resumed,
  GatewayDispatchEvents.GuildCreate,
  GatewayDispatchEvents.GuildUpdate,
  GatewayDispatchEvents.GuildDelete,
  GatewayDispatchEvents.ChannelCreate,
  GatewayDispatchEvents.ChannelUpdate,
  GatewayDispatchEvents.ChannelDelete,
  GatewayDispatchEvents.ThreadCreate,
  GatewayDispatchEvents.ThreadUpdate,
  GatewayDispatchEvents.ThreadDelete,
  GatewayDispatchEvents.ThreadListSync,
]);

interface Packet {
  readonly t: string;
  readonly d?: unknown;
}
const ready = z.looseObject({
  application: z.object({ id: z.string(), flags: z.number().optional().catch(undefined) }),
});

/**
 * Keeps from discord.js the packets that it has no need of here, and catches what it throws at the others: it reads every field of every packet as it
 * was once described, and one that is null where it expects a list would end the process.
 */
export function shieldClient({ ws }: Client, log: Log): void {
  const handle: unknown = Reflect.get(ws, 'handlePacket');
  if (typeof handle !== 'function') throw new Error('discord.js handles packets in another way now');
  const pass = (...args: readonly unknown[]): unknown => Reflect.apply(handle, ws, args);
  const handlePacket = (given: unknown, shard: unknown): unknown => {
    // Without a packet it is to go on with those that had to wait.
    if (!isPacket(given)) return given === undefined ? pass() : false;
    const { t, d } = given;
    if (!NEEDED.has(t)) return false;
    try {
      return pass(t === GatewayDispatchEvents.Ready ? { ...given, d: keepNeeded(d) } : given, shard);
    } catch (error) {
      const problem = error instanceof Error ? error.name : 'unknown';
      log.warn({ event: t, problem }, 'Discord: an event could not be read');
      return false;
    }
  };
  Object.defineProperty(ws, 'handlePacket', { value: handlePacket });
}

function isPacket(given: unknown): given is Packet {
  return typeof given === 'object' && given !== null && 't' in given && typeof given.t === 'string';
}

/** Of the application, only its name is asked for; the first packet must be read whatever else it says. */
function keepNeeded(data: unknown): unknown {
  const read = ready.safeParse(data);
  return read.success ? read.data : data;
}
