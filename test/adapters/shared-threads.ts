import type { Thread, Threads } from '../../src/adapters/threads.ts';

/** Conversations as all processes have them. */
export function createSharedThreads(): Threads {
  const threads = new Map<string, Thread>();
  return {
    read: async (names) => names.flatMap((name) => threads.get(name) ?? []),
    write: async (gone) => {
      for (const thread of gone) threads.set(thread.name, thread);
    },
  };
}
