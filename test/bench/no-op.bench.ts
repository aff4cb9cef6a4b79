import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { INSTALLED, OF_ANOTHER_APP } from '../adapters/slack/open-slack.ts';
import { findPort, runPlenty } from '../run-plenty.ts';
import { startDiscord } from '../servers/discord/index.ts';
import { startSlack } from '../servers/slack/index.ts';
import { readWork, steadily, TELL_WORK, type Working } from './work.ts';

// L4: what the bot adds to the bare libraries, by events that ask nothing. Processor time, as other things may run on the machine; one after the other, there and back.

const NO_OP = fileURLToPath(new URL('no-op.mjs', import.meta.url));
const ORDER = ['no-op', 'ours', 'ours', 'no-op'] as const;
type Who = (typeof ORDER)[number];
const WARM_UP = 600;
const A_SECOND = 200;
const SECONDS = 12;
/** As many events at once as both can take, and how many times. */
const BURST = 100;
const BURSTS = 100;
const GOAL = 0.8;
const LONGEST = 10 * 60_000;

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function runNoOp(settings: object): Promise<Working> {
  const child = spawn(process.execPath, [...TELL_WORK, NO_OP, JSON.stringify(settings)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: '/usr/bin:/bin' },
  });
  ends.push(() => child.kill());
  let log = '';
  child.stdout.on('data', (text) => (log += String(text)));
  await once(child.stdout, 'data');
  return { pid: () => child.pid ?? 0, log: () => log };
}

async function runOurs(env: Readonly<Record<string, string>>, port: number): Promise<Working> {
  const bot = await runPlenty(env, port, TELL_WORK);
  ends.push(() => bot.end());
  return bot;
}

/** A process that takes events, and a way to send it one, which resolves once it was taken; `forget`: what the server keeps of it. */
interface Taker {
  readonly working: Working;
  readonly send: () => Promise<unknown>;
  readonly forget: () => void;
}

async function openOnDiscord(who: Who): Promise<Taker> {
  const discord = await startDiscord();
  ends.push(discord.close);
  const { api, token } = discord;
  const working =
    who === 'ours'
      ? await runOurs({ DISCORD_TOKEN: token, DISCORD_API_URL: api }, await findPort())
      : await runNoOp({ discord: { api, token } });
  await discord.ready();
  return {
    working,
    send: async () => discord.post({ content: 'Lunch?' }),
    forget: () => discord.messages.splice(0),
  };
}

async function openOnSlack(who: Who): Promise<Taker> {
  const [botToken, signingSecret] = ['xoxb-1-2-abcdefgh', '0123456789abcdef0123456789abcdef'];
  const slack = await startSlack({ ...INSTALLED, botToken, signingSecret });
  ends.push(slack.close);
  const [port, { api }] = [await findPort(), slack];
  const env = { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: api };
  const working =
    who === 'ours'
      ? await runOurs(env, port)
      : await runNoOp({ slack: { api, botToken, signingSecret, port } });
  slack.deliverTo(`http://127.0.0.1:${port}/slack/events`);
  return { working, send: () => slack.event(OF_ANOTHER_APP).done, forget: () => slack.deliveries.splice(0) };
}

/** Milliseconds of a core for an event: at a steady pace, and where they come all at once. */
async function measure({ working, send, forget }: Taker): Promise<{ steady: number; crowded: number }> {
  await steadily(A_SECOND, WARM_UP, () => void send());
  await readWork(working);
  await steadily(A_SECOND, A_SECOND * SECONDS, () => void send().then(forget));
  const steady = await readWork(working);
  for (let i = 0; i < BURSTS; i++) {
    await Promise.all(Array.from({ length: BURST }, send));
    forget();
  }
  const crowded = await readWork(working);
  return {
    steady: (steady.seconds * 1_000) / (A_SECOND * SECONDS),
    crowded: (crowded.seconds * 1_000) / (BURST * BURSTS),
  };
}

test.each([
  ['gateway path beside a bare discord.js', openOnDiscord],
  ['HTTP path beside a bare Bolt', openOnSlack],
] as const)('%s', { timeout: LONGEST }, async (name, open) => {
  const sums = { ours: { steady: 0, crowded: 0 }, 'no-op': { steady: 0, crowded: 0 } };
  for (const who of ORDER) {
    const { steady, crowded } = await measure(await open(who));
    sums[who].steady += steady / 2;
    sums[who].crowded += crowded / 2;
    for (const end of ends.splice(0).reverse()) await end();
  }
  const { ours, 'no-op': bare } = sums;
  const [steady, crowded] = [bare.steady / ours.steady, bare.crowded / ours.crowded];
  const told = `${steady.toFixed(2)} at ${A_SECOND} a second (${ours.steady.toFixed(3)} ms), ${crowded.toFixed(2)} all at once (${ours.crowded.toFixed(3)} ms)`;
  process.stdout.write(`\n| L4 | ${name}: ≥ ${GOAL} | ${told} |\n`);
  expect([steady >= GOAL, crowded >= GOAL], told).toEqual([true, true]);
});
