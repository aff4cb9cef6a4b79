import { expect, test } from 'vitest';
import { createIdentifyBudget, createStartNotes } from '../../../src/adapters/discord/identify-budget.ts';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const gateway = {
  fetchGatewayInformation: async () => ({
    session_start_limit: { total: 1_000, remaining: 1_000, reset_after: 1_000, max_concurrency: 2 },
  }),
};

test('a shard logs in when it is its turn among all processes: those that Discord counts together are five seconds apart', async () => {
  const turns: (readonly [number, number])[] = [];
  const notes = {
    ...createStartNotes(),
    takeTurn: async (turn: number, apart: number): Promise<number> => {
      turns.push([turn, apart]);
      return 150;
    },
  };
  const { buildThrottler } = createIdentifyBudget(silent, 1_000, notes);
  const throttler = await buildThrottler(gateway);
  const since = performance.now();
  await Promise.all([4, 7].map((shard) => throttler.waitForIdentify(shard, new AbortController().signal)));
  expect(performance.now() - since).toBeGreaterThanOrEqual(145);
  expect(turns.map(([turn]) => turn).sort()).toEqual([0, 1]);
  for (const [, apart] of turns) expect(apart).toBeGreaterThanOrEqual(5_000);
});
