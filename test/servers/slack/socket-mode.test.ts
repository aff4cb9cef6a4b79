import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { isObject, type JsonObject, parseJson } from '../json.ts';
import { startSocketApp } from './bolt-app.ts';
import { callApi } from './call-api.ts';
import { type SlackOptions, type SlackServer, startSlack } from './index.ts';

let slack: SlackServer;
const clients: WebSocket[] = [];
beforeEach(async () => {
  slack = await startSlack({ ackTimeoutMs: 300 });
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.terminate();
  await slack.close();
});

async function restart(options: SlackOptions): Promise<void> {
  await slack.close();
  slack = await startSlack(options);
}

async function address(): Promise<string> {
  return (await callApi(slack, 'apps.connections.open', {}, 'xapp-test')).url ?? '';
}

interface Client {
  readonly ws: WebSocket;
  readonly frames: JsonObject[];
  frame(type: string): Promise<JsonObject>;
}

/** A client without an SDK: it hears everything and says nothing by itself. */
async function connect(url?: string): Promise<Client> {
  const ws = new WebSocket(url ?? (await address()));
  clients.push(ws);
  const frames: JsonObject[] = [];
  ws.on('message', (data) => {
    const text = String(data);
    const frame = parseJson(text);
    frames.push(isObject(frame) ? frame : { type: 'unreadable', text });
  });
  await once(ws, 'open');
  return {
    ws,
    frames,
    async frame(type) {
      for (;;) {
        const found = frames.find((one) => one.type === type);
        if (found !== undefined) return found;
        await once(ws, 'message');
      }
    },
  };
}

test('greets, delivers an envelope, and takes its acknowledgement', async () => {
  const { ws, frame } = await connect();
  expect(await frame('hello')).toMatchObject({ num_connections: 1, connection_info: { app_id: 'A0TEST' } });
  const delivery = slack.mention({ text: 'hello' });
  const envelope = await frame('events_api');
  expect(envelope).toMatchObject({
    envelope_id: delivery.envelopeId,
    retry_attempt: 0,
    accepts_response_payload: false,
  });
  expect(envelope.payload).toMatchObject({ event_id: delivery.eventId, event: { text: '<@U0BOT> hello' } });
  ws.send(JSON.stringify({ envelope_id: 'other' }));
  ws.send(JSON.stringify({ envelope_id: delivery.envelopeId, payload: {} }));
  expect((await delivery.done).failure).toBeUndefined();
  expect(slack.strayAcks).toEqual([{ envelope_id: 'other' }]);
});

test('redelivers under the same event, with the envelope new or the same', async () => {
  const { ws, frames, frame } = await connect();
  await frame('hello');
  const first = slack.mention({ text: 'hello' });
  const fresh = slack.redeliver(first, { retryNum: 2, retryReason: 'timeout' });
  const same = slack.redeliver(first, { sameEnvelope: true, retryNum: 0 });
  while (frames.length < 4) await once(ws, 'message');
  expect(frames.slice(1).map((one) => [one.envelope_id, one.retry_attempt])).toEqual([
    [first.envelopeId, 0],
    [fresh.envelopeId, 2],
    [first.envelopeId, 0],
  ]);
  expect([fresh.eventId, same.eventId]).toEqual([first.eventId, first.eventId]);
});

test('sends each event to one of its sockets', async () => {
  const [a, b] = [await connect(), await connect()];
  await Promise.all([a.frame('hello'), b.frame('hello')]);
  slack.mention({ text: '1' });
  slack.mention({ text: '2' });
  await Promise.all([a.frame('events_api'), b.frame('events_api')]);
  expect([a.frames.length, b.frames.length]).toEqual([2, 2]);
});

describe('a delivery fails', () => {
  test('no_socket, where none is open or greeted', async () => {
    expect((await slack.mention({ text: 'x' }).done).failure).toBe('no_socket');
    slack.socketMode.hello = false;
    await connect();
    expect((await slack.mention({ text: 'x' }).done).failure).toBe('no_socket');
  });

  test('no_ack, after the time for it', async () => {
    const { frame } = await connect();
    await frame('hello');
    expect((await slack.mention({ text: 'x' }).done).failure).toBe('no_ack');
  });

  test('socket_closed, where it closes before the acknowledgement', async () => {
    const { frame } = await connect();
    await frame('hello');
    const delivery = slack.mention({ text: 'x' });
    slack.sockets[0]?.drop();
    expect((await delivery.done).failure).toBe('socket_closed');
  });

  test('no_socket, once a socket was told to disconnect', async () => {
    const { frame } = await connect();
    await frame('hello');
    slack.sockets[0]?.disconnect('warning');
    expect(await frame('disconnect')).toMatchObject({ reason: 'warning' });
    expect((await slack.mention({ text: 'x' }).done).failure).toBe('no_socket');
  });
});

describe('a socket', () => {
  test('is not opened twice with one address, nor while upgrades are refused', async () => {
    const url = await address();
    await connect(url);
    await expect(connect(url)).rejects.toThrow('401');
    slack.socketMode.refuseUpgrade = 409;
    await expect(connect()).rejects.toThrow('409');
  });

  test('may never say hello', async () => {
    slack.socketMode.hello = false;
    const { frames, ws } = await connect();
    ws.ping();
    await once(ws, 'pong');
    expect(frames).toEqual([]);
    expect(slack.sockets).toMatchObject([{ greeted: false }]);
  });

  test('is one too many after ten', async () => {
    for (let count = 0; count < 10; count += 1) await connect();
    const { ws, frame, frames } = await connect();
    const closed = once(ws, 'close');
    expect(await frame('disconnect')).toMatchObject({ reason: 'too_many_websockets' });
    await closed;
    expect(frames).toHaveLength(1);
  });

  test('pings and pongs until it is silent', async () => {
    await restart({ pingIntervalMs: 20, ackTimeoutMs: 100 });
    const { ws, frame } = await connect();
    await frame('hello');
    await once(ws, 'ping');
    ws.ping();
    await once(ws, 'pong');
    slack.sockets[0]?.silence();
    let heard = 0;
    ws.on('pong', () => {
      heard += 1;
    });
    ws.ping();
    ws.close();
    expect((await slack.mention({ text: 'x' }).done).failure).toBe('no_ack');
    expect([heard, ws.readyState]).toEqual([0, WebSocket.CLOSING]);
    expect(slack.sockets).toMatchObject([{ silent: true }]);
  });

  test('closes with a code, and sends any frame', async () => {
    const { ws, frame } = await connect();
    await frame('hello');
    slack.sockets[0]?.send('no JSON');
    expect(await frame('unreadable')).toMatchObject({ text: 'no JSON' });
    const closed = once(ws, 'close');
    slack.sockets[0]?.close(1001);
    expect((await closed)[0]).toBe(1001);
  });
});

test.each(['warning', 'drop'] as const)('the real Bolt app connects anew after a %s', async (how) => {
  const running = await startSocketApp(slack, (app) => {
    app.event('app_mention', async ({ event, client }) => {
      await client.chat.postMessage({ channel: event.channel, thread_ts: event.ts, text: 'Here' });
    });
  });
  const [first] = slack.sockets;
  if (how === 'drop') first?.drop();
  else first?.disconnect(how);
  await slack.waitFor(() => slack.sockets.some((one) => one.id !== first?.id && one.greeted));
  const { ts } = slack.mention({ text: 'hello' });
  // Also proves that the client has read its hello: stopping it sooner is an unhandled rejection in it.
  expect(await slack.waitFor(() => slack.messages[0])).toMatchObject({ text: 'Here', thread_ts: ts });
  await running.stop();
});
