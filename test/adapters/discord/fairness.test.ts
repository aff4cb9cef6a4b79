import { afterEach, expect, test, vi } from 'vitest';
import { ALLOWANCES } from '../../../src/adapters/chat/allowance.ts';
import { FTF, HOMES, rapporteur } from '../run-terminal.ts';
import { openDiscord } from './open-discord.ts';
import { readShown } from './read-shown.ts';

type Opened = Awaited<ReturnType<typeof openDiscord>>;
let opened: Opened | undefined;
afterEach(() => opened?.close());

const open = async (options?: Parameters<typeof openDiscord>[0]): Promise<Opened> => {
  const it = await openDiscord(options);
  opened = it;
  return it;
};
const ask = ({ discord }: Opened, user: Opened['discord']['bot'], question = FTF) =>
  discord.command({ name: 'ask', options: { question }, user });

test('one person’s five hundred commands leave the next person’s unharmed, and each of theirs is sent as it is computed', async () => {
  const events: string[] = [];
  const it = await open({
    rapporteur: {
      ...rapporteur,
      ask: (...asked) => {
        events.push('computed');
        return rapporteur.ask(...asked);
      },
    },
  });
  const { alice, bob } = it.discord.people;
  const flood = Array.from({ length: 500 }, () => ask(it, alice));
  const callback = await ask(it, bob, HOMES).answered();
  expect(readShown(callback.message?.components ?? []).text).toContain('Iraqis');
  expect(it.discord.callbacks.size).toBeLessThan(500);
  await vi.waitFor(() => {
    const late = it.log().split('too late').length - 1;
    expect(it.discord.callbacks.size + late).toBe(501);
  }, 20_000);
  // Not all are computed before the first has left.
  expect(it.discord.callbacks.size).toBeGreaterThan(100);
  expect(events.length).toBeLessThanOrEqual(it.discord.callbacks.size + 20);
  expect(flood).toHaveLength(500);
}, 60_000);

test('who asks more than is answered within a minute is told once, and others are answered', async () => {
  const it = await open({ settings: { allowances: ALLOWANCES } });
  const { alice, bob } = it.discord.people;
  const count = ALLOWANCES.person + 20;
  for (let i = 0; i < count; i++) ask(it, alice);
  await ask(it, bob).answered();
  await it.logged('more was asked');
  await vi.waitFor(() => expect(it.discord.callbacks.size).toBe(ALLOWANCES.person + 2));
  const texts = it.discord.messages.map(({ components }) => readShown(components).text);
  expect(texts.filter((text) => /You have asked more .* again in \d+ second/.test(text))).toHaveLength(1);
});
