import { afterEach, describe, expect, test } from 'vitest';
import { ANN, BOT, GENERAL, SECRET } from '../../servers/slack/index.ts';
import { FTF, HOMES, rapporteur, words } from '../run-terminal.ts';
import { MANIFEST, nextMessage, type Opened, openSlack, prepareSlack } from './open-slack.ts';
import { settle, talkIn, textOf } from './talk.ts';

const { oauth_config, settings } = MANIFEST;
const LISTENING = {
  scopes: [...oauth_config.scopes.bot, 'channels:history', 'groups:history'],
  events: [...settings.event_subscriptions.bot_events, 'message.channels', 'message.groups'],
};

let opened: Opened | undefined;
afterEach(() => opened?.close());

async function listen() {
  opened = await openSlack({
    slack: LISTENING,
    settings: { unasked: { channels: [GENERAL], ask: rapporteur.ask } },
  });
  return { ...opened, talk: talkIn(opened.slack) };
}

describe('in a channel of SLACK_CHANNELS', () => {
  test('a question that the statement answers is answered in its thread, which goes on', async () => {
    const { slack, talk } = await listen();
    const answer = await nextMessage(slack, () => void slack.message({ text: FTF }));
    expect(textOf(answer)).toContain(words('principles.6'));
    expect(answer).toMatchObject({ channel: GENERAL, thread_ts: expect.any(String) });
    expect(textOf(await talk.mention('who said that?', answer.thread_ts))).toContain(words('principles.6'));
  });

  test('a mention is answered once, also where the statement does not say', async () => {
    const { slack, talk } = await listen();
    expect(textOf(await talk.mention('who won the World Cup?'))).toMatch(/does not say|no sentence/);
    await talk.mention(HOMES);
    expect(await settle(slack, FTF)).toBe(2);
  });

  test.each([
    ['what it does not answer', 'how much does it cost?'],
    ['chatter', 'lol what a day'],
    ['a greeting', 'hello!'],
    ['the statement’s own words', words('principles.6')],
    ['what only sounds like it', 'can someone review my PR?'],
  ])('%s gets silence', async (_, text) => {
    const { slack, log } = await listen();
    slack.message({ text });
    expect(await settle(slack, FTF)).toBe(0);
    expect(log()).not.toMatch(/^(warn|error)/m);
  });

  test('programs get silence, whatever they say, and in whoever’s name', async () => {
    const { slack } = await listen();
    for (const more of [{ bot_id: 'B0OTHER' }, { subtype: 'bot_message' }, { app_id: 'A0OTHER' }])
      slack.message({ text: FTF, more });
    slack.event({ type: 'message', channel: GENERAL, user: BOT, text: FTF, ts: slack.workspace.nextTs() });
    expect(await settle(slack, FTF)).toBe(0);
  });
});

test('elsewhere silence is kept', async () => {
  const { slack } = await listen();
  slack.message({ text: FTF, channel: SECRET, user: ANN });
  expect(await settle(slack, FTF)).toBe(0);
});

test('it says at the start what this takes', async () => {
  const { log } = await listen();
  expect(log()).toMatch(/SLACK_CHANNELS.*channels:history.*message\.channels/);
});

test('where the scope is missing, the start ends with what to do', async () => {
  opened = await prepareSlack({ settings: { unasked: { channels: [GENERAL], ask: rapporteur.ask } } });
  await expect(opened.start()).rejects.toThrow(/SLACK_CHANNELS needs the scope channels:history/);
});
