import { afterEach, expect, test } from 'vitest';
import { callApi } from './call-api.ts';
import {
  ANN,
  ANN_DM,
  asTyped,
  BEN,
  type Delivery,
  GENERAL,
  OUTSIDE,
  type SlackOptions,
  type SlackServer,
  startSlack,
} from './index.ts';

let slack: SlackServer;
async function start(options: SlackOptions = {}): Promise<SlackServer> {
  slack = await startSlack(options);
  return slack;
}
afterEach(async () => {
  await slack.close();
});

const text = 'hello';
const mention = (): Delivery => slack.mention({ text });
const direct = (): Delivery => slack.directMessage({ text });
const command = (): Delivery => slack.command({ command: '/statement' });
const shortcut = (): Delivery => slack.shortcut({ callbackId: 'ask' });

// Where nothing keeps it from being sent, there is no socket to send it to.
test.each<[string, SlackOptions, () => Delivery]>([
  ['no_socket', {}, mention],
  ['missing_scope', { scopes: ['im:history'] }, mention],
  ['not_subscribed', { events: ['message.im'] }, mention],
  ['not_in_channel', {}, () => slack.mention({ text, channel: OUTSIDE })],
  ['no_socket', {}, direct],
  ['missing_scope', { scopes: ['app_mentions:read'] }, direct],
  ['not_subscribed', { events: ['app_mention'] }, direct],
  ['not_subscribed', {}, () => slack.message({ text })],
  ['missing_scope', { events: ['message.channels'] }, () => slack.message({ text })],
  [
    'no_socket',
    { events: ['message.channels'], scopes: ['channels:history'] },
    () => slack.message({ text }),
  ],
  ['no_socket', {}, () => slack.openHome()],
  ['not_subscribed', { events: [] }, () => slack.openHome()],
  ['no_socket', { events: [] }, () => slack.event({ type: 'tokens_revoked', tokens: { bot: ['U0BOT'] } })],
  ['no_socket', { commands: ['/statement'] }, command],
  ['unknown_command', { commands: ['/other'] }, command],
  ['missing_scope', { scopes: [] }, command],
  ['no_socket', { shortcuts: ['ask'] }, shortcut],
  ['unknown_shortcut', { shortcuts: ['other'] }, shortcut],
  ['missing_scope', { scopes: [] }, shortcut],
  ['interactivity_off', { interactivity: false }, shortcut],
])('%s with %j', async (failure, options, act) => {
  await start(options);
  expect((await act().done).failure).toBe(failure);
});

test('every event, envelope, trigger and response_url is its own', async () => {
  await start();
  const all = [mention(), mention(), command(), command(), shortcut(), shortcut()];
  const ids = all.flatMap((one) => [one.envelopeId, one.eventId, one.triggerId, one.responseUrl, one.ts]);
  const given = ids.filter((id) => id !== undefined);
  expect(given).toHaveLength(16);
  expect(new Set(given).size).toBe(16);
});

test('a mention names the bot once and hangs in its thread', async () => {
  await start();
  const first = slack.mention({ text: '<@U0BOT> hello', user: BEN });
  const second = slack.mention({ text: asTyped('a < b & c'), user: ANN, thread_ts: first.ts ?? '' });
  expect(first.payload).toMatchObject({
    type: 'event_callback',
    team_id: 'T0TEST',
    event: { type: 'app_mention', text: '<@U0BOT> hello', user: BEN, channel: GENERAL, ts: first.ts },
  });
  expect(second.payload).toMatchObject({
    event: { text: '<@U0BOT> a &lt; b &amp; c', thread_ts: first.ts, parent_user_id: BEN },
  });
});

const label = (text: string) => ({ type: 'plain_text', text });
const option = (value: string) => ({ text: label(value), value });
const button = { type: 'button', action_id: 'more', value: '1', text: label('More') };
const select = {
  type: 'static_select',
  action_id: 'part',
  placeholder: label('Part'),
  options: [option('1'), option('2')],
};
const posted = (element: object) => ({
  channel: GENERAL,
  user: ANN,
  text,
  blocks: [{ type: 'actions', block_id: 'b', elements: [element] }],
});

test('what people cannot do is an error in the test', async () => {
  await start();
  expect(() => slack.mention({ text, channel: 'C0NOWHERE' })).toThrow('There is no channel C0NOWHERE');
  expect(() => slack.mention({ text, user: 'U0NOBODY' })).toThrow('There is nobody called U0NOBODY');
  await callApi(slack, 'chat.postEphemeral', posted(button));
  const [message] = slack.messages;
  if (message === undefined) throw new Error('Nothing was posted');
  expect(() => slack.press({ message, actionId: 'less' })).toThrow('Nobody can press less : there is more=1');
  expect(() => slack.press({ message, actionId: 'more', user: BEN })).toThrow('U0BEN cannot see it');
});

test('a modal is submitted filled in, as it asks', async () => {
  await start();
  const element = { type: 'plain_text_input', action_id: 'text', max_length: 100 };
  const view = {
    type: 'modal',
    title: label('Ask'),
    submit: label('Ask'),
    blocks: [{ type: 'input', block_id: 'question', label: label('Question'), element }],
  };
  await callApi(slack, 'views.open', { trigger_id: shortcut().triggerId, view });
  const [opened] = slack.views;
  if (opened === undefined) throw new Error('Nothing was opened');
  const submit = (value: string) => slack.submitView({ view: opened, values: { text: value } });
  expect(() => submit('')).toThrow('text must be filled in');
  expect(() => submit('x'.repeat(101))).toThrow('0 to 100 characters');
  expect(submit('Who?').payload).toMatchObject({
    type: 'view_submission',
    view: { state: { values: { question: { text: { value: 'Who?' } } } } },
  });
});

test('a press carries the message, but not an ephemeral one', async () => {
  await start();
  const { user: _, ...args } = posted(select);
  await callApi(slack, 'chat.postMessage', args);
  await callApi(slack, 'chat.postEphemeral', posted(select));
  const presses = slack.messages.map((message) => slack.press({ message, actionId: 'part', value: '2' }));
  expect(presses.map((one) => one.payload)).toMatchObject([
    { type: 'block_actions', container: { is_ephemeral: false }, message: { text, user: 'U0BOT' } },
    { container: { is_ephemeral: true }, actions: [{ selected_option: option('2'), block_id: 'b' }] },
  ]);
  expect(presses[1]?.payload).not.toHaveProperty('message');
});

test('a message shortcut carries the message and a response_url, also where the bot is not', async () => {
  await start();
  const message = { channel: OUTSIDE, ts: '1700000000.000100', text, user: BEN };
  const { payload, responseUrl } = slack.shortcut({ callbackId: 'check', message });
  expect(payload).toMatchObject({
    type: 'message_action',
    channel: { id: OUTSIDE },
    message: { text, user: BEN },
    response_url: responseUrl,
  });
  expect(slack.shortcut({ callbackId: 'check' }).responseUrl).toBeUndefined();
});

test('a mention in a direct message is two events', async () => {
  await start();
  const { eventId } = slack.mention({ text, channel: ANN_DM });
  expect(slack.deliveries.map(({ payload }) => payload.event)).toMatchObject([
    { type: 'app_mention' },
    { type: 'message', channel_type: 'im' },
  ]);
  expect(slack.deliveries[1]?.eventId).not.toBe(eventId);
});

test.each([
  [true, [{ type: 'message', bot_id: 'B0BOT', text }]],
  [false, []],
])('the app hears of its own direct messages: %s', async (echo, events) => {
  await start({ echo });
  for (const channel of [ANN_DM, GENERAL]) await callApi(slack, 'chat.postMessage', { channel, text });
  expect(slack.deliveries.map(({ payload }) => payload.event)).toMatchObject(events);
});

test('waitFor finds what comes later, and says what came instead', async () => {
  await start();
  const later = slack.waitFor(() => slack.messages[0]);
  await callApi(slack, 'chat.postMessage', { channel: GENERAL, text });
  expect((await later).text).toBe(text);
  await expect(slack.waitFor(() => slack.messages[1], 20, 'Another')).rejects.toThrow(
    'Another did not happen within 20 ms. The last requests: chat.postMessage ok',
  );
});
