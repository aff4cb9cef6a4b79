import { GatewayIntentBits } from 'discord.js';
import type { WebSocket } from 'ws';

/** An event for the bot, before it is numbered for a session. */
export interface GatewayEvent {
  readonly t: string;
  readonly d: unknown;
  /** Where it happened; direct messages happen nowhere, and go to the first shard. */
  readonly guildId?: string | undefined;
  /** The intent without which it isn't sent; interactions need none. */
  readonly intent?: GatewayIntentBits | undefined;
}

interface Dispatch {
  readonly op: 0;
  readonly t: string;
  readonly s: number;
  readonly d: unknown;
}

export interface Session {
  readonly id: string;
  readonly shard: readonly [id: number, count: number];
  readonly intents: number;
  /** All that was sent or should have been, for RESUME: the event numbered 1 comes first. */
  readonly dispatches: Dispatch[];
  socket: WebSocket | undefined;
}

/** https://discord.com/developers/docs/events/gateway#sharding */
export function shardOf(guildId: string | undefined, count: number): number {
  return guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count));
}

export function covers(session: Session, event: GatewayEvent): boolean {
  const [shard, count] = session.shard;
  if (event.intent !== undefined && (session.intents & event.intent) === 0) return false;
  return shard === shardOf(event.guildId, count);
}

/** Numbers an event, keeps it for RESUME and sends it where there is somebody to send it to. */
export function deliver(
  session: Session,
  t: string,
  d: unknown,
  send: (socket: WebSocket, frame: unknown) => void,
): void {
  const dispatch: Dispatch = { op: 0, t, s: session.dispatches.length + 1, d };
  session.dispatches.push(dispatch);
  if (session.socket) send(session.socket, dispatch);
}

const ALL_INTENTS = Object.values(GatewayIntentBits).reduce<number>(
  (bits, bit) => (typeof bit === 'number' ? bits | bit : bits),
  0,
);
const PRIVILEGED_INTENTS =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

/** The code with which Discord closes when it can't accept these intents; of the privileged ones, only `granted` ones may be asked for. */
export function refuseIntents(intents: number, granted = 0): number | undefined {
  if (intents & ~ALL_INTENTS || intents < 0) return 4013;
  return intents & PRIVILEGED_INTENTS & ~granted ? 4014 : undefined;
}
