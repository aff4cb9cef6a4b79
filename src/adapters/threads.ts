import type { Topic } from '../core/index.ts';

/** What the last turns of a conversation were about, under one of its names. */
export interface Thread {
  readonly name: string;
  readonly turns: readonly Topic[];
}

/** Milliseconds for which a conversation is remembered: as the privacy notice says. */
export const THREAD_KEPT = 24 * 60 * 60_000;

/** Conversations that go on in whichever process is asked next. Neither throws. */
export interface Threads {
  /** Those that are known of these names. */
  readonly read: (names: readonly string[]) => Promise<readonly Thread[]>;
  readonly write: (threads: readonly Thread[]) => Promise<void>;
}
