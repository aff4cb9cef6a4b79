import { afterAll, beforeAll, expect, test } from 'vitest';
import { rapporteur } from '../adapters/run-terminal.ts';
import { type All, openAll } from './open-all.ts';
import { steadily } from './work.ts';

// What the first questions after a start wait for: `npm run bench:chats -- first`

const STARTS = 8;
const A_SECOND = 50;
const SECONDS = 2;
const QUESTIONS = rapporteur.suggest('', 400);

let all: All;
beforeAll(async () => {
  all = await openAll('http');
});
afterAll(() => all.close());

const meanOf = (numbers: readonly number[]): number =>
  Math.round(numbers.reduce((sum, one) => sum + one, 0) / numbers.length);

/** Milliseconds until each of the first questions has its answer, and until the process was ready. */
async function startAnew(
  turn: number,
): Promise<{ readonly times: readonly number[]; readonly start: number }> {
  const { bot, discord, slack, channelOf } = all;
  await bot.restart('SIGTERM');
  const start = performance.now() - (bot.lives.at(-1)?.endedAt ?? 0);
  const answers: Promise<number>[] = [];
  await steadily(A_SECOND, A_SECOND * SECONDS, (i) => {
    const text = QUESTIONS[(turn * 47 + i) % QUESTIONS.length] ?? '';
    if (i % 2) {
      const asked = discord.command({ name: 'ask', options: { question: text } });
      answers.push(asked.answered(30_000).then(({ at }) => at - asked.sentAt));
      return;
    }
    const asked = slack.mention({ text, channel: channelOf(i) });
    const find = () => slack.messages.find(({ thread_ts }) => thread_ts === asked.ts);
    answers.push(
      slack.waitFor(() => find() !== undefined, 30_000).then(() => (find()?.at ?? 0) - asked.sentAt),
    );
  });
  return { times: await Promise.all(answers), start };
}

test(`the first ${A_SECOND * SECONDS} answers after a start`, { timeout: 300_000 }, async () => {
  const rounds = [];
  for (let turn = 0; turn < STARTS; turn++) rounds.push(await startAnew(turn));
  const first = rounds.map(({ times }) => times[0] ?? 0);
  const times = rounds.flatMap((round) => round.times).sort((a, b) => a - b);
  const at = (share: number): number => Math.round(times[Math.floor(share * (times.length - 1))] ?? 0);
  const [ready, one] = [meanOf(rounds.map(({ start }) => start)), meanOf(first)];
  process.stdout.write(
    `Ready after ${ready} ms; the very first answer ${one} ms; all: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, p99.9 ${at(0.999)} ms, slowest ${at(1)} ms\n`,
  );
  expect([at(0.999) <= 1_000, at(1) <= 2_500]).toEqual([true, true]);
});
