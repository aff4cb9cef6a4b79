import { MessageFlags } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask } from './connect.ts';
import { type Channel, type Discord, startDiscord } from './index.ts';

const words = {
  flags: MessageFlags.IsComponentsV2,
  components: [{ type: 10, content: 'x' }],
  allowed_mentions: { parse: [] },
};
const replyTo = (message_id: string) => ({
  ...words,
  message_reference: { message_id, fail_if_not_exists: false },
});

let discord: Discord;
beforeEach(async () => {
  discord = await startDiscord({ guilds: [{}, { botIsMember: false }] });
});
afterEach(() => discord.close());

const write = (channel: Pick<Channel, 'id'> | undefined, body: object = words) =>
  ask(discord, 'POST', `/channels/${channel?.id}/messages`, body);

type Permission = Parameters<Discord['deny']>[1];

test.each<[string, Permission, () => ReturnType<typeof ask>, number, number]>([
  ['writing unseen', 'ViewChannel', () => write(discord.channel), 403, 50001],
  ['writing', 'SendMessages', () => write(discord.channel), 403, 50013],
  ['a thread', 'SendMessagesInThreads', () => write(discord.thread), 403, 50013],
  [
    'replying',
    'ReadMessageHistory',
    () => write(discord.channel, replyTo(discord.post({ content: 'x' }).id)),
    400,
    160002,
  ],
])('%s without the permission is refused', async (_, permission, act, status, code) => {
  discord.deny(discord.channel, permission);
  expect(await act()).toMatchObject({ status, code });
  discord.deny(discord.channel);
  expect((await act()).status).toBe(200);
});

const missing = '1'.repeat(18);
const commandsOf = (path: string) => ask(discord, 'GET', `/applications/${path}/commands`);

test.each<[string, () => ReturnType<typeof ask>, number, number]>([
  ['a channel that is none', () => write({ id: missing }), 404, 10003],
  ['a guild without the bot', () => write(discord.guilds[1]?.channels[0]), 403, 50001],
  ['a forum', () => write(discord.guild.channels.find(({ kind }) => kind === 'forum')), 400, 50008],
  [
    'a reply to what Discord said',
    () => write(discord.channel, replyTo(discord.post({ content: '', type: 7 }).id)),
    400,
    50035,
  ],
  ['somebody who refuses', () => write(discord.directMessages(discord.people.closed)), 403, 50007],
  [
    'writing to nobody',
    () => ask(discord, 'POST', '/users/@me/channels', { recipient_id: missing }),
    400,
    50033,
  ],
  ['another application', () => commandsOf(missing), 403, 20012],
  ['a guild that is none', () => commandsOf(`${discord.applicationId}/guilds/${missing}`), 403, 50001],
])('%s is refused', async (_, act, status, code) => {
  expect(await act()).toMatchObject({ status, code });
  expect(discord.requests.at(-1)).toMatchObject({ status, code });
  expect(discord.messages).toEqual([]);
});

test('a wrong token and a wrong version are refused', async () => {
  const answer = await ask(discord, 'GET', '/gateway/bot', undefined, 'another');
  expect(answer).toMatchObject({ status: 401, code: 0 });
  const response = await fetch(`${discord.api}/v9/gateway/bot`);
  expect([response.status, await response.json()]).toEqual([400, expect.objectContaining({ code: 50041 })]);
});

test('the bot can say who it is, where the gateway is, and open a direct message', async () => {
  const application = await ask(discord, 'GET', '/applications/@me');
  expect(application.body).toMatchObject({ id: discord.applicationId, approximate_guild_count: 1 });
  expect((await ask(discord, 'GET', '/users/@me')).body).toMatchObject({ id: discord.bot.id, bot: true });
  const gateway = await ask(discord, 'GET', '/gateway/bot');
  expect(gateway.body).toMatchObject({ shards: 1, session_start_limit: { remaining: 1_000 } });
  expect(gateway.headers.get('x-ratelimit-remaining')).toBe('999');
  const { alice } = discord.people;
  const opened = await ask(discord, 'POST', '/users/@me/channels', { recipient_id: alice.id });
  expect(opened.body).toMatchObject({ id: discord.directMessages(alice).id, type: 1 });
});

test('a nonce makes a message once; without enforcing it makes two', async () => {
  const first = await write(discord.channel, { ...words, nonce: 'once', enforce_nonce: true });
  const second = await write(discord.channel, { ...words, nonce: 'once', enforce_nonce: true });
  expect(second.body).toEqual(first.body);
  expect(discord.messages).toHaveLength(1);
  await write(discord.channel, { ...words, nonce: 'once' });
  expect(discord.messages).toHaveLength(2);
});

test('a reply to a message that is gone is sent without it', async () => {
  expect((await write(discord.channel, replyTo(missing))).status).toBe(200);
  expect(discord.messages[0]).toMatchObject({ reference: undefined, type: 0 });
});
