import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { rapporteur } from '../adapters/run-terminal.ts';
import { findPort, runPlenty } from '../run-plenty.ts';
import { NGINX } from '../servers/find-nginx.ts';
import { POSTGRES } from '../servers/find-postgres.ts';
import { startNginx } from '../servers/nginx.ts';
import { startPostgres } from '../servers/postgres.ts';

const CLAIMS = 6_000;
const QUESTIONS = 3_000;
const WARM_UP = 1_500;
const AT_A_TIME = 40;
/** One in so many comes twice. */
const AGAIN = 5;
const SECRET = '0123456789abcdef0123456789abcdef';
const TEXTS = rapporteur.suggest('', 200);
const DATABASE = fileURLToPath(new URL('../../dist/state/database.js', import.meta.url));

/** Claims by a process of its own, so many at a time. */
const CLAIM = `
  const { openDatabase } = await import(process.argv[1]);
  const database = openDatabase(process.argv[2]);
  await database.prepare();
  let next = 0;
  const claimOn = async () => { while (next < ${CLAIMS}) { const name = process.argv[3] + ' ' + next++; await database.claim([name], name); } };
  const since = performance.now();
  await Promise.all(Array.from({ length: 12 }, claimOn));
  console.log(performance.now() - since);
  await database.close();`;

test.skipIf(!POSTGRES)('claims of two processes in PostgreSQL', async () => {
  const postgres = await startPostgres();
  const url = await postgres.createDatabase();
  const claim = async (name: string): Promise<number> => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', CLAIM, DATABASE, url, name]);
    let said = '';
    child.stdout.on('data', (text) => (said += String(text)));
    child.stderr.pipe(process.stderr);
    await once(child, 'exit');
    return Number(said);
  };
  const times = await Promise.all([claim('one'), claim('two')]);
  await postgres.close();
  const perSecond = (2 * CLAIMS) / (Math.max(...times) / 1_000);
  process.stdout.write(`Claims of two processes: ${Math.round(perSecond)} a second\n`);
  expect(times.every((time) => time > 0)).toBe(true);
});

/** A Slack that takes everything at once, so that little of the machine is its own. */
async function startQuickSlack() {
  const answers = new Map<string, number>();
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (text) => (body += String(text)));
    request.on('end', () => {
      const thread = new URLSearchParams(body).get('thread_ts');
      if (thread) answers.set(thread, (answers.get(thread) ?? 0) + 1);
      const ids = { user_id: 'U0BOT', bot_id: 'B0BOT', team: 'team', team_id: 'T0TEAM', user: 'rapporteur' };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ ok: true, ts: '1.1', ...ids }));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { answers, api: `http://127.0.0.1:${port}/api/`, close: () => server.closeAllConnections() };
}

function sign(body: string): Record<string, string> {
  const stamp = String(Math.floor(Date.now() / 1_000));
  const hash = createHmac('sha256', SECRET).update(`v0:${stamp}:${body}`).digest('hex');
  return {
    'content-type': 'application/json',
    'x-slack-request-timestamp': stamp,
    'x-slack-signature': `v0=${hash}`,
  };
}

/** A mention in a channel of its own, as Slack lets a channel have one message a second. */
function mention(i: number): string {
  const ts = `1700000000.${String(i).padStart(6, '0')}`;
  const place = { user: `U${i}`, channel: `C${i}`, ts, event_ts: ts };
  const event = { type: 'app_mention', text: `<@U0BOT> ${TEXTS[i % TEXTS.length]}`, ...place };
  const authorizations = [
    { team_id: 'T0TEAM', user_id: 'U0BOT', is_bot: true, is_enterprise_install: false },
  ];
  const facts = { team_id: 'T0TEAM', api_app_id: 'A0', type: 'event_callback', event_id: `Ev${i}` };
  return JSON.stringify({ ...facts, event_time: 1_700_000_000, event, authorizations });
}

/** Seconds of processor that a process has had. */
function readProcessor(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Answers a second, and milliseconds of processor for each, of so many processes on one database behind nginx. */
async function measure(processes: 1 | 2) {
  const postgres = await startPostgres();
  const slack = await startQuickSlack();
  const env = {
    ...{ SLACK_BOT_TOKEN: 'xoxb-1-2-abcdefgh', SLACK_SIGNING_SECRET: SECRET, SLACK_API_URL: slack.api },
    STATE_URL: await postgres.createDatabase(),
  };
  const ports = [await findPort(), await findPort()] as const;
  const bots = await Promise.all(ports.slice(0, processes).map((port) => runPlenty(env, port)));
  const nginx = await startNginx(processes === 2 ? ports : [ports[0], ports[0]]);
  let failures = 0;
  const send = async (body: string): Promise<void> => {
    const given = { method: 'POST', headers: sign(body), body };
    const answer = await fetch(`${nginx.origin}/slack/events`, given);
    await answer.text();
    if (!answer.ok) failures++;
  };
  const run = async (from: number, to: number): Promise<void> => {
    let next = from;
    const isAhead = (): boolean => next - from - slack.answers.size + warm > 4 * AT_A_TIME;
    const askOn = async (): Promise<void> => {
      while (next < to) {
        const body = mention(next++);
        await send(body);
        if (next % AGAIN === 0) await send(body);
        while (isAhead()) await new Promise((resolve) => setTimeout(resolve, 2));
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, askOn));
    const since = performance.now();
    while (slack.answers.size < to - from + warm && performance.now() - since < 15_000)
      await new Promise((resolve) => setTimeout(resolve, 5));
  };
  let warm = 0;
  await run(0, WARM_UP);
  warm = slack.answers.size;
  const before = bots.map((bot) => readProcessor(bot.pid()));
  const since = performance.now();
  await run(WARM_UP, WARM_UP + QUESTIONS);
  const seconds = (performance.now() - since) / 1_000;
  const processor = bots.reduce((sum, bot, i) => sum + readProcessor(bot.pid()) - (before[i] ?? 0), 0);
  const counts = [...slack.answers.values()];
  const told = {
    perSecond: QUESTIONS / seconds,
    processor: (1_000 * processor) / QUESTIONS,
    twice: counts.filter((count) => count > 1).length,
    lost: WARM_UP + QUESTIONS - counts.length,
    failures,
  };
  await Promise.all(bots.map((bot) => bot.end()));
  await nginx.close();
  slack.close();
  await postgres.close();
  return told;
}

test.skipIf(!POSTGRES || !NGINX)('two processes beside one', async () => {
  const rows = [await measure(1), await measure(2)];
  for (const [i, { perSecond, processor, twice, lost, failures }] of rows.entries())
    process.stdout.write(
      `${i + 1} process(es): ${perSecond.toFixed(0)} answers a second, ${processor.toFixed(2)} ms of processor each, ${twice} twice, ${lost} lost, ${failures} refused\n`,
    );
  const [one, two] = rows;
  process.stdout.write(`Two beside one: ${((two?.perSecond ?? 0) / (one?.perSecond ?? 1)).toFixed(2)}\n`);
  for (const { twice, lost } of rows) expect({ twice, lost }).toEqual({ twice: 0, lost: 0 });
});
