import { afterEach, expect, test } from 'vitest';
import { en } from '../../../src/adapters/words/en.ts';
import { FTF, HOMES } from '../run-terminal.ts';
import { openDiscord } from './open-discord.ts';
import { readButtons, readShown } from './read-shown.ts';

let opened: Awaited<ReturnType<typeof openDiscord>> | undefined;
afterEach(() => opened?.close());

test.each(['drop', 'hang'] as const)(
  'where the connection of an answer ends with a %s, it is sent again, and shown once',
  async (kind) => {
    opened = await openDiscord();
    const { discord } = opened;
    discord.fail({ path: /messages$/, answer: { kind } });
    const said = discord.post({ content: `<@${discord.bot.id}> ${HOMES}`, mentions: [discord.bot] });
    await said.answered();
    discord.fail({ path: /callback$/, answer: { kind } });
    const command = discord.command({ name: 'ask', options: { question: FTF } });
    expect((await command.answered()).message).toBeDefined();
    expect(discord.messages).toHaveLength(2);
  },
);

test('two tries that hang leave time for a third, with the time that there really is', async () => {
  opened = await openDiscord({ settings: { patience: undefined } });
  const { discord } = opened;
  discord.fail({ path: /messages$/, answer: { kind: 'hang' }, times: 2 });
  const since = performance.now();
  await discord.post({ content: `<@${discord.bot.id}> ${HOMES}`, mentions: [discord.bot] }).answered();
  expect(performance.now() - since).toBeLessThan(3_000);
});

test('more than the library sends in a second is answered all the same, each sent once', async () => {
  const guilds = Array.from({ length: 30 }, () => ({}));
  opened = await openDiscord({ discord: { guilds }, settings: { patience: undefined } });
  const { discord } = opened;
  const content = `<@${discord.bot.id}> ${HOMES}`;
  const asked = Array.from({ length: 250 }, (_, i) => {
    const [channel] = discord.guilds[i % guilds.length]?.channels ?? [];
    return discord.post({ content, mentions: [discord.bot], ...(channel && { channel }) });
  });
  await Promise.all(asked.map(({ answered }) => answered(9_000)));
  expect(discord.requests.filter(({ path }) => path.endsWith('/messages'))).toHaveLength(asked.length);
});

test('a further message that Discord may have taken is not sent again', async () => {
  opened = await openDiscord();
  const { discord } = opened;
  const question = 'What did the coalition tweet, and what did the embassy tweet?';
  const answer = (await discord.command({ name: 'ask', options: { question } }).answered()).message;
  if (!answer) throw new Error('no answer');
  discord.fail({
    path: /webhooks\/\d+\/[^/]+$/,
    answer: { kind: 'error', status: 502 },
    after: true,
    times: 9,
  });
  const cite = readButtons(answer.components).get('Cite');
  await discord.press({ message: answer, customId: cite ?? '' }).answered();
  await opened.logged('HTTP 502');
  const followUps = discord.requests.filter(({ path }) => /webhooks\/\d+\/[^/]+$/.test(path));
  expect(followUps.length).toBeGreaterThan(0);
  expect(new Set(followUps.map(({ body }) => JSON.stringify(body))).size).toBe(followUps.length);
});

test('where Discord did not say whether it has an answer, whoever asked is told once, with the next', async () => {
  opened = await openDiscord();
  const { discord, logged } = opened;
  const ask = (): ReturnType<typeof discord.post> =>
    discord.post({ content: `<@${discord.bot.id}> ${HOMES}`, mentions: [discord.bot] });
  discord.fail({ path: /messages$/, answer: { kind: 'error', status: 502 }, times: 4 });
  ask();
  await logged('did not arrive');
  expect(readShown((await ask().answered()).components).text).toContain(en.problems.askAgain);
  expect(readShown((await ask().answered()).components).text).not.toContain(en.problems.askAgain);
});
