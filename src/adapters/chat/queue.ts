import { setTimeout } from 'node:timers/promises';
import type { Sent } from './sent.ts';

/** What has surely not arrived may be sent again, after so many milliseconds. */
export type Attempt = Sent | { readonly kind: 'later'; readonly wait: number; readonly problem: string };

/**
 * Lets messages through at once and, where the platform limits a channel, one each `interval`; what would be sent after `longest` is dropped.
 * Both in milliseconds.
 */
export function createQueue(longest: number, interval: number) {
  const free = new Map<string, number>();

  /** Milliseconds until a channel's next slot, which is then taken. */
  const takeSlot = (channel: string): number => {
    const now = performance.now();
    const slot = free.get(channel) ?? 0;
    if (slot > now) free.set(channel, slot + interval);
    else free.delete(channel);
    return Math.max(0, slot - now);
  };

  return async (channel: string, send: () => Promise<Attempt>): Promise<Sent> => {
    const deadline = performance.now() + longest;
    let problem = 'too many messages wait for a channel';
    for (;;) {
      const wait = takeSlot(channel);
      if (performance.now() + wait > deadline) return { kind: 'unreachable', problem };
      if (wait) await setTimeout(wait);
      const sent = await send();
      if (sent.kind !== 'later') return sent;
      problem = sent.problem;
      free.set(channel, Math.max(free.get(channel) ?? 0, performance.now() + sent.wait));
    }
  };
}
