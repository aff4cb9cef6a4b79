import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createStartNotes } from '../../../src/adapters/discord/identify-budget.ts';
import { SetupError } from '../../../src/core/index.ts';
import type { Discord } from '../../servers/discord/index.ts';
import { FTF, HOMES } from '../run-terminal.ts';
import { type Options, openDiscord, prepareDiscord } from './open-discord.ts';

type Opened = Awaited<ReturnType<typeof prepareDiscord>>;
let opened: Opened | undefined;
const prepare = async (options?: Options): Promise<Opened> => {
  const it = await prepareDiscord(options);
  opened = it;
  return it;
};
const open = async (options?: Options): Promise<Opened> => {
  const it = await openDiscord(options);
  opened = it;
  return it;
};
afterEach(() => opened?.close());

const ask = ({ discord }: Opened) => discord.command({ name: 'ask', options: { question: FTF } }).answered();
const mention = ({ discord }: Opened, content: string) =>
  discord.post({ content: `<@${discord.bot.id}> ${content}`, mentions: [discord.bot] });

describe('the start', () => {
  test('asks for no privileged intent, and says who it is, where, and how to invite it', async () => {
    const it = await open();
    expect(it.discord.gateway.identifies.map(({ intents }) => intents)).toEqual([1 + 512 + 4096]);
    expect(it.log()).toMatch(
      /here as rapporteur, in 1 server\. Invite: https:\/\/\S+scope=bot\+applications\.commands/,
    );
    const [, permissions] = /permissions=(\d+)/.exec(it.log()) ?? [];
    // View Channels, Send Messages, Read Message History, Send Messages in Threads
    expect(BigInt(permissions ?? 0)).toBe((1n << 10n) | (1n << 11n) | (1n << 16n) | (1n << 38n));
  });

  test.each([
    ['a wrong token', { settings: { token: 'another.token' } }, /DISCORD_TOKEN.*Reset Token/],
    [
      'too many servers for one shard',
      { discord: { otherGuilds: 3_000 }, settings: { shards: { ids: [0], count: 1 } } },
      /DISCORD_SHARD_COUNT.*4011/,
    ],
  ])('with %s ends with what to do', async (_, options, said) => {
    const it = await prepare(options);
    await expect(it.start()).rejects.toThrow(said);
    await expect(it.start()).rejects.toThrow(SetupError);
  });

  test.each([
    [
      'in a server that the bot is not in',
      { settings: { guildId: '1234567890123456789' } },
      /DISCORD_GUILD_ID.*Invite it with https.*goes on/,
    ],
    [
      'after an invitation without the scope for commands',
      {
        discord: { guilds: [{ hasCommandsScope: false }] },
        settings: (discord: Discord) => ({ guildId: discord.guild.id }),
      },
      /applications\.commands.*goes on/,
    ],
  ])('goes on without commands %s, and says so', async (_, options, said) => {
    const it = await open(options);
    expect(it.log()).toMatch(said);
    await mention(it, HOMES).answered();
  });

  test('waits for a Discord that is down, and needs one login once it is up', async () => {
    const it = await prepare();
    await it.discord.stopListening();
    const started = it.start();
    await it.logged('trying again');
    await it.discord.listenAgain();
    await started;
    await ask(it);
    expect(it.discord.gateway.identifies).toHaveLength(1);
  });

  test('waits for a gateway that refuses connections', async () => {
    const it = await prepare();
    it.discord.gateway.faults.refusesUpgradesWith = 520;
    const started = it.start();
    await it.logged('trying again');
    it.discord.gateway.faults.refusesUpgradesWith = undefined;
    await started;
    await ask(it);
  });

  test('that took too long to begin does not go on beside the next', async () => {
    const it = await prepare();
    it.discord.fail({ method: 'GET', path: /commands$/, answer: { kind: 'delay', ms: 2_500 } });
    await it.start();
    await ask(it);
    // Until the first would have logged in.
    await setTimeout(2_500);
    expect(it.discord.gateway.identifies).toHaveLength(1);
    await it.stop();
    expect(it.discord.gateway.ready).toBe(0);
  });

  test('waits for servers that are not there no longer than for the others, and answers meanwhile', async () => {
    const it = await prepare({ discord: { guilds: [{}, { unavailable: true }] } });
    const started = it.start();
    await it.discord.ready();
    const [answer] = await Promise.all([ask(it), started]);
    expect(answer.message).toBeDefined();
    // As long as it takes to be thought stuck, and more.
    await setTimeout(3_000);
    expect(it.discord.gateway.identifies).toHaveLength(1);
  });

  test('shards as Discord recommends, or as it is told', async () => {
    const it = await open({ discord: { guilds: [{}, {}, {}], recommendedShards: 3 } });
    await it.discord.ready(3);
    expect(it.discord.gateway.identifies.map(({ shard }) => shard)).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
    for (const { channels } of it.discord.guilds) {
      const [channel] = channels;
      const post = { content: `<@${it.discord.bot.id}> ${HOMES}`, mentions: [it.discord.bot] };
      await it.discord.post({ ...post, ...(channel && { channel }) }).answered();
    }
    await it.close();
    const told = await open({
      discord: { recommendedShards: 9 },
      settings: { shards: { ids: [1, 3], count: 4 } },
    });
    await told.discord.ready(2);
    expect(told.discord.gateway.identifies.map(({ shard }) => shard)).toEqual([
      [1, 4],
      [3, 4],
    ]);
  });
});

describe('leaving', () => {
  test('closes the connection first, so that nobody asks who is not answered, and then finishes', async () => {
    const it = await open();
    it.discord.fail({ path: /messages$/, answer: { kind: 'delay', ms: 600 } });
    const last = mention(it, HOMES);
    await it.discord.waitFor(() => it.discord.requests.some(({ path }) => path.endsWith('/messages')));
    const stopped = it.stop();
    await it.discord.waitFor(() => it.discord.gateway.connections === 0);
    expect(it.discord.messages).toHaveLength(0);
    await stopped;
    await last.answered();
  });

  test('answers what was on its way by then: Discord gives it to nobody else', async () => {
    const it = await open();
    const said = [HOMES, FTF, HOMES].map((question) => mention(it, question));
    const stopped = it.stop();
    said.push(mention(it, FTF));
    await stopped;
    for (const one of said) await one.answered();
    expect(it.discord.messages).toHaveLength(4);
  });
});

describe('a connection that ends', () => {
  test.each([4000, 4001, 4002])('with %i is taken up again, with all that was missed', async (code) => {
    const it = await open();
    it.discord.gateway.close(code);
    await it.discord.waitFor(() => it.discord.gateway.ready === 0);
    const said = mention(it, HOMES);
    await said.answered();
    expect(it.discord.messages).toHaveLength(1);
    expect(it.failures).toEqual([]);
  });

  test('at Discord’s wish is taken up again', async () => {
    const it = await open();
    it.discord.gateway.reconnect();
    await it.discord.waitFor(() => it.discord.gateway.resumes.length === 1);
    await it.discord.ready();
    await ask(it);
  });

  test('and replays what was answered is not answered twice', async () => {
    const it = await open();
    const said = mention(it, HOMES);
    await said.answered();
    it.discord.redeliver(said);
    it.discord.gateway.drop();
    await it.discord.waitFor(() => it.discord.gateway.resumes.length === 1);
    await it.discord.ready();
    await ask(it);
    expect(it.discord.messages).toHaveLength(2);
  });

  test.each([
    [4004, /DISCORD_TOKEN/],
    [4010, /DISCORD_SHARDS/],
    [4012, /Update/],
    [4013, /Update/],
    [4014, /intents/],
  ])('for good, with %i, ends the process with what to do', async (code, said) => {
    const it = await open();
    it.discord.gateway.close(code);
    await vi.waitFor(() => expect(it.failures).toHaveLength(1));
    expect(it.failures[0]?.message).toMatch(said);
  });

  test('because it has outgrown its shards comes back with as many as Discord recommends', async () => {
    const it = await open();
    it.discord.gateway.close(4011);
    await it.logged('starting a new one');
    await it.discord.ready();
    await ask(it);
    expect(it.failures).toEqual([]);
    await it.close();
    const told = await open({ settings: { shards: { ids: [0], count: 1 } } });
    told.discord.gateway.close(4011);
    await vi.waitFor(() => expect(told.failures[0]?.message).toContain('DISCORD_SHARD_COUNT'));
  });

  test.each([4004, 4014])(
    'for good at the first login, with %i, ends the start with what to do',
    async (code) => {
      const it = await prepare();
      it.discord.gateway.faults.closesIdentifiesWith = code;
      await expect(it.start()).rejects.toThrow(SetupError);
    },
  );

  test('whose heartbeats get no answer is taken up again', async () => {
    const it = await open({ discord: { heartbeatInterval: 300 } });
    it.discord.gateway.faults.acknowledgesHeartbeats = false;
    await it.discord.waitFor(() => it.discord.gateway.resumes.length > 0);
    it.discord.gateway.faults.acknowledgesHeartbeats = true;
    await it.discord.ready();
    await ask(it);
  });

  test('and whose RESUME is never answered gives way to a new one', async () => {
    const it = await open();
    it.discord.gateway.faults.answersResumes = false;
    it.discord.gateway.close(4000);
    await it.discord.waitFor(() => it.discord.gateway.resumes.length === 1);
    await it.logged('starting a new one');
    await it.discord.ready();
    await ask(it);
    expect(it.discord.gateway.identifies).toHaveLength(2);
    expect(it.failures).toEqual([]);
  });

  test('is taken up again after an outage in which it could not connect, with all that was missed', async () => {
    const it = await open();
    await it.discord.stopListening();
    const said = mention(it, HOMES);
    // Longer than a connection may be stuck where Discord is there.
    await setTimeout(3_500);
    await it.discord.listenAgain();
    await said.answered();
    expect(it.discord.gateway.identifies).toHaveLength(1);
  });

  test('in an outage comes back by itself', async () => {
    const it = await open();
    expect(it.isConnected()).toBe(true);
    await it.discord.stopListening();
    it.discord.gateway.drop();
    await vi.waitUntil(() => !it.isConnected());
    await it.discord.listenAgain();
    await it.discord.ready();
    await ask(it);
    expect(it.isConnected()).toBe(true);
    expect(it.failures).toEqual([]);
  });
});

// Each of these takes seconds of waiting.
describe.concurrent('a connection that is slow to come back', () => {
  test.each([1000, 1001, 4003, 4005, 4007, 4008, 4009])('with %i does come back', async (code) => {
    const it = await openDiscord();
    it.discord.gateway.close(code);
    await it.discord.waitFor(() => it.discord.gateway.ready === 0);
    await it.discord.ready();
    await ask(it);
    expect(it.failures).toEqual([]);
    await it.close();
  });

  test('without a word, half-open, is noticed within two heartbeats and taken up again, with all that was missed', async () => {
    const heartbeat = 1_000;
    const it = await openDiscord({ discord: { heartbeatInterval: heartbeat } });
    const { gateway } = it.discord;
    // Until it has been told how often Discord's heart beats.
    await it.discord.waitFor(() => gateway.heartbeats > 1);
    expect(it.isConnected()).toBe(true);
    gateway.freeze();
    const since = performance.now();
    const missed = it.discord.post({
      content: `<@${it.discord.bot.id}> ${HOMES}`,
      mentions: [it.discord.bot],
    });
    await it.discord.waitFor(() => !it.isConnected());
    expect(performance.now() - since).toBeLessThan(2 * heartbeat);
    await missed.answered();
    expect(performance.now() - since).toBeLessThan(4 * heartbeat);
    expect(gateway.resumes).toHaveLength(1);
    expect(gateway.identifies).toHaveLength(1);
    expect(it.isConnected()).toBe(true);
    await it.close();
  }, 60_000);

  test('that is quiet for long, but for its heartbeats, is left alone', async () => {
    const it = await openDiscord({ discord: { heartbeatInterval: 400 } });
    await it.discord.waitFor(() => it.discord.gateway.heartbeats > 8, 20_000);
    expect(it.log()).not.toContain('connecting again');
    expect(it.isConnected()).toBe(true);
    await it.close();
  });

  test('because its sessions keep ending does not use up the day’s logins', async () => {
    // What waits its turn is not stuck, however long that takes.
    const patience = { stuck: 9_000, retry: 50, identify: 6_000, send: 2_000 };
    const it = await openDiscord({ settings: { patience } });
    const { identifies, faults } = it.discord.gateway;
    faults.invalidSessions = Number.POSITIVE_INFINITY;
    it.discord.gateway.invalidate(false);
    await it.discord.waitFor(() => identifies.length === 6, 80_000);
    const [second = 0, third = 0] = identifies.slice(-2).map(({ at }) => at);
    // discord.js by itself waits 5 to 6.5 seconds, every time.
    expect(third - second).toBeGreaterThan(11_000);
    expect(it.log().match(/"seconds":\d+/g)).toEqual(['"seconds":6', '"seconds":12']);
    expect(it.log()).not.toContain('starting a new one');
    await it.close();
  }, 120_000);

  test('counts the logins of the processes before it, where they are noted', async () => {
    const starts = createStartNotes();
    const it = await openDiscord({ settings: { starts } });
    for (let i = 0; i < 3; i++) await it.restart();
    expect(it.log()).not.toContain('sessions keep ending');
    // Tests wait 200 ms before the second of a series that is too long.
    await it.restart();
    await it.restart();
    expect(it.log().match(/sessions keep ending/g)).toHaveLength(2);
    expect((await starts.read(0))?.count).toBe(6);
    await it.close();
  });

  test('gets the day’s logins back when the day is over, however long the process has lived', async () => {
    const it = await openDiscord({ discord: { sessionStartLimit: { remaining: 102, reset_after: 3_000 } } });
    const { gateway } = it.discord;
    for (let i = 1; i < 4; i++) {
      gateway.invalidate(false);
      await it.discord.waitFor(() => gateway.identifies.length === i + 1, 30_000);
    }
    await it.discord.ready();
    await ask(it);
    expect(it.failures).toEqual([]);
    await it.close();
  }, 60_000);

  test('leaves the last tenth of the day’s logins', async () => {
    const it = await prepareDiscord({
      discord: { sessionStartLimit: { remaining: 100, reset_after: 1_000 } },
    });
    const since = performance.now();
    await it.start();
    await it.discord.ready();
    expect(performance.now() - since).toBeGreaterThan(950);
    expect(it.log()).toContain('nearly all of the day’s');
    await it.close();
  });
});
