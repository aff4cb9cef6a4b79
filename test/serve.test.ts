import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readShown } from './adapters/discord/read-shown.ts';
import { FTF, MAIN, NOT_STATED } from './adapters/run-terminal.ts';
import { type Discord, startDiscord } from './servers/discord/index.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** `rapporteur serve`, as a process of its own. */
function serve(env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [MAIN, 'serve'], {
    env: { PATH: '/usr/bin:/bin', PORT: '0', ...env },
  });
  ends.push(() => child.kill('SIGKILL'));
  let out = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (out += String(chunk)));
  const ended = new Promise<{ code: number | null; out: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, out })),
  );
  return { ended, kill: (signal: NodeJS.Signals) => child.kill(signal) };
}

async function openDiscord(): Promise<{ discord: Discord; env: Record<string, string> }> {
  const discord = await startDiscord();
  ends.push(discord.close);
  return { discord, env: { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.api } };
}

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
