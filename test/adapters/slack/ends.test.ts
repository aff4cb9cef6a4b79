import { afterEach, expect, test, vi } from 'vitest';
import { ANN, BEN, GENERAL } from '../../servers/slack/workspace.ts';
import { FTF, HOMES } from '../run-terminal.ts';
import { openSlack } from './open-slack.ts';
import { talkIn, textOf } from './talk.ts';

let opened: Awaited<ReturnType<typeof openSlack>> | undefined;
afterEach(() => opened?.close());

test.each([{ type: 'app_uninstalled' }, { type: 'tokens_revoked', tokens: { oauth: [], bot: ['U0BOT'] } }])(
  '$type ends the process with what to do',
  async (event) => {
    opened = await openSlack();
    const { slack, failures } = opened;
    slack.event(event);
    await vi.waitFor(() => expect(failures).toHaveLength(1));
    expect(failures[0]?.message).toMatch(/SLACK_BOT_TOKEN.*Install App/);
  },
);

test('the token of a person, which is not used, ends nothing', async () => {
  opened = await openSlack();
  await opened.slack.event({ type: 'tokens_revoked', tokens: { oauth: ['U1'] } }).done;
  expect(opened.failures).toEqual([]);
});

test('a thread that takes no replies is left alone, and the others of its channel are answered', async () => {
  opened = await openSlack();
  const { slack } = opened;
  const { ts } = slack.mention({ text: FTF, user: ANN });
  await slack.waitFor(() => slack.messages.length === 1);
  slack.fail('chat.postMessage', { kind: 'error', error: 'thread_locked' }, { channel: GENERAL, times: 3 });
  for (let i = 0; i < 3; i++)
    await slack.mention({ text: HOMES, user: BEN, ...(ts && { thread_ts: ts }) }).done;
  const told = await slack.waitFor(() => slack.messages.find(({ channel }) => channel !== GENERAL));
  expect(told.text).toContain('takes no replies');
  await vi.waitFor(() => expect(opened?.log().split('thread_locked').length).toBeGreaterThan(3));
  expect(textOf(await talkIn(slack).mention(FTF))).toContain('FTF');
});
