import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SetupError } from '../src/core/index.ts';
import { readServeConfig, SETTINGS } from '../src/serve-config.ts';

const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1-2-abcdefgh', SLACK_APP_TOKEN: 'xapp-1-A2-3-abcdef' };
/** With which each workspace installs the app. */
const MANY = {
  SLACK_CLIENT_ID: '12.34',
  SLACK_CLIENT_SECRET: 'fedcba9876543210fedcba9876543210',
  SLACK_INSTALLATION_KEY: 'MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=',
  SLACK_APP_TOKEN: 'xapp-1-A2-3-abcdef',
  PUBLIC_URL: 'https://example.org',
  STATE_DIR: '/state',
};
const SECRET = '0123456789abcdef0123456789abcdef';
const TOKEN = 'MTA1.GxYz_1.abc-DEF';

const DISCORD_LIKE = `${'A'.repeat(24)}.AbCdEf.${'z'.repeat(38)}`;

function problemsOf(env: Readonly<Record<string, string>>): string[] {
  try {
    readServeConfig(env);
  } catch (error) {
    if (error instanceof SetupError) return error.message.split('\n');
    throw error;
  }
  return [];
}

describe('the settings of serve', () => {
  test('are all optional; what is blank is not set', () => {
    const none = readServeConfig({});
    expect(none).toMatchObject({ logLevel: 'info', discord: undefined, slack: undefined });
    expect(none.http).toEqual({ host: '127.0.0.1', port: 3000 });
    expect(readServeConfig(Object.fromEntries(SETTINGS.map((name) => [name, ' '])))).toEqual(none);
  });

  test('take a token as people paste it', () => {
    for (const pasted of [TOKEN, ` ${TOKEN}\n`, `Bot ${TOKEN}`])
      expect(readServeConfig({ DISCORD_TOKEN: pasted }).discord?.token).toBe(TOKEN);
  });

  test('take Slack in Socket Mode, or over HTTP where there is no app token', () => {
    const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken } = SLACK;
    const both = { ...SLACK, SLACK_SIGNING_SECRET: SECRET };
    for (const env of [SLACK, both])
      expect(readServeConfig(env).slack).toEqual({
        ...{ botToken, apiUrl: undefined, events: { appToken } },
        leavesSecret: env === both,
      });
    const http = { ...both, SLACK_APP_TOKEN: ' ', SLACK_API_URL: 'https://slack-gov.com/api' };
    expect(readServeConfig(http).slack).toEqual({
      botToken,
      apiUrl: 'https://slack-gov.com/api/',
      events: { signingSecret: SECRET },
      leavesSecret: false,
    });
  });

  test('take channels in which no mention is needed, and none by default', () => {
    const ids = ['1200000000000000100', '1200000000000000103'];
    const { discord } = readServeConfig({ DISCORD_TOKEN: TOKEN, DISCORD_CHANNELS: ` ${ids.join(', ')} ` });
    expect(discord?.channels).toEqual(ids);
    expect(readServeConfig({ SLACK_CHANNELS: 'C0123456789 G0123456789' }).slackChannels).toEqual([
      'C0123456789',
      'G0123456789',
    ]);
    expect(readServeConfig({ DISCORD_TOKEN: TOKEN }).discord?.channels).toEqual([]);
    expect(readServeConfig(SLACK).slackChannels).toEqual([]);
  });

  test.each([
    ['0,1', '4', [0, 1]],
    [' 0 - 2 , 5', '6', [0, 1, 2, 5]],
    ['0,1,0-1', '2', [0, 1]],
    [undefined, '3', [0, 1, 2]],
  ])('read the shards %j of %j', (DISCORD_SHARDS, DISCORD_SHARD_COUNT, ids) => {
    const { discord } = readServeConfig({ DISCORD_TOKEN: TOKEN, DISCORD_SHARDS, DISCORD_SHARD_COUNT });
    expect(discord?.shards).toEqual({ ids, count: Number(DISCORD_SHARD_COUNT) });
  });

  test.each([
    [{ DISCORD_TOKEN: 'your token' }, 'DISCORD_TOKEN'],
    [{ DISCORD_TOKEN: 'changeme' }, 'Reset Token'],
    [{ DISCORD_GUILD_ID: 'My Server' }, 'Copy Server ID'],
    [{ DISCORD_CHANNELS: '#general' }, 'Copy Channel ID'],
    [{ SLACK_CHANNELS: 'general' }, 'SLACK_CHANNELS must be ids'],
    [{ DISCORD_API_URL: 'discord.com' }, 'DISCORD_API_URL'],
    [{ DISCORD_SHARDS: 'all' }, 'DISCORD_SHARDS'],
    [{ DISCORD_SHARDS: '0', DISCORD_TOKEN: TOKEN }, 'DISCORD_SHARD_COUNT'],
    [{ DISCORD_SHARDS: '4', DISCORD_SHARD_COUNT: '4', DISCORD_TOKEN: TOKEN }, 'from 0 to 3'],
    [{ DISCORD_SHARDS: '0,3-1', DISCORD_SHARD_COUNT: '4', DISCORD_TOKEN: TOKEN }, 'runs backwards'],
    [{ DISCORD_SHARDS: '0-99999999999', DISCORD_SHARD_COUNT: '4', DISCORD_TOKEN: TOKEN }, 'DISCORD_SHARDS'],
    [{ DISCORD_SHARD_COUNT: '99999999999', DISCORD_TOKEN: TOKEN }, 'DISCORD_SHARD_COUNT'],
    [{ DISCORD_SHARD_COUNT: '0', DISCORD_TOKEN: TOKEN }, 'DISCORD_SHARD_COUNT'],
    [{ SLACK_BOT_TOKEN: 'xoxp-1-2-abcdefgh' }, 'Bot User OAuth Token'],
    [{ SLACK_BOT_TOKEN: 'xoxb-your-token here' }, 'SLACK_BOT_TOKEN'],
    [{ ...SLACK, SLACK_APP_TOKEN: SLACK.SLACK_BOT_TOKEN }, 'connections:write'],
    [{ SLACK_SIGNING_SECRET: 'secret' }, 'App Credentials'],
    [{ SLACK_BOT_TOKEN: SLACK.SLACK_BOT_TOKEN }, 'SLACK_BOT_TOKEN needs SLACK_APP_TOKEN'],
    [{ SLACK_APP_TOKEN: SLACK.SLACK_APP_TOKEN }, 'SLACK_APP_TOKEN needs SLACK_BOT_TOKEN'],
    [{ SLACK_SIGNING_SECRET: SECRET }, 'SLACK_SIGNING_SECRET needs SLACK_BOT_TOKEN'],
    [{ SLACK_API_URL: 'slack.com' }, 'SLACK_API_URL'],
    [{ ...MANY, SLACK_BOT_TOKEN: SLACK.SLACK_BOT_TOKEN }, 'Set one of them'],
    [{ ...MANY, SLACK_CLIENT_SECRET: '' }, 'SLACK_CLIENT_ID needs SLACK_CLIENT_SECRET'],
    [{ ...MANY, SLACK_CLIENT_ID: '' }, 'SLACK_CLIENT_SECRET needs SLACK_CLIENT_ID'],
    [{ ...MANY, SLACK_CLIENT_ID: 'the app' }, 'is no client id'],
    [{ ...MANY, SLACK_INSTALLATION_KEY: '' }, 'openssl rand -base64 32'],
    [{ ...MANY, SLACK_INSTALLATION_KEY: 'c2hvcnQ=' }, 'is no key of 32 bytes'],
    [{ ...MANY, PUBLIC_URL: '' }, 'SLACK_CLIENT_ID needs PUBLIC_URL'],
    [{ ...MANY, STATE_DIR: '' }, 'STATE_DIR or STATE_URL'],
    [{ ...MANY, SLACK_APP_TOKEN: '' }, 'SLACK_CLIENT_ID needs SLACK_APP_TOKEN'],
    [{ STATE_URL: 'mysql://bot:secret@db/bot' }, 'the address of a PostgreSQL: postgres://'],
    [{ STATE_URL: 'postgres://bot:se/cret#1@db/bot' }, 'write @ as %40'],
    [{ STATE_URL: 'postgres://bot:se%zzcret@db/bot' }, 'write @ as %40'],
    [{ STATE_URL: 'postgres://bot:secret@db/bot#1' }, 'holds a #'],
    [{ STATE_URL: 'postgres:///bot' }, 'names no host'],
    [{ PORT: '70000' }, 'PORT'],
    [{ EMBED_ORIGINS: '*' }, 'https://example.org, with a space'],
    [{ EMBED_ORIGINS: 'https://example.org/page' }, 'EMBED_ORIGINS'],
    [{ EMBED_ORIGINS: "https://example.org;script-src 'unsafe-inline'" }, 'EMBED_ORIGINS'],
    [{ LOG_LEVEL: 'verbose' }, 'debug, info, warn or error'],
    [{ PUBLIC_URL: 'here' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'javascript:alert(1)' }, 'no web address'],
    [{ PUBLIC_URL: 'https://me:hush@example.org' }, 'a user or a password'],
    [{ PUBLIC_URL: 'https://me@example.org' }, 'a user or a password'],
    [{ PUBLIC_URL: 'https://example.org/?token=hush' }, 'a query'],
    [{ PUBLIC_URL: 'https://example.org/#here' }, 'a fragment'],
  ])('%j is refused with %j', (env, named) => {
    expect(() => readServeConfig(env)).toThrow(SetupError);
    expect(() => readServeConfig(env)).toThrow(named);
  });

  test('let each workspace install the app, by socket and over HTTP', () => {
    const { slack } = readServeConfig({ ...MANY, PUBLIC_URL: 'https://example.org/bot/' });
    if (!slack || !('client' in slack)) throw new Error('There is no client');
    expect(slack.events).toEqual({ appToken: SLACK.SLACK_APP_TOKEN });
    expect(slack.client).toMatchObject({
      clientId: '12.34',
      installUrl: 'https://example.org/bot/slack/install',
    });
    expect(slack.client.key).toHaveLength(32);
    const http = readServeConfig({ ...MANY, SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: SECRET });
    expect(http.slack?.events).toEqual({ signingSecret: SECRET });
    const shared = readServeConfig({ ...MANY, STATE_DIR: '', STATE_URL: 'postgres://bot:secret@db/bot' });
    expect(shared.slack).toMatchObject({ client: { clientId: '12.34' } });
  });

  test('name all that is wrong at once, and never repeat a value', () => {
    const values = fc
      .string({ minLength: 12, unit: fc.constantFrom(...'abcXYZ .-_123') })
      .filter((s) => s.trim().length > 8);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('PUBLIC_URL', ...SETTINGS), values), (env) => {
        try {
          readServeConfig(env);
        } catch (error) {
          if (!(error instanceof SetupError)) throw error;
          for (const value of Object.values(env)) expect(error.message).not.toContain(value.trim());
        }
      }),
    );
    const wrong = {
      DISCORD_TOKEN: 'no token',
      DISCORD_SHARDS: '1',
      LOG_LEVEL: 'loud',
      PUBLIC_URL: 'here',
      SLACK_BOT_TOKEN: SLACK.SLACK_BOT_TOKEN,
    };
    for (const name of Object.keys(wrong))
      expect(problemsOf(wrong).filter((line) => line.startsWith(`${name} `))).toHaveLength(1);
    expect(problemsOf(wrong)).toHaveLength(5);
  });

  test.each([
    ['DISCORD_TOKEN', 'your-token', 'placeholder'],
    ['DISCORD_TOKEN', '<token>', 'placeholder'],
    ['DISCORD_TOKEN', SLACK.SLACK_BOT_TOKEN, 'belongs into SLACK_BOT_TOKEN'],
    ['DISCORD_TOKEN', '1234567890123456789', 'an id'],
    ['DISCORD_TOKEN', 'ab'.repeat(32), 'public key'],
    ['SLACK_BOT_TOKEN', 'xoxb-…', 'placeholder'],
    ['SLACK_BOT_TOKEN', 'xoxb-your-token', 'placeholder'],
    ['SLACK_BOT_TOKEN', 'xoxb-xxxxxxxxxxxx', 'placeholder'],
    ['SLACK_BOT_TOKEN', SLACK.SLACK_APP_TOKEN, 'belongs into SLACK_APP_TOKEN'],
    ['SLACK_BOT_TOKEN', DISCORD_LIKE, 'belongs into DISCORD_TOKEN'],
    ['SLACK_APP_TOKEN', SLACK.SLACK_BOT_TOKEN, 'belongs into SLACK_BOT_TOKEN'],
    ['SLACK_APP_TOKEN', SECRET, 'belongs into SLACK_SIGNING_SECRET'],
    ['SLACK_SIGNING_SECRET', SLACK.SLACK_APP_TOKEN, 'belongs into SLACK_APP_TOKEN'],
  ])('%s that holds %j is told apart: %s', (name, value, told) => {
    expect(problemsOf({ [name]: value })).toEqual([expect.stringContaining(told)]);
    expect(problemsOf({ [name]: value })[0]).toMatch(new RegExp(`^${name} `));
  });

  test('take any token that a platform could give out', () => {
    const word = (length: number) =>
      fc.string({ minLength: length, maxLength: length, unit: fc.constantFrom(...'abcdefYOURtodoXyz019') });
    fc.assert(
      fc.property(word(24), word(6), word(38), (a, b, c) => {
        const token = `${a}.${b}.${c}`;
        expect(readServeConfig({ DISCORD_TOKEN: token }).discord?.token).toBe(token);
      }),
    );
  });

  test('take a secret from a file, and say which file is wrong', () => {
    const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'));
    const [file, empty] = [join(folder, 'token'), join(folder, 'empty')];
    writeFileSync(file, `\uFEFF${TOKEN}\r\n`);
    writeFileSync(empty, '\n');
    expect(readServeConfig({ DISCORD_TOKEN_FILE: file }).discord?.token).toBe(TOKEN);
    expect(problemsOf({ DISCORD_TOKEN_FILE: file, DISCORD_TOKEN: TOKEN })).toEqual([
      expect.stringContaining('both set'),
    ]);
    for (const [path, told] of [
      [empty, 'an empty file'],
      [folder, 'is no file'],
      [join(folder, 'none'), 'ENOENT'],
    ] as const)
      expect(problemsOf({ DISCORD_TOKEN_FILE: path })).toEqual([expect.stringContaining(told)]);
    rmSync(folder, { recursive: true });
  });

  test('take the address of a database as it is written, also from a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'));
    const file = join(folder, 'url');
    for (const url of [
      'postgres://bot:p%40ss@db.internal:5432/bot?sslmode=verify-full',
      'postgresql://bot@[::1]/bot',
      'postgres:///bot?host=/var/run/postgresql',
    ]) {
      writeFileSync(file, `${url}\n`);
      expect(readServeConfig({ STATE_URL: url }).stateUrl).toBe(url);
      expect(readServeConfig({ STATE_URL_FILE: file }).stateUrl).toBe(url);
    }
    rmSync(folder, { recursive: true });
  });

  test('take an IPv6 address with brackets, and metrics only where they have a port', () => {
    expect(readServeConfig({ HOST: '[::1]' }).http.host).toBe('::1');
    expect(readServeConfig({ METRICS_HOST: '0.0.0.0' }).metrics).toBeUndefined();
    expect(readServeConfig({ METRICS_PORT: '9464' }).metrics).toEqual({ host: '127.0.0.1', port: 9464 });
  });

  test('let Slack go through a proxy, and refuse in words where Discord would have to', () => {
    const proxy = { HTTPS_PROXY: 'http://proxy.test:3128' };
    expect(readServeConfig({ ...SLACK, ...proxy }).proxy?.httpsProxy).toBe(proxy.HTTPS_PROXY);
    expect(problemsOf({ ...proxy, DISCORD_TOKEN: TOKEN })).toEqual([expect.stringContaining('NO_PROXY')]);
    for (const NO_PROXY of ['discord.com,discord.gg', '.discord.gg', '*', 'gateway.discord.gg:443'])
      expect(problemsOf({ ...proxy, NO_PROXY, DISCORD_TOKEN: TOKEN })).toEqual([]);
    expect(problemsOf({ https_proxy: 'proxy' })).toEqual([expect.stringMatching(/^HTTPS_PROXY must be/)]);
  });
});
