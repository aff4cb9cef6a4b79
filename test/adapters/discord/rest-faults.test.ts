import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Message } from '../../servers/discord/index.ts';
import { FTF, HOMES, rapporteur } from '../run-terminal.ts';
import { openDiscord } from './open-discord.ts';
import { readButtons, readShown } from './read-shown.ts';

type Opened = Awaited<ReturnType<typeof openDiscord>>;
let opened: Opened;
const open = async (...options: Parameters<typeof openDiscord>): Promise<Opened> => {
  opened = await openDiscord(...options);
  return opened;
};
afterEach(() => opened.close());

const CALLBACK = /^\/interactions\//;
const textOf = (message: Message | undefined): string => readShown(message?.components ?? []).text;
const ask = ({ discord }: Opened, more: Partial<Parameters<Opened['discord']['command']>[0]> = {}) =>
  discord.command({ name: 'ask', options: { question: FTF }, ...more });
const mention = ({ discord }: Opened, content: string, more = {}) =>
  discord.post({ content: `<@${discord.bot.id}> ${content}`, mentions: [discord.bot], ...more });
const posts = ({ discord }: Opened, path: RegExp | string) =>
  discord.requests.filter(
    (request) =>
      request.method === 'POST' &&
      (typeof path === 'string' ? request.path === path : path.test(request.path)),
  );

describe('one question, one answer', () => {
  test('an event that is delivered again is not answered again', async () => {
    const it = await open();
    const asked = ask(it);
    await asked.answered();
    const said = mention(it, HOMES);
    await said.answered();
    it.discord.redeliver(asked);
    it.discord.redeliver(said);
    await mention(it, FTF).answered();
    expect(it.discord.messages).toHaveLength(3);
    expect(posts(it, CALLBACK)).toHaveLength(1);
  });

  test('a reply to a first try that is lost does not post twice', async () => {
    const it = await open();
    const channel = `/channels/${it.discord.channel.id}/messages`;
    it.discord.fail({ path: channel, times: 2, after: true, answer: { kind: 'error', status: 502 } });
    await mention(it, HOMES).answered();
    await it.discord.waitFor(() => posts(it, channel).filter(({ status }) => status === 200).length === 1);
    expect(it.discord.messages).toHaveLength(1);
    expect(new Set(posts(it, channel).map(({ body }) => (body as { nonce: string }).nonce)).size).toBe(1);
  });

  test('an interaction that Discord has already taken is let be', async () => {
    const it = await open();
    it.discord.fail({ path: CALLBACK, after: true, answer: { kind: 'error', status: 502 } });
    await ask(it).answered();
    await it.logged('acknowledged');
    expect(it.discord.messages).toHaveLength(1);
    expect(it.log()).not.toContain('error ');
    expect(it.discord.requests.at(-1)?.code).toBe(40060);
  });

  test('what did not fit into an answer that Discord has taken still follows', async () => {
    const it = await open();
    const question = 'What did the coalition tweet, and what did the embassy tweet?';
    const { message } = await it.discord.command({ name: 'ask', options: { question } }).answered();
    const customId = readButtons(message?.components ?? []).get('Cite') ?? '';
    it.discord.fail({ path: CALLBACK, after: true, answer: { kind: 'error', status: 502 } });
    await it.discord.press({ message: message as Message, customId }).answered();
    await it.discord.waitFor(() => it.discord.messages.some(({ via }) => via === 'follow-up'));
  });

  test('an interaction that has expired is logged and dropped', async () => {
    const it = await open();
    ask(it, { age: 3_500 });
    await it.logged('expired');
    expect(posts(it, CALLBACK)).toHaveLength(1);
    expect(it.discord.messages).toHaveLength(0);
    await ask(it).answered();
  });
});

describe('Discord asks for patience', () => {
  test('a rate limit is waited out', async () => {
    const it = await open();
    const limited = it.discord.fail({ path: /messages$/, answer: { kind: 'rate-limit', retryAfter: 0.2 } });
    expect(textOf(await mention(it, HOMES).answered())).toContain('Iraqis');
    expect(limited.met).toHaveLength(1);
  });

  test('a long one is not: the question would be forgotten by then, and the next channel waits for nothing', async () => {
    const it = await open();
    it.discord.fail({ path: /messages$/, answer: { kind: 'rate-limit', retryAfter: 600 } });
    mention(it, HOMES);
    await it.logged('rate limited');
    expect(textOf(await mention(it, HOMES, { channel: it.discord.thread }).answered())).toContain('Iraqis');
  });

  test('a limit without end is given up', async () => {
    const it = await open();
    const limit = it.discord.fail({
      path: /messages$/,
      times: Number.POSITIVE_INFINITY,
      answer: { kind: 'rate-limit', retryAfter: 0.3 },
    });
    mention(it, HOMES);
    await it.logged('unreachable');
    const met = limit.met.length;
    limit.remove();
    expect(met).toBeGreaterThan(2);
    await mention(it, FTF).answered();
    expect(it.discord.messages).toHaveLength(1);
  });

  test('of many questions in a channel that lets none through, the last are not kept waiting', async () => {
    const it = await open();
    const limit = it.discord.fail({
      path: /messages$/,
      times: Number.POSITIVE_INFINITY,
      answer: { kind: 'rate-limit', retryAfter: 0.5 },
    });
    for (let i = 0; i < 25; i++) mention(it, HOMES);
    await vi.waitFor(() => expect(it.log().split('crowded').length).toBeGreaterThan(4));
    limit.remove();
    await it.discord.waitFor(() => it.discord.messages.length >= 20);
  });

  test.each([
    ['answers nothing', { kind: 'hang' }],
    ['stops in the middle of its answer', { kind: 'stall' }],
  ] as const)('a server that %s is given up, and the answer after is sent', async (_, answer) => {
    const it = await open();
    const fault = it.discord.fail({ path: /messages$/, answer, times: Number.POSITIVE_INFINITY });
    mention(it, HOMES);
    await it.logged('unreachable');
    fault.remove();
    await mention(it, FTF).answered();
    expect(it.discord.messages.map(textOf).filter((text) => text.includes('FTF WG'))).toHaveLength(1);
  });

  test('errors of Discord are tried again, and then dropped', async () => {
    const it = await open();
    it.discord.fail({ path: CALLBACK, times: 2, answer: { kind: 'error', status: 503 } });
    await ask(it).answered();
    it.discord.fail({ path: CALLBACK, times: 10, answer: { kind: 'error', status: 503 } });
    ask(it);
    await it.logged('HTTP 503');
  });
});

describe('refusals', () => {
  test.each([
    [401, 50027, 'expired'],
    [404, 10015, 'expired'],
    [404, 10062, 'expired'],
    [400, 40060, 'acknowledged'],
    [403, 50001, 'forbidden'],
    [403, 50024, 'forbidden'],
    [400, 200000, 'forbidden'],
  ])(
    'of an interaction with %i/%i are logged as %s, tried once, and end nothing',
    async (status, code, kind) => {
      const it = await open();
      const refused = it.discord.fail({ path: CALLBACK, times: 9, answer: { kind: 'error', status, code } });
      ask(it);
      await it.logged(`"kind":"${kind}"`);
      refused.remove();
      expect(refused.met).toHaveLength(1);
      await ask(it).answered();
      expect(it.failures).toEqual([]);
      expect(it.log()).not.toMatch(/^error/m);
    },
  );

  test.each([
    [403, 50001],
    [403, 50013],
    [404, 10003],
    [400, 160005],
    [403, 0],
  ])('of a channel with %i/%i are told to whoever asked', async (status, code) => {
    const it = await open();
    const { discord } = it;
    discord.fail({
      path: `/channels/${discord.channel.id}/messages`,
      answer: { kind: 'error', status, code },
    });
    mention(it, HOMES);
    const told = await discord.waitFor(() => discord.messages.find(({ channel }) => channel.kind === 'dm'));
    expect(textOf(told)).toContain('Discord does not let me');
  });
});

describe('permissions', () => {
  test('a channel that the bot may not write in is told to whoever asked, once, and then left alone', async () => {
    const it = await open();
    const { discord } = it;
    discord.deny(discord.channel, 'SendMessages');
    mention(it, HOMES);
    const told = await discord.waitFor(() => discord.messages.find(({ channel }) => channel.kind === 'dm'));
    expect(textOf(told)).toContain('Send Messages');
    for (let i = 0; i < 5; i++) mention(it, HOMES);
    await vi.waitFor(() => expect(it.log().split('forbidden')).toHaveLength(7));
    expect(posts(it, `/channels/${discord.channel.id}/messages`).length).toBeLessThanOrEqual(6);
    mention(it, HOMES, { author: discord.people.bob });
    const direct = () => discord.messages.filter(({ channel }) => channel.kind === 'dm');
    await discord.waitFor(() => direct().length === 2);
    expect(direct().map(({ channel }) => channel.recipient)).toEqual([
      discord.people.alice,
      discord.people.bob,
    ]);
  });

  test('whoever takes no direct messages is not told, and nothing breaks', async () => {
    const it = await open();
    const { discord } = it;
    discord.deny(discord.channel, 'SendMessages');
    mention(it, HOMES, { author: discord.people.closed });
    await discord.waitFor(() => discord.requests.some(({ code }) => code === 50007));
    await ask(it).answered();
    expect(it.log()).not.toMatch(/^error/m);
  });

  test('without the message history it answers without quoting the question', async () => {
    const it = await open();
    const { discord } = it;
    discord.deny(discord.channel, 'ReadMessageHistory');
    mention(it, HOMES);
    const answer = await discord.waitFor(() => discord.messages.at(-1));
    expect(answer.reference).toBeUndefined();
    expect(textOf(answer)).toContain('Iraqis');
  });

  test('a question that was deleted in the meantime is answered all the same', async () => {
    const it = await open();
    const said = mention(it, HOMES);
    said.message.deleted = true;
    const answer = await it.discord.waitFor(() => it.discord.messages.at(-1));
    expect(textOf(answer)).toContain('Iraqis');
  });
});

describe('faults of ours', () => {
  const broken = {
    ...rapporteur,
    find: () => {
      throw new Error('find is broken');
    },
    suggestTerms: () => {
      throw new Error('suggestTerms is broken');
    },
  };

  test('are told to whoever asked, with the id that is in the log', async () => {
    const it = await open({ rapporteur: broken });
    const { message } = await it.discord
      .command({ name: 'find', options: { words: 'Xanthippe' } })
      .answered();
    const [, id = 'none'] = /error ([0-9a-f]{8})/.exec(textOf(message)) ?? [];
    expect(message?.ephemeral).toBe(true);
    expect(it.log()).toContain(id);
    expect(it.log()).toContain('find is broken');
    expect(it.log()).not.toContain('Xanthippe');
    const completed = await it.discord
      .autocomplete({ name: 'define', option: 'term', value: 'ci' })
      .answered();
    expect(completed.data).toEqual({ choices: [] });
  });

  test('that make Discord refuse a message are told, too', async () => {
    const it = await open();
    it.discord.fail({
      path: CALLBACK,
      answer: { kind: 'error', status: 400, code: 50035, message: 'Invalid Form Body' },
    });
    expect(textOf((await ask(it).answered()).message)).toMatch(/Sorry.*error [0-9a-f]{8}/s);
    it.discord.fail({ path: /messages$/, answer: { kind: 'error', status: 400, code: 50006 } });
    expect(textOf(await mention(it, HOMES).answered())).toMatch(/Sorry.*error [0-9a-f]{8}/s);
    expect(it.log()).toContain('50035');
  });

  test('no line of the log has a token or a question', async () => {
    const it = await open();
    it.discord.fail({ path: CALLBACK, times: 9, answer: { kind: 'error', status: 400, code: 50035 } });
    const { token } = ask(it, { options: { question: 'Xanthippe?' } });
    await it.logged('error ');
    for (const secret of [token, it.discord.token, 'Xanthippe']) expect(it.log()).not.toContain(secret);
  });
});

test('a token that is revoked ends the process with what to do, at the next request', async () => {
  const it = await open();
  it.discord.revokeToken();
  mention(it, HOMES);
  await vi.waitFor(() => expect(it.failures).toHaveLength(1));
  expect(it.failures[0]?.message).toMatch(/DISCORD_TOKEN.*Reset Token/s);
});

test('what is being answered is finished before it leaves, and nothing is begun after', async () => {
  const it = await open();
  it.discord.fail({ path: /messages$/, answer: { kind: 'delay', ms: 300 } });
  const said = mention(it, HOMES);
  await it.discord.waitFor(() => posts(it, /messages$/).length === 1);
  const stopped = it.stop();
  await it.discord.waitFor(() => it.discord.gateway.ready === 0);
  mention(it, FTF);
  await stopped;
  expect(posts(it, /messages$/).map(({ status }) => status)).toEqual([200]);
  await said.answered();
  expect(it.discord.messages).toHaveLength(1);
  expect(it.discord.gateway.ready).toBe(0);
});
