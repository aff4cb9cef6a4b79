import { setTimeout } from 'node:timers/promises';
import { findPort, type Plenty, runPlenty } from '../run-plenty.ts';
import { startNginx } from '../servers/nginx.ts';
import { type Postgres, startPostgres } from '../servers/postgres.ts';
import { type Delivery, startSlack } from '../servers/slack/index.ts';
import { settle } from './ask-discord.ts';
import { askSteadily, doHarm, type Harms, type Plan } from './harm.ts';
import { judge, type Verdict } from './judge.ts';
import {
  COMES_AGAIN,
  createRedeliveries,
  longestWait,
  mentionOf,
  PLATFORM,
  POST,
  recallQuestions,
  WORKSPACE,
} from './slack-side.ts';

/** Milliseconds for which the database is away. */
const AWAY = 1_500;
const LONGEST_RETURN = 30_000;
export interface TwoOutcome {
  readonly verdict: Verdict;
  readonly harms: readonly string[];
  /** Milliseconds by which the questions themselves were late, at worst. */
  readonly behind: number;
  readonly log: string;
}

/** Asks on Slack by HTTP: two processes behind nginx, on one database, while everything goes wrong; of processes and database one at a time. */
export async function askTwo(plan: Plan): Promise<TwoOutcome> {
  const { random } = plan;
  const [botToken, signingSecret] = ['xoxb-1-2-abcdefgh', '0123456789abcdef0123456789abcdef'];
  const postgres = await startPostgres();
  const slack = await startSlack({ ...WORKSPACE, botToken, signingSecret });
  const env = {
    ...{ SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: slack.api },
    STATE_URL: await postgres.createDatabase(),
  };
  const ports = [await findPort(), await findPort()] as const;
  const bots = await Promise.all(ports.map((port) => runPlenty(env, port)));
  const nginx = await startNginx(ports);
  slack.deliverTo(`${nginx.origin}/slack/events`);
  const asked: (readonly Delivery[])[] = [];
  const redeliveries = createRedeliveries(slack, plan);
  const ask = (i: number): void => {
    asked.push(redeliveries.follow(slack.mention(mentionOf(i))));
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
  redeliveries.end();

  const lives = (): Plenty['lives'] => bots.flatMap((bot) => bot.lives);
  const verdict = await settle(
    () => judge(recallQuestions(slack, asked), lives(), PLATFORM),
    longestWait(plan),
  );
  await Promise.all(bots.map((bot) => bot.end()));
  await nginx.close();
  await slack.close();
  await postgres.close();
  return { verdict, harms: done, behind, log: bots.map((bot) => bot.log()).join('\n') };
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
