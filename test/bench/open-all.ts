import { setTimeout } from 'node:timers/promises';
import { INSTALLED } from '../adapters/slack/open-slack.ts';
import { findPort, type Plenty, runPlenty } from '../run-plenty.ts';
import { type Discord, startDiscord } from '../servers/discord/index.ts';
import { ANN, APP, BEN, type SlackServer, startSlack } from '../servers/slack/index.ts';

const GUILDS = 30;
const CHANNELS = Array.from({ length: 600 }, (_, i) => ({
  ...{ id: `C0GOAL${i}`, name: `goal-${i}` },
  ...{ kind: 'public' as const, users: [ANN, BEN], member: true },
}));
/** Milliseconds between two looks at the loop, which its delay contains. */
const RESOLUTION = 10;
/** Tells, on SIGUSR2, how long the event loop made things wait and what the process took since the last time. */
const TELL_WORK = `data:text/javascript,${encodeURIComponent(`
  import { monitorEventLoopDelay } from 'node:perf_hooks';
  const delay = monitorEventLoopDelay({ resolution: ${RESOLUTION} });
  delay.enable();
  let cpu = process.cpuUsage(), since = performance.now();
  process.on('SIGUSR2', () => {
    const { user, system } = process.cpuUsage(cpu);
    const core = (user + system) / 1e3 / (performance.now() - since);
    console.log('work=' + [delay.percentile(99) / 1e6, delay.max / 1e6, core, process.memoryUsage().rss / 2 ** 20] + ';');
    delay.reset();
    cpu = process.cpuUsage();
    since = performance.now();
  });`)}`;

/** What a process did since it was last asked. */
export interface Work {
  /** Milliseconds that the event loop made things wait: 99 in 100 at most, and all. */
  readonly delayP99: number;
  readonly delayMax: number;
  /** Share of a core. */
  readonly core: number;
  /** Megabytes. */
  readonly memory: number;
}

export interface All {
  readonly discord: Discord;
  readonly slack: SlackServer;
  readonly bot: Plenty;
  readonly work: () => Promise<Work>;
  readonly channelOf: (i: number) => string;
  readonly close: () => Promise<void>;
}

/** The bot as one process, on Discord and on Slack. */
export async function openAll(mode: 'socket' | 'http'): Promise<All> {
  const [botToken, appToken] = ['xoxb-1-2-abcdefgh', `xapp-1-${APP}-3-abcdefgh`];
  const signingSecret = '0123456789abcdef0123456789abcdef';
  const discord = await startDiscord({ guilds: Array.from({ length: GUILDS }, () => ({})) });
  const slack = await startSlack({ ...INSTALLED, botToken, appToken, signingSecret, channels: CHANNELS });
  const events = mode === 'socket' ? { SLACK_APP_TOKEN: appToken } : { SLACK_SIGNING_SECRET: signingSecret };
  const env = {
    ...{ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.api },
    ...{ SLACK_BOT_TOKEN: botToken, SLACK_API_URL: slack.api, ...events },
  };
  const bot = await runPlenty(env, await findPort(), ['--import', TELL_WORK]);
  if (mode === 'http') slack.deliverTo(`${bot.origin}/slack/events`);
  return {
    ...{ discord, slack, bot },
    work: () => readWork(bot),
    channelOf: (i) => CHANNELS[i % CHANNELS.length]?.id ?? '',
    close: async () => {
      await bot.end();
      await discord.close();
      await slack.close();
    },
  };
}

async function readWork(bot: Plenty): Promise<Work> {
  const before = bot.log().length;
  process.kill(bot.pid(), 'SIGUSR2');
  for (;;) {
    await setTimeout(20);
    const [, told] = /work=([^;]+);/.exec(bot.log().slice(before)) ?? [];
    if (!told) continue;
    const [p99 = 0, max = 0, core = 0, memory = 0] = told.split(',').map(Number);
    return { delayP99: Math.max(0, p99 - RESOLUTION), delayMax: Math.max(0, max - RESOLUTION), core, memory };
  }
}
