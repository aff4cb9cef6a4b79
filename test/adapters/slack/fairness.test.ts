import { afterEach, expect, test, vi } from 'vitest';
import { ANN, BEN } from '../../servers/slack/workspace.ts';
import { HOMES } from '../run-terminal.ts';
import { openSlack } from './open-slack.ts';

let opened: Awaited<ReturnType<typeof openSlack>> | undefined;
afterEach(() => opened?.close());

test('where Slack takes one message a second of a channel, no person’s questions keep another’s from an answer', async () => {
  opened = await openSlack({ slack: { rateLimit: { perSecond: 1, burst: 1 } } });
  const { slack } = opened;
  for (let i = 0; i < 12; i++) slack.mention({ text: HOMES, user: ANN });
  const { ts } = slack.mention({ text: HOMES, user: BEN });
  await slack.waitFor(() => slack.messages.some(({ thread_ts }) => thread_ts === ts), 10_000);
  expect(slack.messages.length).toBeLessThanOrEqual(4);
});

test('whoever can’t be answered in time is told, once, where there is room', async () => {
  opened = await openSlack({ slack: { rateLimit: { perSecond: 1, burst: 1 } } });
  const { slack } = opened;
  for (let i = 0; i < 20; i++) slack.mention({ text: HOMES, user: BEN });
  await vi.waitFor(
    () =>
      expect(slack.messages.map(({ text }) => text)).toContainEqual(
        expect.stringContaining('So much is asked'),
      ),
    20_000,
  );
  expect(slack.messages.filter(({ text }) => text.includes('So much is asked'))).toHaveLength(1);
}, 30_000);
