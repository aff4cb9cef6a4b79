import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import type { RequestListener } from '../src/adapters/adapter.ts';
import { createHttpServer } from '../src/http-server.ts';
import type { ConnectionLimits } from '../src/limit-connections.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function open(limits: Partial<ConnectionLimits>, listener: RequestListener) {
  const server = createHttpServer({
    host: '127.0.0.1',
    port: 0,
    log: { info: () => {}, warn: () => {} },
    drain: 10,
    limits,
  });
  server.addRoute('/', listener);
  await server.start();
  ends.push(server.stop);
  return (from: string): Socket => {
    const socket = connect({ port: server.port(), host: '127.0.0.1', localAddress: from });
    socket.on('error', () => {});
    ends.push(() => socket.destroy());
    return socket;
  };
}

const REQUEST = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n';
const isClosed = (socket: Socket, milliseconds: number): Promise<boolean> =>
  Promise.race([once(socket, 'close').then(() => true), setTimeout(milliseconds, false)]);

test('an address that holds many connections gets no more, and all others are answered', async () => {
  const from = await open({ mostOfAnAddress: 10 }, (_, response) => response.end('answered'));
  const held = Array.from({ length: 10 }, () => from('127.0.0.1'));
  for (const socket of held) {
    await once(socket, 'connect');
    // Half a request.
    socket.write('GET / HTTP/1.1\r\n');
  }
  expect(await isClosed(from('127.0.0.1'), 1_000)).toBe(true);
  const other = from('127.0.0.2');
  other.write(REQUEST);
  expect(String((await once(other, 'data'))[0])).toContain('200 OK');
  held[0]?.destroy();
  await setTimeout(50);
  const next = from('127.0.0.1');
  next.write(REQUEST);
  expect(String((await once(next, 'data'))[0])).toContain('200 OK');
});

const LARGE = 'x'.repeat(20_000_000);

test('who does not read an answer is left, and who reads slowly is not', async () => {
  const from = await open({ writeTimeout: 400 }, (_, response) => response.end(LARGE));
  const deaf = from('127.0.0.1').pause();
  const slow = from('127.0.0.1');
  for (const socket of [deaf, slow]) socket.write(REQUEST);
  slow.on('data', () => {
    slow.pause();
    void setTimeout(20).then(() => slow.resume());
  });
  await setTimeout(2_000);
  deaf.resume();
  expect(await isClosed(deaf, 1_000)).toBe(true);
  expect(slow.destroyed).toBe(false);
}, 20_000);

test('where too much waits to be read, those who read least are left', async () => {
  const from = await open({ writeTimeout: 3_000, mostUnread: 30_000_000 }, (_, response) =>
    response.end(LARGE),
  );
  const deaf = Array.from({ length: 5 }, () => from('127.0.0.1').pause());
  for (const socket of deaf) socket.write(REQUEST);
  await setTimeout(1_800);
  for (const socket of deaf) socket.resume();
  const closed = await Promise.all(deaf.map((socket) => isClosed(socket, 500)));
  expect(closed.filter(Boolean).length).toBeGreaterThanOrEqual(3);
});
