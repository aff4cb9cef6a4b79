import { setTimeout } from 'node:timers/promises';
import type { Plenty } from '../run-plenty.ts';
import { shuffle } from './random.ts';

/** What goes wrong, by its name. */
export type Harms = Readonly<Record<string, () => unknown>>;

export interface Plan {
  readonly seconds: number;
  readonly random: () => number;
  /** Milliseconds between two harms, on average. */
  readonly pause: number;
}

const A_SECOND = 25;

/** Asks at a steady pace. Gives the milliseconds by which this process itself was late at worst, as it shares the machine with the bot. */
export async function askSteadily({ seconds }: Plan, ask: (i: number) => void): Promise<number> {
  const since = performance.now();
  let behind = 0;
  for (let i = 0; i < seconds * A_SECOND; i++) {
    behind = Math.max(behind, performance.now() - since - (i * 1_000) / A_SECOND);
    ask(i);
    // Where the machine was busy, it catches up: so many a second are meant.
    await setTimeout(Math.max(0, since + ((i + 1) * 1_000) / A_SECOND - performance.now()));
  }
  return behind;
}

/** Lets everything go wrong, each once before any comes a second time, in a random order and at random times. Gives what it did. */
export async function doHarm({ seconds, random, pause }: Plan, harms: Harms): Promise<string[]> {
  const ends = performance.now() + (seconds - 1) * 1_000;
  const done: string[] = [];
  let bag: string[] = [];
  for (;;) {
    await setTimeout(pause * (0.5 + random()));
    if (performance.now() > ends) return done;
    if (bag.length === 0) bag = shuffle(Object.keys(harms), random);
    const name = bag.pop() ?? '';
    done.push(name);
    await harms[name]?.();
  }
}

/** Ends of the process, so many at the most, and one at a time; the next harm comes while another starts. */
export function restarts(
  bot: Plenty,
  most = Number.POSITIVE_INFINITY,
): { readonly harms: Harms; readonly settled: () => Promise<void> } {
  let restarting: Promise<void> | undefined;
  const by = (signal: 'SIGTERM' | 'SIGKILL') => (): void => {
    if (bot.lives.length >= most) return;
    restarting ??= bot.restart(signal).finally(() => {
      restarting = undefined;
    });
  };
  return {
    harms: { SIGTERM: by('SIGTERM'), SIGKILL: by('SIGKILL') },
    settled: async () => restarting,
  };
}
