import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANN, GENERAL, OUTSIDE, type SlackServer } from '../../servers/slack/index.ts';
import { FTF, NOT_STATED, words } from '../run-terminal.ts';
import { type Opened, openSlack } from './open-slack.ts';
import { closeUnharmed, labelsOf, talkIn, textOf } from './talk.ts';

let opened: Opened;
let slack: SlackServer;
let talk: ReturnType<typeof talkIn>;
beforeAll(async () => {
  opened = await openSlack();
  ({ slack } = opened);
  talk = talkIn(slack);
});
afterAll(() => closeUnharmed(opened));

describe('/statement', () => {
  test('answers the asker alone, with the question, and can be shared with all', async () => {
    const mine = await talk.run(FTF);
    expect(mine).toMatchObject({ ephemeral: ANN, via: 'response_url' });
    expect(textOf(mine)).toContain(FTF);
    expect(textOf(mine)).toContain(words('principles.6'));
    const shared = await talk.press(mine, 'Share in channel');
    expect(shared.ephemeral).toBeUndefined();
    expect(shared.channel).toBe(GENERAL);
    expect(textOf(shared)).toContain(words('principles.6'));
    expect(textOf(shared)).not.toContain(FTF);
  });

  test('works where the bot is no member', async () => {
    const mine = await talk.run(FTF, { channel: OUTSIDE });
    const reader = await talk.press(mine, 'Before');
    expect(reader).toMatchObject({ channel: OUTSIDE, ephemeral: ANN });
    expect(await talk.press(mine, 'Share in channel')).toMatchObject({ channel: OUTSIDE });
  });

  test('shares no silence', async () => {
    expect(labelsOf(await talk.run(NOT_STATED))).not.toContain('Share in channel');
  });

  test.each([['principles.6.2'], ['PRINCIPLES.6.2'], ['read']])(
    'read %s opens it, or says what it needs',
    async (place) => {
      const shown = textOf(await talk.run(place === 'read' ? 'read' : `read ${place}`));
      expect(shown).toContain(place === 'read' ? '/statement read needs a place' : words('principles.6.2'));
    },
  );

  test('check reads out in words what is struck and bold for eyes alone', async () => {
    const { text } = await talk.run('check Our approach rests on a number of wobbly pillars.');
    expect(text).toContain('“wobbly” should be “key”');
    expect(text).not.toContain('wobbly key');
  });

  test('alone, or with help, says what there is', async () => {
    for (const text of ['', 'help', ' HELP ']) {
      const help = textOf(await talk.run(text));
      for (const name of ['read', 'find', 'check', 'define', 'outline', 'about'])
        expect(help).toContain(`/statement ${name}`);
    }
  });

  test('takes a word for a question where more follows that it does not take', async () => {
    expect(textOf(await talk.run('about women what is said?'))).toContain('about women what is said?');
    expect(textOf(await talk.run('constructor'))).not.toContain('Sorry');
  });
});
