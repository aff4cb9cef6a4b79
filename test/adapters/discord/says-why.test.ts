import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterEach, expect, test, vi } from 'vitest';
import { FTF, HOMES } from '../run-terminal.ts';
import { openDiscord, prepareDiscord } from './open-discord.ts';
import { readButtons } from './read-shown.ts';

type Opened = Awaited<ReturnType<typeof prepareDiscord>>;
let opened: Opened | undefined;
afterEach(() => opened?.close());

const open = async (...options: Parameters<typeof openDiscord>): Promise<Opened> => {
  opened = await openDiscord(...options);
  return opened;
};
const mention = ({ discord }: Opened, content: string) =>
  discord.post({ content: `<@${discord.bot.id}> ${content}`, mentions: [discord.bot] });

test('a channel that the bot may not write in is named in the log, with Discord’s code', async () => {
  const it = await open();
  it.discord.deny(it.discord.channel, 'SendMessages');
  mention(it, HOMES);
  await it.logged('forbidden');
  expect(it.log()).toMatch(new RegExp(`50013.*${it.discord.channel.id}|${it.discord.channel.id}.*50013`));
});

test('after one further message that Discord no longer takes, no other is sent', async () => {
  const it = await open();
  const { discord } = it;
  const question = 'What did the coalition tweet, and what did the embassy tweet?';
  const { message } = await discord.command({ name: 'ask', options: { question } }).answered();
  if (!message) throw new Error('no answer');
  const path = /^\/webhooks\/\d+\/[^/]+$/;
  discord.fail({ path, answer: { kind: 'error', status: 404, code: 10_015 }, times: 9 });
  const customId = readButtons(message.components).get('Cite') ?? '';
  await discord.press({ message, customId }).answered();
  await it.logged('expired');
  await mention(it, FTF).answered();
  expect(discord.requests.filter((one) => path.test(one.path))).toHaveLength(1);
});

test('40001 says that the token is bad, also with HTTP 400', async () => {
  const answer = { kind: 'error', status: 400, code: 40_001 } as const;
  const it = await open();
  it.discord.fail({ path: /messages$/, answer });
  mention(it, HOMES);
  await vi.waitFor(() => expect(it.failures[0]?.message).toMatch(/DISCORD_TOKEN/));
  await it.close();
  const other = await prepareDiscord();
  opened = other;
  other.discord.fail({ path: '/applications/@me', answer });
  await expect(other.start()).rejects.toThrow(/DISCORD_TOKEN/);
});

test('a wrong address of the API is named, with the status', async () => {
  const server = createServer((_, response) => response.writeHead(404).end('<h1>Not Found</h1>'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = Object(server.address());
  const apiUrl = `http://127.0.0.1:${address.port}/wrong`;
  const it = await prepareDiscord({ settings: { apiUrl } });
  opened = it;
  const started = it.start();
  await it.logged(`HTTP 404 from ${apiUrl}/v10/applications/@me`);
  await it.stop();
  await started;
  server.close();
});

test('what Discord closes a connection with is named, and that it connects again is said once', async () => {
  const it = await open();
  it.discord.gateway.close(4000);
  await it.logged('connecting again');
  expect(it.log()).toContain('4000 UnknownError');
  await it.logged('connected again');
  const count = (): number => it.log().split('connecting again').length - 1;
  await it.discord.stopListening();
  it.discord.gateway.drop();
  await vi.waitFor(() => expect(count()).toBe(2));
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(count()).toBe(2);
  await it.discord.listenAgain();
});

test('what kind of channel a message stands in is read from the message, not from what is remembered', async () => {
  const it = await open();
  const { discord } = it;
  const { event } = mention(it, HOMES);
  const channel = '1600000000000000000';
  const parts = { ...Object(event?.d), channel_id: channel, channel_type: 11 };
  discord.guild.channels.push({ ...discord.thread, id: channel });
  const say = (id: string, content: string) =>
    event && discord.redeliver({ event: { ...event, d: { ...parts, id, content } } });
  say('1700000000000000001', HOMES);
  await discord.waitFor(() => discord.messages.some((one) => one.channel_id === channel));
  say('1700000000000000002', 'who said that?');
  const [, next] = await discord.waitFor(() => {
    const sent = discord.messages.filter((one) => one.channel_id === channel);
    return sent.length === 2 && sent;
  });
  expect(JSON.stringify(next?.components)).toContain('3.2 million');
});
