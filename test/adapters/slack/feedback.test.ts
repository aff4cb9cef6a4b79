import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SlackServer, StoredView } from '../../servers/slack/index.ts';
import { FTF } from '../run-terminal.ts';
import { type Opened, openSlack } from './open-slack.ts';
import { readButtons, readView } from './read-shown.ts';
import { closeUnharmed, labelsOf, pressable, talkIn, textOf } from './talk.ts';

const names: (string | undefined)[] = [];
let opened: Opened;
let slack: SlackServer;
let talk: ReturnType<typeof talkIn>;
beforeAll(async () => {
  opened = await openSlack({ feedback: { count: (_, answer) => void names.push(answer) } });
  ({ slack } = opened);
  talk = talkIn(slack);
});
afterAll(() => closeUnharmed(opened));

test('an answer that only one person sees, of which Slack gives nothing back, is thanked for beside it', async () => {
  const mine = await talk.run(FTF);
  const thanks = await talk.press(mine, 'Right');
  expect(thanks.ephemeral).toBe(mine.ephemeral);
  expect(textOf(thanks)).toMatch(/^Thank you/);
  expect(mine.edits).toBe(0);
  // The buttons stay, but name the same answer.
  await talk.press(mine, 'Not what I asked');
  expect(names.splice(0)).toEqual([`${mine.channel} ${mine.ts}`, `${mine.channel} ${mine.ts}`]);
});

test('in a direct message thanks take the place of the buttons', async () => {
  const answer = await talk.direct(FTF);
  await talk.turn(answer, 'Not what I asked');
  expect(textOf(answer)).toMatch(/Thank you/);
  expect(labelsOf(answer)).not.toContain('Right');
  expect(names.splice(0)).toHaveLength(1);
});

test('in a form, which goes with its answer, nobody is asked', async () => {
  const asking: StoredView = await talk.nextView(() => void slack.shortcut({ callbackId: 'ask' }));
  await talk.nextView(() => void slack.submitView({ view: asking, values: { question: FTF } }));
  expect(readView(asking)).toContain('Foreign Terrorist Fighter');
  expect([...readButtons(asking.view.blocks).keys()]).not.toContain('Right');
});

test('the buttons of an answer still do the rest, after thanks took a place', async () => {
  const answer = await talk.mention(FTF);
  await talk.turn(answer, 'Right');
  expect(() => pressable(answer.blocks, 'Cite')).not.toThrow();
  expect(textOf(await talk.press(answer, 'More passages'))).toMatch(/^Further passages/);
});

test('the Home says that it is counted', async () => {
  const home = await talk.nextView(() => void slack.openHome());
  expect(readView(home)).toContain('the buttons “Right” and “Not what I asked”');
});
