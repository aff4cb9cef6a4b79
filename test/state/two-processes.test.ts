import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FTF, HOMES } from '../adapters/run-terminal.ts';
import { INSTALLED } from '../adapters/slack/open-slack.ts';
import { findPort, type Plenty, runPlenty } from '../run-plenty.ts';
import { POSTGRES } from '../servers/find-postgres.ts';
import { PASSWORD, type Postgres, startPostgres } from '../servers/postgres.ts';
import { type Delivery, type SlackServer, startSlack } from '../servers/slack/index.ts';

const QUESTIONS = 12;
const BOT_TOKEN = 'xoxb-1-2-abcdefgh';
const SIGNING_SECRET = '0123456789abcdef0123456789abcdef';

describe.skipIf(!POSTGRES)('two processes that share a database', () => {
  let postgres: Postgres;
  let slack: SlackServer;
  let bots: readonly Plenty[] = [];
  beforeAll(async () => {
    postgres = await startPostgres();
    const url = await postgres.createDatabase();
    slack = await startSlack({ ...INSTALLED, botToken: BOT_TOKEN, signingSecret: SIGNING_SECRET });
    const env = {
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: slack.api,
      STATE_URL: url,
    };
    // At once, so that both make the tables.
    const run = async (): Promise<Plenty> => runPlenty(env, await findPort());
    bots = await Promise.all([run(), run()]);
  }, 180_000);
  afterAll(async () => {
    await Promise.all(bots.map((bot) => bot.end()));
    await slack.close();
    await postgres.close();
  });

  const deliverTo = (i: number): void => slack.deliverTo(`${bots[i % bots.length]?.origin}/slack/events`);
  /** Delivers a question to one, and the same at once to the other. */
  const askBoth = (i: number): readonly Delivery[] => {
    deliverTo(i);
    const first = slack.mention({ text: i % 2 ? FTF : HOMES });
    deliverTo(i + 1);
    return [first, slack.redeliver(first)];
  };
  const answersTo = ({ ts }: Delivery) => slack.messages.filter(({ thread_ts }) => thread_ts === ts);
  const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
    for (const since = performance.now(); !(await isSo()); await setTimeout(50))
      if (performance.now() - since > 60_000) throw new Error(bots.map((bot) => bot.log()).join('\n'));
  };
  const readReady = async (): Promise<readonly string[]> =>
    Promise.all(bots.map(async ({ origin }) => (await fetch(`${origin}/readyz`)).text()));

  test('what is delivered to both is answered once', async () => {
    const asked: Delivery[] = [];
    for (let i = 0; i < QUESTIONS; i++) {
      const deliveries = askBoth(i);
      asked.push(...deliveries.slice(0, 1));
      for (const { done } of deliveries) expect((await done).failure).toBeUndefined();
    }
    await until(() => asked.every((delivery) => answersTo(delivery).length > 0));
    // What is answered after these would have come by now, were it answered twice.
    const [last] = askBoth(0);
    await until(() => last !== undefined && answersTo(last).length > 0);
    await setTimeout(1_000);
    expect(asked.map((delivery) => answersTo(delivery).length)).toEqual(asked.map(() => 1));
  }, 120_000);

  test('what one answered, the other knows after its end', async () => {
    deliverTo(0);
    const first = slack.mention({ text: FTF });
    await until(() => answersTo(first).length > 0);
    await bots[0]?.restart('SIGKILL');
    for (const i of [0, 1]) {
      deliverTo(i);
      expect((await slack.redeliver(first).done).failure).toBeUndefined();
    }
    await setTimeout(1_000);
    expect(answersTo(first)).toHaveLength(1);
  }, 120_000);

  test('without the database both still answer, say so, and are ready', async () => {
    postgres.pause();
    deliverTo(0);
    const asked = slack.mention({ text: HOMES });
    await until(() => answersTo(asked).length > 0);
    await until(async () => (await readReady()).every((text) => /^ready; .*STATE_URL/.test(text)));
    postgres.resume();
    await until(async () => (await readReady()).every((text) => text === 'ready'));
    deliverTo(1);
    expect((await slack.redeliver(asked).done).failure).toBeUndefined();
    await setTimeout(1_000);
    expect(answersTo(asked)).toHaveLength(1);
    const logs = bots.map((bot) => bot.log()).join('\n');
    expect(logs).toContain('STATE_URL');
    for (const secret of [PASSWORD, encodeURIComponent(PASSWORD), 'postgres:'])
      expect(logs).not.toContain(secret);
  }, 120_000);
});
