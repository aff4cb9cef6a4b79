import { type Client, DiscordAPIError, MessageFlags, Routes } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask, createBot } from './connect.ts';
import { type Discord, startDiscord } from './index.ts';

let discord: Discord;
let bot: Client;
beforeEach(async () => {
  discord = await startDiscord();
  bot = createBot(discord, { rest: { timeout: 300, offset: 0 } });
  bot.rest.setToken(discord.token);
});
afterEach(async () => {
  await bot.destroy();
  await discord.close();
});

function send(): Promise<unknown> {
  const body = {
    flags: MessageFlags.IsComponentsV2,
    components: [{ type: 10, content: 'x' }],
    allowed_mentions: { parse: [] },
    nonce: 'once',
    enforce_nonce: true,
  };
  return bot.rest.post(Routes.channelMessages(discord.channel.id), { body });
}

const posts = { method: 'POST', path: /\/messages$/ };

test.each<[string, Parameters<Discord['fail']>[0]]>([
  ['refused with 502 before it is done', { ...posts, answer: { kind: 'error', status: 502 } }],
  ['refused with 502 after it is done', { ...posts, after: true, answer: { kind: 'error', status: 502 } }],
  ['never answered', { ...posts, answer: { kind: 'hang' } }],
  ['done and never answered', { ...posts, after: true, answer: { kind: 'hang' } }],
  ['limited', { ...posts, answer: { kind: 'rate-limit', retryAfter: 0.05 } }],
  [
    'limited for all',
    { ...posts, times: 2, answer: { kind: 'rate-limit', retryAfter: 0.05, scope: 'global' } },
  ],
])('a message whose sending is %s is sent once in the end', async (_, fault) => {
  const { met } = discord.fail(fault);
  await send();
  expect(met).toHaveLength(fault.times ?? 1);
  expect(discord.requests).toHaveLength(met.length + 1);
  expect(discord.messages).toHaveLength(1);
});

test('an error is told in Discord’s form', async () => {
  const answer = { kind: 'error', status: 403, code: 50013, message: 'Missing Permissions' } as const;
  discord.fail({ ...posts, answer });
  const error = await send().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(DiscordAPIError);
  expect(error).toMatchObject({ code: 50013, status: 403, message: 'Missing Permissions' });
  expect(discord.messages).toEqual([]);
});

test('a connection that breaks after the work was done leaves the message', async () => {
  discord.fail({ ...posts, after: true, answer: { kind: 'drop' } });
  await expect(send()).rejects.toThrow('other side closed');
  expect(discord.messages).toHaveLength(1);
  expect(discord.requests.at(-1)?.status).toBeUndefined();
});

test('an answer can stop in the middle', async () => {
  discord.fail({ path: '/users/@me', answer: { kind: 'stall' } });
  const response = await fetch(`${discord.api}/v10/users/@me`, {
    headers: { authorization: `Bot ${discord.token}` },
  });
  expect(response.status).toBe(200);
  const reader = response.body?.getReader();
  expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('{"id":');
  await reader?.cancel();
});

test('an answer can be late, and a fault can be taken away', async () => {
  discord.fail({ path: '/users/@me', answer: { kind: 'delay', ms: 100 } });
  const before = performance.now();
  expect((await ask(discord, 'GET', '/users/@me')).status).toBe(200);
  expect(performance.now() - before).toBeGreaterThan(90);
  const fault = discord.fail({ times: Number.POSITIVE_INFINITY, answer: { kind: 'error', status: 401 } });
  expect((await ask(discord, 'GET', '/users/@me')).status).toBe(401);
  fault.remove();
  expect((await ask(discord, 'GET', '/users/@me')).status).toBe(200);
});

test('what never comes is told with what was asked last', async () => {
  await ask(discord, 'GET', '/users/@me');
  await expect(discord.waitFor(() => undefined, 20, 'A miracle')).rejects.toThrow(
    /^A miracle did not happen within 20 ms\. The last requests: .*GET \/users\/@me 200/,
  );
});
