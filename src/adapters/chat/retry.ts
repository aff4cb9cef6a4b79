import { setTimeout } from 'node:timers/promises';

/** Milliseconds: whatever was out of reach is looked for twice a minute. */
const LONGEST_RETRY = 30_000;

/** Milliseconds before the next of so many tries: twice as many each time, up to half a minute, and not all at once. */
export function backOff(first: number, tries: number): number {
  return Math.min(LONGEST_RETRY, first * 2 ** tries) * (0.5 + Math.random() / 2);
}

/** Waits so many milliseconds; less where it is aborted. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal }).catch(() => {});
}

/** Whether something is settled within so many milliseconds; where it fails by then, it throws what that throws. */
export async function isInTime(promise: Promise<unknown>, milliseconds: number): Promise<boolean> {
  const waiting = new AbortController();
  const late = setTimeout(milliseconds, 'late', waiting).catch(() => 'never');
  try {
    return (await Promise.race([promise, late])) !== 'late';
  } finally {
    waiting.abort();
  }
}
