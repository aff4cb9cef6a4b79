import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CITATION_STYLES } from '../../../src/core/index.ts';
import type { Discord, Message } from '../../servers/discord/index.ts';
import { FTF, HOMES, rapporteur, words } from '../run-terminal.ts';
import { openDiscord } from './open-discord.ts';
import { readButtons, readShown } from './read-shown.ts';

let discord: Discord;
let opened: Awaited<ReturnType<typeof openDiscord>>;
beforeAll(async () => {
  opened = await openDiscord();
  ({ discord } = opened);
});
afterAll(async () => {
  expect(opened.failures).toEqual([]);
  expect(discord.pings).toEqual([]);
  await opened.close();
});

type Where = Parameters<Discord['command']>[0];

async function run(name: string, options: Record<string, string | boolean> = {}, where: Partial<Where> = {}) {
  const { message } = await discord.command({ name, options, ...where }).answered();
  if (!message) throw new Error(`/${name} made no message`);
  return message;
}
const textOf = ({ components }: Message): string => readShown(components).text;
const idOf = ({ components }: Message, label: string): string =>
  readButtons(components).get(label) ?? `no ${label}`;

async function press(message: Message, label: string, where: Partial<Where> = {}) {
  const callback = await discord.press({ message, customId: idOf(message, label), ...where }).answered();
  if (!callback.message) throw new Error(`${label} made no message`);
  return { ...callback, message: callback.message };
}
describe('slash commands', () => {
  test('/ask answers in its one response, with the question, to all', async () => {
    const sent = discord.command({ name: 'ask', options: { question: FTF } });
    const { type, message } = await sent.answered();
    expect(type).toBe(4);
    expect(message?.ephemeral).toBe(false);
    expect(message && textOf(message)).toContain(words('principles.6'));
    expect(message && textOf(message)).toContain(FTF);
    expect(discord.requests.filter(({ path }) => path.includes(sent.id))).toHaveLength(1);
  });

  test('/ask private answers the asker alone, who can share it', async () => {
    const mine = await run('ask', { question: FTF, private: true });
    expect(mine.ephemeral).toBe(true);
    const { message: shared } = await press(mine, 'Share');
    expect(shared.ephemeral).toBe(false);
    expect(textOf(shared)).toContain(words('principles.6'));
    const open = await run('ask', { question: FTF });
    expect([...readButtons(open.components).keys()]).not.toContain('Share');
  });
});

describe('completion', () => {
  const complete = async (name: string, option: string, value: string) => {
    const { type, data } = await discord.autocomplete({ name, option, value }).answered();
    expect(type).toBe(8);
    return (data as { choices: { name: string; value: string }[] }).choices;
  };

  test('offers up to 25 questions, the first as typed, so that Enter asks what was meant', async () => {
    const choices = await complete('ask', 'question', 'what does the');
    expect(choices.length).toBeGreaterThan(10);
    expect(choices.length).toBeLessThanOrEqual(25);
    expect(choices[0]).toEqual({ name: 'what does the', value: 'what does the' });
    const begins = choices.slice(1).map(({ name }) => /^what does the/i.test(name));
    expect(begins[0]).toBe(true);
    expect(begins.lastIndexOf(true)).toBeLessThan([...begins, false].indexOf(false));
    expect(await complete('ask', 'question', '')).toHaveLength(25);
    expect(await complete('ask', 'question', 'why? '.repeat(40))).toEqual([]);
  });

  test('offers places by number, by name and by first words', async () => {
    expect((await complete('read', 'place', '')).length).toBe(25);
    expect((await complete('read', 'place', 'principles.6')).map(({ value }) => value)).toEqual([
      'principles.6',
    ]);
    expect((await complete('read', 'place', 'foreign terrorist')).map(({ value }) => value)).toContain(
      'principles.6',
    );
  });

  test('offers the terms that the statement introduces', async () => {
    expect((await complete('define', 'term', 'cif')).map(({ value }) => value)).toEqual(['CIFG']);
    expect((await complete('define', 'term', '')).length).toBeGreaterThan(5);
  });
});

describe('mentions', () => {
  const say = (content: string, more: Partial<Parameters<Discord['post']>[0]> = {}) =>
    discord.post({ content: `<@${discord.bot.id}> ${content}`, mentions: [discord.bot], ...more });

  test('are answered by a reply, and a reply to that goes on with the conversation', async () => {
    const answer = await say(HOMES).answered();
    const next = await discord.post({ content: 'who said that?', reference: answer }).answered();
    expect(textOf(next)).toContain('Rex Tillerson');
    expect(textOf(next)).toContain(words('remarks.1.6'));
    const after = await discord.post({ content: 'and what comes next?', reference: next }).answered();
    expect(textOf(after)).toContain(words('remarks.1.7'));
  });

  test('in a thread go on with each other', async () => {
    const { thread: channel } = discord;
    await say(HOMES, { channel }).answered();
    expect(textOf(await say('who said that?', { channel }).answered())).toContain(words('remarks.1.6'));
  });

  test('in a channel begin afresh', async () => {
    await say(HOMES).answered();
    expect(textOf(await say('who said that?').answered())).not.toContain(words('remarks.1.6'));
  });

  test('that reply to a slash command’s answer go on from it, where they name the bot', async () => {
    const answer = await run('ask', { question: HOMES });
    expect(textOf(await say('who said that?', { reference: answer }).answered())).toContain(
      words('remarks.1.6'),
    );
  });

  test('with nothing else get a short how-to', async () => {
    expect(textOf(await say('').answered())).toMatch(/Ask me about the statement.*\/ask/s);
    expect(
      textOf(await discord.post({ content: `<@${discord.bot.id}>`, mentions: [discord.bot] }).answered()),
    ).toMatch(/Ask me/);
  });

  test('direct messages need none, and go on with each other', async () => {
    const channel = discord.directMessages();
    expect(textOf(await discord.post({ content: HOMES, channel }).answered())).toContain(
      words('remarks.1.6'),
    );
    expect(textOf(await discord.post({ content: 'who said that?', channel }).answered())).toContain(
      'Rex Tillerson',
    );
    expect(textOf(await run('ask', { question: 'and what comes next?' }, { channel }))).toContain(
      words('remarks.1.7'),
    );
  });

  test.each([
    ['everyone', { content: `@everyone ${FTF}`, mentionEveryone: true }],
    ['a role', { content: `<@&77> ${FTF}`, mentionRoles: ['77'] }],
    ['nobody', { content: FTF }],
    ['the bot, by a webhook', { content: FTF, webhookId: '88', mention: true }],
    ['the bot, as the news that somebody joined', { content: FTF, type: 7, mention: true }],
  ])('of %s are not answered', async (_, { content, ...post }) => {
    const before = discord.requests.length;
    const mentions = 'mention' in post ? [discord.bot] : [];
    const { mention: _mention, ...rest } = { mention: false, ...post };
    discord.post({ content, mentions, ...rest });
    await say(HOMES).answered();
    expect(discord.requests.length).toBe(before + 1);
  });

  test('that are edited are not answered again', async () => {
    const asked = say(HOMES);
    await asked.answered();
    const before = discord.messages.length;
    const { event } = asked;
    expect(event && discord.redeliver({ event: { ...event, t: 'MESSAGE_UPDATE' } })).toBe(1);
    await say(HOMES).answered();
    expect(discord.messages.length).toBe(before + 1);
  });
});

describe('message commands', () => {
  test('ask what a message asks, for the asker alone, and name it', async () => {
    const { message } = discord.post({ content: FTF, author: discord.people.bob });
    const answer = await discord.messageCommand({ name: 'Ask the statement', message }).answered();
    expect(answer.message?.ephemeral).toBe(true);
    expect(answer.message && textOf(answer.message)).toContain(words('principles.6'));
  });

  test('check the quotation in a message, whatever marks it', async () => {
    for (const content of [
      '> Our approach rests on a number of wobbly pillars.',
      '**“Our approach rests on a number of `wobbly` pillars.”** <@1001>',
    ]) {
      const { message } = discord.post({ content });
      const checked = await discord.messageCommand({ name: 'Check this quote', message }).answered();
      expect(checked.message && textOf(checked.message)).toContain('1 change:');
      expect(checked.message && textOf(checked.message)).toContain('“wobbly” should be “key”');
    }
  });

  test('say what to do with a message without text', async () => {
    const { message } = discord.post({ content: '' });
    const answer = await discord.messageCommand({ name: 'Ask the statement', message }).answered();
    expect(answer.message && textOf(answer.message)).toContain('has no text');
  });
});

describe('buttons', () => {
  test('that turn a page give whoever did not ask a private copy', async () => {
    const page = await run('read', { place: 'principles.5' });
    const before = textOf(page);
    const { type, message } = await press(page, 'After', { user: discord.people.bob });
    expect([type, message.ephemeral]).toEqual([4, true]);
    expect(textOf(message)).toContain(words('principles.6'));
    expect(textOf(page)).toBe(before);
    const own = await press(page, 'After');
    expect([own.type, own.message.id]).toEqual([7, page.id]);
  });

  test('cite in every style, to copy', async () => {
    const { message, interactionId } = await press(await run('ask', { question: FTF }), 'Cite');
    const [citation] = rapporteur.read('principles.6')?.citations ?? [];
    for (const style of CITATION_STYLES)
      await discord.waitFor(
        () => citation && allText(interactionId, message).includes(rapporteur.cite(citation, style)),
      );
  });

  /** A response and what followed it. */
  const allText = (interaction: string, first: Message): string =>
    [
      first,
      ...discord.messages.filter((one) => one.via === 'follow-up' && one.interaction?.id === interaction),
    ]
      .map(textOf)
      .join('\n');

  test('a modal asks what follows, also after a private answer', async () => {
    for (const isPrivate of [false, true]) {
      const answer = await run('ask', { question: HOMES, private: isPrivate });
      const opener = discord.press({ message: answer, customId: idOf(answer, 'Follow up') });
      expect((await opener.answered()).type).toBe(9);
      const submitted = discord.submitModal({ opener, values: { question: 'who said that?' } });
      const { message } = await submitted.answered();
      expect(message?.ephemeral).toBe(isPrivate);
      expect(message && textOf(message)).toContain(words('remarks.1.6'));
      expect(message && textOf(message)).toContain('Rex Tillerson');
    }
  });

  test('Follow up goes on from a mention’s answer too, wherever it was given', async () => {
    for (const channel of [discord.channel, discord.thread, discord.directMessages()]) {
      const answer = await discord
        .post({ content: `<@${discord.bot.id}> ${HOMES}`, mentions: [discord.bot], channel })
        .answered();
      const opener = discord.press({ message: answer, customId: idOf(answer, 'Follow up') });
      await opener.answered();
      const { message } = await discord
        .submitModal({ opener, values: { question: 'who said that?' } })
        .answered();
      expect(message && textOf(message)).toContain(words('remarks.1.6'));
    }
  });

  test('that follow up work after a restart', async () => {
    const answer = await run('ask', { question: FTF });
    await opened.restart();
    const opener = discord.press({ message: answer, customId: idOf(answer, 'Follow up') });
    expect((await opener.answered()).type).toBe(9);
  });

  test('that follow up on another version of the statement say so', async () => {
    const answer = await run('ask', { question: FTF });
    const { statement } = rapporteur;
    await opened.restart({ ...rapporteur, statement: { ...statement, version: `0${statement.version}` } });
    const { message } = await press(answer, 'Follow up');
    expect(textOf(message)).toMatch(/another version of the statement/);
    expect(message.ephemeral).toBe(true);
    await opened.restart();
  });
});
