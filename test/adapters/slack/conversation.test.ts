import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANN, ANN_DM, BEN, BOT, GENERAL, type SlackServer } from '../../servers/slack/index.ts';
import { FTF, HOMES, rapporteur, words } from '../run-terminal.ts';
import { nextMessage, type Opened, openSlack } from './open-slack.ts';
import { readShown, readText } from './read-shown.ts';
import { closeUnharmed, talkIn, textOf } from './talk.ts';

let opened: Opened;
let slack: SlackServer;
let talk: ReturnType<typeof talkIn>;
beforeAll(async () => {
  opened = await openSlack();
  ({ slack } = opened);
  talk = talkIn(slack);
});
afterAll(() => closeUnharmed(opened));

describe('mentions', () => {
  test('are answered in their thread, and a mention there goes on with the conversation', async () => {
    const answer = await talk.mention(HOMES);
    expect(answer.thread_ts).toBeDefined();
    const next = await talk.mention('who said that?', answer.thread_ts);
    expect(textOf(next)).toContain('Rex Tillerson');
    expect(textOf(next)).toContain(words('remarks.1.6'));
    expect(next.thread_ts).toBe(answer.thread_ts);
    expect(textOf(await talk.mention('and what comes next?', answer.thread_ts))).toContain(
      words('remarks.1.7'),
    );
  });

  test('outside of a thread begin afresh', async () => {
    await talk.mention(HOMES);
    expect(textOf(await talk.mention('who said that?'))).not.toContain(words('remarks.1.6'));
  });

  test('in a thread that others began are understood from then on', async () => {
    const thread = slack.message({ text: 'Does anyone have the figures?', user: BEN }).ts;
    await talk.mention(HOMES, thread);
    expect(textOf(await talk.mention('who said that?', thread))).toContain(words('remarks.1.6'));
  });

  test('with nothing else get a short how-to', async () => {
    expect(textOf(await talk.mention(''))).toMatch(/Ask me about the statement.*\/statement help/s);
  });

  test('of others in a question are no part of it', async () => {
    const answer = await nextMessage(
      slack,
      () => void slack.mention({ text: `${HOMES} cc <@${BEN}> <#${GENERAL}|general>` }),
    );
    expect(textOf(answer)).toContain(words('remarks.1.6'));
  });

  test('are read out as they are shown: quotation, speaker, place and link', async () => {
    const answer = await talk.mention(FTF);
    const { text, links } = readText(answer.text);
    expect(text).toBe(textOf(answer));
    expect(text).toContain(words('principles.6'));
    expect(links).toEqual(readShown(answer).links);
  });
});

describe('direct messages', () => {
  test('need no mention, and go on below an answer and in its thread', async () => {
    const answer = await talk.direct(HOMES);
    expect(answer).toMatchObject({ channel: ANN_DM });
    expect(textOf(await talk.direct('who said that?', answer.thread_ts))).toContain(words('remarks.1.6'));
    expect(textOf(await talk.direct('who said that?'))).toContain('Rex Tillerson');
  });

  test('with a mention are answered once, though they come as two events', async () => {
    const before = slack.messages.length;
    const answer = await nextMessage(slack, () => void slack.mention({ channel: ANN_DM, text: HOMES }));
    expect(textOf(answer)).toContain(words('remarks.1.6'));
    await talk.direct(FTF);
    expect(slack.messages).toHaveLength(before + 2);
  });

  test('on the Messages tab begin with four questions to choose from, each of which is answered', async () => {
    slack.openHome({ tab: 'messages' });
    const { prompts, shown } = await slack.waitFor(() => slack.prompts.at(-1));
    expect(shown).toBe(true);
    expect(prompts).toHaveLength(4);
    for (const { message } of prompts) expect(rapporteur.ask(message).kind).toBe('answer');
  });
});

test('edits, deletions, joins, and other bots’ words in any form get no answer', async () => {
  const before = slack.messages.length;
  const plain = { type: 'message', channel: ANN_DM, channel_type: 'im', user: ANN, text: FTF };
  const subtypes = [
    'message_changed',
    'message_deleted',
    'channel_join',
    'bot_message',
    'assistant_app_thread',
  ];
  for (const subtype of subtypes)
    slack.event({ ...plain, subtype, ts: slack.workspace.nextTs(), message: { ...plain } });
  slack.event({ ...plain, bot_id: 'B0OTHER', ts: slack.workspace.nextTs() });
  slack.event({ ...plain, user: undefined, ts: slack.workspace.nextTs() });
  slack.event({ ...plain, user: BOT, ts: slack.workspace.nextTs() });
  await talk.direct(HOMES);
  expect(slack.messages).toHaveLength(before + 1);
});
