import { INSTALLED } from '../adapters/slack/open-slack.ts';
import { findPort, type Plenty, runPlenty } from '../run-plenty.ts';
import { type Discord, startDiscord } from '../servers/discord/index.ts';
import { ANN, APP, BEN, type SlackServer, startSlack } from '../servers/slack/index.ts';
import { readWork, TELL_WORK, type Work } from './work.ts';

const GUILDS = 30;
const CHANNELS = Array.from({ length: 600 }, (_, i) => ({
  ...{ id: `C0GOAL${i}`, name: `goal-${i}` },
  ...{ kind: 'public' as const, users: [ANN, BEN], member: true },
}));
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
  const bot = await runPlenty(env, await findPort(), TELL_WORK);
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
