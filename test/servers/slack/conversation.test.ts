import type { App, types } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RunningApp, startHttpApp, startSocketApp } from './bolt-app.ts';
import { ANN, ANN_DM, asTyped, BEN, BOT, GENERAL, OUTSIDE, type SlackServer, startSlack } from './index.ts';

const BUTTONS = [
  {
    type: 'rich_text',
    elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text: 'Quoted' }] }],
  },
  {
    type: 'actions',
    elements: [
      { type: 'button', action_id: 'more', value: 'p6', text: { type: 'plain_text', text: 'More' } },
    ],
  },
];

const ASK: types.ModalView = {
  type: 'modal',
  callback_id: 'ask',
  title: { type: 'plain_text', text: 'Ask' },
  submit: { type: 'plain_text', text: 'Ask' },
  blocks: [
    {
      type: 'input',
      block_id: 'question',
      label: { type: 'plain_text', text: 'Question' },
      element: { type: 'plain_text_input', action_id: 'text', max_length: 100 },
    },
  ],
};

/** A small app that uses each way in which Slack is answered. */
function listen(app: App): void {
  app.event('app_mention', async ({ event, client }) => {
    await client.chat.postMessage({
      channel: event.channel,
      thread_ts: event.thread_ts ?? event.ts,
      text: `Heard: ${event.text.replaceAll(/<@\w+> ?/g, '')}`,
      blocks: BUTTONS,
    });
  });
  app.event('message', async ({ event, client }) => {
    if (event.subtype !== undefined || event.text?.includes(`<@${BOT}>`)) return;
    await client.chat.postMessage({ channel: event.channel, text: 'A direct answer' });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    const blocks = [{ type: 'header', text: { type: 'plain_text', text: 'Home' } }];
    if (event.tab === 'home')
      await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
    else {
      const prompts: [{ title: string; message: string }] = [{ title: 'Who?', message: 'Who signed it?' }];
      await client.assistant.threads.setSuggestedPrompts({ channel_id: event.channel, prompts });
    }
  });
  app.command('/statement', async ({ ack, respond, command }) => {
    await ack({ response_type: 'ephemeral', text: `At once: ${command.text}` });
    await respond({ response_type: 'in_channel', text: 'For all' });
  });
  app.action('more', async ({ ack, respond }) => {
    await ack();
    await respond({ replace_original: true, text: 'More of it', blocks: BUTTONS });
  });
  app.shortcut('ask', async ({ ack, shortcut, client }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: ASK });
  });
  app.view('ask', async ({ ack, view }) => {
    const value = view.state.values.question?.text?.value;
    if (value === 'empty') await ack({ response_action: 'errors', errors: { question: 'Say more' } });
    else await ack();
  });
}

const MODES: [string, (slack: SlackServer, listen: (app: App) => void) => Promise<RunningApp>][] = [
  ['Socket Mode', startSocketApp],
  ['HTTP mode', startHttpApp],
];

describe.each(MODES)('the real Bolt app in %s', (_, start) => {
  let slack: SlackServer;
  let running: RunningApp;
  beforeEach(async () => {
    slack = await startSlack();
    running = await start(slack, listen);
  });
  afterEach(async () => {
    await running.stop();
    await slack.close();
  });

  const posted = (via: string) => slack.waitFor(() => slack.messages.find((one) => one.via === via));

  test('is mentioned and answers in the thread', async () => {
    const delivery = slack.mention({ text: asTyped('A & B?'), user: BEN });
    const answer = await posted('chat.postMessage');
    expect(answer).toMatchObject({ channel: GENERAL, thread_ts: delivery.ts, text: 'Heard: A &amp; B?' });
    expect((await delivery.done).failure).toBeUndefined();
    expect(delivery.ackedAt).toBeGreaterThan(delivery.sentAt);
    expect(slack.requests.map((one) => one.method)).toContain('auth.test');
    expect(slack.oddities).toEqual([]);
    expect(slack.pings).toEqual([]);
  });

  test('gets two events of a mention in a direct message, and hears its own answer', async () => {
    const delivery = slack.mention({ text: 'hello', channel: ANN_DM, user: ANN });
    expect(delivery.twin?.payload).toMatchObject({ event: { type: 'message', channel_type: 'im' } });
    expect(delivery.twin?.eventId).not.toBe(delivery.eventId);
    await posted('chat.postMessage');
    const echo = await slack.waitFor(() => slack.deliveries.find((one) => one.ts !== delivery.ts));
    expect(echo.payload).toMatchObject({ event: { type: 'message', user: BOT } });
    expect(await Promise.all(slack.deliveries.map(async (one) => (await one.done).failure))).toEqual(
      slack.deliveries.map(() => undefined),
    );
  });

  test('answers a direct message, is asked again under the same event_id, and answers again', async () => {
    const delivery = slack.directMessage({ text: 'hello' });
    await posted('chat.postMessage');
    const again = slack.redeliver(delivery, { retryNum: 1, retryReason: 'http_timeout', sameEnvelope: true });
    expect(again.eventId).toBe(delivery.eventId);
    expect(again.envelopeId).toBe(delivery.envelopeId);
    await slack.waitFor(() => slack.messages.length === 2);
  });

  test('answers a command with its acknowledgement and through the response_url, where it is not a member', async () => {
    const delivery = await slack.command({ command: '/statement', text: 'who', channel: OUTSIDE }).done;
    expect(delivery).toMatchObject({ ack: { text: 'At once: who' } });
    expect(await posted('ack')).toMatchObject({ channel: OUTSIDE, ephemeral: ANN, text: 'At once: who' });
    const shared = await posted('response_url');
    expect(shared).toMatchObject({ channel: OUTSIDE, text: 'For all' });
    expect(shared.ephemeral).toBeUndefined();
  });

  test('has a button pressed and replaces its message', async () => {
    slack.mention({ text: 'hello' });
    const message = await posted('chat.postMessage');
    const press = await slack.press({ message, actionId: 'more', value: 'p6' }).done;
    expect(press.failure).toBeUndefined();
    await slack.waitFor(() => message.edits === 1 && message.text === 'More of it');
    expect(() => slack.press({ message, actionId: 'less' })).toThrow('Nobody can press less');
  });

  test('opens a modal on a shortcut, refuses what was entered, and takes it the next time', async () => {
    const shortcut = slack.shortcut({ callbackId: 'ask' });
    const view = await slack.waitFor(() => slack.views.find((one) => one.type === 'modal'));
    expect((await shortcut.done).failure).toBeUndefined();
    expect(() => slack.submitView({ view })).toThrow('text must be filled in');
    expect(() => slack.submitView({ view, values: { text: 'x'.repeat(101) } })).toThrow(
      '0 to 100 characters',
    );
    const refused = await slack.submitView({ view, values: { text: 'empty' } }).done;
    expect(refused).toMatchObject({ ack: { response_action: 'errors' } });
    expect([refused.failure, view.closed]).toEqual([undefined, false]);
    await slack.submitView({ view, values: { text: 'Who?' } }).done;
    expect(view.closed).toBe(true);
  });

  test('publishes Home, and shows prompts in the messages tab', async () => {
    slack.openHome({ user: BEN });
    await slack.waitFor(() => slack.views.find((one) => one.type === 'home' && one.user === BEN));
    const again = slack.openHome({ user: BEN });
    expect(again.payload).toMatchObject({ event: { tab: 'home', view: { type: 'home' } } });
    slack.openHome({ user: BEN, tab: 'messages' });
    expect(await slack.waitFor(() => slack.prompts[0])).toMatchObject({ shown: true, channel: 'D0BEN' });
  });
});
