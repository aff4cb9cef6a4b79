import { setTimeout } from 'node:timers/promises';
import { FTF, HOMES } from '../adapters/run-terminal.ts';
import { INSTALLED } from '../adapters/slack/open-slack.ts';
import { findPort, type Plenty, runPlenty } from '../run-plenty.ts';
import { startNginx } from '../servers/nginx.ts';
import { type Postgres, startPostgres } from '../servers/postgres.ts';
import { ANN, BEN, type Delivery, startSlack } from '../servers/slack/index.ts';
import { type Outcome, settle, timesBy } from './ask-discord.ts';
import { askSteadily, doHarm, type Harms, type Plan } from './harm.ts';
import { judge, type Question } from './judge.ts';

const DUPLICATES = 0.3;
const CHANNELS = Array.from({ length: 500 }, (_, i) => ({
  ...{ id: `C0CHAOS${i}`, name: `chaos-${i}` },
  ...{ kind: 'public' as const, users: [ANN, BEN], member: true },
}));
/** Milliseconds after which Slack sends again what was not acknowledged. */
const RETRIES = [200, 4_000];
const POST = 'chat.postMessage';
/** What a send ended with that does not say whether Slack has it. */
const UNCLEAR = /^(?:drop|hang|http 5\d\d)$/;
/** Milliseconds for which the database is away. */
const AWAY = 1_500;
const LONGEST_RETURN = 30_000;
/** Within which a question comes a second time: a process that starts just then knows of the first only by the database. */
const COMES_AGAIN = 2_000;

/** Asks on Slack by HTTP: two processes behind nginx, on one database, while everything goes wrong; of processes and database one at a time. */
export async function askTwo(plan: Plan): Promise<Outcome> {
  const { random } = plan;
  const [botToken, signingSecret] = ['xoxb-1-2-abcdefgh', '0123456789abcdef0123456789abcdef'];
  const postgres = await startPostgres();
  const slack = await startSlack({
    ...INSTALLED,
    ...{ botToken, signingSecret, channels: CHANNELS },
    rateLimit: { perSecond: 1, burst: 3 },
  });
  const env = {
    ...{ SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: slack.api },
    STATE_URL: await postgres.createDatabase(),
  };
  const ports = [await findPort(), await findPort()] as const;
  const bots = await Promise.all(ports.map((port) => runPlenty(env, port)));
  const nginx = await startNginx(ports);
  slack.deliverTo(`${nginx.origin}/slack/events`);
  const asked: Delivery[][] = [];

  const followUp = async (first: Delivery, all: Delivery[]): Promise<void> => {
    let last = first;
    for (const [i, wait] of [...RETRIES, plan.lastRetry].entries()) {
      const { failure } = await last.done;
      if (failure === undefined) return;
      await setTimeout(wait);
      last = slack.redeliver(first, { retryNum: i + 1, retryReason: failure });
      all.push(last);
    }
  };
  const ask = (i: number): void => {
    const channel = CHANNELS[i % CHANNELS.length]?.id ?? '';
    const delivery = slack.mention({ text: i % 2 ? FTF : HOMES, channel });
    const all: Delivery[] = [delivery];
    asked.push(all);
    void followUp(delivery, all);
    if (random() < DUPLICATES)
      void Promise.all([delivery.done, setTimeout(random() * COMES_AGAIN)]).then(() =>
        all.push(slack.redeliver(delivery)),
      );
  };

  const outages = harmsOf(bots, postgres, random);
  const [done, behind] = await Promise.all([
    doHarm(plan, {
      'a send cut': () => slack.fail(POST, { kind: 'drop' }),
      'a taken send cut': () => slack.fail(POST, { kind: 'commit-then-drop' }),
      'a send with 503': () => slack.fail(POST, { kind: 'status', status: 503 }),
      'a 429': () => slack.fail(POST, { kind: 'ratelimited', retryAfter: 1 }),
      ...outages.harms,
    }),
    askSteadily(plan, ask),
  ]);
  await outages.settled();

  const tell = (): Question[] => {
    const answers = timesBy(slack.messages, ({ thread_ts }) => thread_ts);
    const unclear = timesBy(
      slack.requests.filter(({ method, error = '' }) => method === POST && UNCLEAR.test(error)),
      ({ args }) => args.thread_ts,
    );
    return asked.map((deliveries) => ({
      askedAt: deliveries[0]?.sentAt ?? 0,
      handedAt: deliveries.filter(({ ackedAt }) => ackedAt !== undefined).map(({ sentAt }) => sentAt),
      answeredAt: answers.get(deliveries[0]?.ts) ?? [],
      isUnclear: unclear.has(deliveries[0]?.ts),
    }));
  };
  const lives = (): Plenty['lives'] => bots.flatMap((bot) => bot.lives);
  const verdict = await settle(() => judge(tell(), lives(), true));
  await Promise.all(bots.map((bot) => bot.end()));
  await nginx.close();
  await slack.close();
  await postgres.close();
  return { verdict, harms: done, behind, needless: 0, log: bots.map((bot) => bot.log()).join('\n') };
}

/** One process ends, or the database is away: the next only once all is well again. */
function harmsOf(
  bots: readonly Plenty[],
  postgres: Postgres,
  random: () => number,
): { readonly harms: Harms; readonly settled: () => Promise<void> } {
  let running: Promise<void> | undefined;
  const isWell = async ({ origin }: Plenty): Promise<boolean> => {
    const ready = await fetch(`${origin}/readyz`).catch(() => undefined);
    return (await ready?.text()) === 'ready';
  };
  const untilWell = async (): Promise<void> => {
    for (const since = performance.now(); performance.now() - since < LONGEST_RETURN; await setTimeout(50))
      if ((await Promise.all(bots.map(isWell))).every(Boolean)) return;
    throw new Error(`All is not well again:\n${bots.map((bot) => bot.log().slice(-1_000)).join('\n')}`);
  };
  const alone = (harm: () => Promise<void>) => (): void => {
    running ??= harm()
      .then(untilWell)
      .finally(() => {
        running = undefined;
      });
  };
  const restartOne = (signal: 'SIGTERM' | 'SIGKILL') => async (): Promise<void> => {
    await bots[Math.floor(random() * bots.length)]?.restart(signal);
    await setTimeout(COMES_AGAIN);
  };
  return {
    harms: {
      'a process that ends': alone(restartOne('SIGTERM')),
      'a process that dies': alone(restartOne('SIGKILL')),
      'the database stands still': alone(async () => {
        postgres.pause();
        await setTimeout(AWAY);
        postgres.resume();
      }),
      'the database dies': alone(async () => {
        await postgres.kill();
        await setTimeout(AWAY);
        await postgres.start();
      }),
    },
    settled: async () => running,
  };
}
