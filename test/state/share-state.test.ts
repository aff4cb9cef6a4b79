import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SetupError } from '../../src/core/index.ts';
import { examineDatabase } from '../../src/setup/examine-database.ts';
import { wrong } from '../../src/setup/finding.ts';
import { openDatabase } from '../../src/state/database.ts';
import { createMemoryState } from '../../src/state/local-state.ts';
import { shareState } from '../../src/state/share-state.ts';
import type { State } from '../../src/state/state.ts';
import type { Pace } from '../../src/state/watch-database.ts';
import { POSTGRES } from '../servers/find-postgres.ts';
import { PASSWORD, type Postgres, startPostgres } from '../servers/postgres.ts';
import { startWireBetween, type WireBetween } from '../servers/wire-between.ts';

/** Milliseconds: so many that a busy machine is not taken for a slow database. */
const PACE = { patience: 700, insistence: 1_000, look: 50, prune: 100 };

describe.skipIf(!POSTGRES)('a database', () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  }, 120_000);
  afterAll(() => postgres.close());

  let lines: string[] = [];
  let wire: WireBetween;
  let url = '';
  const states: State[] = [];
  beforeEach(async () => {
    lines = [];
    wire = await startWireBetween(postgres.port);
    url = await postgres.createDatabase();
  });
  afterEach(async () => {
    await Promise.all(states.splice(0).map((state) => state.close()));
    wire.close();
  });

  const write =
    (level: string) =>
    (details: object, message: string): void =>
      void lines.push(`${level} ${message} ${JSON.stringify(details)}`);
  const log = { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
  const behind = (): string => url.replace(`:${postgres.port}/`, `:${wire.port}/`);
  const open = async (address: string, pace: Pace = PACE): Promise<State> => {
    const state = await shareState(openDatabase(address), createMemoryState(), log, pace);
    states.push(state);
    return state;
  };
  const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
    for (const since = performance.now(); !(await isSo()); await setTimeout(20))
      if (performance.now() - since > 20_000) throw new Error(`It does not become so:\n${lines.join('\n')}`);
  };

  test.each(['hang', 'cut'] as const)(
    'where it is lost (%s), memory serves, it is said once, and it comes back by itself with what was claimed meanwhile',
    async (how) => {
      const [near, other] = [await open(behind()), await open(url)];
      expect(await near.claims.claim(['before'])).toBe(true);
      wire[how]();
      const since = performance.now();
      expect(await near.claims.claim(['a'])).toBe(true);
      expect(performance.now() - since).toBeLessThan(2 * PACE.patience);
      expect(near.describeTrouble()).toContain('STATE_URL');
      const atOnce = performance.now();
      expect(await near.claims.claim(['a'])).toBe(false);
      expect(await near.claims.claim(['before'])).toBe(false);
      expect(await near.claims.claim(['b', 'c'])).toBe(true);
      await near.starts.write(0, { at: 1_700_000_000_000, count: 2 });
      expect(await near.starts.read(0)).toEqual({ at: 1_700_000_000_000, count: 2 });
      expect(performance.now() - atOnce).toBeLessThan(PACE.patience);
      await setTimeout(5 * PACE.look);
      wire.mend();
      await until(() => near.describeTrouble() === undefined);
      for (const event of ['a', 'b', 'c', 'before']) expect(await other.claims.claim([event])).toBe(false);
      expect(await other.claims.claim(['d'])).toBe(true);
      expect(await near.claims.claim(['d'])).toBe(false);
      expect(lines).toEqual([
        expect.stringMatching(/^warn STATE_URL: .*"code"/),
        expect.stringMatching(/^info STATE_URL: .*again/),
      ]);
    },
  );

  /** Waits long for a claim, and for nothing else. */
  const INSISTENT = { patience: 100, insistence: 10_000, look: 50, prune: 60_000 };
  /** How many of some processes take an event that comes to all. */
  const countTakers = async (all: readonly State[], event: string): Promise<number> => {
    const taken = await Promise.all(all.map(({ claims }) => claims.claim([event])));
    return taken.filter(Boolean).length;
  };

  test('where it is slow, what comes to two is one’s: nobody takes what may be another’s', async () => {
    const both = [await open(url, INSISTENT), await open(url, INSISTENT)];
    const lock = 'BEGIN; LOCK TABLE rapporteur_claims, rapporteur_tallies; SELECT pg_sleep(2); COMMIT';
    const locked = postgres.query(url, lock);
    const held = "SELECT FROM pg_locks WHERE granted AND relation = 'rapporteur_tallies'::regclass";
    await until(async () => (await postgres.query(url, held)).length > 0);
    // What is not waited for is no reason to do without it.
    await both[0]?.tallies.count('somebody');
    expect(both[0]?.describeTrouble()).toContain('STATE_URL');
    expect(await countTakers(both, 'a')).toBe(1);
    await locked;
  });

  test('where the connection breaks and is soon back, what comes to two is one’s', async () => {
    const both = [await open(behind(), INSISTENT), await open(url, INSISTENT)];
    wire.cut();
    const takers = countTakers(both, 'a');
    await setTimeout(3 * INSISTENT.patience);
    wire.mend();
    expect(await takers).toBe(1);
  });

  test('a claim whose reply was lost is still one’s own, and nobody else’s', async () => {
    const [near, other] = [openDatabase(url), openDatabase(url)];
    await near.prepare();
    const claims = [await near.claim(['a', 'b'], 'one'), await near.claim(['a', 'b'], 'one')];
    expect([...claims, await other.claim(['b'], 'two'), await near.claim(['a'], 'three')]).toEqual([
      ...[true, true, false, false],
    ]);
    await Promise.all([near.close(), other.close()]);
  });

  test('tables of an earlier version are added to, and of this one left to whoever reads them', async () => {
    await postgres.query(
      url,
      'CREATE TABLE rapporteur_claims (event text PRIMARY KEY, until timestamptz NOT NULL)',
    );
    const [state, other] = [await open(url), await open(url)];
    expect([await state.claims.claim(['a']), await other.claims.claim(['a'])]).toEqual([true, false]);
    const read = postgres.query(url, 'BEGIN; SELECT FROM rapporteur_claims; SELECT pg_sleep(3); COMMIT');
    await setTimeout(300);
    const next = await open(url);
    expect([next.describeTrouble(), await next.claims.claim(['a'])]).toEqual([undefined, false]);
    await read;
  });

  test('at its end a process tells what it took while the database was away', async () => {
    const [near, other] = [await open(behind(), { ...PACE, look: 60_000 }), await open(url)];
    wire.cut();
    expect(await near.claims.claim(['a'])).toBe(true);
    wire.mend();
    await near.close();
    expect(await other.claims.claim(['a'])).toBe(false);
  });

  test('a process that starts knows what others took, also where it is lost right then', async () => {
    const other = await open(url);
    for (const event of ['a', 'b']) await other.claims.claim([event]);
    await postgres.query(
      url,
      "UPDATE rapporteur_claims SET until = now() + interval '1 minute' WHERE event = (SELECT min(event) FROM rapporteur_claims)",
    );
    const next = await open(behind());
    wire.cut();
    const known = [await next.claims.claim(['a']), await next.claims.claim(['b'])];
    // What was taken so long ago does not come again.
    expect(known.filter(Boolean)).toHaveLength(1);
    expect(await next.claims.claim(['c'])).toBe(true);
  });

  test('where it is lost while nobody asks, that is seen as well', async () => {
    const state = await open(behind());
    wire.hang();
    await until(() => state.describeTrouble() !== undefined);
  });

  test('where it is not there yet, the process starts without it and finds it later', async () => {
    wire.cut();
    const [state, other] = [await open(behind()), await open(url)];
    expect(state.describeTrouble()).toContain('STATE_URL');
    expect(await state.claims.claim(['a'])).toBe(true);
    wire.mend();
    await until(() => state.describeTrouble() === undefined);
    expect(await other.claims.claim(['a'])).toBe(false);
  });

  test('tables that vanish are made anew', async () => {
    const state = await open(url);
    await postgres.query(url, 'DROP TABLE rapporteur_claims');
    expect(await state.claims.claim(['a'])).toBe(true);
    await until(() => state.describeTrouble() === undefined);
    expect(await (await open(url)).claims.claim(['a'])).toBe(false);
  });

  test('doctor says how quick it is', async () => {
    expect(await examineDatabase(url)).toMatchObject({ state: 'well', says: expect.stringMatching(/\d ms/) });
  });

  test('many processes make the tables at the same time', async () => {
    const databases = Array.from({ length: 12 }, () => openDatabase(url));
    await Promise.all(databases.map(({ prepare }) => prepare()));
    await Promise.all(databases.map(({ close }) => close()));
    expect(await postgres.query(url, 'SELECT count(*) FROM rapporteur_claims')).toEqual([{ count: '0' }]);
  });

  test('what has come to nothing is deleted, and no name of an event is there', async () => {
    const state = await open(url);
    await state.claims.claim(['Slack Ev0123456789']);
    const rows = await postgres.query(url, 'SELECT * FROM rapporteur_claims');
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('Ev0123');
    await postgres.query(url, 'UPDATE rapporteur_claims SET until = now()');
    await until(async () => (await postgres.query(url, 'SELECT * FROM rapporteur_claims')).length === 0);
  });

  test.each<[string, (address: string) => string, string]>([
    ['a wrong password', (address) => address.replace('p%40ss', 'other'), '28P01'],
    ['no such database', (address) => `${address}_of_another_name`, '3D000'],
  ])('%s is refused in words, and nothing of the address is repeated', async (_, spoil, code) => {
    const refused = await open(spoil(url)).catch((error: unknown) => error);
    if (!(refused instanceof SetupError)) throw new Error('It is not refused');
    expect(refused.message).toContain(code);
    expect(refused.message).toContain('STATE_URL');
    for (const secret of [PASSWORD, 'bot:', 'postgres:', '127.0.0.1'])
      expect(refused.message).not.toContain(secret);
    expect(await examineDatabase(spoil(url))).toEqual(wrong('STATE_URL', refused.message));
  });

  test('at the end a database that hangs is not waited for', async () => {
    const state = await open(behind());
    wire.hang();
    const since = performance.now();
    await state.close();
    expect(performance.now() - since).toBeLessThan(2 * PACE.patience);
  });
});
