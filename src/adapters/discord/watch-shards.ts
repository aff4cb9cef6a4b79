import { setTimeout } from 'node:timers/promises';
import { type Client, DiscordAPIError, Routes, Status } from 'discord.js';

/** Milliseconds for Discord to say that it is there. */
const LONGEST_LOOK = 5_000;

/**
 * Resolves once as long as `patience` has gone by with shards that are not ready, and none that became so; rejects when aborted. While Discord is not there at
 * all, nothing is stuck: the session is taken up when it is back, with what was said meanwhile, as far as Discord keeps that.
 */
export async function watchShards(
  client: Client,
  patience: number,
  isWaiting: () => boolean,
  signal: AbortSignal,
): Promise<void> {
  const { shards } = client.ws;
  let since = performance.now();
  let most = 0;
  for (;;) {
    await setTimeout(Math.min(1_000, patience / 4), undefined, { signal });
    const ready = shards.filter(({ status }) => status === Status.Ready).size;
    const isWell = shards.size > 0 && ready === shards.size;
    if (isWell || ready > most || isWaiting()) since = performance.now();
    most = Math.max(most, ready);
    if (performance.now() - since < patience) continue;
    if (await isThere(client, patience)) return;
    signal.throwIfAborted();
    since = performance.now();
  }
}

/** Whether Discord answers at all. */
async function isThere({ rest }: Client, patience: number): Promise<boolean> {
  const signal = AbortSignal.timeout(Math.min(LONGEST_LOOK, patience));
  return rest.get(Routes.gatewayBot(), { signal }).then(
    () => true,
    (error: unknown) => error instanceof DiscordAPIError,
  );
}
