import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Discord, Message } from '../../servers/discord/index.ts';
import { HOMES, words } from '../run-terminal.ts';
import { createSharedThreads } from '../shared-threads.ts';
import { openDiscord } from './open-discord.ts';
import { readButtons, readShown } from './read-shown.ts';

let discord: Discord;
let opened: Awaited<ReturnType<typeof openDiscord>>;
beforeAll(async () => {
  opened = await openDiscord({ threads: createSharedThreads() });
  ({ discord } = opened);
});
afterAll(async () => {
  expect(opened.failures).toEqual([]);
  await opened.close();
});

const textOf = (message: Message | undefined): string => (message ? readShown(message.components).text : '');

// What one process answered, the next goes on with: it begins with nothing of its own.

test('in direct messages, by a message and by the command', async () => {
  const channel = discord.directMessages();
  await discord.post({ content: HOMES, channel }).answered();
  await opened.restart();
  expect(textOf(await discord.post({ content: 'who said that?', channel }).answered())).toContain(
    words('remarks.1.6'),
  );
  await opened.restart();
  const { message } = await discord
    .command({ name: 'ask', options: { question: 'who said that?' }, channel })
    .answered();
  expect(textOf(message)).toContain(words('remarks.1.6'));
});

test('in a window that follows up', async () => {
  const { message: answer } = await discord.command({ name: 'ask', options: { question: HOMES } }).answered();
  if (!answer) throw new Error('It made no message');
  await opened.restart();
  const customId = readButtons(answer.components).get('Follow up') ?? '';
  const opener = discord.press({ message: answer, customId });
  await opener.answered();
  const { message } = await discord
    .submitModal({ opener, values: { question: 'who said that?' } })
    .answered();
  expect(textOf(message)).toContain(words('remarks.1.6'));
});
