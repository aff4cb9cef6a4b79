import { once } from 'node:events';
import { request } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, inject, test } from 'vitest';
import { rapporteur } from '../adapters/run-terminal.ts';
import { INSTALLED } from '../adapters/slack/open-slack.ts';
import { findPort, type Plenty, runPlenty } from '../run-plenty.ts';
import { startDiscord } from '../servers/discord/index.ts';
import { ANN, APP, BEN, startSlack } from '../servers/slack/index.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** How much is asked on each surface. */
    readonly soakQuestions: number;
  }
}

const QUESTIONS = inject('soakQuestions');
/** Of the questions, those after which the heap is measured for the first time. */
const WARM_UP = 0.5;
const MOST_GROWTH = 1.1;
/** By half of so many, all that is remembered on purpose is at its bound: 20,000 conversations, 50,000 names of events. A shorter run only tells. */
const FULL = 50_000;
const AT_A_TIME = 20;
/** Collects what is no longer needed, and tells what is left, when it gets SIGUSR2. */
const TELL_HEAP =
  'data:text/javascript,process.on("SIGUSR2",()=>{gc();gc();console.log("heap="+process.memoryUsage().heapUsed+";")})';
const LONGEST = 60 * 60_000;

const texts = rapporteur.suggest('', 400);
const textOf = (i: number): string => `${texts[i % texts.length] ?? ''}${i % 3 ? '' : ` (${i})`}`;

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function run(env: Readonly<Record<string, string>>): Promise<Plenty> {
  const bot = await runPlenty(env, await findPort(), ['--expose-gc', '--import', TELL_HEAP]);
  ends.push(bot.end);
  return bot;
}

/** Megabytes. */
async function heapOf(bot: Plenty): Promise<number> {
  const before = bot.log().length;
  process.kill(bot.pid(), 'SIGUSR2');
  for (;;) {
    await setTimeout(50);
    const [, bytes] = /heap=(\d+);/.exec(bot.log().slice(before)) ?? [];
    if (bytes) return Number(bytes) / 2 ** 20;
  }
}

/** Asks all of it, some at a time, and compares the heap at the end with that after the warm-up. */
async function soak(surface: string, bot: Plenty, ask: (i: number) => Promise<unknown>): Promise<void> {
  const warm = Math.floor(QUESTIONS * WARM_UP);
  const askFrom = async (from: number, to: number): Promise<void> => {
    let next = from;
    const askOn = async (): Promise<void> => {
      while (next < to) await ask(next++);
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, askOn));
  };
  await askFrom(0, warm);
  const first = await heapOf(bot);
  await askFrom(warm, QUESTIONS);
  const last = await heapOf(bot);
  const row = [surface, QUESTIONS, first.toFixed(1), last.toFixed(1), (last / first).toFixed(3)];
  process.stdout.write(`| ${row.join(' | ')} |\n`);
  if (QUESTIONS >= FULL) expect(last / first).toBeLessThanOrEqual(MOST_GROWTH);
}

test(
  'the page',
  async () => {
    process.stdout.write(
      '\n| Surface | Questions | MB after half | MB at the end | Growth |\n|---|--:|--:|--:|--:|\n',
    );
    const bot = await run({});
    const { port } = new URL(bot.origin);
    await soak('page', bot, async (i) => {
      // Each from an address of its own, of which the machine has many; the server says of none that it asks too much.
      const path = `/?q=${encodeURIComponent(textOf(i))}`;
      const headers = { 'x-forwarded-for': `10.${i % 200}.${Math.floor(i / 200) % 200}.1` };
      const asked = request({ host: '127.0.0.1', port, path, headers }).end();
      const [response] = await once(asked, 'response');
      response.resume();
      await once(response, 'end');
      expect(response.statusCode).toBe(200);
    });
  },
  LONGEST,
);

test(
  'Discord',
  async () => {
    let unanswered = 0;
    const discord = await startDiscord({ guilds: Array.from({ length: 30 }, () => ({})) });
    ends.push(discord.close);
    const bot = await run({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.api });
    await soak('Discord', bot, async (i) => {
      const [channel] = discord.guilds[i % discord.guilds.length]?.channels ?? [];
      const asked =
        i % 2
          ? discord.command({ name: 'ask', options: { question: textOf(i) }, ...(channel && { channel }) })
          : discord.post({
              ...{ content: `<@${discord.bot.id}> ${textOf(i)}`, mentions: [discord.bot] },
              ...(channel && { channel }),
            });
      // On a busy machine a command can come too late to be answered; it is counted, and the heap is what is looked at.
      await asked.answered(5_000).catch(() => unanswered++);
      // What this server keeps is not the bot's.
      discord.messages.splice(0, Math.max(0, discord.messages.length - 500));
      discord.requests.splice(0, Math.max(0, discord.requests.length - 500));
    });
  },
  LONGEST,
);

test.each(['socket', 'http'] as const)(
  'Slack by %s',
  async (mode) => {
    const [botToken, appToken] = ['xoxb-1-2-abcdefgh', `xapp-1-${APP}-3-abcdefgh`];
    const signingSecret = '0123456789abcdef0123456789abcdef';
    const channels = Array.from({ length: 2_000 }, (_, i) => ({
      ...{ id: `C0SOAK${i}`, name: `soak-${i}` },
      ...{ kind: 'public' as const, users: [ANN, BEN], member: true },
    }));
    const slack = await startSlack({ ...INSTALLED, botToken, appToken, signingSecret, channels });
    ends.push(slack.close);
    const events =
      mode === 'socket' ? { SLACK_APP_TOKEN: appToken } : { SLACK_SIGNING_SECRET: signingSecret };
    const bot = await run({ SLACK_BOT_TOKEN: botToken, SLACK_API_URL: slack.api, ...events });
    if (mode === 'http') slack.deliverTo(`${bot.origin}/slack/events`);
    await soak(`Slack by ${mode}`, bot, async (i) => {
      const { ts } = slack.mention({ text: textOf(i), channel: channels[i % channels.length]?.id ?? '' });
      await slack.waitFor(() => slack.messages.findLast(({ thread_ts }) => thread_ts === ts), 60_000);
      slack.messages.splice(0, Math.max(0, slack.messages.length - 500));
      for (const kept of [slack.requests, slack.deliveries]) kept.splice(0, Math.max(0, kept.length - 500));
    });
  },
  LONGEST,
);
