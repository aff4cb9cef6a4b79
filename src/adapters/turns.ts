import { setImmediate } from 'node:timers/promises';
import { createRotation, type Rotation } from './rotation.ts';

/** Whose work it is. */
export interface Turn {
  /** The platform, or the page. */
  readonly surface: string;
  /** The person or, on the page, the address. */
  readonly person: string;
  /** The time, as of `performance.now()`, after which nobody waits for the answer. */
  readonly until?: number | undefined;
}

/** Lets work be done one piece at a time, in turns by surface and then by person, so that nobody makes all others wait. */
export interface Turns {
  /** Resolves when it is one's turn; with false where that is too late. What is then computed without waiting is done alone. */
  readonly take: (turn: Turn) => Promise<boolean>;
}

/** Pieces of work that wait; more would wait too long. */
const MOST_WAITING = 5_000;
/** Rounds of the event loop that each turn has, so that its answer leaves before the next is computed. */
const ROUNDS = 2;

interface Waiting {
  readonly until: number;
  readonly go: (inTime: boolean) => void;
}

export function createTurns(): Turns {
  const surfaces = new Map<string, Rotation<Waiting>>();
  const order = createRotation<Rotation<Waiting>>();
  let isRunning = false;

  const linesOf = (surface: string): Rotation<Waiting> => {
    const known = surfaces.get(surface);
    if (known) return known;
    const lines = createRotation<Waiting>();
    surfaces.set(surface, lines);
    return lines;
  };

  const run = async (): Promise<void> => {
    isRunning = true;
    for (let next = order.take()?.take(); next; next = order.take()?.take()) {
      const inTime = performance.now() <= next.until;
      next.go(inTime);
      // What is too late takes no time.
      if (inTime) for (let i = 0; i < ROUNDS; i++) await setImmediate();
    }
    isRunning = false;
  };

  return {
    take: ({ surface, person, until = Number.POSITIVE_INFINITY }) =>
      new Promise((resolve) => {
        if (order.size() >= MOST_WAITING) return resolve(false);
        const lines = linesOf(surface);
        lines.add(person, { until, go: resolve });
        order.add(surface, lines);
        if (!isRunning) void run();
      }),
  };
}
