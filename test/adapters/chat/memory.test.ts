import { expect, test } from 'vitest';
import { createInFlight } from '../../../src/adapters/chat/in-flight.ts';
import { createMemory } from '../../../src/adapters/chat/memory.ts';
import { createClaims } from '../../../src/adapters/claims.ts';
import { FTF, HOMES, rapporteur } from '../run-terminal.ts';

const HOUR = 3_600_000;

test('an event is taken once, however often it comes', async () => {
  let now = 1;
  const { claim } = createClaims(() => now);
  const claimed = await Promise.all(['a', 'b', 'a', 'a', 'b'].map((event) => claim([event])));
  expect(claimed).toEqual([true, true, false, false, false]);
  // The last redelivery that is known of comes after five minutes.
  now = HOUR / 10;
  expect(await claim(['a'])).toBe(false);
  now = HOUR;
  expect(await claim(['a'])).toBe(true);
});

test('a conversation is remembered for a day and no longer, by what it was about and not by what was said', () => {
  let now = 1;
  const memory = createMemory({ clock: () => now });
  const question = `${FTF} signed: Xanthippe`;
  memory.remember('one', [], rapporteur.ask(question));
  memory.remember('two', memory.recall('one'), rapporteur.ask(HOMES));
  expect(memory.recall('one')).toHaveLength(1);
  expect(memory.recall('two').map(({ places }) => places)).toEqual([['principles.6.1-2'], ['remarks.1.6']]);
  expect(JSON.stringify(memory.recall('one')).toLowerCase()).not.toContain('xanthippe');
  now = 23 * HOUR;
  expect(memory.recall('two')).toHaveLength(2);
  now = 25 * HOUR;
  expect([memory.recall('one'), memory.recall('two'), memory.recall('three')]).toEqual([[], [], []]);
});

test('what is under way is finished, and nothing is begun after', async () => {
  const { run, drain } = createInFlight();
  const done: string[] = [];
  let finish: () => void = () => {};
  const first = run(async () => {
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    done.push('first');
  });
  const drained = drain(10_000);
  await run(async () => void done.push('second'));
  finish();
  await first;
  expect(await drained).toBe(0);
  expect(done).toEqual(['first']);
});

test('what takes too long is left, and counted', async () => {
  const { run, drain } = createInFlight();
  void run(() => new Promise(() => {}));
  expect(await drain(20)).toBe(1);
});
