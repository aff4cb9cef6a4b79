import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../../src/adapters/discord/commands.ts';
import { FTF, HOMES, rapporteur } from '../run-terminal.ts';
import { type Options, openDiscord } from './open-discord.ts';
import { readButtons, readShown } from './read-shown.ts';

type Opened = Awaited<ReturnType<typeof openDiscord>>;
let opened: Opened | undefined;
const open = async (options?: Options): Promise<Opened> => {
  opened = await openDiscord(options);
  return opened;
};
afterEach(() => opened?.close());

const MODAL = 9;
const named = ({ discord }: Opened, content: string) => ({
  content: `<@${discord.bot.id}> ${content}`,
  mentions: [discord.bot],
});
const ask = ({ discord }: Opened, where = {}) =>
  discord.command({ name: 'ask', options: { question: FTF }, ...where }).answered();

describe('a private thread', () => {
  test('in which it is mentioned is answered in, and goes on by itself', async () => {
    const it = await open();
    const { privateThread: channel } = it.discord;
    expect(it.discord.post({ content: 'among us', channel }).receivers).toBe(0);
    const first = await it.discord.post({ ...named(it, FTF), channel }).answered();
    expect(first.channel_id).toBe(channel.id);
    const next = await it.discord.post({ ...named(it, 'who leads it?'), channel }).answered();
    expect(readShown(next.components).text).toContain('Foreign Terrorist Fighter');
    expect(it.failures).toEqual([]);
  });

  test('that it is not in gets an answer to a command', async () => {
    const it = await open();
    expect((await ask(it, { channel: it.discord.privateThread })).message).toBeDefined();
  });

  test('below a listened channel is listened to as well, once it is in it', async () => {
    const it = await open({
      discord: { messageContent: true },
      settings: (discord) => ({
        unasked: { channels: [discord.channel.id], ask: rapporteur.ask },
      }),
    });
    const { privateThread: channel } = it.discord;
    await it.discord.post({ ...named(it, HOMES), channel }).answered();
    const unasked = await it.discord.post({ content: FTF, channel }).answered();
    expect(unasked.channel_id).toBe(channel.id);
  });
});

/** What Discord may say of an application that says little of itself. */
const BARE = {
  ...{ install_params: null, custom_install_url: null, tags: null, team: null, owner: null, icon: null },
  ...{ description: null, approximate_guild_count: null, integration_types_config: null, bot: null },
  ...{ interactions_endpoint_url: null, role_connections_verification_url: null, flags: null },
};

test('an application of which all is null starts, is installed in servers, and answers', async () => {
  const it = await open({ discord: { application: BARE } });
  expect(it.log()).toMatch(/here as rapporteur, in 1 server/);
  expect(it.log()).not.toContain('could not be read');
  for (const { integration_types } of it.discord.commands.global) expect(integration_types).toEqual([0]);
  await ask(it);
  await it.discord.post(named(it, HOMES)).answered();
});

test('where all that is not said is null, everything is answered as ever', async () => {
  const it = await open({ discord: { sendsNull: true, messageContent: true } });
  const { discord } = it;
  const answer = await discord.post(named(it, FTF)).answered();
  await discord.post({ ...named(it, 'who leads it?'), reference: answer }).answered();
  await discord.post({ content: HOMES, channel: discord.directMessages() }).answered();
  const { message } = await ask(it);
  await ask(it, { channel: discord.directMessages() });
  for (const name of ['outline', 'about']) await discord.command({ name }).answered();
  await discord.messageCommand({ name: 'Check this quote', message: answer }).answered();
  if (!message) throw new Error('no message was made');
  const buttons = readButtons(message.components);
  for (const [label, customId] of buttons) {
    if (!/Follow up|Cite|More/.test(label)) continue;
    const pressed = discord.press({ message, customId });
    const { type } = await pressed.answered();
    if (type === MODAL)
      await discord.submitModal({ opener: pressed, values: { question: HOMES } }).answered();
  }
  expect(it.log()).not.toMatch(/^(?:warn|error)/m);
});

test('with an address for interactions, commands do not come, and mentions are answered', async () => {
  const it = await open({ discord: { interactionsEndpoint: 'https://example.org/' } });
  expect(it.log()).toMatch(/^warn.*Interactions Endpoint URL/m);
  expect(it.discord.command({ name: 'ask', options: { question: FTF } }).receivers).toBe(0);
  await it.discord.post(named(it, HOMES)).answered();
});

describe('ways of installing that are off', () => {
  test('for servers: commands are for people alone, wherever they are', async () => {
    const it = await open({ discord: { integrationTypes: [1] } });
    expect(it.discord.commands.global).toHaveLength(COMMANDS.length);
    for (const { integration_types, contexts } of it.discord.commands.global)
      expect({ integration_types, contexts }).toEqual({ integration_types: [1], contexts: [0, 1, 2] });
    await ask(it, { channel: it.discord.group });
  });

  test('both: it says why there are no commands, goes on, and answers mentions', async () => {
    const it = await open({ discord: { integrationTypes: [] } });
    await it.discord.post(named(it, HOMES)).answered();
    expect(it.log()).toMatch(/error Discord refuses the commands with code 50035.*goes on/s);
    expect(it.failures).toEqual([]);
  });
});

// Each waits for as long as Discord makes a bot wait.
describe.concurrent('where Discord takes one IDENTIFY in five seconds', () => {
  const discord = { identifyEvery: 5_000, sessionStartLimit: { max_concurrency: 1 } };
  const patience = { stuck: 30_000, retry: 50, identify: 20_000, send: 2_000 };

  test('shards log in one after another, and none is refused', async () => {
    const it = await openDiscord({
      discord: { ...discord, guilds: [{}, {}], recommendedShards: 2 },
      settings: { patience },
    });
    await it.discord.waitFor(() => it.discord.gateway.ready === 2, 20_000);
    const { identifies } = it.discord.gateway;
    expect(identifies.map(({ shard: [id], isTooSoon }) => [id, isTooSoon])).toEqual([
      [0, false],
      [1, false],
    ]);
    await it.close();
  }, 40_000);

  test('a process that is started again at once is refused once, waits, and answers', async () => {
    const it = await openDiscord({ discord, settings: { patience } });
    await it.stop();
    await setTimeout(100);
    const started = it.restart();
    await it.discord.waitFor(() => it.discord.gateway.identifies.some(({ isTooSoon }) => isTooSoon), 20_000);
    await it.discord.waitFor(() => it.discord.gateway.ready === 1, 20_000);
    await started;
    expect((await ask(it)).message).toBeDefined();
    expect(it.discord.gateway.identifies.map(({ isTooSoon }) => isTooSoon)).toEqual([false, true, false]);
    expect(it.failures).toEqual([]);
    await it.close();
  }, 60_000);
});
