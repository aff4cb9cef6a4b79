import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeAll, expect, inject, test } from 'vitest';
import { FTF, HOMES, rapporteur } from '../adapters/run-terminal.ts';
import { OF_ANOTHER_APP } from '../adapters/slack/open-slack.ts';
import { type All, openAll } from './open-all.ts';
import { steadily } from './work.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Seconds for which as much is asked as the bot is made for. */
    readonly ratedSeconds: number;
  }
}

// What is promised of load and faults, with the real libraries and the bot as a process: `npm run bench:chats -- goals`

const SECONDS = inject('ratedSeconds');
const LONGEST = 15 * 60_000;
/** Questions a second that it is made for: each answer is a request, and Discord takes 50 a second. */
const RATED = 50;
const QUESTIONS = rapporteur.suggest('', 400);
const textOf = (i: number): string => QUESTIONS[i % QUESTIONS.length] ?? '';

let all: All;
const ends: (() => Promise<void>)[] = [];
const open = async (mode: 'socket' | 'http'): Promise<All> => {
  const opened = await openAll(mode);
  ends.push(opened.close);
  return opened;
};
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});
beforeAll(() => process.stdout.write('\n| | Goal | Measured |\n|---|---|---|\n'));
const tell = (id: string, goal: string, measured: string): void =>
  void process.stdout.write(`| ${id} | ${goal} | ${measured} |\n`);
const ms = (milliseconds: number): string => `${Math.round(milliseconds)} ms`;

const mentionIn = ({ discord }: All, i: number, text: string) => {
  const [channel] = discord.guilds[i % discord.guilds.length]?.channels ?? [];
  const content = `<@${discord.bot.id}> ${text}`;
  return discord.post({ content, mentions: [discord.bot], ...(channel && { channel }) });
};

/** Milliseconds until something holds. */
async function timeUntil(holds: () => boolean | Promise<boolean>): Promise<number> {
  const since = performance.now();
  while (!(await holds())) await setTimeout(20);
  return performance.now() - since;
}
const isUnready = async (): Promise<boolean> => !(await all.bot.isReady());
const timeAnswer = async (asked: { answered: (wait: number) => Promise<unknown> }): Promise<number> => {
  const since = performance.now();
  await asked.answered(LONGEST);
  return performance.now() - since;
};

const LOAD = 'R1, R10 and L1: as much as it is made for, for as long as is said';
test(LOAD, { timeout: LONGEST }, async () => {
  all = await open('http');
  const { discord, slack, channelOf, work } = all;
  await steadily(RATED, RATED * 5, (i) => void mentionIn(all, i, textOf(i)));
  await work();
  const first: Promise<number>[] = [];
  const answers: Promise<unknown>[] = [];
  await steadily(RATED, RATED * SECONDS, (i) => {
    if (i % 2) {
      const asked = discord.command({ name: 'ask', options: { question: textOf(i) } });
      first.push(asked.answered(30_000).then(({ at }) => at - asked.sentAt));
    } else {
      const asked = slack.mention({ text: textOf(i), channel: channelOf(i) });
      first.push(asked.done.then(({ ackedAt = Number.POSITIVE_INFINITY }) => ackedAt - asked.sentAt));
      const look = (): boolean => slack.messages.some(({ thread_ts }) => thread_ts === asked.ts);
      answers.push(slack.waitFor(look, 30_000));
    }
    for (const kept of [discord.requests, slack.requests, slack.deliveries, discord.messages, slack.messages])
      kept.splice(0, Math.max(0, kept.length - 300));
  });
  const times = (await Promise.all(first)).sort((a, b) => a - b);
  await Promise.all(answers);
  const [p999, max] = [times[Math.floor(0.999 * (times.length - 1))] ?? 0, times.at(-1) ?? 0];
  const { delayP99, delayMax, core } = await work();
  tell('R1', 'first answer or ack: p99.9 ≤ 1 s, never > 2.5 s', `${ms(p999)}, ${ms(max)}`);
  tell('R10', 'event loop: p99 ≤ 50 ms, max ≤ 1 s', `${ms(delayP99)}, ${ms(delayMax)}`);
  tell(
    'L1',
    `${RATED} answers a second, all answered`,
    `${times.length} in ${SECONDS} s, ${core.toFixed(2)} of a core`,
  );
  expect([p999 <= 1_000, max <= 2_500, delayP99 <= 50, delayMax <= 1_000]).toEqual([true, true, true, true]);
});

test('L2: 500 questions in a second', { timeout: LONGEST }, async () => {
  all = await open('socket');
  const { slack, discord, channelOf, work } = all;
  const { memory: before } = await work();
  const posts: ReturnType<typeof discord.post>[] = [];
  const mentions: ReturnType<typeof slack.mention>[] = [];
  const since = performance.now();
  await steadily(500, 500, (i) => {
    if (i % 2) posts.push(mentionIn(all, i, textOf(i)));
    else mentions.push(slack.mention({ text: textOf(i), channel: channelOf(i) }));
  });
  const acks = await Promise.all(mentions.map(({ done }) => done));
  const slowest = Math.max(...acks.map(({ ackedAt = Number.POSITIVE_INFINITY, sentAt }) => ackedAt - sentAt));
  const answered = (): number => slack.messages.length + discord.messages.length;
  await timeUntil(() => answered() >= 500 || performance.now() - since > 30_000);
  const seconds = (performance.now() - since) / 1_000;
  const { memory } = await work();
  const grown = `${before.toFixed(0)} → ${memory.toFixed(0)} MB`;
  tell(
    'L2',
    'acked ≤ 2.5 s, answered ≤ 30 s',
    `${ms(slowest)}, ${answered()} of 500 in ${seconds.toFixed(1)} s, ${grown}`,
  );
  expect([slowest <= 2_500, answered()]).toEqual([true, 500]);
});

test('L3: 200 events a second that ask nothing', { timeout: LONGEST }, async () => {
  all = await open('http');
  const { slack, discord, channelOf, work } = all;
  await work();
  await steadily(200, 200 * 30, (i) => {
    if (i % 2) discord.post({ content: 'Lunch?' });
    else slack.event({ ...OF_ANOTHER_APP, channel: channelOf(i) });
  });
  const { core } = await work();
  tell('L3', '≤ 0.10 of a core', core.toFixed(3));
  expect(core).toBeLessThanOrEqual(0.1);
});

test('L5: the search itself', { timeout: LONGEST }, () => {
  const times = Array.from({ length: 3 * QUESTIONS.length }, (_, i) => {
    const since = performance.now();
    rapporteur.ask(`${textOf(i)} (${i})`);
    return performance.now() - since;
  }).sort((a, b) => a - b);
  const p99 = times[Math.floor(0.99 * times.length)] ?? 0;
  tell('L5', 'p99 ≤ 25 ms', `${p99.toFixed(1)} ms`);
  expect(p99).toBeLessThanOrEqual(25);
});

test('R3: SIGTERM with 200 under way', { timeout: LONGEST }, async () => {
  all = await open('socket');
  const { slack, bot, channelOf } = all;
  slack.fail('chat.postMessage', { kind: 'delay', ms: 3_000 }, { times: 200 });
  for (let i = 0; i < 200; i++) slack.mention({ text: i % 2 ? FTF : HOMES, channel: channelOf(i) });
  const posts = (): number => slack.requests.filter(({ method }) => method === 'chat.postMessage').length;
  await slack.waitFor(() => posts() === 200, 20_000);
  const { endsAt, endedAt, code } = await bot.end('SIGTERM');
  const said = `${slack.messages.length} of 200 answered, ${ms(endedAt - endsAt)}, exit ${code}`;
  tell('R3', 'none lost, ≤ 10 s, exit 0', said);
  expect([slack.messages.length, endedAt - endsAt <= 10_000, code]).toEqual([200, true, 0]);
});

test('R4 and R8: the network is gone for five seconds', { timeout: LONGEST }, async () => {
  all = await open('socket');
  const { slack, discord, bot, channelOf } = all;
  const away = timeUntil(isUnready);
  await Promise.all([slack.stop(), discord.stopListening()]);
  const unready = await away;
  await setTimeout(5_000);
  await discord.listenAgain();
  const ofDiscord = await timeAnswer(mentionIn(all, 0, FTF));
  await slack.listen();
  const ofSlack = await timeUntil(() => slack.sockets.some(({ greeted }) => greeted));
  const { ts } = slack.mention({ text: FTF, channel: channelOf(0) });
  await slack.waitFor(() => slack.messages.some(({ thread_ts }) => thread_ts === ts));
  await timeUntil(bot.isReady);
  tell('R4', 'back ≤ 2 s (Discord), ≤ 35 s (Slack)', `${ms(ofDiscord)}, ${ms(ofSlack)}`);
  tell('R8', 'unready ≤ 10 s after a feed closed', ms(unready));
  expect([ofDiscord <= 2_000, ofSlack <= 35_000, unready <= 10_000]).toEqual([true, true, true]);
});

test('R5 and R8: half-open, with the heartbeats that there really are', { timeout: LONGEST }, async () => {
  all = await open('socket');
  const { slack, discord, bot } = all;
  for (const socket of slack.sockets) socket.silence();
  // Others stand in their place before anybody could ask whether it is ready.
  const areReplaced = (): boolean =>
    slack.sockets.filter(({ greeted, silent }) => greeted && !silent).length === 2;
  const ofSlack = await timeUntil(areReplaced);
  await timeUntil(bot.isReady);
  discord.gateway.freeze();
  const [deaf, unready] = await Promise.all([timeAnswer(mentionIn(all, 0, FTF)), timeUntil(isUnready)]);
  tell('R5', 'deaf ≤ 120 s', `${(deaf / 1_000).toFixed(1)} s`);
  tell(
    'R8',
    'unready ≤ 85 s (Discord), replaced ≤ 10 s (Slack)',
    `${(unready / 1_000).toFixed(1)} s, ${ms(ofSlack)}`,
  );
  expect([deaf <= 120_000, unready <= 85_000, ofSlack <= 10_000]).toEqual([true, true, true]);
});

test('R6: sessions that are invalid again and again, for ten minutes', { timeout: LONGEST }, async () => {
  all = await open('socket');
  const { gateway } = all.discord;
  const before = gateway.identifies.length;
  gateway.faults.invalidSessions = Number.POSITIVE_INFINITY;
  gateway.invalidate(false);
  await setTimeout(10 * 60_000);
  const count = gateway.identifies.length - before;
  tell('R6', '≤ 5 logins in 10 minutes beside the four at the library’s own pace', String(count));
  expect(count).toBeLessThanOrEqual(9);
});
