import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Attempt, createQueue } from '../../../src/adapters/chat/queue.ts';

const later = (wait: number): Attempt => ({ kind: 'later', wait, problem: 'rate limited' });

/** A platform that takes one message each `interval` in a channel, in a burst of one. */
function limited(interval: number) {
  let free = 0;
  const taken: string[] = [];
  const send = (name: string) => async (): Promise<Attempt> => {
    const now = performance.now();
    if (now < free) return later(free - now);
    free = now + interval;
    taken.push(name);
    return { kind: 'sent' };
  };
  return { taken, send };
}

test('where one person’s messages fill a channel, each other person’s is among the next', async () => {
  const { taken, send } = limited(20);
  const queue = createQueue(5_000, 25);
  const flood = Array.from({ length: 15 }, () => queue({ channel: 'c', person: 'flooder' }, send('flooder')));
  const others = ['ann', 'ben', 'cem'].map((person) => queue({ channel: 'c', person }, send(person)));
  expect((await Promise.all(others)).map(({ kind }) => kind)).toEqual(['sent', 'sent', 'sent']);
  expect(taken.length).toBeLessThanOrEqual(9);
  await Promise.all(flood);
  expect(taken).toHaveLength(18);
});

test('what would come too late is told so at once, and no other channel waits', async () => {
  const queue = createQueue(200, 10);
  const since = performance.now();
  const refused = queue({ channel: 'c', person: 'ann' }, async () => later(60_000));
  expect(await refused).toEqual({ kind: 'unreachable', problem: 'rate limited' });
  expect(await queue({ channel: 'c', person: 'ben' }, async () => ({ kind: 'sent' }))).toEqual({
    kind: 'crowded',
  });
  expect(await queue({ channel: 'd', person: 'ben' }, async () => ({ kind: 'sent' }))).toEqual({
    kind: 'sent',
  });
  expect(performance.now() - since).toBeLessThan(150);
});

test('of more than fit before they are too late, the rest are told, none is lost', async () => {
  const { send } = limited(40);
  const queue = createQueue(200, 40);
  const all = Array.from({ length: 30 }, (_, i) => queue({ channel: 'c', person: `p${i}` }, send(`${i}`)));
  const kinds = (await Promise.all(all)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'sent').length).toBeGreaterThanOrEqual(3);
  expect(new Set(kinds)).toEqual(new Set(['sent', 'crowded']));
});

test('what breaks while it waits breaks for whoever sent it, and the next goes on', async () => {
  const queue = createQueue(1_000, 5);
  let tries = 0;
  const breaks = queue({ channel: 'c', person: 'ann' }, async () => {
    if (tries++ === 0) return later(10);
    throw new Error('it broke');
  });
  const next = queue({ channel: 'c', person: 'ben' }, async () => later(10)).catch(() => 0);
  await expect(breaks).rejects.toThrow('it broke');
  void next;
  await setTimeout(20);
  expect(await queue({ channel: 'c', person: 'cem' }, async () => ({ kind: 'sent' }))).toEqual({
    kind: 'sent',
  });
});
