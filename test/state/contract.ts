import { expect, test } from 'vitest';
import { createMemory, type Memory } from '../../src/adapters/chat/memory.ts';
import type { State } from '../../src/state/state.ts';
import { FTF, HOMES, rapporteur } from '../adapters/run-terminal.ts';

export interface Keeper {
  /** One more process with the same state. */
  readonly open: () => Promise<State>;
  /** Whether two processes know of each other; else they are the same one. */
  readonly isShared: boolean;
  /** Claims become so much older. */
  readonly age: (milliseconds: number) => Promise<void>;
}

const MINUTE = 60_000;

/** What everything that keeps state does. `prepare` gives one that has nothing yet. */
export function describeKeeper(prepare: () => Promise<Keeper>): void {
  test('an event is taken once, and known again', async () => {
    const { claims } = await (await prepare()).open();
    expect(await claims.claim(['a'])).toBe(true);
    expect(await claims.claim(['a'])).toBe(false);
    expect(await claims.claim(['b'])).toBe(true);
  });

  test('of what has several names, all are taken, and one that is known is enough', async () => {
    const { claims } = await (await prepare()).open();
    expect(await claims.claim(['a', 'b', 'a'])).toBe(true);
    expect(await claims.claim(['b', 'c'])).toBe(false);
    expect(await claims.claim(['c'])).toBe(false);
    expect(await claims.claim(['a "quoted\\ \u0000 {name}, 😀'])).toBe(true);
  });

  test('of many that claim at the same time, one has it', async () => {
    const keeper = await prepare();
    const states = await Promise.all(Array.from({ length: keeper.isShared ? 4 : 1 }, keeper.open));
    for (const names of [['x'], ['y', 'z'], ['z', 'y', 'w']]) {
      const all = Array.from({ length: 40 }, (_, i) => states[i % states.length]?.claims.claim(names));
      const isFirst = names.length < 3;
      expect((await Promise.all(all)).filter(Boolean)).toHaveLength(isFirst ? 1 : 0);
    }
  });

  test('what is claimed is known for as long as platforms send it again, and no longer', async () => {
    const keeper = await prepare();
    const { claims } = await keeper.open();
    await claims.claim(['a']);
    await keeper.age(10 * MINUTE);
    expect(await (await keeper.open()).claims.claim(['a'])).toBe(false);
    await keeper.age(6 * MINUTE);
    expect(await (await keeper.open()).claims.claim(['a'])).toBe(true);
    expect(await (await keeper.open()).claims.claim(['a'])).toBe(false);
  });

  test('logins are noted for each shard', async () => {
    const keeper = await prepare();
    const { starts } = await keeper.open();
    expect(await starts.read(0)).toBeUndefined();
    await starts.write(0, { at: 1_700_000_000_000, count: 3 });
    await starts.write(0, { at: 1_700_000_005_000, count: 4 });
    await starts.write(7, { at: 1_700_000_001_000, count: 1 });
    const next = keeper.isShared ? await keeper.open() : { starts };
    expect(await next.starts.read(0)).toEqual({ at: 1_700_000_005_000, count: 4 });
    expect(await next.starts.read(7)).toEqual({ at: 1_700_000_001_000, count: 1 });
    expect(await next.starts.read(1)).toBeUndefined();
  });

  test('logins take turns, each number by itself', async () => {
    const keeper = await prepare();
    const states = await Promise.all(Array.from({ length: keeper.isShared ? 3 : 1 }, keeper.open));
    const waits = await Promise.all(
      Array.from({ length: 6 }, (_, i) => states[i % states.length]?.starts.takeTurn(0, 1_000)),
    );
    // Alone, a process keeps to the pace by itself.
    const apart = keeper.isShared ? 1_000 : 0;
    const sorted = waits.map((wait) => wait ?? 0).sort((a, b) => a - b);
    for (const [i, wait] of sorted.entries()) {
      expect(wait).toBeGreaterThanOrEqual(Math.max(0, apart * (i - 0.9)));
      expect(wait).toBeLessThanOrEqual(apart * i + 1);
    }
    expect(await states[0]?.starts.takeTurn(1, 1_000)).toBe(0);
  });

  test('what is asked is counted for a minute, by all together', async () => {
    const keeper = await prepare();
    const [one, other] = [await keeper.open(), await keeper.open()];
    for (let i = 1; i <= 3; i++) expect((await one.tallies.count('a')).count).toBe(i);
    expect((await other.tallies.count('a')).count).toBe(keeper.isShared || one === other ? 4 : 1);
    const { count, milliseconds } = await other.tallies.count('b');
    expect(count).toBe(1);
    expect(milliseconds).toBeGreaterThan(55_000);
    expect(milliseconds).toBeLessThanOrEqual(60_000);
    const all = await Promise.all(Array.from({ length: 20 }, () => one.tallies.count('c')));
    expect(all.map((tally) => tally.count).sort((a, b) => a - b)).toEqual(all.map((_, i) => i + 1));
  });

  test('a conversation goes on in another process, by what it was about', async () => {
    const keeper = await prepare();
    const open = async (): Promise<Memory> =>
      createMemory({ platform: 'Chat', threads: (await keeper.open()).threads });
    const first = await open();
    first.remember('one', [], rapporteur.ask(FTF));
    first.remember('other', first.recall('one'), rapporteur.ask(HOMES));
    await first.share();
    const next = keeper.isShared ? await open() : first;
    await next.fetch(['none', 'one', 'other', '"quoted\\ {name}, 😀']);
    expect(next.recall('none', 'one')).toEqual(first.recall('one'));
    expect(next.recall('other')).toHaveLength(2);
    next.remember('one', next.recall('one'), rapporteur.ask(HOMES));
    await next.share();
    await first.fetch(['one']);
    expect(first.recall('one')).toHaveLength(2);
  });

  test('a record is kept until it is removed', async () => {
    const keeper = await prepare();
    const { records } = await keeper.open();
    await records.write({ name: 'a', sealed: 'first' });
    await records.write({ name: 'a', sealed: 'second' });
    await records.write({ name: 'b', sealed: 'c2Vj/cmV+0.x==' });
    await records.remove('none');
    const next = (await keeper.open()).records;
    expect(await next.read('a')).toBe('second');
    expect(await next.read('none')).toBeUndefined();
    await next.remove('a');
    expect(await records.read('a')).toBeUndefined();
    expect(await records.list()).toEqual([{ name: 'b', sealed: 'c2Vj/cmV+0.x==' }]);
  });

  test('where nothing is wrong, nothing is said', async () => {
    const state = await (await prepare()).open();
    expect(state.describeTrouble()).toBeUndefined();
    await state.close();
  });
}
