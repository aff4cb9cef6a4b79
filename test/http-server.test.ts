import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { RequestListener } from '../src/adapters/adapter.ts';
import { SetupError } from '../src/core/index.ts';
import { createHttpServer } from '../src/http-server.ts';

const log = { info: (): void => {}, warn: (): void => {} };

async function listen(listener: RequestListener, drain?: number) {
  const server = createHttpServer({ host: '127.0.0.1', port: 0, log, ...(drain !== undefined && { drain }) });
  server.addRoute('/', listener);
  await server.start();
  return { server, url: `http://127.0.0.1:${server.port()}/` };
}

test('finishes the requests that it has taken before it stops, and takes no more', async () => {
  let answer: () => void = () => {};
  const taken = new Promise<void>((resolve) => {
    answer = resolve;
  });
  let begun: () => void = () => {};
  const running = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const { server, url } = await listen(async (_, response) => {
    begun();
    await taken;
    response.end('done');
  });
  const request = fetch(url);
  await running;
  expect(server.isConnected()).toBe(true);
  const stopped = server.stop();
  expect(server.isConnected()).toBe(false);
  await expect(fetch(url)).rejects.toThrow();
  expect(await Promise.race([stopped.then(() => 'stopped'), setTimeout(50, 'waiting')])).toBe('waiting');
  answer();
  expect(await (await request).text()).toBe('done');
  await stopped;
});

test('keeps no connection for a next request once it stops', async () => {
  let answer: () => void = () => {};
  let begun: () => void = () => {};
  const running = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const { server } = await listen((_, response) => {
    answer = () => response.end('done');
    begun();
  });
  const socket = connect(server.port(), '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: keep-alive\r\n\r\n');
  await running;
  const stopped = server.stop();
  answer();
  // Node itself would wait for five seconds and more.
  expect(await Promise.race([stopped.then(() => 'stopped'), setTimeout(4_000, 'kept')])).toBe('stopped');
});

test('does not wait long for the rest of a request', async () => {
  const { server } = await listen((request, response) => {
    request.resume().on('end', () => response.end('done'));
  });
  const half = connect(server.port(), '127.0.0.1').on('error', () => {});
  half.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf');
  const head = connect(server.port(), '127.0.0.1').on('error', () => {});
  head.write('POST / HTTP/1.1\r\nHo');
  await setTimeout(50);
  const since = performance.now();
  await server.stop();
  expect(performance.now() - since).toBeLessThan(3_000);
});

test('stops although a request never ends', async () => {
  const { server } = await listen(() => {}, 100);
  const socket = connect(server.port(), '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  await once(socket, 'connect');
  // A second one has not even sent its headers.
  const silent = connect(server.port(), '127.0.0.1');
  await once(silent, 'connect');
  const closed = Promise.all([
    once(
      socket.on('error', () => {}),
      'close',
    ),
    once(
      silent.on('error', () => {}),
      'close',
    ),
  ]);
  await server.stop();
  await closed;
});

test('gives a path to the longest route, and nothing to none', async () => {
  const server = createHttpServer({ host: '127.0.0.1', port: 0, log });
  for (const route of ['/slack', '/slack/events'])
    server.addRoute(route, (_, response) => {
      response.end(route);
    });
  await server.start();
  const ask = async (path: string): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${server.port()}${path}`);
    return response.ok ? response.text() : response.status;
  };
  expect(
    await Promise.all(['/slack', '/slack/events?x=1', '/slack/other', '/slackers', '/'].map(ask)),
  ).toEqual(['/slack', '/slack/events', '/slack', 404, 404]);
  await server.stop();
});

test('says what to set where it can’t listen, and where it listens', async () => {
  const { server } = await listen((_, response) => response.end());
  const said: string[] = [];
  const port = server.port();
  const taken = createHttpServer({ host: '127.0.0.1', port, log });
  await expect(taken.start()).rejects.toThrow(
    new SetupError(`Port ${port} is taken by another program. Set PORT to another one.`),
  );
  await taken.stop();
  const elsewhere = createHttpServer({ host: 'no.such.invalid', port: 0, log });
  await expect(elsewhere.start()).rejects.toThrow(/^HOST is no address/);
  const loud = createHttpServer({
    host: '127.0.0.1',
    port: 0,
    log: { ...log, info: (_, message) => said.push(message) },
  });
  await loud.start();
  expect(said).toEqual([`The web page is at http://127.0.0.1:${loud.port()}`]);
  await Promise.all([server.stop(), loud.stop()]);
});

test('waits for an address that the machine does not have yet, and says so once', async () => {
  const said: string[] = [];
  const warned: string[] = [];
  const note = ({ name }: Error): unknown => warned.push(name);
  process.on('warning', note);
  const warn = (_: object, message: string): unknown => said.push(message);
  const server = createHttpServer({
    ...{ host: '203.0.113.1', port: 0, addressWait: 5 },
    log: { ...log, warn },
  });
  const started = server.start();
  expect(await Promise.race([started.then(() => 'started'), setTimeout(100, 'waiting')])).toBe('waiting');
  expect(server.isConnected()).toBe(false);
  await server.stop();
  await started;
  expect(said).toEqual(['The address of HOST is not there yet; waiting for it']);
  // Nothing is left behind by each try.
  process.off('warning', note);
  expect(warned).toEqual([]);
});
