import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RunningApp, startHttpApp } from './bolt-app.ts';
import { callApi } from './call-api.ts';
import { type SlackServer, startSlack, type Wire } from './index.ts';

let slack: SlackServer;
beforeEach(async () => {
  slack = await startSlack({ ackTimeoutMs: 2000 });
});
afterEach(async () => {
  await slack.close();
});

describe('the real Bolt app', () => {
  let running: RunningApp;
  let heard: string[];
  beforeEach(async () => {
    heard = [];
    running = await startHttpApp(slack, (app) => {
      app.event('app_mention', async ({ event }) => {
        heard.push(event.text);
      });
      app.command('/statement', async ({ ack, command }) => {
        heard.push(command.text);
        if (command.text !== 'silence') await ack(command.text);
      });
      app.shortcut('ask', async ({ ack }) => {
        heard.push('ask');
        await ack();
      });
    });
  });
  afterEach(async () => {
    await running.stop();
  });

  const FORGED: [string, Wire][] = [
    ['a wrong secret', { secret: 'other' }],
    ['no signature', { unsigned: true }],
    ['a body changed after signing', { alterBody: true }],
    ['a stamp six minutes old', { skewSeconds: -360 }],
  ];
  test.each(FORGED)('refuses %s, of each kind', async (_, wire) => {
    const deliveries = [
      slack.mention({ text: 'hello' }, wire),
      slack.command({ command: '/statement', text: 'hello' }, wire),
      slack.shortcut({ callbackId: 'ask' }, wire),
    ];
    for (const delivery of deliveries)
      expect(await delivery.done).toMatchObject({ failure: 'http_error', status: 401 });
    expect(heard).toEqual([]);
  });

  test.each<[string, Wire]>([
    ['a stamp four minutes old', { skewSeconds: -240 }],
    ['a stamp an hour ahead, which Slack never sends', { skewSeconds: 3600 }],
    ['a retry', { retryNum: 1, retryReason: 'http_timeout' }],
  ])('takes %s', async (_, wire) => {
    expect(await slack.mention({ text: 'hello' }, wire).done).toMatchObject({ status: 200 });
    await expect.poll(() => heard).toEqual(['<@U0BOT> hello']);
  });

  test('takes the same bytes twice: that is the app to notice', async () => {
    const delivery = await slack.mention({ text: 'hello' }).done;
    const again = await slack.redeliver(delivery, { replay: true }).done;
    expect(again.post).toEqual(delivery.post);
    expect(again.status).toBe(200);
    await expect.poll(() => heard).toHaveLength(2);
  });

  test('answers url_verification, signed only', async () => {
    expect(await slack.verifyUrl('abc')).toMatchObject({
      status: 200,
      body: JSON.stringify({ challenge: 'abc' }),
    });
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

  test('shows a text acknowledgement to the person', async () => {
    const delivery = await slack.command({ command: '/statement', text: 'hello' }).done;
    expect(delivery).toMatchObject({ status: 200, ack: { text: 'hello' } });
    expect(slack.messages).toMatchObject([{ via: 'ack', text: 'hello', ephemeral: 'U0ANN' }]);
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
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The server has no port');
    slack.deliverTo(`http://127.0.0.1:${address.port}/`);
    return () => new Promise((resolve) => server.close(resolve));
  }

  test('fails with the status that comes, or without a connection', async () => {
    const stop = await serve(503, 'busy');
    expect(await slack.mention({ text: 'x' }).done).toMatchObject({
      failure: 'http_error',
      status: 503,
      ack: 'busy',
    });
    await stop();
    expect((await slack.mention({ text: 'x' }).done).failure).toBe('connection_failed');
  });

  test.each([
    ['invalid_blocks', { response_type: 'ephemeral', text: 'x', blocks: [{ type: 'section' }] }],
    ['msg_too_long', { text: 'x'.repeat(40_001) }],
    ['msg_too_long', 'x'.repeat(40_001)],
  ])('of a command fails with %s where what came cannot be shown', async (failure, body) => {
    const stop = await serve(200, body);
    expect((await slack.command({ command: '/statement' }).done).failure).toBe(failure);
    expect(slack.messages).toEqual([]);
    await stop();
  });

  test('of a command shows text as text, whatever it looks like', async () => {
    const stop = await serve(200, '{"text":"x"}');
    await slack.command({ command: '/statement' }).done;
    expect(slack.messages).toMatchObject([{ via: 'ack', text: '{"text":"x"}' }]);
    await stop();
  });

  test('of an event with content in the answer is an oddity', async () => {
    const stop = await serve(200, { text: 'x' });
    expect((await slack.mention({ text: 'x' }).done).failure).toBeUndefined();
    expect(slack.oddities).toEqual(['an acknowledgement of events_api with content, which nobody sees']);
    await stop();
  });

  const plain = (text: string) => ({ type: 'plain_text', text });
  const modal = (title: string) => ({
    type: 'modal',
    title: plain(title),
    submit: plain('Ask'),
    blocks: [
      {
        type: 'input',
        block_id: 'question',
        label: plain('Question'),
        element: { type: 'plain_text_input', action_id: 'text', initial_value: 'Who?' },
      },
    ],
  });

  async function submit(body: unknown) {
    const stop = await serve(200, body);
    const trigger_id = slack.shortcut({ callbackId: 'ask' }).triggerId;
    await callApi(slack, 'views.open', { trigger_id, view: modal('First') });
    const [view] = slack.views;
    if (view === undefined) throw new Error('No view was opened');
    const delivery = await slack.submitView({ view }).done;
    await stop();
    return { view, delivery };
  }

  test.each<[unknown, object, string[]]>([
    ['', { closed: true, updates: 0 }, ['First']],
    [{ response_action: 'clear' }, { closed: true }, ['First']],
    [{ response_action: 'errors', errors: { question: 'Say more' } }, { closed: false }, ['First']],
    [{ response_action: 'update', view: modal('Second') }, { closed: false, updates: 1 }, ['Second']],
    [{ response_action: 'push', view: modal('Second') }, { closed: false, updates: 0 }, ['First', 'Second']],
  ])('of a submission may answer %j', async (body, view, titles) => {
    const submitted = await submit(body);
    expect(submitted.delivery.payload).toMatchObject({
      type: 'view_submission',
      view: { state: { values: { question: { text: { value: 'Who?' } } } } },
    });
    expect(submitted.delivery.failure).toBeUndefined();
    expect(submitted.view).toMatchObject(view);
    expect(slack.views.map((one) => one.view.title)).toEqual(titles.map(plain));
  });

  test.each<[string, unknown]>([
    ['unknown response_action', { response_action: 'open' }],
    ['no response_action', { errors: { question: 'Say more' } }],
    ['which is no input block', { response_action: 'errors', errors: { other: 'Say more' } }],
    ['an error that is no text', { response_action: 'errors', errors: { question: '' } }],
    ['without errors', { response_action: 'errors', errors: {} }],
    [
      'missing required field: title',
      { response_action: 'update', view: { ...modal('x'), title: undefined } },
    ],
  ])('of a submission fails: %s', async (failure, body) => {
    const { delivery, view } = await submit(body);
    expect(delivery.failure).toContain(failure);
    expect(view).toMatchObject({ closed: false, updates: 0 });
  });
});
