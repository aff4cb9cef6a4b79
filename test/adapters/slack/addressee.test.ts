import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { findStranger } from '../../../src/adapters/slack/addressee.ts';
import type { JsonObject } from '../../servers/json.ts';
import { FTF, HOMES } from '../run-terminal.ts';
import { type Opened, openSlack } from './open-slack.ts';
import { talkIn } from './talk.ts';

let opened: Opened;
afterEach(() => opened.close());

const authorizations = (team_id: string, user_id: string): JsonObject => ({
  authorizations: [{ enterprise_id: null, team_id, user_id, is_bot: true, is_enterprise_install: false }],
});
const OTHERS: readonly [string, JsonObject][] = [
  ['another workspace', { team_id: 'T0OTHER', ...authorizations('T0OTHER', 'U0BOT') }],
  ['another bot', authorizations('T0TEST', 'U0OTHERBOT')],
];
const OTHER_APP: readonly [string, JsonObject] = ['another app', { api_app_id: 'A0OTHER' }];

/** An event as it came once, in another's name. */
const inAnothersName = ({ slack }: Opened, other: JsonObject): JsonObject => {
  const { payload } = slack.mention({ text: FTF });
  return {
    ...payload,
    ...other,
    event_id: 'Ev0OTHER',
    event: { ...Object(payload.event), ts: '1700000000.000001' },
  };
};

/** What is sent is answered before this is. */
async function expectOnly(count: number): Promise<void> {
  await talkIn(opened.slack).mention(HOMES);
  expect(opened.slack.messages).toHaveLength(count + 1);
}

describe('what names another is refused', () => {
  test.each([...OTHERS, OTHER_APP])('by socket: %s', async (_, other) => {
    opened = await openSlack();
    const { slack, logged } = opened;
    const payload = inAnothersName(opened, other);
    await slack.waitFor(() => slack.messages.length === 1);
    slack.sockets.find(({ greeted }) => greeted)?.send({ type: 'events_api', envelope_id: 'other', payload });
    await logged('is for another app, workspace or bot');
    await expectOnly(1);
  });

  test.each(OTHERS)('by HTTP, although it is signed: %s', async (_, other) => {
    opened = await openSlack({ mode: 'http' });
    const { slack, logged } = opened;
    const payload = inAnothersName(opened, other);
    await slack.waitFor(() => slack.messages.length === 1);
    expect((await slack.post(JSON.stringify(payload))).status).toBe(403);
    await logged('is for another app, workspace or bot');
    await expectOnly(1);
  });

  test('also what people do', async () => {
    opened = await openSlack();
    const { slack, logged } = opened;
    const { payload, done } = slack.command({ command: '/statement', text: FTF });
    await done;
    await slack.waitFor(() => slack.messages.length === 1);
    const other = { ...payload, team_id: 'T0OTHER', trigger_id: 'another' };
    const envelope = { type: 'slash_commands', envelope_id: 'other', accepts_response_payload: true };
    slack.sockets.find(({ greeted }) => greeted)?.send({ ...envelope, payload: other });
    await logged('is for another app, workspace or bot');
    await setTimeout(50);
    await expectOnly(1);
  });
});

test('an event of a channel that workspaces share is for the one that is named as installed', async () => {
  opened = await openSlack();
  const own = { team: 'T0TEST', botUserId: 'U0BOT' };
  const shared = { team_id: 'T0OTHER', api_app_id: 'A0TEST', ...authorizations('T0TEST', 'U0BOT') };
  expect(findStranger(shared, own)).toBeUndefined();
  expect(findStranger(shared, { ...own, appId: 'A0OTHER' })).toBe('app');
});
