import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SetupError } from '../../src/core/index.ts';
import { setVariables } from '../../src/setup/env-file.ts';
import { setUp } from '../../src/setup/set-up.ts';
import { startDiscord } from '../servers/discord/index.ts';
import { startSlack } from '../servers/slack/index.ts';

const SPACE = ' ';
const ENTER = '\r';
const DOWN = '\u001b[B';
const CTRL_C = '\u0003';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** `rapporteur init` on a terminal, at which somebody waits for words and then types. */
function sitDown(env: Record<string, string>) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 100, rows: 40 });
  let shown = '';
  output.on('data', (chunk) => {
    shown += stripVTControlCharacters(String(chunk));
  });
  const envFile = join(folder, '.env');
  const ended = setUp({ name: 'init', env, envFile, asJson: false, input, output });
  let read = 0;
  return {
    envFile,
    ended,
    shown: () => shown,
    type: async (awaited: string, ...keys: readonly string[]) => {
      await vi.waitFor(() => expect(shown.indexOf(awaited, read)).toBeGreaterThanOrEqual(0), {
        timeout: 10_000,
      });
      read = shown.length;
      for (const key of keys) input.write(key);
    },
  };
}

test('sets up Discord: a wrong paste and a refused token are told at once, and .env keeps what is there', async () => {
  const discord = await startDiscord();
  const seat = sitDown({ DISCORD_API_URL: discord.api });
  writeFileSync(seat.envFile, 'PORT=8080\n# mine\n#DISCORD_TOKEN=\n', { mode: 0o644 });
  await seat.type('Where should people reach it', SPACE, ENTER);
  await seat.type('Paste it here', 'your-token', ENTER);
  await seat.type('placeholder', '\u007f'.repeat(10), 'another.token', ENTER);
  await seat.type('Once more?', ENTER);
  await seat.type('Paste it here', discord.token, ENTER);
  expect(await seat.ended).toBe(0);
  expect(seat.shown()).toContain('Reset Token');
  expect(seat.shown()).toContain('https://discord.com/oauth2/authorize?client_id=');
  expect(seat.shown()).not.toContain(discord.token);
  expect(readFileSync(seat.envFile, 'utf8')).toBe(`PORT=8080\n# mine\nDISCORD_TOKEN=${discord.token}\n`);
  expect(statSync(seat.envFile).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['.env']);
  await discord.close();
}, 30_000);

test('sets up Slack in Socket Mode', async () => {
  const tokens = { botToken: 'xoxb-1-2-abcdefgh', appToken: 'xapp-1-A2-3-abcdefgh' };
  const slack = await startSlack(tokens);
  const seat = sitDown({ SLACK_API_URL: slack.api });
  await seat.type('Where should people reach it', DOWN, SPACE, ENTER);
  await seat.type('How should Slack reach it', ENTER);
  await seat.type('Paste it here', tokens.appToken, ENTER);
  await seat.type('belongs into SLACK_APP_TOKEN', '\u007f'.repeat(30), tokens.botToken, ENTER);
  await seat.type('Paste it here', tokens.appToken, ENTER);
  expect(await seat.ended).toBe(0);
  expect(readFileSync(seat.envFile, 'utf8')).toBe(
    `SLACK_BOT_TOKEN=${tokens.botToken}\nSLACK_APP_TOKEN=${tokens.appToken}\n`,
  );
  await slack.close();
}, 30_000);

test('writes nothing where somebody leaves, and needs a terminal', async () => {
  const seat = sitDown({});
  await seat.type('Where should people reach it', SPACE, ENTER);
  await seat.type('Paste it here', CTRL_C);
  expect(await seat.ended).toBe(2);
  expect(readdirSync(folder)).toEqual([]);
  const [input, output] = [new PassThrough(), new PassThrough()];
  await expect(
    setUp({ name: 'init', env: {}, envFile: seat.envFile, asJson: false, input, output }),
  ).rejects.toThrow(SetupError);
}, 30_000);

test.each([
  ['', 'A=1\n'],
  ['A=0', 'A=1\n'],
  ['#A=\nB=2\n', 'A=1\nB=2\n'],
  ['#A=old\nexport A=0\r\nB=2\n', '#A=old\nA=1\nB=2\n'],
  ['# A is set below\nAA=0\n', '# A is set below\nAA=0\nA=1\n'],
])('%j becomes %j where A is set', (before, after) => {
  expect(setVariables(before, { A: '1' })).toBe(after);
});
