import { type Client, Events, type Interaction, type Message, MessageFlags } from 'discord.js';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createBot } from './connect.ts';
import { type Discord, startDiscord, textOf } from './index.ts';

const allowedMentions = { parse: [], repliedUser: false };
const words = (content: string): { content: string; allowedMentions: typeof allowedMentions } => ({
  content,
  allowedMentions,
});
const button = {
  type: 1,
  components: [
    { type: 2, style: 2, label: 'More', custom_id: 'more' },
    { type: 2, style: 2, label: 'Ask', custom_id: 'ask' },
  ],
};
const menu = {
  type: 1,
  components: [{ type: 3, custom_id: 'menu', options: [{ label: 'One', value: '1' }] }],
};
const modal = {
  custom_id: 'modal',
  title: 'Ask',
  components: [
    { type: 18, label: 'Question', component: { type: 4, custom_id: 'question', style: 1, max_length: 20 } },
  ],
};

let discord: Discord;
let bot: Client;
const errors: unknown[] = [];
let heard: Message[] = [];

async function answer(interaction: Interaction): Promise<unknown> {
  if (interaction.isAutocomplete())
    return await interaction.respond([{ name: interaction.options.getFocused(), value: 'x' }]);
  if (interaction.isChatInputCommand()) {
    if (interaction.options.getString('question') !== 'later')
      return await interaction.reply({
        ...words('an answer'),
        components: [button, menu],
        withResponse: true,
      });
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply({
      flags: MessageFlags.IsComponentsV2,
      components: [{ type: 10, content: 'later' }],
      allowedMentions,
    });
    return await interaction.followUp({ ...words('and more'), flags: MessageFlags.Ephemeral });
  }
  if (interaction.isMessageContextMenuCommand())
    return await interaction.reply(words(`read: ${interaction.targetMessage.content}`));
  if (interaction.isStringSelectMenu())
    return await interaction.update(words(`chosen: ${interaction.values}`));
  if (interaction.isButton() && interaction.customId === 'ask') return await interaction.showModal(modal);
  if (interaction.isButton()) return await interaction.update(words('updated'));
  if (interaction.isModalSubmit())
    return await interaction.reply(words(interaction.fields.getTextInputValue('question')));
  throw new Error('An interaction of another type');
}

beforeAll(async () => {
  discord = await startDiscord();
  bot = createBot(discord, { enforceNonce: true });
  bot.on(Events.Error, (error) => errors.push(error));
  bot.on(Events.Warn, (warning) => errors.push(warning));
  bot.on(Events.InteractionCreate, (interaction) => {
    answer(interaction).catch((error: unknown) => errors.push(error));
  });
  bot.on(Events.MessageCreate, (message) => {
    heard.push(message);
    if (!message.author.bot && message.mentions.users.has(bot.user?.id ?? ''))
      message.reply(words('a reply')).catch((error: unknown) => errors.push(error));
  });
  await bot.login(discord.token);
  const where = { integrationTypes: [0, 1], contexts: [0, 1, 2] };
  const question = {
    type: 3,
    name: 'question',
    description: 'What to ask',
    autocomplete: true,
    maxLength: 100,
  };
  await bot.application?.commands.set([
    { name: 'ask', description: 'Ask', ...where, options: [question] },
    { name: 'Read this', type: 3, ...where },
  ]);
});

afterEach(() => {
  expect(errors.splice(0)).toEqual([]);
  expect(discord.pings).toEqual([]);
  heard = [];
});

afterAll(async () => {
  await bot.destroy();
  await discord.close();
});

test('commands are registered once, and shown with their languages on request', async () => {
  expect(discord.commands).toMatchObject({ writes: 1, global: [{ name: 'ask' }, { name: 'Read this' }] });
  const fetched = await bot.application?.commands.fetch({ withLocalizations: true });
  expect(fetched?.map(({ name, options }) => [name, options.length])).toEqual([
    ['ask', 1],
    ['Read this', 0],
  ]);
});

test('a command is answered, and its buttons, its menu and its modal work', async () => {
  const { message } = await discord.command({ name: 'ask', options: { question: 'what?' } }).answered();
  if (!message) throw new Error('No message');
  expect(textOf(message)).toBe('an answer');
  const opener = discord.press({ message, customId: 'ask' });
  expect(await opener.answered()).toMatchObject({ type: 9 });
  const submitted = await discord.submitModal({ opener, values: { question: 'and then?' } }).answered();
  expect(submitted.message).toMatchObject({ content: 'and then?', via: 'callback' });
  expect(await discord.press({ message, customId: 'menu', values: ['1'] }).answered()).toMatchObject({
    type: 7,
  });
  await discord.press({ message, customId: 'more' }).answered();
  expect(message).toMatchObject({ content: 'updated', edits: [{}, {}] });
});

test('a deferred answer is filled in, and followed up, for the asker alone', async () => {
  const count = discord.messages.length;
  const { message } = await discord.command({ name: 'ask', options: { question: 'later' } }).answered();
  const last = await discord.waitFor(() => discord.messages[count + 1]);
  expect(message).toMatchObject({ ephemeral: true, loading: false, components: [{ content: 'later' }] });
  expect(last).toMatchObject({ ephemeral: true, via: 'follow-up' });
  expect(heard).toEqual([]);
  if (!message) throw new Error('No message');
  expect(() => discord.press({ message, customId: 'x', user: discord.people.bob })).toThrow(
    'only somebody else',
  );
});

test('a message command gets the words of its message', async () => {
  const { message } = discord.post({ content: 'some words' });
  const { message: answered } = await discord.messageCommand({ name: 'Read this', message }).answered();
  expect(answered?.content).toBe('read: some words');
});

test('autocomplete gets what is written so far', async () => {
  const { data } = await discord.autocomplete({ name: 'ask', option: 'question', value: 'wh' }).answered();
  expect(data).toEqual({ choices: [{ name: 'wh', value: 'x' }] });
});

test('a mention is replied to; the reply to the reply comes with its words, and so does a direct message', async () => {
  const first = await discord.post({ content: `<@${discord.bot.id}> what?` }).answered();
  expect(first).toMatchObject({ content: 'a reply', via: 'channel' });
  await discord.post({ content: 'and then?', reference: first, channel: discord.channel }).answered();
  await discord.post({ content: `<@${discord.bot.id}> here?`, channel: discord.thread }).answered();
  discord.post({ content: 'just between us', channel: discord.directMessages() });
  await expect.poll(() => heard.at(-1)?.content).toBe('just between us');
  expect(heard.filter(({ author }) => !author.bot).map(({ content }) => content)).toEqual([
    `<@${discord.bot.id}> what?`,
    'and then?',
    `<@${discord.bot.id}> here?`,
    'just between us',
  ]);
});

test('words that do not concern the bot are not delivered', async () => {
  const { message } = await discord.command({ name: 'ask' }).answered();
  if (!message) throw new Error('No message');
  discord.post({ content: 'nothing to do with it' });
  discord.post({ content: 'to a command’s answer', reference: message });
  discord.post({ content: 'quietly', mentions: [discord.people.bob] });
  await expect.poll(() => heard.filter(({ author }) => !author.bot).length).toBe(3);
  expect(heard.filter(({ author }) => !author.bot).map(({ content }) => content)).toEqual(['', '', '']);
});

test('an event can be delivered again, and one in a hidden channel is not delivered', async () => {
  const post = discord.post({ content: 'hello', mentions: [discord.people.bob] });
  expect(discord.redeliver(post)).toBe(1);
  const channel = discord.guild.channels[2];
  if (!channel) throw new Error('No channel');
  discord.deny(channel, 'ViewChannel');
  expect(discord.post({ content: 'secret', channel }).event).toBeUndefined();
  await expect.poll(() => heard.length).toBeGreaterThan(0);
});

test('what Discord would not offer to anybody is a mistake of the test', () => {
  const long = 'x'.repeat(101);
  expect(() => discord.command({ name: 'nothing' })).toThrow('not registered');
  expect(() => discord.command({ name: 'ask', options: { question: long } })).toThrow('101 characters');
  expect(() => discord.command({ name: 'ask', options: { other: 'x' } })).toThrow('no option other');
  expect(() => discord.submitModal({ opener: { id: '1', token: '1' }, values: {} })).toThrow('not opened');
});

test('nothing was asked for that Discord has not', () => {
  expect(discord.requests.filter(({ status }) => status !== 200 && status !== 204)).toEqual([]);
});
