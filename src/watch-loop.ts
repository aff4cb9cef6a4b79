/** Whether the process gets to its work. */
export interface LoopWatch {
  /** False for a while after everything had to wait for one piece of work. */
  readonly isWell: () => boolean;
  readonly stop: () => void;
}

/** Milliseconds between two looks, for which a look may be late, and for which that counts. */
const LOOK = 250;
const STALL = 2_000;
const COUNTS = 10_000;

/** Watches for stalls of the event loop: whoever asks meanwhile waits, on every platform. */
export function watchLoop(onStall: (milliseconds: number) => void): LoopWatch {
  let last = performance.now();
  let stalledAt = Number.NEGATIVE_INFINITY;
  const look = (): void => {
    const now = performance.now();
    const late = now - last - LOOK;
    last = now;
    if (late < STALL) return;
    stalledAt = now;
    onStall(Math.round(late));
  };
  const looking = setInterval(look, LOOK).unref();
  return {
    isWell: () => {
      // What stalled it may have ended just now.
      look();
      return performance.now() - stalledAt > COUNTS;
    },
    stop: () => clearInterval(looking),
  };
}
