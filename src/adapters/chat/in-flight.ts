import { isInTime } from './retry.ts';

/** Answers under way, so that a process can finish them before it leaves. */
export interface InFlight {
  /** Runs the work and counts it while it runs; nothing is begun any more once it drains. */
  readonly run: (work: () => Promise<void>) => Promise<void>;
  readonly isDraining: () => boolean;
  /** Waits until all is done, or until `milliseconds` are over; gives how many were left. */
  readonly drain: (milliseconds: number) => Promise<number>;
}

export function createInFlight(): InFlight {
  const running = new Set<Promise<void>>();
  let draining = false;
  return {
    run: async (work) => {
      if (draining) return;
      const one = work();
      running.add(one);
      await one.finally(() => running.delete(one));
    },
    isDraining: () => draining,
    drain: async (milliseconds) => {
      draining = true;
      await isInTime(Promise.allSettled(running), milliseconds);
      return running.size;
    },
  };
}
