import { type Client, Events } from 'discord.js';
import type { Host } from '../adapter.ts';
import { nameClose } from './setup-problem.ts';

/** Milliseconds in which a shard that goes on failing is logged once: it tries more than once a second. */
const REPEATED = 30_000;

/** Logs how each shard of a client fares, and why Discord closed it. */
export function logShards(client: Client, { log, observe }: Pick<Host, 'log' | 'observe'>): void {
  const closes = new Map<number, number>();
  const logged = new Map<number, number>();
  client.on(Events.ShardReady, (id) => {
    if (closes.has(id)) return;
    closes.set(id, 0);
    // Of closes after which a client connects again, it tells no code.
    client.ws.shards.get(id)?.on('close', ({ code }) => closes.set(id, code));
  });
  client.on(Events.ShardReconnecting, (shard) => {
    observe?.({ kind: 'reconnected', surface: 'Discord' });
    const now = performance.now();
    if (now - (logged.get(shard) ?? Number.NEGATIVE_INFINITY) < REPEATED) return;
    logged.set(shard, now);
    const code = closes.get(shard);
    log.info({ shard, ...(code && { closed: nameClose(code) }) }, 'Discord: connecting again');
  });
  client.on(Events.ShardResume, (shard) => {
    logged.delete(shard);
    log.info({ shard }, 'Discord: connected again');
  });
}
