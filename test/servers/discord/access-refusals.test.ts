import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask } from './connect.ts';
import { type Discord, startDiscord } from './index.ts';

const quiet = { content: 'x', allowed_mentions: { parse: [] } };

let discord: Discord;
beforeEach(async () => {
  discord = await startDiscord({ guilds: [{}, { botIsMember: false }] });
});
afterEach(() => discord.close());

type Permission = Parameters<Discord['deny']>[1];

test.each<
  [string, Permission, (at: Discord) => [method: string, path: string, body?: object], number, number]
>([
  [
    'writing unseen',
    'ViewChannel',
    (at) => ['POST', `/channels/${at.channel.id}/messages`, quiet],
    403,
    50001,
  ],
  ['writing', 'SendMessages', (at) => ['POST', `/channels/${at.channel.id}/messages`, quiet], 403, 50013],
  ['typing', 'SendMessages', (at) => ['POST', `/channels/${at.channel.id}/typing`], 403, 50013],
  [
    'a thread',
    'SendMessagesInThreads',
    (at) => ['POST', `/channels/${at.thread.id}/messages`, quiet],
    403,
    50013,
  ],
  [
    'replying',
    'ReadMessageHistory',
    (at) => {
      const { id } = at.post({ content: 'x' });
      return [
        'POST',
        `/channels/${at.channel.id}/messages`,
        { ...quiet, message_reference: { message_id: id } },
      ];
    },
    400,
    160002,
  ],
  [
    'reading',
    'ReadMessageHistory',
    (at) => ['GET', `/channels/${at.channel.id}/messages/${at.post({ content: 'x' }).id}`],
    403,
    50013,
  ],
])('%s without the permission is refused', async (_, permission, request, status, code) => {
  discord.deny(discord.channel, permission);
  const [method, path, body] = request(discord);
  expect(await ask(discord, method, path, body)).toMatchObject({ status, code });
  discord.deny(discord.channel);
  expect((await ask(discord, method, path, body)).status).toBeLessThan(300);
});

const missing = '1'.repeat(18);

test.each<[string, (at: Discord) => [method: string, path: string, body?: object], number, number]>([
  ['a channel that is none', () => ['POST', `/channels/${missing}/messages`, quiet], 404, 10003],
  [
    'a guild without the bot',
    (at) => ['POST', `/channels/${at.guilds[1]?.channels[0]?.id}/messages`, quiet],
    403,
    50001,
  ],
  ['a forum', (at) => ['POST', `/channels/${at.guild.channels[4]?.id}/messages`, quiet], 400, 50008],
  ['a message that is none', (at) => ['GET', `/channels/${at.channel.id}/messages/${missing}`], 404, 10008],
  [
    'editing what is none',
    (at) => ['PATCH', `/channels/${at.channel.id}/messages/${missing}`, quiet],
    404,
    10008,
  ],
  [
    'editing somebody’s message',
    (at) => ['PATCH', `/channels/${at.channel.id}/messages/${at.post({ content: 'x' }).id}`, quiet],
    403,
    50005,
  ],
  [
    'a reply to nothing',
    (at) => [
      'POST',
      `/channels/${at.channel.id}/messages`,
      { ...quiet, message_reference: { message_id: missing } },
    ],
    400,
    50035,
  ],
  [
    'a reply to what Discord said',
    (at) => {
      const { id } = at.post({ content: '', type: 7 });
      return [
        'POST',
        `/channels/${at.channel.id}/messages`,
        { ...quiet, message_reference: { message_id: id } },
      ];
    },
    400,
    50035,
  ],
  [
    'somebody who refuses',
    (at) => ['POST', `/channels/${at.directMessages(at.people.closed).id}/messages`, quiet],
    403,
    50007,
  ],
  ['writing to nobody', () => ['POST', '/users/@me/channels', { recipient_id: missing }], 400, 50033],
  ['another application', () => ['GET', `/applications/${missing}/commands`], 403, 20012],
  [
    'a guild that is none',
    (at) => ['GET', `/applications/${at.applicationId}/guilds/${missing}/commands`],
    403,
    50001,
  ],
  ['what there is not', () => ['GET', '/users/1'], 404, 0],
])('%s is refused', async (_, request, status, code) => {
  const [method, path, body] = request(discord);
  expect(await ask(discord, method, path, body)).toMatchObject({ status, code });
  expect(discord.requests.at(-1)).toMatchObject({ method, path, status, code });
  expect(discord.messages).toEqual([]);
});

test('a wrong token and a wrong version are refused', async () => {
  expect(await ask(discord, 'GET', '/gateway/bot', undefined, 'another')).toMatchObject({
    status: 401,
    code: 0,
  });
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
  const path = `/channels/${discord.channel.id}/messages`;
  const body = { ...quiet, nonce: 'once', enforce_nonce: true };
  const first = await ask(discord, 'POST', path, body);
  const second = await ask(discord, 'POST', path, { ...body, content: 'another' });
  expect(second.body).toEqual(first.body);
  expect(discord.messages).toHaveLength(1);
  await ask(discord, 'POST', path, { ...quiet, nonce: 'once' });
  expect(discord.messages).toHaveLength(2);
});

test('a reply to a message that is gone is sent without it when it need not exist', async () => {
  const reference = { message_id: missing, fail_if_not_exists: false };
  const path = `/channels/${discord.channel.id}/messages`;
  expect((await ask(discord, 'POST', path, { ...quiet, message_reference: reference })).status).toBe(200);
  expect(discord.messages[0]).toMatchObject({ reference: undefined, type: 0 });
});

test('what others wrote is blank over REST as well', async () => {
  const path = `/channels/${discord.channel.id}/messages`;
  const { id } = discord.post({ content: 'words' });
  expect((await ask(discord, 'GET', `${path}/${id}`)).body).toMatchObject({ content: '' });
  const mention = discord.post({ content: `<@${discord.bot.id}> words` });
  expect((await ask(discord, 'GET', `${path}/${mention.id}`)).body).toMatchObject({
    content: mention.message.content,
  });
});
