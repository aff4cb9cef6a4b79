import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { GENERAL } from '../../servers/slack/workspace.ts';
import { mutate } from '../mutate.ts';
import { FTF, HOMES } from '../run-terminal.ts';
import { openSlack } from './open-slack.ts';
import { talkIn } from './talk.ts';

let opened: Awaited<ReturnType<typeof openSlack>> | undefined;
afterEach(() => opened?.close());

type Opened = NonNullable<typeof opened>;

/** What Slack sends when people do things, each with its kind of envelope. */
async function recordPayloads({ slack }: Opened) {
  const mention = slack.mention({ text: FTF });
  const answer = await slack.waitFor(() => slack.messages[0]);
  return [
    mention,
    slack.command({ command: '/statement', text: FTF }),
    slack.shortcut({ callbackId: 'ask' }),
    slack.shortcut({
      callbackId: 'check_message',
      message: { channel: GENERAL, ts: answer.ts, text: 'some words' },
    }),
  ].map(({ type, payload }) => ({ type, payload }));
}

/** What is too long for a request is cut off, as from anybody. */
async function postOdd({ slack }: Opened, odd: unknown): Promise<void> {
  const body = JSON.stringify(odd);
  if (body.length < 200_000) await slack.post(body);
}

// An error that nothing catches fails the run.
test.each(['socket', 'http'] as const)(
  'what Slack sends in another shape than it was described in ends nothing, by %s',
  async (mode) => {
    const it = await openSlack({ mode });
    opened = it;
    const { slack } = it;
    const recorded = await recordPayloads(it);
    let count = 0;
    for (const { type, payload } of recorded)
      for (const odd of mutate([payload], 40)) {
        if (mode === 'socket')
          slack.sockets
            .find(({ greeted }) => greeted)
            ?.send({ type, envelope_id: `odd-${count++}`, payload: odd, accepts_response_payload: true });
        else if (type === 'events_api') await postOdd(it, odd);
      }
    await setTimeout(500);
    await talkIn(slack).mention(HOMES);
    expect(it.failures).toEqual([]);
    expect(it.log()).not.toMatch(/working group|xxxxx/i);
  },
  60_000,
);
