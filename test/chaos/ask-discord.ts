import { setTimeout } from 'node:timers/promises';
import { FTF, HOMES } from '../adapters/run-terminal.ts';
import { findPort, runPlenty } from '../run-plenty.ts';
import { startDiscord } from '../servers/discord/index.ts';
import { isObject } from '../servers/json.ts';
import { groupBy } from './group-by.ts';
import { askSteadily, doHarm, type Plan, restarts } from './harm.ts';
import { judge, type Life, type Platform, type Question, type Verdict } from './judge.ts';
import { tellStories } from './story.ts';

const DUPLICATES = 0.3;
/** A channel takes about a message a second. */
const GUILDS = 30;
/** Milliseconds: the real one's would let a half-open connection be deaf for longer than all of this takes. */
const HEARTBEAT = 1_500;
/** From the fifth login within ten minutes it waits, as a process that crashes again and again has to. */
const MOST_RESTARTS = 3;
const POSTS = { method: 'POST', path: /messages$/ } as const;

/** It gives to nobody what it wrote to a dead connection, and the server of these tests has no limit but those that are told. */
const PLATFORM: Platform = { keepsEvents: false };

/** Asks on Discord while everything goes wrong. */
export async function askDiscord(plan: Plan, stateDir: string): Promise<Outcome> {
  const { random } = plan;
  const discord = await startDiscord({
    heartbeatInterval: HEARTBEAT,
    guilds: Array.from({ length: GUILDS }, () => ({})),
  });
  const env = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.api, STATE_DIR: stateDir };
  const bot = await runPlenty(env, await findPort());
  const { harms, settled } = restarts(bot, MOST_RESTARTS);
  const posts: ReturnType<typeof discord.post>[] = [];

  const ask = (i: number): void => {
    const [channel] = discord.guilds[i % GUILDS]?.channels ?? [];
    const content = `<@${discord.bot.id}> ${i % 2 ? FTF : HOMES}`;
    const post = discord.post({ content, mentions: [discord.bot], ...(channel && { channel }) });
    posts.push(post);
    if (random() >= DUPLICATES) return;
    void setTimeout(random() * 2_000).then(() => discord.redeliver(post));
  };
  const fail = (kind: 'drop' | 'hang' | 'stall', after: boolean) => () =>
    discord.fail({ ...POSTS, after, answer: { kind } });

  const [done, behind] = await Promise.all([
    doHarm(plan, {
      'a send cut': fail('drop', false),
      'a taken send cut': fail('drop', true),
      'a send that hangs': fail('hang', false),
      'a taken send that hangs': fail('hang', true),
      'three taken sends with 502': () =>
        discord.fail({ ...POSTS, after: true, times: 3, answer: { kind: 'error', status: 502 } }),
      'three sends with 503': () =>
        discord.fail({ ...POSTS, times: 3, answer: { kind: 'error', status: 503 } }),
      'a 429': () => discord.fail({ ...POSTS, times: 2, answer: { kind: 'rate-limit', retryAfter: 0.5 } }),
      'the connection cut': () => discord.gateway.drop(),
      'the connection half-open': () => discord.gateway.freeze(),
      'op 7': () => discord.gateway.reconnect(),
      ...harms,
    }),
    askSteadily(plan, ask),
  ]);
  await settled();

  const tell = (): Question[] => {
    const answers = groupBy(discord.messages, ({ reference }) => reference?.id);
    const sends = groupBy(
      discord.requests.filter(({ method }) => method === POSTS.method),
      ({ body }) => (isObject(body) ? body.nonce : undefined),
    );
    return posts.map(({ message, event, sentAt }) => {
      const handedAt = event ? discord.gateway.handedOver(event) : [];
      const answeredAt = (answers.get(message.id) ?? []).map(({ at }) => at);
      return {
        ...{ askedAt: sentAt, handedAt, answeredAt },
        // The nonce makes every send safe to be sent again.
        isUnclear: false,
        steps: [
          ...handedAt.map((at) => ({ at, what: 'handed over' })),
          ...(sends.get(message.id) ?? []).map(({ at, status }) => ({
            at,
            what: `sent, reply: ${status ?? 'none'}`,
          })),
          ...answeredAt.map((at) => ({ at, what: 'answered' })),
        ],
      };
    });
  };
  const lives = (): Life[] =>
    bot.lives.map((life) => ({
      ...life,
      heardAgainAt: discord.gateway.identifies.find(({ at }) => at > life.endedAt)?.at,
    }));
  const verdict = await settle(() => judge(tell(), lives(), PLATFORM));
  const stories = tellStories(tell(), lives(), PLATFORM);
  // Whoever comes back with a new session, where the old could be resumed, misses what was said meanwhile.
  const needless = discord.gateway.identifies.length - bot.lives.length - 1;
  await bot.end();
  await discord.close();
  return { verdict, stories, harms: done, behind, needless, log: bot.log() };
}

export interface Outcome {
  readonly verdict: Verdict;
  /** What happened to each question that was lost, late or answered twice. */
  readonly stories: readonly string[];
  readonly harms: readonly string[];
  /** Milliseconds by which the questions themselves were late, at worst. */
  readonly behind: number;
  /** Sessions that were begun without need. */
  readonly needless: number;
  readonly log: string;
}

/** Milliseconds for what is under way, longer still where Slack's last retries are to come, and for what might come a second time. */
const LONGEST_WAIT = 45_000;
const AFTERMATH = 2_500;

/** Looks again until nothing is missing, or nothing can come any more. */
export async function settle(look: () => Verdict, wait = LONGEST_WAIT): Promise<Verdict> {
  const since = performance.now();
  for (;;) {
    while (look().lost > 0 && performance.now() - since < wait) await setTimeout(500);
    await setTimeout(AFTERMATH);
    // What a dead connection held back may have come only now, and be under way.
    const verdict = look();
    if (verdict.lost === 0 || performance.now() - since > wait) return verdict;
  }
}
