import { afterEach, expect, test } from 'vitest';
import { FTF } from '../adapters/run-terminal.ts';
import { INSTALLED } from '../adapters/slack/open-slack.ts';
import { runServe } from '../run-serve.ts';
import { type Discord, startDiscord } from '../servers/discord/index.ts';
import { APP, type SlackServer, startSlack } from '../servers/slack/index.ts';

// R7: what ends the process for good, with which code, and in how many lines: `npm run bench:chats -- ends`

const EXIT_CONFIG = 78;
const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

interface Ended {
  readonly code: number | null;
  readonly errors: number;
}

/** Runs the bot, and does to it what is to end it. */
async function endBy(env: Readonly<Record<string, string>>, harm: () => unknown): Promise<Ended> {
  const { ended, kill } = runServe(env);
  ends.push(() => kill('SIGKILL'));
  await harm();
  const { code, out } = await ended;
  return { code, errors: out.split('\n').filter((line) => line.includes('"level":50')).length };
}

async function onDiscord(
  harm: (discord: Discord) => unknown,
  settings: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const discord = await startDiscord();
  ends.push(discord.close);
  const env = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.api, ...settings };
  return endBy(env, async () => {
    await discord.ready();
    await harm(discord);
  });
}

async function onSlack(harm: (slack: SlackServer) => unknown): Promise<Ended> {
  const [botToken, appToken] = ['xoxb-1-2-abcdefgh', `xapp-1-${APP}-3-abcdefgh`];
  const slack = await startSlack({ ...INSTALLED, botToken, appToken });
  ends.push(slack.close);
  const env = { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: slack.api };
  return endBy(env, async () => {
    await slack.waitFor(() => slack.sockets.filter(({ greeted }) => greeted).length === 2, 30_000);
    await harm(slack);
  });
}

const refuseSockets =
  (error: string) =>
  (slack: SlackServer): void => {
    slack.fail('apps.connections.open', { kind: 'error', error }, { times: 9 });
    slack.sockets[0]?.drop();
  };
const refuseAnswer =
  (error: string) =>
  (slack: SlackServer): void => {
    slack.fail('chat.postMessage', { kind: 'error', error });
    slack.mention({ text: FTF });
  };

const FATAL: readonly (readonly [string, () => Promise<Ended>])[] = [
  ...[4004, 4010, 4012, 4013, 4014].map(
    (code) => [`Discord closes with ${code}`, () => onDiscord(({ gateway }) => gateway.close(code))] as const,
  ),
  [
    'Discord closes with 4011, where shards are a setting',
    () => onDiscord(({ gateway }) => gateway.close(4011), { DISCORD_SHARDS: '0', DISCORD_SHARD_COUNT: '1' }),
  ],
  [
    'Discord refuses the token of an answer',
    () =>
      onDiscord((discord) => {
        discord.fail({ path: /messages$/, answer: { kind: 'error', status: 401 } });
        discord.post({ content: `<@${discord.bot.id}> ${FTF}`, mentions: [discord.bot] });
      }),
  ],
  ...['invalid_auth', 'account_inactive', 'token_revoked'].flatMap((error) => [
    [`Slack refuses a socket: ${error}`, () => onSlack(refuseSockets(error))] as const,
    [`Slack refuses an answer: ${error}`, () => onSlack(refuseAnswer(error))] as const,
  ]),
  ['Slack: link_disabled', () => onSlack((slack) => slack.sockets[0]?.disconnect('link_disabled'))],
];

test('R7', { timeout: 10 * 60_000 }, async () => {
  process.stdout.write('\n| What happens | Exit code | Lines of errors |\n|---|--:|--:|\n');
  const told: [string, Ended][] = [];
  for (const [what, run] of FATAL) {
    const ended = await run();
    for (const end of ends.splice(0).reverse()) await end();
    told.push([what, ended]);
    process.stdout.write(`| ${what} | ${ended.code} | ${ended.errors} |\n`);
  }
  expect(told).toEqual(FATAL.map(([what]) => [what, { code: EXIT_CONFIG, errors: 1 }]));
});
