import { LRUCache } from 'lru-cache';
import { type Answer, continueThread, type Topic } from '../../core/index.ts';
import { THREAD_KEPT, type Thread, type Threads } from '../threads.ts';

const MOST_THREADS = 20_000;

/** All that is remembered of a conversation: what its last turns were about. No question, no user. */
export interface Memory {
  /** Learns what other processes know of a conversation, before it is recalled; of several names for it, all. Never throws. */
  readonly fetch: (names: readonly string[]) => Promise<void>;
  /** What the last turns of a conversation were about, to `ask` with; of several names for it, the first that is known. */
  readonly recall: (...names: readonly string[]) => readonly Topic[];
  /** The conversation goes on under `conversation` with one more answer after the turns `before` it. */
  readonly remember: (conversation: string, before: readonly Topic[], answer: Answer) => void;
  /** Tells other processes what they don't know yet. Never throws. */
  readonly share: () => Promise<void>;
}

export interface MemoryParts {
  /** Names of conversations may be another's on another platform. */
  readonly platform?: string;
  /** Where other processes learn of it. */
  readonly threads?: Threads | undefined;
  /** Counts milliseconds, and goes on when the machine's time is set. */
  readonly clock?: () => number;
}

export function createMemory({
  platform = '',
  threads: shared,
  clock = () => performance.now(),
}: MemoryParts = {}): Memory {
  const perf = { now: clock };
  const ttlResolution = 0;
  const threads = new LRUCache<string, readonly Topic[]>({
    max: MOST_THREADS,
    ttl: THREAD_KEPT,
    ttlResolution,
    perf,
  });
  const untold = new Map<string, Thread>();
  const start = `${platform} `;
  const tell = async (): Promise<void> => {
    const told = [...untold.values()];
    untold.clear();
    if (told.length) await shared?.write(told);
  };
  return {
    fetch: async (names) => {
      if (!shared || names.length === 0) return;
      for (const { name, turns } of await shared.read(names.map((name) => start + name)))
        threads.set(name.slice(start.length), turns);
    },
    recall: (...names) => {
      const known = names.find((name) => threads.has(name));
      return known === undefined ? [] : (threads.get(known) ?? []);
    },
    remember: (conversation, before, answer) => {
      const turns = continueThread(before, answer);
      if (turns.length === 0) return;
      threads.set(conversation, turns);
      const name = start + conversation;
      if (shared) untold.set(name, { name, turns });
    },
    share: tell,
  };
}
