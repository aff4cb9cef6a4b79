import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Rapporteur } from '../../../src/core/index.ts';
import { ANN, ANN_DM, BEN, BOT, GENERAL, type SlackServer } from '../../servers/slack/index.ts';
import { FTF, HOMES, rapporteur, words } from '../run-terminal.ts';
import { nextMessage, type Opened, openSlack } from './open-slack.ts';
import { closeUnharmed, settle, talkIn, textOf } from './talk.ts';

let opened: Opened;
let slack: SlackServer;
let talk: ReturnType<typeof talkIn>;
beforeAll(async () => {
  opened = await openSlack({ rapporteur: recording });
  ({ slack } = opened);
  talk = talkIn(slack);
});
afterAll(() => closeUnharmed(opened));

/** Where each question's conversation stood when it came: what was shown last. */
const stood: (readonly string[])[] = [];
const recording: Rapporteur = {
  ...rapporteur,
  ask: (question, thread = []) => {
    stood.push(thread.at(-1)?.places ?? []);
    return rapporteur.ask(question, thread);
  },
};

const WOBBLY = 'Our approach rests on a number of wobbly pillars.';
const MENTION = `<@${BOT}>`;

function richText(text: string) {
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text }] }],
  };
}

/** A message that was shared, as Slack attaches it. */
function shared(text: string) {
  return { is_share: true, from_url: 'https://test-team.slack.com/archives/C0/p1', text };
}

describe('a message shortcut reads', () => {
  const runOn = async (callbackId: string, text: string, more: object): Promise<string> => {
    const message = { channel: GENERAL, ts: slack.workspace.nextTs(), text, user: BEN, more: { ...more } };
    return textOf(await nextMessage(slack, () => void slack.shortcut({ callbackId, message })));
  };

  test.each([
    ['a message that was shared', { attachments: [shared(WOBBLY)] }],
    [
      'one whose words are in blocks alone',
      {
        attachments: [{ is_msg_unfurl: true, message_blocks: [{ message: { blocks: [richText(WOBBLY)] } }] }],
      },
    ],
    ['blocks without a text', { blocks: [richText(WOBBLY)] }],
    ['a section', { blocks: [{ type: 'section', text: { type: 'mrkdwn', text: `*${WOBBLY}*` } }] }],
    ['what a program attached', { attachments: [{ fields: [{ title: 'Quote', value: WOBBLY }] }] }],
  ])('%s, to check it', async (_, more) => {
    expect(await runOn('check_message', '', more)).toContain('“wobbly” should be “key”');
  });

  test('a question that was shared, to ask it; what stands beside it comes first', async () => {
    const attachments = [shared(FTF)];
    expect(await runOn('ask_message', '', { attachments })).toContain(words('principles.6'));
    expect(await runOn('ask_message', HOMES, { attachments })).toContain(words('remarks.1.6'));
  });

  test('no preview of a page that is linked', async () => {
    const attachments = [{ from_url: 'https://example.org/', text: WOBBLY }];
    expect(await runOn('check_message', words('remarks.1.6'), { attachments })).not.toContain('wobbly');
  });

  test('an answer of the bot by its words', async () => {
    const answer = await talk.mention(FTF);
    const checked = await runOn('check_message', answer.text, { blocks: answer.blocks });
    expect(checked).toMatch(/Exact/);
    expect(checked).not.toMatch(/Altered|Not in the statement/);
  });
});

describe('messages of people that have more than a text', () => {
  test.each(['file_share', 'thread_broadcast', 'me_message'])('are answered: %s', async (subtype) => {
    const said = { text: HOMES, more: { subtype } };
    const direct = await nextMessage(slack, () => void slack.directMessage(said));
    expect(textOf(direct)).toContain(words('remarks.1.6'));
    const mention = await nextMessage(slack, () => void slack.mention(said));
    expect(textOf(mention)).toContain(words('remarks.1.6'));
  });

  test('a message that is shared with a mention, or directly, is asked', async () => {
    const said = { text: MENTION, more: { attachments: [shared(FTF)] } };
    const mention = await nextMessage(slack, () => void slack.mention(said));
    expect(textOf(mention)).toContain(words('principles.6'));
    const direct = await nextMessage(slack, () => void slack.directMessage({ ...said, text: '' }));
    expect(textOf(direct)).toContain(words('principles.6'));
  });
});

describe('a mention in a message that is edited', () => {
  const edit = (ts: string, secondsLater: number): void => {
    const edited = { user: ANN, ts: String(Number(ts) + secondsLater) };
    const text = `${MENTION} ${HOMES}`;
    slack.event({ type: 'app_mention', channel: GENERAL, user: ANN, ts, text, edited });
  };

  test('is answered where it is new, soon after', async () => {
    const { ts } = slack.message({ text: HOMES });
    const answer = await nextMessage(slack, () => edit(ts ?? '', 5));
    expect(textOf(answer)).toContain(words('remarks.1.6'));
  });

  test('is never answered again, however late, and whichever process answered it', async () => {
    const { ts: thread = '' } = slack.mention({ text: HOMES });
    await slack.waitFor(() => slack.messages.find(({ thread_ts }) => thread_ts === thread));
    const before = slack.messages.length;
    edit(thread, 5);
    edit(thread, 3_600);
    expect(await settle(slack, FTF)).toBe(before);
    await opened.restart();
    const after = slack.messages.length;
    edit(thread, 5);
    expect(await settle(slack, FTF)).toBe(after);
  });
});

test('in one thread each person goes on from what they were told', async () => {
  const say = (user: string, text: string, thread_ts?: string) =>
    nextMessage(slack, () => void slack.mention({ text, user, ...(thread_ts && { thread_ts }) }));
  const { thread_ts } = await say(ANN, HOMES);
  await say(BEN, FTF, thread_ts);
  for (const user of [ANN, BEN]) await say(user, 'who said that?', thread_ts);
  expect(stood.slice(-2)).toEqual([['remarks.1.6'], ['principles.6.1-2']]);
});

test('an answer to a follow-up says what it was taken for', async () => {
  const { thread_ts } = await talk.mention(HOMES);
  expect(textOf(await talk.mention('who said that?', thread_ts))).toContain('On Iraqis:');
});

test('a message whose parts are of another kind is read as far as it can be', async () => {
  const blocks = [null, 7, { type: 'section', text: null }, { elements: 'no' }];
  const more = { blocks, attachments: [null, { text: 5 }, shared(FTF)] };
  const said = { channel: ANN_DM, text: '', more: { ...more } };
  const answer = await nextMessage(slack, () => void slack.directMessage(said));
  expect(textOf(answer)).toContain(words('principles.6'));
});
