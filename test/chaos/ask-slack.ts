import { setTimeout } from 'node:timers/promises';
import { findPort, runPlenty } from '../run-plenty.ts';
import type { Delivery, Socket } from '../servers/slack/index.ts';
import { APP, startSlack } from '../servers/slack/index.ts';
import { type Outcome, settle } from './ask-discord.ts';
import { askSteadily, doHarm, type Harms, type Plan, restarts } from './harm.ts';
import { judge, type Question } from './judge.ts';
import {
  createRedeliveries,
  longestWait,
  mentionOf,
  PLATFORM,
  POST,
  recallQuestions,
  WORKSPACE,
} from './slack-side.ts';
import { tellStories } from './story.ts';

/** Milliseconds after which Slack's side gives up a socket that carries nothing. */
const SILENCE = 8_000;
/** Milliseconds within which a socket that is half-open must have been noticed: Slack's last retry, five minutes after, comes later than that. */
const NOTICED = 10_000;

/** Asks on Slack, in one of its two modes, while everything goes wrong. */
export async function askSlack(mode: 'socket' | 'http', plan: Plan, stateDir: string): Promise<Outcome> {
  const { random } = plan;
  const [botToken, appToken] = ['xoxb-1-2-abcdefgh', `xapp-1-${APP}-3-abcdefgh`];
  const signingSecret = '0123456789abcdef0123456789abcdef';
  const slack = await startSlack({
    ...WORKSPACE,
    ...{ botToken, appToken, signingSecret },
  });
  const port = await findPort();
  const events = mode === 'socket' ? { SLACK_APP_TOKEN: appToken } : { SLACK_SIGNING_SECRET: signingSecret };
  const env = { SLACK_BOT_TOKEN: botToken, SLACK_API_URL: slack.api, STATE_DIR: stateDir, ...events };
  const bot = await runPlenty(env, port);
  if (mode === 'http') slack.deliverTo(`${bot.origin}/slack/events`);
  const { harms, settled } = restarts(bot);
  /** Every delivery of each question. */
  const asked: (readonly Delivery[])[] = [];
  const redeliveries = createRedeliveries(slack, plan);

  let breaks: 'cut' | 'half-open' | undefined;
  const ask = (i: number): void => {
    const delivery = slack.mention(mentionOf(i), breaks ? { breaks } : {});
    breaks = undefined;
    asked.push(redeliveries.follow(delivery));
  };
  const breakNext = (how: 'cut' | 'half-open') => (): void => {
    breaks = how;
  };
  /** Slack notices by itself, too: what it sends to a dead socket until then is not acknowledged. */
  const goSilent = (socket: Socket | undefined): void => {
    socket?.silence();
    void setTimeout(SILENCE).then(() => socket?.drop());
  };
  const socketAt = (share: number) => slack.sockets[Math.floor(share * slack.sockets.length)];
  const ofMode: Harms =
    mode === 'socket'
      ? {
          'a socket cut': () => socketAt(random())?.drop(),
          'a socket half-open': () => goSilent(socketAt(random())),
          'a socket to be renewed': () => socketAt(random())?.disconnect('refresh_requested'),
        }
      : {
          'a request cut': breakNext('cut'),
          'a request half-open': breakNext('half-open'),
        };

  const [done, behind] = await Promise.all([
    doHarm(plan, {
      'a send cut': () => slack.fail(POST, { kind: 'drop' }),
      'a taken send cut': () => slack.fail(POST, { kind: 'commit-then-drop' }),
      'a send that hangs': () => slack.fail(POST, { kind: 'hang' }),
      'two taken sends with 500': () => slack.fail(POST, { kind: 'commit-then-500' }, { times: 2 }),
      'a send with 503': () => slack.fail(POST, { kind: 'status', status: 503 }),
      'a 429': () => slack.fail(POST, { kind: 'ratelimited', retryAfter: 1 }),
      ...ofMode,
      ...harms,
    }),
    askSteadily(plan, ask),
  ]);
  await settled();
  if (mode === 'socket') await setTimeout(NOTICED);
  redeliveries.end();

  const tell = (): Question[] => recallQuestions(slack, asked);
  const verdict = await settle(() => judge(tell(), bot.lives, PLATFORM), longestWait(plan));
  const stories = tellStories(tell(), bot.lives, PLATFORM);
  await bot.end();
  await slack.close();
  return { verdict, stories, harms: done, behind, needless: 0, log: bot.log() };
}
