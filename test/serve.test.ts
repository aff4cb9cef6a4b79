import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { readPressables, readShown } from './adapters/discord/read-shown.ts';
import { FTF, MAIN, NOT_STATED, runProcess } from './adapters/run-terminal.ts';
import { onSignal, runServe, type Served } from './run-serve.ts';
import { type Discord, startDiscord } from './servers/discord/index.ts';
import { type SlackOptions, type SlackServer, startSlack } from './servers/slack/index.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

function serve(env: Readonly<Record<string, string>>): Served {
  const served = runServe(env);
  ends.push(() => served.kill('SIGKILL'));
  return served;
}

async function openDiscord(): Promise<{ discord: Discord; env: Record<string, string> }> {
  const discord = await startDiscord();
  ends.push(discord.close);
  return { discord, env: { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.api } };
}

/** Tokens of the form that Slack's have. */
async function openSlack(
  options: SlackOptions = {},
): Promise<{ slack: SlackServer; env: Record<string, string> }> {
  const [botToken, appToken] = ['xoxb-1-2-abcdefgh', 'xapp-1-A2-3-abcdefgh'];
  const slack = await startSlack({ botToken, appToken, signingSecret: SECRET, ...options });
  ends.push(slack.close);
  return { slack, env: { SLACK_BOT_TOKEN: botToken, SLACK_API_URL: slack.api } };
}
const SECRET = '0123456789abcdef0123456789abcdef';

async function findPort(): Promise<string> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return String(typeof address === 'object' ? address?.port : address);
}

/** Its lines of the log that tell of an error. */
const errorsIn = (out: string): string[] => out.split('\n').filter((line) => line.includes('"level":50'));

const ask = (discord: Discord, question: string) =>
  discord.command({ name: 'ask', options: { question } }).answered();

test('a setting that is wrong, and a token that is refused, are one line and exit code 78', async () => {
  const wrong = await serve({ DISCORD_TOKEN: 'your token here' }).ended;
  const { env } = await openDiscord();
  const refused = await serve({ ...env, DISCORD_TOKEN: 'another.token' }).ended;
  const address = await serve({ PUBLIC_URL: 'example' }).ended;
  expect([address.code, address.out.split('\n').length]).toEqual([78, 2]);
  for (const { code, out } of [wrong, refused]) {
    expect(code).toBe(78);
    const lines = out.trim().split('\n');
    expect(lines.filter((line) => !line.includes('The web page is at'))).toHaveLength(1);
    expect(out).toMatch(/DISCORD_TOKEN.*Reset Token/);
    expect(out).not.toMatch(/your token here|another\.token/);
  }
});

test('with a token it answers, and a signal ends it once what was asked is answered', async () => {
  const { discord, env } = await openDiscord();
  const { ended, kill } = serve(env);
  await discord.ready();
  const { message } = await ask(discord, FTF);
  expect(readShown(message?.components ?? []).text).toContain('Foreign Terrorist Fighter');
  discord.fail({ path: /callback$/, answer: { kind: 'delay', ms: 400 } });
  const late = discord.command({ name: 'ask', options: { question: FTF } });
  await discord.waitFor(() => discord.requests.filter(({ path }) => path.endsWith('/callback')).length === 2);
  kill('SIGTERM');
  expect((await late.answered()).message).toBeDefined();
  const { code, out } = await ended;
  expect(code).toBe(0);
  expect(out).toContain('Discord: here as rapporteur');
  expect(out).not.toContain(discord.token);
}, 60_000);

test('a second signal ends it at once', async () => {
  const { discord, env } = await openDiscord();
  const { ended, kill } = serve(env);
  await discord.ready();
  discord.fail({ path: /callback$/, answer: { kind: 'hang' } });
  discord.command({ name: 'ask', options: { question: FTF } });
  await discord.waitFor(() => discord.requests.some(({ path }) => path.endsWith('/callback')));
  kill('SIGTERM');
  // The first is only known to have come once the second is not lost with it.
  const again = setInterval(() => kill('SIGINT'), 50);
  ends.push(() => clearInterval(again));
  kill('SIGTERM');
  // Ended by the signal itself, which leaves no code.
  expect((await ended).code).toBeNull();
  expect(discord.messages).toHaveLength(0);
}, 60_000);

test('where Discord closes for good it ends with exit code 78, not 0', async () => {
  const { discord, env } = await openDiscord();
  const { ended } = serve(env);
  await discord.ready();
  await ask(discord, FTF);
  discord.gateway.close(4004);
  const { code, out } = await ended;
  expect(code).toBe(78);
  expect(out).toContain('Reset Token');
}, 60_000);

test('the log of unanswered questions holds their texts, and people are told', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'));
  ends.push(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'unanswered.jsonl');
  const { discord, env } = await openDiscord();
  const { ended, kill } = serve({ ...env, LOG_UNANSWERED: file });
  await discord.ready();
  for (const question of [FTF, NOT_STATED, 'who leads the working groups?']) await ask(discord, question);
  const about = (await discord.command({ name: 'about' }).answered()).message;
  expect(readShown(about?.components ?? []).text).toContain(
    'a log of questions that the statement does not answer',
  );
  kill('SIGTERM');
  const { out } = await ended;
  const lines = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object);
  expect(lines).toEqual([
    expect.objectContaining({ question: NOT_STATED }),
    { question: 'who leads the working groups?', missing: 'who leads the working groups' },
  ]);
  expect(out).not.toContain(NOT_STATED);
  const nowhere = await serve({ ...env, LOG_UNANSWERED: join(folder, 'no', 'such', 'folder.jsonl') }).ended;
  expect(nowhere.code).toBe(78);
  expect(nowhere.out).toContain('LOG_UNANSWERED');
}, 60_000);

test('what people say of answers is counted where the settings say so, and reported', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'));
  ends.push(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'feedback.jsonl');
  const { discord, env } = await openDiscord();
  const { ended, kill } = serve({ ...env, FEEDBACK: file });
  await discord.ready();
  const { message } = await discord.command({ name: 'ask', options: { question: FTF } }).answered();
  if (!message) throw new Error('No message was made');
  const button = readPressables(message.components).get('Right');
  if (!button) throw new Error('Nobody is asked');
  await discord.press({ message, ...button }).answered();
  kill('SIGTERM');
  await ended;
  expect(readFileSync(file, 'utf8')).not.toContain(FTF);
  const told = await runProcess(process.execPath, [MAIN, 'report', '--json'], '', { FEEDBACK: file });
  expect(told.code).toBe(0);
  expect(JSON.parse(told.out)).toMatchObject({
    feedback: { right: 1, wrong: 0, judged: [{ shown: 'answer', places: ['principles.6.1-2'] }] },
  });
  const nothing = await runProcess(process.execPath, [MAIN, 'report']);
  expect([nothing.code, nothing.err]).toEqual([2, expect.stringContaining('Set FEEDBACK')]);
}, 60_000);

test('with Slack’s two tokens it answers there, and a signal ends it once what was asked is answered', async () => {
  const { slack, env } = await openSlack();
  // The secret as well: that it is not used is said.
  const { ended, kill } = serve({
    ...env,
    SLACK_APP_TOKEN: slack.workspace.appToken,
    SLACK_SIGNING_SECRET: SECRET,
  });
  await slack.waitFor(() => slack.sockets.some(({ greeted }) => greeted), 30_000);
  slack.fail('chat.postMessage', { kind: 'delay', ms: 400 });
  slack.mention({ text: FTF });
  await slack.waitFor(() => slack.requests.some(({ method }) => method === 'chat.postMessage'), 10_000);
  kill('SIGTERM');
  const { code, out } = await ended;
  expect(slack.messages[0]?.text).toContain('Foreign Terrorist Fighter');
  expect(code).toBe(0);
  expect(out).toContain('Slack: here as @rapporteur in test-team');
  expect(out).toContain('SLACK_APP_TOKEN is set, so SLACK_SIGNING_SECRET is not used');
  for (const secret of Object.values(env)) expect(out).not.toContain(secret);
}, 60_000);

test('with Slack’s signing secret it answers what is sent to its port', async () => {
  const { slack, env } = await openSlack();
  const port = await findPort();
  const { ended, kill } = serve({ ...env, SLACK_SIGNING_SECRET: SECRET, PORT: port });
  slack.deliverTo(`http://127.0.0.1:${port}/slack/events`);
  await vi.waitFor(async () => expect((await slack.verifyUrl()).status).toBe(200), { timeout: 30_000 });
  slack.mention({ text: FTF });
  expect((await slack.waitFor(() => slack.messages[0])).text).toContain('Foreign Terrorist Fighter');
  kill('SIGTERM');
  expect((await ended).code).toBe(0);
}, 60_000);

test('a token that Slack refuses is one line and exit code 78', async () => {
  const { slack, env } = await openSlack();
  slack.setToken(slack.workspace.botToken, 'account_inactive');
  const { code, out } = await serve({ ...env, SLACK_APP_TOKEN: slack.workspace.appToken }).ended;
  expect(code).toBe(78);
  expect(errorsIn(out)).toEqual([expect.stringMatching(/SLACK_BOT_TOKEN.*Install App/)]);
}, 60_000);

test('what nothing could catch is logged, and ends it with exit code 1 once what was asked is answered', async () => {
  const { discord, env } = await openDiscord();
  const { ended, kill } = serve({ ...env, ...onSignal("throw new Error('thrown on a signal')") });
  await discord.ready();
  discord.fail({ path: /callback$/, answer: { kind: 'delay', ms: 400 } });
  const late = discord.command({ name: 'ask', options: { question: FTF } });
  await discord.waitFor(() => discord.requests.some(({ path }) => path.endsWith('/callback')));
  kill('SIGUSR2');
  expect((await late.answered()).message).toBeDefined();
  const { code, out } = await ended;
  expect(code).toBe(1);
  expect(errorsIn(out)).toEqual([expect.stringContaining('Something broke where nothing could catch it')]);
}, 60_000);

/** What `/readyz` says, for a process whose log tells its port. */
async function readReadiness({ out }: Served): Promise<number> {
  const [origin] = await vi.waitUntil(() => /http:\/\/127\.0\.0\.1:\d+/.exec(out()));
  return (await fetch(`${origin}/readyz`)).status;
}

test.each([
  ['the event loop stood still', 'const until = Date.now() + 2600; while (Date.now() < until);'],
  ['its clock is off by ten minutes', 'const now = Date.now; Date.now = () => now() + 600_000;'],
])(
  'it is not ready where %s',
  async (_, harm) => {
    const { discord, env } = await openDiscord();
    const served = serve({ ...env, ...onSignal(harm) });
    await discord.ready();
    await vi.waitUntil(async () => (await readReadiness(served)) === 200);
    served.kill('SIGUSR2');
    // The clock is compared with that of whoever answers a request.
    await ask(discord, FTF).catch(() => {});
    await vi.waitUntil(async () => (await readReadiness(served)) === 503, 5_000);
  },
  60_000,
);

test('a frame that makes no sense ends nothing', async () => {
  const { slack, env } = await openSlack();
  const { ended, kill } = serve({ ...env, SLACK_APP_TOKEN: slack.workspace.appToken });
  const [socket] = await slack.waitFor(
    () => slack.sockets.some(({ greeted }) => greeted) && slack.sockets,
    30_000,
  );
  // Without what makes it an event: the Socket Mode library throws at it where it listens by itself.
  socket?.send({ type: 'events_api', envelope_id: 'none' });
  slack.mention({ text: FTF });
  await slack.waitFor(() => slack.messages[0], 10_000);
  kill('SIGTERM');
  expect((await ended).code).toBe(0);
}, 60_000);

test('a log that can’t be written keeps nobody from an answer, nor the process from its end', async () => {
  const { discord, env } = await openDiscord();
  const full = openSync('/dev/full', 'w');
  ends.push(() => closeSync(full));
  const { ended, kill } = runServe(env, full);
  ends.push(() => kill('SIGKILL'));
  await discord.ready();
  expect((await ask(discord, FTF)).message).toBeDefined();
  kill('SIGTERM');
  const { code, out } = await ended;
  expect(code).toBe(0);
  expect(out.trim().split('\n')).toEqual([expect.stringMatching(/^The log can't be written .*ENOSPC/)]);
}, 60_000);
