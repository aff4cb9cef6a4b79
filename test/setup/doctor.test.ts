import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { afterEach, expect, test } from 'vitest';
import { examine } from '../../src/setup/doctor.ts';
import { judgeApplication, judgeIntents } from '../../src/setup/examine-discord.ts';
import { examineMetricsPort, judgeClock } from '../../src/setup/examine-machine.ts';
import { examineProxies } from '../../src/setup/examine-proxy.ts';
import type { Finding } from '../../src/setup/finding.ts';
import { runProgram } from '../adapters/run-terminal.ts';
import { MANIFEST } from '../adapters/slack/open-slack.ts';
import { runServe } from '../run-serve.ts';
import { startDiscord } from '../servers/discord/index.ts';
import { startSlack } from '../servers/slack/index.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const TOKENS = { botToken: 'xoxb-1-2-abcdefgh', appToken: 'xapp-1-A2-3-abcdefgh' };
const INSTALLED_SCOPES = MANIFEST.oauth_config.scopes.bot;
const SECRET = '0123456789abcdef0123456789abcdef';

async function openDiscord(options: Parameters<typeof startDiscord>[0] = {}) {
  const discord = await startDiscord(options);
  ends.push(discord.close);
  return { discord, env: { PORT: '0', DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.api } };
}

async function openSlack(options: Parameters<typeof startSlack>[0] = {}) {
  const slack = await startSlack({ ...TOKENS, signingSecret: SECRET, ...options });
  ends.push(slack.close);
  const { botToken, appToken } = slack.workspace;
  return {
    slack,
    env: { PORT: '0', SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: slack.api },
  };
}

const about = (findings: readonly Finding[], name: string): Finding | undefined =>
  findings.find((finding) => finding.about === name);
const wrongs = (findings: readonly Finding[]): string[] =>
  findings.filter(({ state }) => state === 'wrong').map(({ about: name }) => name);

test('finds nothing wrong where all is well, and changes nothing', async () => {
  const { discord, env } = await openDiscord();
  const { slack, env: slackEnv } = await openSlack();
  const findings = await examine({ ...env, ...slackEnv });
  expect(wrongs(findings)).toEqual([]);
  expect(about(findings, 'Discord commands')).toMatchObject({
    state: 'doubtful',
    fix: expect.stringContaining('serve'),
  });
  expect(about(findings, 'Discord servers')?.says).toContain('https://discord.com/oauth2/authorize');
  expect(about(findings, 'Slack app token')?.state).toBe('well');
  expect(discord.requests.filter(({ method }) => method !== 'GET' && method !== 'HEAD')).toEqual([]);
  expect(slack.requests.map(({ method }) => method).sort()).toEqual(['apps.connections.open', 'auth.test']);
});

test('names tokens that are refused, and the scope that is missing, each with what to do', async () => {
  const { env } = await openDiscord();
  const refused = await examine({ ...env, DISCORD_TOKEN: 'another.token' });
  expect(wrongs(refused)).toEqual(['Discord']);
  expect(about(refused, 'Discord')?.says).toContain('Reset Token');
  const { slack, env: slackEnv } = await openSlack({ scopes: ['chat:write', 'commands', 'im:history'] });
  expect(about(await examine(slackEnv), 'Slack bot token')?.says).toMatch(
    /app_mentions:read.*slack-manifest/,
  );
  slack.setToken(TOKENS.appToken, 'token_revoked');
  expect(about(await examine(slackEnv), 'Slack app token')?.says).toContain('connections:write');
});

test('tells whether channels may be read in which it is to answer without a mention', async () => {
  const { slack, env } = await openSlack();
  const findings = await examine({ ...env, SLACK_CHANNELS: 'C0123456789' });
  expect(about(findings, 'SLACK_CHANNELS')).toMatchObject({
    state: 'wrong',
    says: expect.stringContaining('message.channels'),
  });
  slack.setToken(TOKENS.botToken, 'token_revoked');
  expect(about(await examine({ ...env, SLACK_CHANNELS: 'C0123456789' }), 'SLACK_CHANNELS')).toBeUndefined();
  const reading = await openSlack({ scopes: [...INSTALLED_SCOPES, 'channels:history'] });
  const well = await examine({ ...reading.env, SLACK_CHANNELS: 'C0123456789' });
  expect(wrongs(well)).toEqual([]);
  expect(about(well, 'SLACK_CHANNELS')?.state).toBe('well');
});

test('tells a proxy that is not there, without its address, and one that is', async () => {
  const proxy = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => proxy.once('listening', resolve));
  const address = proxy.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const settings = { httpsProxy: `http://bot:password@127.0.0.1:${port}` };
  expect(await examineProxies(settings)).toMatchObject([{ about: 'HTTPS_PROXY', state: 'well' }]);
  await new Promise((resolve) => proxy.close(resolve));
  const gone = await examineProxies(settings);
  expect(gone).toMatchObject([{ state: 'wrong', says: expect.stringContaining('ECONNREFUSED') }]);
  expect(JSON.stringify(gone)).not.toMatch(/password|127\.0\.0\.1/);
});

test('tells the port of the metrics: free, taken, or read from a Rapporteur that runs', async () => {
  let says = 'something else';
  const other = createServer((_, response) => response.end(says)).listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const address = other.address();
  const at = { host: '127.0.0.1', port: typeof address === 'object' && address ? address.port : 0 };
  expect(await examineMetricsPort(at)).toMatchObject({
    state: 'wrong',
    fix: expect.stringContaining('METRICS_PORT'),
  });
  says = '# TYPE rapporteur_questions_total counter';
  expect((await examineMetricsPort(at)).state).toBe('well');
  await new Promise((resolve) => other.close(resolve));
  expect(await examineMetricsPort(at)).toMatchObject({ state: 'well', says: `${at.port} is free` });
});

test('tells whether Slack takes what workspaces install the app with, and installs nothing', async () => {
  const redirectUris = ['https://example.org/slack/oauth_redirect'];
  const client = { clientId: '1.2', clientSecret: 'f'.repeat(32), redirectUris };
  const { slack, env } = await openSlack({ client, installed: false });
  const many = {
    ...{ PORT: env.PORT, SLACK_APP_TOKEN: env.SLACK_APP_TOKEN, SLACK_API_URL: env.SLACK_API_URL },
    ...{ SLACK_CLIENT_ID: client.clientId, SLACK_CLIENT_SECRET: client.clientSecret },
    ...{ SLACK_INSTALLATION_KEY: Buffer.alloc(32, 1).toString('base64'), STATE_DIR: tmpdir() },
    PUBLIC_URL: 'http://127.0.0.1:9',
  };
  expect(about(await examine(many), 'Slack client')).toEqual({
    about: 'Slack client',
    state: 'well',
    says: expect.stringContaining('/slack/install'),
  });
  const refused = about(await examine({ ...many, SLACK_CLIENT_SECRET: 'e'.repeat(32) }), 'Slack client');
  expect(refused?.state).toBe('wrong');
  expect(refused?.says).toMatch(/SLACK_CLIENT_SECRET.*bad_client_secret/);
  expect(slack.workspace.tokens.size).toBe(1);
});

test('says every setting that is wrong, and of the data what is wrong', async () => {
  const findings = await examine({ DISCORD_TOKEN: 'your-token', LOG_LEVEL: 'loud', DATA_DIR: '/nowhere' });
  expect(wrongs(findings)).toEqual(['Settings', 'Settings', 'Data']);
});

test('tells a port that another program has, and files that can’t be written', async () => {
  const other = createServer((_, response) => response.end('something else')).listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  ends.push(() => other.close());
  const address = other.address();
  const port = typeof address === 'object' && address ? String(address.port) : '';
  const findings = await examine({
    PORT: port,
    STATE_DIR: '/no/such/folder/state',
    PUBLIC_URL: `http://127.0.0.1:${port}`,
  });
  expect(wrongs(findings)).toEqual(['Port', 'STATE_DIR']);
  expect(about(findings, 'PUBLIC_URL')?.state).toBe('doubtful');
});

test('a database that is not there is told, without its address', async () => {
  const findings = await examine({ STATE_URL: 'postgres://bot:secret@127.0.0.1:1/bot' });
  const finding = about(findings, 'STATE_URL');
  expect(finding).toMatchObject({ state: 'wrong', says: expect.stringContaining('ECONNREFUSED') });
  expect(JSON.stringify(findings)).not.toMatch(/secret|postgres:/);
});

test('asks a Rapporteur that runs with a signed request', async () => {
  const { slack, env } = await openSlack();
  const { SLACK_APP_TOKEN: _, ...http } = env;
  const served = runServe({ ...http, SLACK_SIGNING_SECRET: SECRET });
  ends.push(() => served.kill('SIGKILL'));
  await slack.waitFor(
    () => /The web page is at .*:(\d+)/.test(served.out()) && /Slack: here/.test(served.out()),
    30_000,
  );
  const [, port = ''] = /The web page is at [^"]*:(\d+)/.exec(served.out()) ?? [];
  const asked = { ...http, PORT: port };
  const findings = await examine({
    ...asked,
    SLACK_SIGNING_SECRET: SECRET,
    PUBLIC_URL: `http://127.0.0.1:${port}/`,
  });
  for (const name of ['Port', 'PUBLIC_URL', 'Slack signing secret'])
    expect(about(findings, name)?.state, name).toBe('well');
  const other = await examine({ ...asked, SLACK_SIGNING_SECRET: SECRET.replaceAll('0', 'f') });
  expect(wrongs(other)).toEqual(['Slack signing secret']);
}, 60_000);

test('judges what Discord tells of an application', () => {
  const application = { id: '1', name: 'rapporteur', approximate_guild_count: 2 };
  const judged = (more: object) => judgeApplication({ ...application, ...more });
  expect(wrongs(judged({}))).toEqual([]);
  expect(wrongs(judged({ interactions_endpoint_url: 'https://example.org' }))).toEqual([
    'Discord interactions',
  ]);
  expect(wrongs(judged({ integration_types_config: { 1: {} } }))).toEqual(['Discord install types']);
  expect(about(judged({ approximate_guild_count: 0 }), 'Discord servers')?.fix).toContain(
    'Invite it: https://',
  );
  const MESSAGE_CONTENT = 1 << 19;
  expect(judgeIntents(0, false).state).toBe('well');
  expect(judgeIntents(MESSAGE_CONTENT, false).state).toBe('doubtful');
  expect(judgeIntents(MESSAGE_CONTENT, true).state).toBe('well');
  expect(judgeIntents(0, true).state).toBe('wrong');
});

test('judges a clock', () => {
  expect([judgeClock(-20).state, judgeClock(301).state, judgeClock(-301).says]).toEqual([
    'well',
    'wrong',
    'it is 301 seconds slow.',
  ]);
});

test('ends with 0 or 2, for scripts, and gives JSON', async () => {
  const well = await runProgram(['doctor', '--json'], '', { PORT: '0' });
  expect([well.code, well.err]).toEqual([0, '']);
  expect(JSON.parse(well.out)).toContainEqual({ about: 'Data', state: 'well', says: '105 sentences' });
  const wrong = await runProgram(['doctor'], '', { PORT: '0', DISCORD_TOKEN: 'your-token' });
  expect(wrong.code).toBe(2);
  expect(wrong.out).toMatch(/✗ Settings: DISCORD_TOKEN .*placeholder/);
  const check = await runProgram(['serve', '--check'], '', { DISCORD_TOKEN: 'your-token', PORT: 'x' });
  expect([check.code, check.err.trim().split('\n').length]).toEqual([78, 2]);
});
