import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { watchLoop } from '../src/watch-loop.ts';

function block(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

test('a stall of two seconds and more is noticed, once; a short one is not', async () => {
  const stalls: number[] = [];
  const watch = watchLoop((milliseconds) => stalls.push(milliseconds));
  block(500);
  await setTimeout(20);
  expect(watch.isWell()).toBe(true);
  block(2_600);
  expect(watch.isWell()).toBe(false);
  await setTimeout(600);
  expect(watch.isWell()).toBe(false);
  expect(stalls).toHaveLength(1);
  watch.stop();
});
