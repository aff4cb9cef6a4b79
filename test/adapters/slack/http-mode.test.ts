import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import type { Delivery, Wire } from '../../servers/slack/index.ts';
import { FTF, HOMES } from '../run-terminal.ts';
import { type Opened, openSlack, prepareSlack } from './open-slack.ts';
import { talkIn, textOf } from './talk.ts';

let opened: Opened;
afterEach(() => opened.close());
const open = async (): Promise<Opened> => {
  opened = await openSlack({ mode: 'http' });
  return opened;
};
/** What comes after it is answered, so it was not merely slow. */
async function answersOnly(count: number): Promise<void> {
  expect(textOf(await talkIn(opened.slack).mention(FTF))).toContain('FTF');
  expect(opened.slack.messages).toHaveLength(count + 1);
}

test('it answers the address check of Slack, and nobody else’s', async () => {
  const { slack } = await open();
  expect(await slack.verifyUrl('abc')).toMatchObject({ status: 200, body: '{"challenge":"abc"}' });
  expect(await slack.verifyUrl('abc', { secret: 'another' })).toMatchObject({ status: 401, body: '' });
});

describe('a request is refused', () => {
  test.each<[string, Wire, string]>([
    ['of another secret', { secret: 'another' }, 'does SLACK_SIGNING_SECRET belong to this app'],
    ['without a signature', { unsigned: true }, 'signature'],
    ['changed on its way', { alterBody: true }, 'signature'],
    ['from an hour ago', { skewSeconds: -3600 }, 'the clock of this machine is off by as many seconds'],
    ['from six minutes ahead', { skewSeconds: 360 }, 'the clock of this machine is off by as many seconds'],
  ])('%s, and the admin reads why', async (_, wire, said) => {
    const { slack, logged } = await open();
    const all: Delivery[] = [
      slack.mention({ text: HOMES }, wire),
      slack.command({ command: '/statement', text: HOMES }, wire),
    ];
    for (const { done } of all) expect(await done).toMatchObject({ failure: 'http_error', status: 401 });
    await logged(said);
    await answersOnly(0);
  });

  test.each([-290, 290])('not for %i seconds', async (skewSeconds) => {
    const { slack } = await open();
    expect((await slack.mention({ text: HOMES }, { skewSeconds }).done).failure).toBeUndefined();
  });

  test('by its size, its form or its place', async () => {
    const { slack, origin, logged } = await open();
    expect((await slack.post(JSON.stringify({ text: 'x'.repeat(300_000) }))).status).toBe(413);
    expect((await slack.post('Xanthippe {')).status).toBe(400);
    expect((await slack.post('null')).status).toBe(400);
    expect((await fetch(`${origin}/slack/events`)).status).toBe(405);
    expect((await fetch(`${origin}/slack/events/more`, { method: 'POST' })).status).toBe(404);
    await logged('too long');
    expect(opened.log()).not.toContain('Xanthippe');
    await answersOnly(0);
  });
});

test('what somebody overheard and sends again, byte for byte, is not answered again', async () => {
  const { slack } = await open();
  const talk = talkIn(slack);
  await talk.mention(HOMES);
  await talk.run(HOMES);
  await talk.press(await talk.mention(HOMES), 'Before');
  for (const delivery of [...slack.deliveries])
    expect((await slack.redeliver(delivery, { replay: true }).done).status).toBe(200);
  await answersOnly(4);
});

test('nothing is smuggled in beside the check of the connection, which is not signed', async () => {
  const { slack } = await open();
  const { payload } = slack.mention({ text: HOMES });
  await slack.waitFor(() => slack.messages.length === 1);
  expect((await slack.checkSsl()).status).toBe(200);
  const smuggled = JSON.stringify({ ...payload, event_id: 'Ev0SMUGGLED' });
  expect((await slack.checkSsl({ payload: smuggled, command: '/statement', text: FTF })).status).toBe(200);
  expect((await slack.checkSsl({ ssl_check: '0', payload: smuggled })).status).toBe(401);
  await answersOnly(1);
});

test('that Slack drops events is an alarm, and is acknowledged', async () => {
  const { slack } = await open();
  expect((await slack.rateLimitApp()).status).toBe(200);
  expect(opened.log()).toMatch(/^error .*30,000 events an hour/m);
});

test('before it is ready and once it leaves, Slack is told to come again', async () => {
  opened = await prepareSlack({ mode: 'http' });
  const { slack, start, stop } = opened;
  const early = slack.mention({ text: HOMES });
  expect(await early.done).toMatchObject({ status: 503 });
  await start();
  slack.redeliver(early, { retryNum: 1 });
  await slack.waitFor(() => slack.messages.length === 1);
  slack.fail('chat.postMessage', { kind: 'delay', ms: 400 });
  const last = slack.mention({ text: HOMES });
  expect((await last.done).status).toBe(200);
  const stopped = stop();
  expect(await slack.mention({ text: FTF }).done).toMatchObject({ status: 503 });
  await stopped;
  expect(slack.messages).toHaveLength(2);
});

test('a request of which half came before it leaves, and half after, is left to whoever comes next', async () => {
  const { slack, stop } = await open();
  slack.mention({ text: HOMES });
  await slack.waitFor(() => slack.messages.length === 1);
  slack.fail('chat.postMessage', { kind: 'delay', ms: 600 });
  const last = slack.mention({ text: HOMES });
  expect((await last.done).status).toBe(200);
  const halved = slack.mention({ text: FTF }, { breaks: 'pause' });
  await setTimeout(50);
  const stopped = stop();
  expect(await halved.done).toMatchObject({ failure: 'http_error', status: 503 });
  await stopped;
  expect(slack.messages).toHaveLength(2);
});

test('a request that breaks off half-way is said to have done so, and not to be signed wrongly', async () => {
  const { slack, logged } = await open();
  const broken = slack.mention({ text: HOMES }, { breaks: 'cut' });
  expect(await broken.done).toMatchObject({ failure: 'connection_failed' });
  await logged('it broke off before it was whole');
  expect(opened.log()).not.toContain('signature');
  await answersOnly(0);
});

test('a command, a shortcut, a button and a modal are acknowledged and answered', async () => {
  const { slack } = await open();
  const talk = talkIn(slack);
  const mine = await talk.run(FTF);
  expect(textOf(await talk.press(mine, 'Before'))).toContain('Guiding Principles');
  const asking = await talk.nextView(() => slack.shortcut({ callbackId: 'ask' }));
  await talk.nextView(() => slack.submitView({ view: asking, values: { question: HOMES } }));
  for (const { done } of slack.deliveries) expect(await done).toMatchObject({ status: 200 });
  expect(slack.oddities).toEqual([]);
});
