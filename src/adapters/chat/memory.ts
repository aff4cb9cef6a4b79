import { LRUCache } from 'lru-cache';
import { type Answer, continueThread, type Topic } from '../../core/index.ts';

const MINUTE = 60_000;
/** Milliseconds for which a conversation is remembered: as the privacy notice says. */
const THREAD_KEPT = 24 * 60 * MINUTE;
const MOST_THREADS = 20_000;

/** All that is remembered of a conversation: what its last turns were about. No question, no user. */
export interface Memory {
  /** What the last turns of a conversation were about, to `ask` with; of several names for it, the first that is known. */
  readonly recall: (...names: readonly string[]) => readonly Topic[];
  /** The conversation goes on under `conversation` with one more answer after the turns `before` it. */
  readonly remember: (conversation: string, before: readonly Topic[], answer: Answer) => void;
}

/** `clock` counts milliseconds, and goes on when the machine's time is set. */
export function createMemory(clock: () => number = () => performance.now()): Memory {
  const perf = { now: clock };
  const ttlResolution = 0;
  const threads = new LRUCache<string, readonly Topic[]>({
    max: MOST_THREADS,
    ttl: THREAD_KEPT,
    ttlResolution,
    perf,
  });
  return {
    recall: (...names) => {
      const known = names.find((name) => threads.has(name));
      return known === undefined ? [] : (threads.get(known) ?? []);
    },
    remember: (conversation, before, answer) => {
      const thread = continueThread(before, answer);
      if (thread.length) threads.set(conversation, thread);
    },
  };
}
