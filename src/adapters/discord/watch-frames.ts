import { type Client, Events, Status } from 'discord.js';
import type { Log } from '../adapter.ts';
import { cutSocket } from './sockets.ts';

/** Milliseconds between two heartbeats, until Discord has said how many. https://discord.com/developers/docs/events/gateway#sending-heartbeats */
const USUAL_BEAT = 41_250;
/** What discord.js says of it, in its debugging output alone. */
const BEAT = /starting to beat every (\d+)ms/;
/**
 * Heartbeats for which nothing may come: each is answered at once, so after one and a half a connection is dead. discord.js notices after two, and then
 * waits for half a minute more for an answer to its farewell.
 */
const MOST_BEATS = 1.5;
/** Milliseconds between two looks. */
const LONGEST_LOOK = 1_000;

export interface FrameWatch {
  /** Whether something came from Discord lately, on every shard. */
  readonly isAlive: () => boolean;
}

/**
 * Notices connections that are open and carry nothing, and cuts them, so that the library takes up the session at once. Ends when aborted.
 */
export function watchFrames(client: Client, log: Log, signal: AbortSignal): FrameWatch {
  const heard = new Map<number, number>();
  const beats = new Map<number, number>();
  /** Shards that were silent at the last look: after a stall of this process, what came meanwhile is read before the next. */
  const silent = new Set<number>();
  let beat = USUAL_BEAT;

  const hear = (shard: number): void => {
    heard.set(shard, performance.now());
    silent.delete(shard);
  };
  const isSilent = (shard: number): boolean =>
    performance.now() - (heard.get(shard) ?? Number.POSITIVE_INFINITY) > MOST_BEATS * beat;

  client.on(Events.Raw, (_packet: unknown, shard: number) => hear(shard));
  client.on(Events.Debug, (said) => {
    const [, milliseconds] = BEAT.exec(said) ?? [];
    if (milliseconds) beat = Number(milliseconds);
  });

  const look = (): void => {
    for (const { id, status, lastPingTimestamp } of client.ws.shards.values()) {
      // Changes with each heartbeat that was answered.
      if (beats.get(id) !== lastPingTimestamp) hear(id);
      beats.set(id, lastPingTimestamp);
      if (status !== Status.Ready || !isSilent(id)) continue;
      if (!silent.has(id)) silent.add(id);
      else {
        log.warn({ shard: id }, 'Discord: nothing comes through an open connection; connecting again');
        hear(id);
        cutSocket(client, id);
      }
    }
    if (!signal.aborted) setTimeout(look, Math.min(LONGEST_LOOK, beat / 4)).unref();
  };
  look();
  return { isAlive: () => client.ws.shards.every(({ id }) => !isSilent(id)) };
}
