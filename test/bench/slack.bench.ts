import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { MAIN, rapporteur } from '../adapters/run-terminal.ts';
import { startHttpApp, startSocketApp } from '../servers/slack/bolt-app.ts';
import { asTyped, type Delivery, type SlackServer, startSlack } from '../servers/slack/index.ts';

const MENTIONS = 1_000;
const AT_A_TIME = 50;
const EVENTS = 10_000;
const QUESTIONS = rapporteur.suggest('', 200);
const SECRET = '0123456789abcdef0123456789abcdef';

type Mode = 'socket' | 'http';

function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

/** When the first chat.postMessage of each thread came. */
function watchPosts({ requests }: SlackServer): (thread: string) => number | undefined {
  const first = new Map<string, number>();
  let read = 0;
  return (thread) => {
    for (; read < requests.length; read++) {
      const request = requests[read];
      const posted = String(request?.args.thread_ts);
      if (request?.method === 'chat.postMessage' && !first.has(posted)) first.set(posted, request.at);
    }
    return first.get(thread);
  };
}

const ask = (slack: SlackServer, i: number): Delivery =>
  slack.mention({ text: asTyped(QUESTIONS[i % QUESTIONS.length] ?? '') });

/** Milliseconds from the event's sending to its answer's arrival, so many at a time, sorted. */
async function timeAnswers(slack: SlackServer, count: number, atATime = AT_A_TIME): Promise<number[]> {
  const answeredAt = watchPosts(slack);
  const times: number[] = [];
  let asked = 0;
  const askOne = async (): Promise<void> => {
    while (asked < count) {
      const { ts = '', sentAt } = ask(slack, asked++);
      times.push((await slack.waitFor(() => answeredAt(ts), 60_000)) - sentAt);
    }
  };
  await Promise.all(Array.from({ length: atATime }, askOne));
  return times.sort((a, b) => a - b);
}

async function findPort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('there is no port');
  return address.port;
}

async function openSlack(): Promise<SlackServer> {
  return startSlack({
    botToken: 'xoxb-1-2-abcdefgh',
    appToken: 'xapp-1-A2-3-abcdefgh',
    signingSecret: SECRET,
  });
}

/** The bot as a process of its own. */
async function startBot(slack: SlackServer, mode: Mode): Promise<() => void> {
  const port = await findPort();
  const { botToken, appToken } = slack.workspace;
  const way =
    mode === 'http' ? { SLACK_SIGNING_SECRET: SECRET, PORT: String(port) } : { SLACK_APP_TOKEN: appToken };
  const env = { ...process.env, SLACK_BOT_TOKEN: botToken, SLACK_API_URL: slack.api, ...way };
  const child = spawn(process.execPath, [MAIN, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk) => String(chunk).includes('here as') && resolve());
  });
  if (mode === 'http') slack.deliverTo(`http://127.0.0.1:${port}/slack/events`);
  return () => child.kill();
}

/** Bolt with a constant answer, in this process. */
async function timeBare(mode: Mode): Promise<{ alone: number[]; many: number[] }> {
  const slack = await openSlack();
  const running = await (mode === 'http' ? startHttpApp : startSocketApp)(slack, (app) => {
    app.event('app_mention', async ({ event, client }) => {
      await client.chat.postMessage({ channel: event.channel, thread_ts: event.ts, text: 'A constant.' });
    });
  });
  await timeAnswers(slack, 200);
  const many = await timeAnswers(slack, MENTIONS);
  const alone = await timeAnswers(slack, MENTIONS / 5, 1);
  await running.stop();
  await slack.close();
  return { alone, many };
}

test.each<Mode>(['socket', 'http'])('mentions in %s mode', async (mode) => {
  const slack = await openSlack();
  const stop = await startBot(slack, mode);
  await timeAnswers(slack, 200);
  const many = await timeAnswers(slack, MENTIONS);
  const alone = await timeAnswers(slack, MENTIONS / 5, 1);
  stop();
  await slack.close();
  const bare = await timeBare(mode);
  console.log(`${mode}: from the event's sending to chat.postMessage at the server: Rapporteur / bare Bolt`);
  const report = (name: string, a: number, b: number): void =>
    console.log(`${name.padEnd(40)} ${a.toFixed(1)} / ${b.toFixed(1)} ms = ${(a / b).toFixed(2)}`);
  report('one at a time, median', quantile(alone, 0.5), quantile(bare.alone, 0.5));
  report('50 at a time, median', quantile(many, 0.5), quantile(bare.many, 0.5));
  report('50 at a time, 99th percentile', quantile(many, 0.99), quantile(bare.many, 0.99));
  expect(many).toHaveLength(MENTIONS);
});

test.each<Mode>(['socket', 'http'])(
  '10,000 events in %s mode, a third of them redeliveries',
  async (mode) => {
    const slack = await openSlack();
    const stop = await startBot(slack, mode);
    const answeredAt = watchPosts(slack);
    const asked: Delivery[] = [];
    let sent = 0;
    const askOne = async (): Promise<void> => {
      while (sent < EVENTS) {
        const isAgain = sent++ % 3 === 2 && asked.length > 0;
        const again = asked[Math.floor(Math.random() * asked.length)];
        if (isAgain && again) await slack.redeliver(again, { retryNum: 1 + (sent % 3) }).done;
        else {
          const delivery = ask(slack, sent);
          asked.push(delivery);
          // Some come again while they are being answered.
          await slack.waitFor(() => sent % 5 === 0 || answeredAt(delivery.ts ?? ''), 60_000);
        }
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, askOne));
    await slack.waitFor(() => asked.every(({ ts }) => answeredAt(ts ?? '')), 60_000);
    const posts = slack.requests.filter(({ method }) => method === 'chat.postMessage');
    stop();
    await slack.close();
    console.log(`${mode}: ${EVENTS} events, ${asked.length} questions, ${posts.length} answers`);
    expect(posts).toHaveLength(asked.length);
    expect(new Set(posts.map(({ args }) => args.thread_ts)).size).toBe(asked.length);
  },
);
