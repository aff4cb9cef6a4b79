import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startHttpApp } from './bolt-app.ts';
import { callApi } from './call-api.ts';
import { type SlackServer, startSlack, type Wire } from './index.ts';

let slack: SlackServer;
const ends: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  slack = await startSlack({ ackTimeoutMs: 500 });
});
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
  await slack.close();
});

describe('the real Bolt app', () => {
  let heard: string[];
  beforeEach(async () => {
    heard = [];
    const running = await startHttpApp(slack, (app) => {
      app.event('app_mention', async ({ event }) => void heard.push(event.text));
      app.command('/statement', async ({ ack, command }) => {
        heard.push(command.text);
        if (command.text !== 'silence') await ack();
      });
      app.shortcut('ask', async ({ ack }) => {
        heard.push('ask');
        await ack();
      });
    });
    ends.push(running.stop);
  });

  const act = (wire: Wire) => [
    slack.mention({ text: 'hello' }, wire),
    slack.command({ command: '/statement', text: 'hello' }, wire),
    slack.shortcut({ callbackId: 'ask' }, wire),
  ];

  test.each<[string, Wire]>([
    ['a wrong secret', { secret: 'other' }],
    ['no signature', { unsigned: true }],
    ['a body changed after signing', { alterBody: true }],
    ['a stamp six minutes old', { skewSeconds: -360 }],
  ])('refuses %s, of each kind', async (_, wire) => {
    for (const { done } of act(wire))
      expect(await done).toMatchObject({ failure: 'http_error', status: 401 });
    expect(heard).toEqual([]);
  });

  test.each<[string, Wire]>([
    ['a stamp four minutes old', { skewSeconds: -240 }],
    ['a retry', { retryNum: 1, retryReason: 'http_timeout' }],
  ])('takes %s, of each kind', async (_, wire) => {
    for (const { done } of act(wire)) expect(await done).toMatchObject({ status: 200 });
    await expect.poll(() => [...heard].sort()).toEqual(['<@U0BOT> hello', 'ask', 'hello']);
  });

  test('takes the same bytes twice: that is the app to notice', async () => {
    const delivery = await slack.mention({ text: 'hello' }).done;
    const again = await slack.redeliver(delivery, { replay: true }).done;
    expect(again.post).toEqual(delivery.post);
    expect(again.status).toBe(200);
    await expect.poll(() => heard).toHaveLength(2);
  });

  test('answers url_verification, signed only', async () => {
    const body = JSON.stringify({ challenge: 'abc' });
    expect(await slack.verifyUrl('abc')).toMatchObject({ status: 200, body });
    expect(await slack.verifyUrl('abc', { secret: 'other' })).toMatchObject({ status: 401 });
  });

  test('answers ssl_check unsigned, and does nothing that is smuggled in with it', async () => {
    const payload = JSON.stringify({ type: 'shortcut', callback_id: 'ask' });
    expect(await slack.checkSsl()).toMatchObject({ status: 200 });
    expect(await slack.checkSsl({ command: '/statement', text: 'x', payload })).toMatchObject({
      status: 200,
    });
    expect((await slack.post('{}', 'application/json', { unsigned: true })).status).toBe(401);
    expect(heard).toEqual([]);
  });

  test('fails a delivery that it never acknowledges', async () => {
    const delivery = await slack.command({ command: '/statement', text: 'silence' }).done;
    expect(delivery.failure).toBe('no_ack');
    expect(delivery.ackedAt).toBeUndefined();
    expect(heard).toEqual(['silence']);
  });
});

describe('a delivery', () => {
  /** An app that answers everything alike. */
  async function serve(status: number, body: unknown): Promise<() => Promise<unknown>> {
    const [type, text] =
      typeof body === 'string' ? ['text/plain', body] : ['application/json', JSON.stringify(body)];
    const server = createServer((request, response) => {
      request.resume();
      response.writeHead(status, { 'content-type': type }).end(text);
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The server has no port');
    slack.deliverTo(`http://127.0.0.1:${address.port}/`);
    const stop = () => new Promise((resolve) => server.close(resolve));
    ends.push(stop);
    return stop;
  }

  test('fails with the status that comes, or without a connection', async () => {
    const stop = await serve(503, 'busy');
    const { done } = slack.mention({ text: 'x' });
    expect(await done).toMatchObject({ failure: 'http_error', status: 503, ack: 'busy' });
    await stop();
    expect((await slack.mention({ text: 'x' }).done).failure).toBe('connection_failed');
  });

  const plain = (text: string) => ({ type: 'plain_text', text });
  const modal = (title: string) => ({ type: 'modal', title: plain(title), blocks: [{ type: 'divider' }] });

  async function submit(body: unknown) {
    const trigger_id = slack.shortcut({ callbackId: 'ask' }).triggerId;
    await serve(200, body);
    await callApi(slack, 'views.open', { trigger_id, view: modal('First') });
    const [view] = slack.views;
    if (view === undefined) throw new Error('No view was opened');
    return { view, delivery: await slack.submitView({ view }).done };
  }

  test.each([
    ['', { closed: true, updates: 0, view: modal('First') }],
    [
      { response_action: 'update', view: modal('Second') },
      { closed: false, updates: 1, view: modal('Second') },
    ],
  ])('of a submission may answer %j', async (body, shown) => {
    const { view, delivery } = await submit(body);
    expect(delivery.failure).toBeUndefined();
    expect(view).toMatchObject(shown);
  });

  test('of a submission fails where the next view is refused', async () => {
    const { delivery, view } = await submit({
      response_action: 'update',
      view: { type: 'modal', blocks: [] },
    });
    expect(delivery.failure).toContain('missing required field: title');
    expect(view).toMatchObject({ closed: false, updates: 0 });
  });

  test.each<[string, unknown, () => Promise<unknown>]>([
    ['in text/plain', 'x', () => slack.command({ command: '/statement' }).done],
    ['of slash_commands with text', { text: 'x' }, () => slack.command({ command: '/statement' }).done],
    ['of events_api with text', { text: 'x' }, () => slack.mention({ text: 'x' }).done],
    ['of interactive with errors', { response_action: 'errors', errors: {} }, () => submit({ errors: {} })],
    ['of interactive with the response_action clear', {}, () => submit({ response_action: 'clear' })],
  ])('not modelled: an acknowledgement %s', async (what, body, deliver) => {
    await serve(200, body);
    await deliver();
    expect(slack.messages).toEqual([]);
    await expect(slack.waitFor(() => undefined)).rejects.toThrow(`not modelled: an acknowledgement ${what}`);
  });
});
