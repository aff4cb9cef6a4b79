import { expect, test } from 'vitest';
import { createAllowance } from '../../../src/adapters/chat/allowance.ts';
import { createTallies } from '../../../src/adapters/tallies.ts';

const allow = () =>
  createAllowance({ person: 3, channel: 5, community: 7, completions: 10 }, { platform: 'Chat' });

test('a person, a channel and a community each have their share, and are told once', async () => {
  const count = allow();
  const ask = (person: string, channel: string) => count({ person, channel, community: 'one' });
  for (let i = 0; i < 3; i++) expect(await ask('ann', 'general')).toBeUndefined();
  expect(await ask('ann', 'general')).toMatchObject({ whose: 'person', isFirst: true });
  expect(await ask('ann', 'random')).toMatchObject({ whose: 'person', isFirst: false });
  for (let i = 0; i < 2; i++) expect(await ask('ben', 'general')).toBeUndefined();
  const refused = await ask('cem', 'general');
  expect(refused).toMatchObject({ whose: 'channel', isFirst: true });
  expect(refused?.seconds).toBeGreaterThan(50);
  for (let i = 0; i < 2; i++) expect(await ask('cem', 'random')).toBeUndefined();
  expect(await ask('dee', 'random')).toMatchObject({ whose: 'community', isFirst: true });
});

test('processes that share tallies count together, each platform by itself', async () => {
  const tallies = createTallies();
  const allowances = { person: 3, channel: 5, community: 7, completions: 10 };
  const [one, other, elsewhere] = ['Slack', 'Slack', 'Discord'].map((platform) =>
    createAllowance(allowances, { platform, tallies }),
  );
  for (let i = 0; i < 2; i++) expect(await one?.({ person: 'ann' })).toBeUndefined();
  expect(await other?.({ person: 'ann' })).toBeUndefined();
  expect(await elsewhere?.({ person: 'ann' })).toBeUndefined();
  expect(await other?.({ person: 'ann' })).toMatchObject({ whose: 'person', isFirst: true });
  expect(await one?.({ person: 'ann' })).toMatchObject({ isFirst: false });
});

test('what is offered while one types takes nothing of that', async () => {
  const count = allow();
  for (let i = 0; i < 10; i++) expect(await count({ person: 'ann', isCompletion: true })).toBeUndefined();
  expect(await count({ person: 'ann', isCompletion: true })).toMatchObject({ isFirst: false });
  expect(await count({ person: 'ann' })).toBeUndefined();
});
