import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, inject, test } from 'vitest';
import { openClaimFile } from '../../src/claim-file.ts';
import { openDiscord } from '../adapters/discord/open-discord.ts';
import { FTF, HOMES } from '../adapters/run-terminal.ts';
import { openSlack } from '../adapters/slack/open-slack.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Seconds for which questions are asked on each platform. */
    readonly chaosSeconds: number;
  }
}

const SECONDS = inject('chaosSeconds');
const A_SECOND = 25;
const DUPLICATES = 0.3;
/** Milliseconds. */
const ON_ITS_WAY = 30;
/** What the log says of a question that is not answered. */
const COUNTED = /did not arrive|came while the process stops|too late to be answered/;

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** What a process leaves for the next. */
function openState() {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'));
  ends.push(() => rmSync(folder, { recursive: true }));
  return () => openClaimFile(folder, { warn: () => {} });
}

/** Asks at a steady pace, while one thing after the other goes wrong. */
async function run(ask: (i: number) => void, harm: readonly (() => unknown)[]): Promise<number> {
  const count = SECONDS * A_SECOND;
  const each = Math.floor(count / (harm.length * Math.max(1, Math.round(SECONDS / 12)) + 1));
  for (let i = 0; i < count; i++) {
    ask(i);
    if (i % each === each - 1) void harm[Math.floor(i / each) % harm.length]?.();
    await setTimeout(1_000 / A_SECOND);
  }
  return count;
}

const report = (platform: string, counts: Readonly<Record<string, number>>): void => {
  if (SECONDS > 10) process.stdout.write(`${platform}: ${JSON.stringify(counts)}\n`);
};

test('on Discord nothing is answered twice, and nothing is lost but what is counted', async () => {
  const it = await openDiscord({ openClaims: openState() });
  ends.push(it.close);
  const { discord } = it;
  const posts: ReturnType<typeof discord.post>[] = [];
  let restarting: Promise<unknown> = Promise.resolve();
  /** While one process leaves and the next comes, Discord has nobody to tell, and tells nobody later. */
  const between: { readonly from: number; readonly to: number }[] = [];
  const restart = async (): Promise<void> => {
    // What is on its way already is not read any more.
    const from = performance.now() - ON_ITS_WAY;
    await it.restart();
    between.push({ from, to: performance.now() });
  };
  const asked = await run(
    (i) => {
      const content = `<@${discord.bot.id}> ${i % 2 ? FTF : HOMES}`;
      const post = discord.post({ content, mentions: [discord.bot] });
      posts.push(post);
      if (Math.random() < DUPLICATES) discord.redeliver(post);
    },
    [
      () => discord.fail({ path: /messages$/, after: true, times: 3, answer: { kind: 'drop' } }),
      () => discord.gateway.drop(),
      () =>
        discord.fail({ path: /messages$/, after: true, times: 3, answer: { kind: 'error', status: 502 } }),
      () => discord.fail({ path: /messages$/, times: 2, answer: { kind: 'rate-limit', retryAfter: 0.2 } }),
      () => discord.gateway.reconnect(),
      () => {
        restarting = restart();
      },
    ],
  );
  await restarting;
  await setTimeout(3_000);
  const replies = posts.map(
    ({ message }) => discord.messages.filter(({ reference }) => reference?.id === message.id).length,
  );
  const unclear = it.log().split(COUNTED).length - 1;
  const lost = replies.filter((count) => count === 0).length;
  const unheard = posts.filter(
    ({ sentAt }, i) => replies[i] === 0 && between.some(({ from, to }) => sentAt >= from && sentAt <= to),
  ).length;
  report('Discord', { asked, twice: replies.filter((count) => count > 1).length, lost, unclear, unheard });
  expect(replies.filter((count) => count > 1)).toEqual([]);
  expect(lost).toBeLessThanOrEqual(unclear + unheard);
}, 150_000);

test('on Slack nothing is answered twice, and nothing is lost but what is counted', async () => {
  const it = await openSlack({ openClaims: openState() });
  ends.push(it.close);
  const { slack } = it;
  const deliveries: ReturnType<typeof slack.mention>[] = [];
  let restarting: Promise<unknown> = Promise.resolve();
  const asked = await run(
    (i) => {
      const delivery = slack.mention({ text: i % 2 ? FTF : HOMES });
      deliveries.push(delivery);
      if (Math.random() < DUPLICATES) void delivery.done.then(() => slack.redeliver(delivery));
    },
    [
      () => slack.fail('chat.postMessage', { kind: 'commit-then-drop' }, { times: 3 }),
      () => slack.sockets[0]?.disconnect('refresh_requested'),
      () => slack.fail('chat.postMessage', { kind: 'commit-then-500' }, { times: 3 }),
      () => slack.fail('chat.postMessage', { kind: 'ratelimited', retryAfter: 1 }),
      () => {
        restarting = it.restart();
      },
    ],
  );
  await restarting;
  // Slack sends again what was not acknowledged.
  for (const delivery of deliveries) if (delivery.failure) await slack.redeliver(delivery).done;
  await setTimeout(6_000);
  const replies = deliveries.map(
    ({ ts }) => slack.messages.filter(({ thread_ts }) => thread_ts === ts).length,
  );
  const unclear = it.log().split(COUNTED).length - 1;
  const lost = replies.filter((count) => count === 0).length;
  report('Slack', { asked, twice: replies.filter((count) => count > 1).length, lost, unclear });
  expect(replies.filter((count) => count > 1)).toEqual([]);
  expect(lost).toBeLessThanOrEqual(unclear);
}, 150_000);
