import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callApi } from './call-api.ts';
import { ANN, ANN_DM, type Fault, GENERAL, OUTSIDE, SECRET, type SlackServer, startSlack } from './index.ts';

let slack: SlackServer;
beforeEach(async () => {
  slack = await startSlack();
});
afterEach(async () => {
  await slack.close();
});

const post = (channel = GENERAL) => callApi(slack, 'chat.postMessage', { channel, text: 'Hello' });

test.each<[Fault, object, number]>([
  [{ kind: 'error', error: 'internal_error' }, { status: 200, ok: false, error: 'internal_error' }, 0],
  [{ kind: 'ratelimited' }, { status: 429, error: 'ratelimited' }, 0],
  [{ kind: 'ratelimited', retryAfter: 7 }, { status: 429, error: 'ratelimited' }, 0],
  [{ kind: 'status', status: 503 }, { status: 503, ok: false }, 0],
  [{ kind: 'commit-then-500' }, { status: 500, ok: false }, 1],
  [{ kind: 'delay', ms: 20 }, { status: 200, ok: true }, 1],
])('%j is met once', async (fault, answer, committed) => {
  const { met } = slack.fail('chat.postMessage', fault);
  const answered = await post();
  expect(answered).toMatchObject(answer);
  if (fault.kind === 'ratelimited')
    expect(answered.headers.get('retry-after')).toBe(fault.retryAfter === undefined ? null : '7');
  expect([met.length, slack.messages.length]).toEqual([1, committed]);
  expect(await post()).toMatchObject({ ok: true });
});

test.each<[Fault, number]>([
  [{ kind: 'drop' }, 0],
  [{ kind: 'commit-then-drop' }, 1],
])('%j resets the connection, %i message committed', async (fault, committed) => {
  slack.fail('chat.postMessage', fault);
  await expect(post()).rejects.toThrow('fetch failed');
  expect(slack.messages).toHaveLength(committed);
  expect(slack.requests).toHaveLength(1);
});

test('hang never answers', async () => {
  slack.fail('chat.postMessage', { kind: 'hang' });
  const answer = post().then(
    () => 'answered',
    () => 'given up',
  );
  await slack.waitFor(() => slack.requests[0]?.error === 'hang');
  await slack.stop();
  expect(await answer).toBe('given up');
});

test('faults keep to their channel, their number and their method', async () => {
  const error = { kind: 'error', error: 'fatal_error' } as const;
  slack.fail('chat.postMessage', error, { channel: SECRET, times: 2 });
  expect(await post()).toMatchObject({ ok: true });
  for (const ok of [false, false, true]) expect(await post(SECRET)).toMatchObject({ ok });
  const all = slack.fail('chat.postMessage', error, { times: Number.POSITIVE_INFINITY });
  expect([await post(), await callApi(slack, 'auth.test')]).toMatchObject([{ ok: false }, { ok: true }]);
  all.remove();
  expect(await post()).toMatchObject({ ok: true });
});

test('stops, and listens again on the same port', async () => {
  await slack.stop();
  await expect(post()).rejects.toThrow('fetch failed');
  await slack.listen();
  expect(await post()).toMatchObject({ ok: true });
});

describe('a response_url', () => {
  const beside = { text: 'x', response_type: 'ephemeral', replace_original: false };
  const inPlace = { ...beside, text: 'y', replace_original: true };

  async function respond(url: string | undefined, body: unknown) {
    const response = await fetch(url ?? '', { method: 'POST', body: JSON.stringify(body) });
    return [response.status, JSON.parse(await response.text()).error];
  }
  const commandUrl = () => slack.command({ command: '/statement', channel: OUTSIDE }).responseUrl;

  async function pressUrl(user: string | undefined, channel = GENERAL) {
    const label = { type: 'plain_text', text: 'More' };
    const element = { type: 'button', action_id: 'more', value: '1', text: label };
    const args = { channel, user, text: 'x', blocks: [{ type: 'actions', elements: [element] }] };
    await callApi(slack, user === undefined ? 'chat.postMessage' : 'chat.postEphemeral', args);
    const message = slack.messages.at(-1);
    if (message === undefined) throw new Error('Nothing was posted');
    return { message, url: slack.press({ message, actionId: 'more' }).responseUrl };
  }

  test('works five times', async () => {
    const url = commandUrl();
    for (let use = 0; use < 5; use += 1) expect(await respond(url, beside)).toEqual([200, undefined]);
    expect(await respond(url, beside)).toEqual([404, 'used_url']);
    expect(slack.messages).toHaveLength(5);
    expect(slack.messages[0]).toMatchObject({ channel: OUTSIDE, ephemeral: ANN, via: 'response_url' });
    expect(slack.responses.at(-1)).toMatchObject({ status: 404, error: 'used_url' });
  });

  test('works for 30 minutes', async () => {
    const url = commandUrl();
    slack.age(29 * 60_000);
    expect(await respond(url, beside)).toEqual([200, undefined]);
    slack.age(2 * 60_000);
    expect(await respond(url, beside)).toEqual([404, 'expired_url']);
    const other = `${slack.workspace.origin}/actions/T0TEST/other/x`;
    expect(await respond(other, beside)).toEqual([404, 'expired_url']);
  });

  test.each([
    ['no_text', { ...beside, text: undefined }],
    ['invalid_blocks', { ...beside, blocks: [{ type: 'actions', elements: [] }] }],
    ['invalid_thread_ts', { ...beside, thread_ts: '1' }],
    ['invalid_response_type', { ...beside, response_type: 'all' }],
    ['invalid_arguments', { ...beside, replace_original: 'true' }],
    ['invalid_payload', 'x'],
  ])('refuses with %s: %j', async (error, body) => {
    expect(await respond(commandUrl(), body)).toEqual([400, error]);
    expect(slack.messages).toEqual([]);
  });

  test.each([
    ['with delete_original', { ...beside, delete_original: true }],
    ['with attachments', { ...beside, attachments: [] }],
    ['that leaves out whom it is for', { text: 'x' }],
  ])('not modelled: an answer %s', async (what, body) => {
    expect(await respond(commandUrl(), body)).toEqual([400, 'not_modelled']);
    expect(slack.messages).toEqual([]);
    await expect(slack.close()).rejects.toThrow(`not modelled: an answer to an interaction ${what}`);
    slack = await startSlack();
  });

  test.each([
    [ANN, GENERAL, 0],
    [undefined, ANN_DM, 2],
  ])(
    'of a button of a message to %s in %s replaces it; the app hears of it %i times',
    async (user, channel, heard) => {
      const { message, url } = await pressUrl(user, channel);
      await respond(url, inPlace);
      expect(message).toMatchObject({ text: 'y', blocks: [], edits: 1 });
      expect(slack.messages).toHaveLength(1);
      const events = slack.deliveries.filter(({ type }) => type === 'events_api');
      expect(events).toHaveLength(heard);
      if (heard)
        expect(events[1]?.payload).toMatchObject({
          event: { subtype: 'message_changed', message: { text: 'y' } },
        });
    },
  );

  test('of a button posts for all beside its message', async () => {
    const { url } = await pressUrl(ANN);
    await respond(url, { ...beside, text: 'Shared', response_type: 'in_channel' });
    expect(slack.messages.at(-1)).toMatchObject({ text: 'Shared', channel: GENERAL });
    expect(slack.messages.at(-1)?.ephemeral).toBeUndefined();
    expect(slack.oddities).toEqual([]);
  });

  test('notes what is not clear', async () => {
    const { url } = await pressUrl(ANN);
    await respond(url, { ...inPlace, response_type: 'in_channel' });
    await respond(commandUrl(), inPlace);
    expect(slack.oddities).toEqual([
      'an ephemeral message stays ephemeral when it is replaced',
      'replace_original where there is no message to replace',
    ]);
  });

  test('has faults as well', async () => {
    const url = commandUrl();
    slack.fail('response_url', { kind: 'status', status: 503 });
    expect((await respond(url, beside))[0]).toBe(503);
    slack.fail('response_url', { kind: 'commit-then-drop' });
    await expect(respond(url, beside)).rejects.toThrow('fetch failed');
    expect(slack.messages).toHaveLength(1);
  });
});
