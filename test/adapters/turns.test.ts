import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRotation } from '../../src/adapters/rotation.ts';
import { createTurns } from '../../src/adapters/turns.ts';

test('lines take turns, whatever their length, and nothing is lost', () => {
  const names = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 60 });
  fc.assert(
    fc.property(names, (added) => {
      const rotation = createRotation<string>();
      for (const name of added) rotation.add(name, name);
      const taken = Array.from({ length: rotation.size() }, () => rotation.take());
      expect(rotation.take()).toBeUndefined();
      expect([...taken].sort()).toEqual([...added].sort());
      // Between two turns of one name, each other name that still waits has exactly one.
      const rounds = new Map<string, number>();
      for (const name of taken) {
        const round = (rounds.get(name ?? '') ?? 0) + 1;
        rounds.set(name ?? '', round);
        for (const other of new Set(added))
          if (taken.filter((one) => one === other).length >= round)
            expect(rounds.get(other) ?? 0).toBeGreaterThanOrEqual(round - 1);
      }
    }),
  );
});

test('one person’s thousand questions hold up nobody: each surface, then each person, has every other turn', async () => {
  const { take } = createTurns();
  const done: string[] = [];
  const ask = async (surface: string, person: string): Promise<void> => {
    await take({ surface, person });
    done.push(`${surface} ${person}`);
  };
  const flood = Array.from({ length: 1_000 }, () => ask('Discord', 'flooder'));
  const others = [ask('Discord', 'ann'), ask('Slack', 'ben'), ask('page', '203.0.113.1')];
  await Promise.all(others);
  expect(done.length).toBeLessThanOrEqual(7);
  await Promise.all(flood);
  expect(done).toHaveLength(1_003);
});

test('what can leave does so before the next is computed', async () => {
  const { take } = createTurns();
  const events: string[] = [];
  const answer = async (name: string): Promise<void> => {
    await take({ surface: 'Discord', person: name });
    events.push(`computed ${name}`);
    setImmediate(() => events.push(`left ${name}`));
  };
  await Promise.all(['a', 'b', 'c'].map(answer));
  await setTimeout(5);
  expect(events).toEqual(['a', 'b', 'c'].flatMap((name) => [`computed ${name}`, `left ${name}`]));
});

test('what comes to its turn too late is not computed, and what is too much is not kept', async () => {
  const { take } = createTurns();
  const first = take({ surface: 'page', person: 'a' }).then(() => {
    const until = performance.now() + 30;
    while (performance.now() < until);
  });
  const late = take({ surface: 'Discord', person: 'b', until: performance.now() + 10 });
  const inTime = take({ surface: 'Discord', person: 'c' });
  await first;
  expect(await late).toBe(false);
  expect(await inTime).toBe(true);
  const many = Array.from({ length: 6_000 }, (_, i) => take({ surface: 'page', person: String(i) }));
  expect((await Promise.all(many)).filter((one) => !one).length).toBeGreaterThan(900);
});
