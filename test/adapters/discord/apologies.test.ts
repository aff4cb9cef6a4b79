import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Rapporteur } from '../../../src/core/index.ts';
import type { Message } from '../../servers/discord/index.ts';
import { HOMES, rapporteur } from '../run-terminal.ts';
import { openDiscord } from './open-discord.ts';
import { readPressables, readShown } from './read-shown.ts';

const fail = (): never => {
  throw new Error('the core is broken');
};
const broken: Rapporteur = { ...rapporteur, ask: fail, check: fail, readSpan: fail };

let opened: Awaited<ReturnType<typeof openDiscord>>;
/** Shown while all was well, and pressed when it no longer is. */
let answer: Message;
beforeAll(async () => {
  opened = await openDiscord();
  const { message } = await opened.discord.command({ name: 'ask', options: { question: HOMES } }).answered();
  if (!message) throw new Error('No message was made');
  answer = message;
  await opened.restart(broken);
});
afterAll(() => opened.close());

const press = (label: string) => {
  const button = readPressables(answer.components).get(label);
  if (!button) throw new Error(`There is no ${label}`);
  return opened.discord.press({ message: answer, ...button });
};

const WAYS: Readonly<Record<string, () => Promise<Message | undefined>>> = {
  'a command': async () => {
    const asked = opened.discord.command({ name: 'ask', options: { question: 'Xanthippe?' } });
    return (await asked.answered()).message;
  },
  'a direct message': async () => {
    const { discord } = opened;
    return discord.post({ content: 'Xanthippe?', channel: discord.directMessages() }).answered();
  },
  'a command on a message': async () => {
    const message = await opened.discord.post({ content: 'Xanthippe?' }).message;
    return (await opened.discord.messageCommand({ name: 'Check this quote', message }).answered()).message;
  },
  'a button': async () => (await press('Whole paragraph').answered()).message,
  'a form': async () => {
    const opener = press('Follow up');
    await opener.answered();
    return (await opened.discord.submitModal({ opener, values: { question: 'Xanthippe?' } }).answered())
      .message;
  },
};

test.each(Object.keys(WAYS))('%s is apologised for with an id that is in the log', async (way) => {
  const said = readShown((await WAYS[way]?.())?.components ?? []).text;
  const [, id = 'none'] = /Sorry.*error ([0-9a-f]{8})/s.exec(said) ?? [];
  expect(opened.log()).toContain(`"id":"${id}"`);
  expect(opened.log()).not.toContain('Xanthippe');
});
