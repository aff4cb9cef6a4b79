import { type Client, Events } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { connectRaw, createBot, identify } from './connect.ts';
import { type Discord, type DiscordOptions, startDiscord } from './index.ts';

const open: (() => Promise<unknown>)[] = [];

async function start(options?: DiscordOptions): Promise<Discord> {
  const discord = await startDiscord(options);
  open.unshift(() => discord.close());
  return discord;
}

async function login(discord: Discord, options?: Parameters<typeof createBot>[1]): Promise<Client> {
  const bot = createBot(discord, options);
  open.unshift(() => bot.destroy());
  await bot.login(discord.token);
  return bot;
}

afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

test.each([
  ['a wrong token', { token: 'another' }, 4004],
  ['an intent that is none', { intents: (1 << 5) << 22 }, 4013],
  ['a privileged intent', { intents: 1 << 15 }, 4014],
  ['a shard that is none', { shard: [2, 2] }, 4010],
  ['too little', { properties: undefined }, 4002],
])('an IDENTIFY with %s is closed', async (_, more, code) => {
  const discord = await start();
  const raw = connectRaw(discord);
  raw.send(identify(discord, more));
  expect(await raw.closed).toBe(code);
});

test.each([
  ['no JSON', '{', 4002],
  ['an unknown op', { op: 99 }, 4001],
  ['a frame over 4,096 bytes', { op: 1, d: null, x: 'x'.repeat(4_096) }, 4002],
  ['a RESUME with a wrong token', { op: 6, d: { token: 'another', session_id: 'x', seq: 1 } }, 4004],
])('%s closes the connection', async (_, frame, code) => {
  const raw = connectRaw(await start());
  raw.send(frame);
  expect(await raw.closed).toBe(code);
});

test.each([
  ['v=9&encoding=json', 4012],
  ['v=10&encoding=etf', 4002],
])('%s is refused', async (query, code) => {
  expect(await connectRaw(await start(), query).closed).toBe(code);
});

test('over 2,500 guilds need shards, and over 120 frames a minute are too many', async () => {
  const discord = await start({ otherGuilds: 2_500 });
  const raw = connectRaw(discord);
  raw.send(identify(discord));
  expect(await raw.closed).toBe(4011);
  const sharded = connectRaw(discord);
  sharded.send(identify(discord, { shard: [0, 2] }));
  await sharded.waitFor(0, 'READY');
  for (let i = 0; i < 120; i++) sharded.send({ op: 1, d: null });
  expect(await sharded.closed).toBe(4008);
});

test('a second IDENTIFY is refused, and so is a RESUME with a number that was never sent', async () => {
  const discord = await start();
  const raw = connectRaw(discord);
  raw.send(identify(discord));
  const ready = await raw.waitFor(0, 'READY');
  raw.close(4_200);
  await raw.closed;
  const again = connectRaw(discord);
  again.send({ op: 6, d: { token: discord.token, session_id: Object(ready).session_id, seq: 99 } });
  expect(await again.closed).toBe(4007);
  const twice = connectRaw(discord);
  twice.send(identify(discord));
  twice.send(identify(discord));
  expect(await twice.closed).toBe(4005);
  const both = connectRaw(discord);
  both.send(identify(discord));
  both.send({ op: 6, d: { token: discord.token, session_id: Object(ready).session_id, seq: 1 } });
  expect(await both.closed).toBe(4005);
});

test('events go to the shard of their guild, and only where an intent covers them', async () => {
  const discord = await start({ guilds: [{}, {}] });
  const shards = [0, 1].map((shard) => {
    const raw = connectRaw(discord);
    raw.send(identify(discord, { shard: [shard, 2] }));
    return raw;
  });
  await discord.ready(2);
  for (const guild of discord.guilds) {
    const channel = guild.channels[0];
    if (channel) expect(discord.post({ content: 'hello', channel }).receivers).toBe(1);
  }
  await Promise.all(shards.map((raw) => raw.waitFor(0, 'MESSAGE_CREATE')));
  expect(shards.map(({ frames }) => frames.filter(({ t }) => t === 'GUILD_CREATE').length)).toEqual([1, 1]);
  const deaf = connectRaw(discord);
  deaf.send(identify(discord, { intents: 0 }));
  await deaf.waitFor(0, 'READY');
  expect(deaf.frames.some(({ t }) => t === 'GUILD_CREATE')).toBe(false);
  expect(discord.post({ content: 'hello' }).receivers).toBe(1);
});

test('the last IDENTIFY of the day costs the token', async () => {
  const discord = await start({ sessionStartLimit: { remaining: 1 } });
  const raw = connectRaw(discord);
  raw.send(identify(discord));
  await raw.waitFor(0, 'READY');
  const again = connectRaw(discord);
  again.send(identify(discord));
  expect(await again.closed).toBe(4004);
});

/** Collects what the client hears; `seen` is filled in order. */
function listen(bot: Client): string[] {
  const seen: string[] = [];
  bot.on(Events.MessageCreate, ({ content, author }) => {
    if (!author.bot) seen.push(content);
  });
  return seen;
}

test.each<[string, (discord: Discord) => void]>([
  ['a close', (discord) => discord.gateway.close(4_000)],
  ['Discord going away', (discord) => discord.gateway.close(1_001)],
  ['a connection that breaks', (discord) => discord.gateway.drop()],
  ['a request to reconnect', (discord) => discord.gateway.reconnect()],
])('after %s RESUME replays in order what was missed', async (_, interrupt) => {
  const discord = await start();
  const seen = listen(await login(discord));
  interrupt(discord);
  await discord.waitFor(() => discord.gateway.connections === 0);
  const mentions = [discord.bot];
  for (const content of ['one', 'two', 'three']) discord.post({ content, mentions });
  await discord.waitFor(() => discord.gateway.resumes.length === 1 && discord.gateway.ready === 1);
  discord.post({ content: 'four', mentions });
  await expect.poll(() => seen).toEqual(['one', 'two', 'three', 'four']);
  expect(discord.gateway.identifies).toHaveLength(1);
});

test('an invalid session that can be resumed is, on the same connection', async () => {
  const discord = await start();
  await login(discord);
  discord.gateway.invalidate(true);
  expect(discord.gateway.ready).toBe(0);
  await discord.waitFor(() => discord.gateway.ready === 1);
  expect(discord.gateway).toMatchObject({ connections: 1, identifies: [{}], resumes: [{}] });
});

test('an invalid session that cannot be resumed is begun anew, and a RESUME can be refused once', async () => {
  const discord = await start();
  const raw = connectRaw(discord);
  raw.send(identify(discord));
  const ready = await raw.waitFor(0, 'READY');
  discord.gateway.faults.invalidResumes = 1;
  raw.close(4_000);
  await raw.closed;
  const again = connectRaw(discord);
  again.send({ op: 6, d: { token: discord.token, session_id: Object(ready).session_id, seq: 1 } });
  expect(await again.waitFor(9)).toBe(false);
  again.send(identify(discord));
  await again.waitFor(0, 'READY');
  discord.gateway.invalidate(false);
  again.send(identify(discord));
  await discord.waitFor(() => discord.gateway.identifies.length === 3);
  expect(discord.gateway.ready).toBe(1);
});

test('a bot that says goodbye has no session to come back to', async () => {
  const discord = await start();
  const raw = connectRaw(discord);
  raw.send(identify(discord));
  const ready = await raw.waitFor(0, 'READY');
  raw.close(1_000);
  await raw.closed;
  expect(discord.post({ content: 'x' }).receivers).toBe(0);
  const again = connectRaw(discord);
  again.send({ op: 6, d: { token: discord.token, session_id: Object(ready).session_id, seq: 1 } });
  expect(await again.waitFor(9)).toBe(false);
});

test('without acknowledged heartbeats the client comes back by itself', async () => {
  const discord = await start({ heartbeatInterval: 200 });
  await login(discord);
  discord.gateway.faults.acknowledgesHeartbeats = false;
  await discord.waitFor(() => discord.gateway.resumes.length > 0);
  discord.gateway.faults.acknowledgesHeartbeats = true;
  await discord.waitFor(() => discord.gateway.ready === 1);
});

test('a frozen connection answers nothing and stays open', async () => {
  const discord = await start();
  const raw = connectRaw(discord);
  raw.send(identify(discord));
  await raw.waitFor(0, 'READY');
  discord.gateway.freeze();
  const { heartbeats } = discord.gateway;
  raw.send({ op: 1, d: null });
  expect(discord.post({ content: 'hello' }).receivers).toBe(1);
  const other = connectRaw(discord);
  other.send({ op: 1, d: null });
  await other.waitFor(11);
  expect(raw.frames.filter(({ op, t }) => op === 11 || t === 'MESSAGE_CREATE')).toEqual([]);
  expect(discord.gateway).toMatchObject({ heartbeats: heartbeats + 1, connections: 2 });
});

test('a RESUME can stay unanswered while heartbeats are not', async () => {
  const discord = await start({ heartbeatInterval: 300 });
  await login(discord);
  discord.gateway.faults.answersResumes = false;
  discord.gateway.close(4_000);
  await discord.waitFor(() => discord.gateway.resumes.length === 1);
  const { heartbeats } = discord.gateway;
  await discord.waitFor(() => discord.gateway.heartbeats > heartbeats + 1);
  expect(discord.gateway).toMatchObject({ ready: 0, connections: 1 });
});

test('sessions can be refused at the start, by an op or by a code, and connections by a status', async () => {
  const discord = await start();
  discord.gateway.faults.invalidSessions = 1;
  const raw = connectRaw(discord);
  raw.send(identify(discord));
  expect(await raw.waitFor(9)).toBe(false);
  discord.gateway.faults.closesIdentifiesWith = 4_010;
  raw.send(identify(discord));
  expect(await raw.closed).toBe(4_010);
  discord.gateway.faults.refusesUpgradesWith = 520;
  await expect(login(discord)).rejects.toThrow('520');
});

test('an unavailable guild holds up the start, and arrives when told to', async () => {
  const discord = await start({ guilds: [{}, { name: 'Late', unavailable: true }] });
  const bot = await login(discord);
  await new Promise((resolve) => bot.once(Events.ClientReady, resolve));
  expect(bot.guilds.cache.map(({ available }) => available)).toEqual([true, false]);
  const late = discord.guilds[1];
  if (late) discord.arrive(late);
  await expect.poll(() => bot.guilds.cache.map(({ available }) => available)).toEqual([true, true]);
});

test('it stops listening and listens again on the same port', async () => {
  const discord = await start();
  const seen = listen(await login(discord));
  await discord.stopListening();
  await expect(fetch(discord.api)).rejects.toThrow('fetch failed');
  discord.post({ content: 'meanwhile', mentions: [discord.bot] });
  await discord.listenAgain();
  await expect.poll(() => seen, { timeout: 10_000 }).toEqual(['meanwhile']);
});

test('words are blank that do not concern the bot', async () => {
  const discord = await start();
  const { bot, people, channel } = discord;
  const seen = listen(await login(discord));
  discord.post({ content: 'nothing to do with it' });
  discord.post({ content: 'quietly', mentions: [people.bob] });
  discord.post({ content: `<@${bot.id}> what?`, channel: discord.thread });
  discord.post({ content: 'just between us', channel: discord.directMessages() });
  await expect.poll(() => seen).toEqual(['', '', `<@${bot.id}> what?`, 'just between us']);
  discord.deny(channel, 'ViewChannel');
  expect(discord.post({ content: 'secret' }).event).toBeUndefined();
});

test.each([
  ['d.colour', { colour: 'red' }],
  ['d.presence.status "away"', { presence: { since: null, activities: [], status: 'away', afk: false } }],
])('not modelled: %s in an IDENTIFY', async (what, more) => {
  const discord = await start();
  const raw = connectRaw(discord);
  raw.send(identify(discord, more));
  await raw.closed;
  expect(discord.complaints.splice(0)).toEqual([`not modelled: ${what}`]);
});

test('not modelled: a change of presence', async () => {
  const discord = await start();
  const raw = connectRaw(discord);
  raw.send({ op: 3, d: { activities: [] } });
  await expect(discord.waitFor(() => false)).rejects.toThrow('not modelled: op 3');
});

test('a revoked token is refused by gateway and REST', async () => {
  const discord = await start();
  discord.revokeToken();
  await expect(login(discord)).rejects.toThrow('An invalid token was provided');
});
