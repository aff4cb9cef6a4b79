import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { SlackServer } from '../../servers/slack/index.ts';
import { HOMES, words } from '../run-terminal.ts';
import { createSharedThreads } from '../shared-threads.ts';
import { type Opened, openSlack } from './open-slack.ts';
import { readView } from './read-shown.ts';
import { closeUnharmed, pressable, talkIn, textOf } from './talk.ts';

let opened: Opened;
let slack: SlackServer;
let talk: ReturnType<typeof talkIn>;
beforeAll(async () => {
  opened = await openSlack({ threads: createSharedThreads() });
  ({ slack } = opened);
  talk = talkIn(slack);
});
afterEach(() => {
  expect(opened.failures).toEqual([]);
});
afterAll(() => closeUnharmed(opened));

// What one process answered, the next goes on with: it begins with nothing of its own.

test('in a thread', async () => {
  const answer = await talk.mention(HOMES);
  await opened.restart();
  expect(textOf(await talk.mention('who said that?', answer.thread_ts))).toContain(words('remarks.1.6'));
});

test('in direct messages, by a message and by the command', async () => {
  await talk.direct(HOMES);
  await opened.restart();
  expect(textOf(await talk.direct('who said that?'))).toContain(words('remarks.1.6'));
  await opened.restart();
  const { channel } = await talk.direct(HOMES);
  await opened.restart();
  expect(textOf(await talk.run('who said that?', { channel }))).toContain(words('remarks.1.6'));
});

test('in a window that follows up', async () => {
  const answer = await talk.run(HOMES);
  await opened.restart();
  const asking = await talk.nextView(
    () => void slack.press({ message: answer, ...pressable(answer.blocks, 'Follow up') }),
  );
  await talk.nextView(() => void slack.submitView({ view: asking, values: { question: 'who said that?' } }));
  expect(readView(asking)).toContain(words('remarks.1.6'));
});
