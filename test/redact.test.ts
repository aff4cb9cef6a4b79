import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createLog } from '../src/log.ts';
import { createRedact, REDACTED } from '../src/redact.ts';
import { SECRETS } from '../src/secret-files.ts';
import { readServeConfig } from '../src/serve-config.ts';

const VALUES: Readonly<Record<(typeof SECRETS)[number], string>> = {
  DISCORD_TOKEN: `${'M'.repeat(24)}.GxYz_1.${'d'.repeat(38)}`,
  SLACK_BOT_TOKEN: 'xoxb-1-2-abcdefgh',
  SLACK_APP_TOKEN: 'xapp-1-A2-3-abcdef',
  SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
  SLACK_CLIENT_SECRET: 'fedcba9876543210fedcba9876543210',
  SLACK_INSTALLATION_KEY: 'MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=',
  STATE_URL: 'postgres://bot:correct%20horse@db.internal:5432/bot',
};

/** What a log that knows the settings writes. */
async function write(details: object, message: string, secrets: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'));
  const fd = openSync(join(folder, 'log'), 'w');
  const log = createLog('debug', { fd, isTerminal: false }, () => {}, secrets);
  log.error(details, message);
  log.info(details, message);
  await log.close();
  const written = readFileSync(join(folder, 'log'), 'utf8');
  try {
    closeSync(fd);
  } catch {
    // Closed with the log.
  }
  rmSync(folder, { recursive: true });
  return written;
}

test('the settings name every secret that they hold, and each is set here', () => {
  expect(Object.keys(VALUES).sort()).toEqual([...SECRETS].sort());
  const { SLACK_APP_TOKEN, SLACK_CLIENT_SECRET, SLACK_INSTALLATION_KEY, ...http } = VALUES;
  // One app is in one workspace, or in many; its events come by socket, or over HTTP.
  const others = [SLACK_APP_TOKEN, SLACK_CLIENT_SECRET, SLACK_INSTALLATION_KEY];
  const many = { SLACK_APP_TOKEN, SLACK_CLIENT_SECRET, SLACK_INSTALLATION_KEY, SLACK_CLIENT_ID: '1.2' };
  const around = { PUBLIC_URL: 'https://example.org', STATE_DIR: '/state' };
  expect([...readServeConfig({ ...many, ...around }).secrets].sort()).toEqual([...others].sort());
  const password = ['correct%20horse', 'correct horse'];
  expect([...readServeConfig(http).secrets, ...others].sort()).toEqual(
    [...Object.values(VALUES), ...password].sort(),
  );
});

test('the password of a proxy is one, too', () => {
  const { secrets } = readServeConfig({ HTTPS_PROXY: 'http://bot:correct%20horse@proxy.internal:3128' });
  expect(secrets).toEqual(['correct%20horse', 'correct horse']);
});

test.each(Object.entries(VALUES))('%s is in no line, wherever it comes from', async (_, secret) => {
  const lines = await write(
    {
      problem: `refused: ${secret}`,
      deep: { list: [secret] },
      url: `https://x.test/?t=${encodeURIComponent(secret)}`,
    },
    `It is ${secret}.`,
    Object.values(VALUES),
  );
  expect(lines).not.toContain(secret);
  expect(lines.split(REDACTED).length).toBeGreaterThanOrEqual(8);
  for (const line of lines.trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('msg');
});

test('what looks like a secret is taken out, also where nobody told it', async () => {
  const others = [
    VALUES.DISCORD_TOKEN,
    'xoxe.xoxp-1-Mi0yLTEyMzQ1',
    'xapp-1-B2-4-zyxwvu',
    'aW50ZXJhY3Rpb246MTIzNDU2Nzg5',
    'Bearer abcdefghij',
  ];
  const lines = await write(
    { problem: others.join(' '), headers: { cookie: 'd=1' }, token: 'short' },
    'x',
    [],
  );
  for (const secret of [...others, 'd=1', 'short']) expect(lines).not.toContain(secret);
});

const redact = createRedact([]);
test.each([
  ['https://hooks.slack.com/commands/T1/2/abc', `https://hooks.slack.com/${REDACTED}`],
  [
    '/api/v10/interactions/1234567890123456789/sOmE-tok.en/callback',
    `/api/v10/interactions/1234567890123456789/${REDACTED}/callback`,
  ],
  [
    '/webhooks/1234567890123456789/sOmE-tok.en?wait=true',
    `/webhooks/1234567890123456789/${REDACTED}?wait=true`,
  ],
  [
    '/slack/oauth_redirect?code=123.456.abcdef&state=eyJhbGciOi',
    `/slack/oauth_redirect?code=${REDACTED}&state=${REDACTED}`,
  ],
  ['client_id=1.2&client_secret=0123456789abcdef', `client_id=1.2&client_secret=${REDACTED}`],
  ['{"client_secret":"0123456789abcdef","ok":true}', `{"client_secret":"${REDACTED}","ok":true}`],
  ['postgres://bot:hunter2@db:5432/bot', `postgres://bot:${REDACTED}@db:5432/bot`],
])('%j, of which nobody told, is written as %j', (line, written) => {
  expect(redact(line)).toBe(written);
});

test('what is no secret stays', () => {
  const redact = createRedact(['short']);
  for (const line of [
    '{"shard":0,"problem":"closed before hello, in short"}',
    'The web page is at http://127.0.0.1:3000',
    'Invite: https://discord.com/oauth2/authorize?client_id=1234567890123456789&scope=bot',
    '{"code":"ECONNREFUSED","problem":"HTTP 404 from https://discord.com/api/v10/channels/1234567890123456789/messages"}',
    '{"seconds":5,"address":"http://[::1]:3000/@someone"}',
  ])
    expect(redact(line)).toBe(line);
});
