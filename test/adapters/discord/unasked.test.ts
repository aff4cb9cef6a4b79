import { afterEach, describe, expect, test } from 'vitest';
import type { Channel, Discord } from '../../servers/discord/index.ts';
import { FTF, HOMES, rapporteur, words } from '../run-terminal.ts';
import { type Options, openDiscord, prepareDiscord } from './open-discord.ts';
import { readShown } from './read-shown.ts';

let opened: Awaited<ReturnType<typeof openDiscord>> | undefined;
afterEach(() => opened?.close());

function named(discord: Discord, name: string): Channel {
  const channel = discord.guild.channels.find((one) => one.name === name);
  if (!channel) throw new Error(`There is no ${name}`);
  return channel;
}

/** A bot that answers without a mention in #general and in the forum. */
async function listen(discord: Options['discord'] = {}) {
  opened = await openDiscord({
    discord: { messageContent: true, ...discord },
    settings: (server) => ({
      unasked: { channels: [server.channel.id, named(server, 'forum').id], ask: rapporteur.ask },
    }),
  });
  return opened;
}
const textOf = ({ components }: { readonly components: readonly unknown[] }): string =>
  readShown(components).text;
/** After it, all that was written before has been dealt with. */
async function settle(discord: Discord): Promise<number> {
  const channel = named(discord, 'random');
  const content = `<@${discord.bot.id}> ${FTF}`;
  await discord.post({ content, channel, mentions: [discord.bot] }).answered();
  return discord.messages.length;
}

describe('in a channel of DISCORD_CHANNELS', () => {
  test('a question that the statement answers is answered in a thread of its own, which goes on', async () => {
    const { discord, failures } = await listen();
    const asked = discord.post({ content: FTF });
    const answer = await asked.answered();
    expect(answer.channel).toMatchObject({ kind: 'thread', parentId: discord.channel.id, name: FTF });
    expect(textOf(answer)).toContain(words('principles.6'));
    const next = discord.post({
      content: `<@${discord.bot.id}> who said that?`,
      channel: answer.channel,
      mentions: [discord.bot],
    });
    expect(textOf(await next.answered())).toContain(words('principles.6'));
    expect(failures).toEqual([]);
    expect(discord.pings).toEqual([]);
  });

  test('in a post of a forum it is answered by a reply', async () => {
    const { discord } = await listen();
    const channel = named(discord, 'a post');
    expect((await discord.post({ content: FTF, channel }).answered()).channel).toBe(channel);
  });

  test.each([
    ['what it does not answer', 'how much does it cost?'],
    ['chatter', 'lol what a day'],
    ['a greeting', 'hello!'],
    ['the statement’s own words', words('principles.6')],
    ['what only sounds like it', 'The finance working group met yesterday'],
    ['what is not surely meant', 'can someone review my PR?'],
  ])('%s gets silence', async (_, content) => {
    const { discord, log } = await listen();
    discord.post({ content });
    expect(await settle(discord)).toBe(1);
    expect(log()).not.toMatch(/^(warn|error)/m);
  });

  test('programs get silence, whatever they say, and in whoever’s name', async () => {
    const { discord } = await listen();
    discord.post({ content: FTF, author: discord.people.otherBot });
    discord.post({ content: FTF, webhookId: '88' });
    const { event } = discord.post({ content: 'hm' });
    const d = { ...Object(event?.d), id: '1500000000000000001', content: FTF, application_id: '99' };
    if (event) discord.redeliver({ event: { ...event, d } });
    expect(await settle(discord)).toBe(1);
    expect(discord.requests.filter(({ path }) => path.endsWith('/threads'))).toEqual([]);
  });

  test('where it may not begin a thread, it replies; where it may not write, nobody is told', async () => {
    const { discord, logged } = await listen();
    discord.deny(discord.channel, 'CreatePublicThreads');
    expect((await discord.post({ content: FTF }).answered()).channel).toBe(discord.channel);
    discord.deny(discord.channel, 'CreatePublicThreads', 'SendMessages');
    discord.post({ content: HOMES });
    await logged(discord.channel.id);
    expect(await settle(discord)).toBe(2);
  });

  test('a mention is answered also where the statement does not say', async () => {
    const { discord } = await listen();
    const content = `<@${discord.bot.id}> who won the World Cup?`;
    const answer = await discord.post({ content, mentions: [discord.bot] }).answered();
    expect(textOf(answer)).toMatch(/does not say|no sentence/);
  });
});

test('elsewhere, and without the setting, silence is kept', async () => {
  const { discord } = await listen();
  discord.post({ content: FTF, channel: named(discord, 'random') });
  expect(await settle(discord)).toBe(1);
});

test('it asks for the intent that this takes and for leave to begin threads, and says so', async () => {
  const { discord, log } = await listen();
  expect(discord.gateway.identifies.map(({ intents }) => intents)).toEqual([1 + 512 + 4096 + 32_768]);
  expect(log()).toMatch(/DISCORD_CHANNELS.*Message Content Intent/);
  expect(BigInt(/permissions=(\d+)/.exec(log())?.[1] ?? 0) & (1n << 35n)).not.toBe(0n);
});

test('where the intent is not turned on, the start ends with what to do', async () => {
  opened = await prepareDiscord({ settings: { unasked: { channels: ['1'], ask: rapporteur.ask } } });
  await expect(opened.start()).rejects.toThrow(/Message Content Intent.*4014 DisallowedIntents/);
});
