import { expect, test } from 'vitest';
import { backOff, isInTime, pause } from '../../../src/adapters/chat/retry.ts';

test('each try waits longer than the last, up to the longest', () => {
  for (let tries = 0; tries < 12; tries++) {
    const wait = backOff(100, tries);
    const whole = Math.min(30_000, 100 * 2 ** tries);
    expect(wait).toBeGreaterThanOrEqual(whole / 2);
    expect(wait).toBeLessThanOrEqual(whole);
  }
});

test('waiting ends at once when it is given up', async () => {
  const closing = new AbortController();
  const waited = pause(60_000, closing.signal);
  closing.abort();
  await waited;
});

test('what is late is told from what is done, and a failure is thrown', async () => {
  expect(await isInTime(Promise.resolve(), 1_000)).toBe(true);
  expect(await isInTime(new Promise(() => {}), 5)).toBe(false);
  await expect(isInTime(Promise.reject(new Error('broken')), 1_000)).rejects.toThrow('broken');
});
