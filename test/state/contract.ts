import { expect, test } from 'vitest';
import type { State } from '../../src/state/state.ts';

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

  test('where nothing is wrong, nothing is said', async () => {
    const state = await (await prepare()).open();
    expect(state.describeTrouble()).toBeUndefined();
    await state.close();
  });
}
