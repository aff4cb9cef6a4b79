import { randomUUID } from 'node:crypto';
import type { Log } from './adapter.ts';

/** Logs a fault of ours under an id that can be told. */
export type Blame = (error: unknown) => string;

export function createBlame(platform: string, log: Log): Blame {
  return (error) => {
    const id = randomUUID().slice(0, 8);
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    log.error({ id, problem: message, stack }, `${platform}: answering failed`);
    return id;
  };
}
