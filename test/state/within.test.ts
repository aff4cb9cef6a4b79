import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Late, runWithin } from '../../src/state/within.ts';

function stayBusy(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

test('what is done in time is given, and what is not is late', async () => {
  expect(await runWithin(200, setTimeout(20, 'done'))).toBe('done');
  const since = performance.now();
  await expect(runWithin(100, new Promise(() => {}))).rejects.toThrow(Late);
  expect(performance.now() - since).toBeGreaterThanOrEqual(90);
  await expect(runWithin(100, Promise.reject(new Error('it broke')))).rejects.toThrow('it broke');
});

test('what was late only as the process itself was busy is not', async () => {
  // Done in steps, each of which the process has to see before the next begins.
  const work = async (): Promise<string> => {
    for (let i = 0; i < 4; i++) await setTimeout(10);
    return 'done';
  };
  const given = runWithin(300, work());
  stayBusy(600);
  expect(await given).toBe('done');
});
