import { once } from 'node:events';
import { createServer } from 'node:http';
import { REST } from 'discord.js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type ClockWatch, watchClock } from '../src/watch-clock.ts';

/** Seconds by which the server is behind this machine. */
let behind = 0;
const server = createServer((_, response) => {
  const date = new Date(Date.now() - behind * 1_000).toUTCString();
  response.writeHead(200, { date, 'content-type': 'application/json' }).end('{}');
});
let origin = '';
const told: number[] = [];
let watch: ClockWatch;

beforeEach(async () => {
  behind = 0;
  told.length = 0;
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  watch = watchClock((seconds) => told.push(seconds));
});
afterEach(() => {
  watch.stop();
  vi.restoreAllMocks();
  server.close();
  server.closeAllConnections();
});

/** As Slack's library asks, and as Discord's does. */
const CLIENTS = [
  ['fetch', () => fetch(origin).then((response) => response.text())],
  ['discord.js', () => new REST({ api: origin }).setToken('x').get('/users/@me')],
] as const;

test.each(CLIENTS)('a clock that is right is left alone, by the answers to %s', async (_, ask) => {
  behind = 20;
  await ask();
  expect([told, watch.isWell()]).toEqual([[], true]);
});

test.each(CLIENTS)(
  'a clock that is off is told once, and is not well when it is far off, by %s',
  async (_, ask) => {
    behind = 100;
    await ask();
    expect(watch.isWell()).toBe(true);
    for (const seconds of [300, -300]) {
      behind = seconds;
      await ask();
      expect(watch.isWell()).toBe(false);
    }
    expect(told).toHaveLength(1);
    expect(Math.abs((told[0] ?? 0) - 100)).toBeLessThanOrEqual(2);
  },
);

test('it is told again after an hour, and an answer of long ago says nothing of it', async () => {
  const now = vi.spyOn(performance, 'now').mockReturnValue(1_000_000);
  behind = 300;
  await fetch(origin);
  expect(watch.isWell()).toBe(false);
  now.mockReturnValue(1_000_000 + 700_000);
  expect(watch.isWell()).toBe(true);
  await fetch(origin);
  now.mockReturnValue(1_000_000 + 3_700_000);
  await fetch(origin);
  expect(told).toHaveLength(2);
});

test('what ends hears no more', async () => {
  watch.stop();
  behind = 300;
  await fetch(origin);
  expect([told, watch.isWell()]).toEqual([[], true]);
});
