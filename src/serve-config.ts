import { z } from 'zod';
import { readConfig } from './config.ts';
import { SetupError } from './core/index.ts';
import { type ProxySettings, readProxy } from './read-proxy.ts';
import { explainWrongSecret } from './recognize-secret.ts';
import { readSecretFiles, SECRETS } from './secret-files.ts';
import { readSlack, SLACK_WHERE, type SlackConfig } from './slack-config.ts';
import { explainWrongStateUrl, listStateSecrets } from './state-url.ts';

// Loaded only by `serve`: zod takes longer to load than a question in the terminal to answer.

/** sysexits.h, EX_CONFIG: starting again helps nobody, so a supervisor should leave it. */
export const EXIT_CONFIG = 78;

const DISCORD_PORTAL =
  'In the Discord Developer Portal (https://discord.com/developers/applications) open your application, then Bot, then Reset Token.';

const blankIsUnset = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;
const setting = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsUnset, schema.optional());

/** A token or the like: what it looks like, what to say where it doesn't, and where to get it. */
const secret = (
  name: (typeof SECRETS)[number],
  { form, no, where }: { readonly form: RegExp; readonly no: string; readonly where: string },
) =>
  setting(
    z
      .string()
      .trim()
      .transform((value) => (name === 'DISCORD_TOKEN' ? value.replace(/^Bot\s+/i, '') : value))
      .superRefine((value, context) => {
        const wrong = explainWrongSecret(name, value) ?? (form.test(value) ? undefined : `is no ${no}`);
        if (wrong) context.addIssue({ code: 'custom', message: `${wrong}. ${where}` });
      }),
  );

const wholeNumber = z.string().trim().regex(/^\d+$/, 'must be a whole number').transform(Number);

const LOOPBACK = '127.0.0.1';
/** Discord has no bot with more. */
const MOST_SHARDS = 100_000;

/** `0,1,5-7` → 0, 1, 5, 6, 7 */
const shardList = z
  .string()
  .regex(
    /^\s*\d{1,5}(\s*-\s*\d{1,5})?(\s*,\s*\d{1,5}(\s*-\s*\d{1,5})?)*\s*$/,
    'must be numbers from 0, such as 0,1 or 0-3',
  )
  .transform((list) => list.split(',').map((range) => range.split('-').map(Number)))
  .refine(
    (ranges) => ranges.every(([first = 0, last = first]) => first <= last),
    'has a range that runs backwards. Write the smaller number first',
  )
  .transform((ranges) => {
    const ids = ranges.flatMap(([first = 0, last = first]) =>
      Array.from({ length: last - first + 1 }, (_, i) => first + i),
    );
    return [...new Set(ids)];
  });

/** Ids, with commas or spaces between. */
const idList = (id: RegExp, problem: string) =>
  z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .refine((ids) => ids.every((one) => id.test(one)), problem);

const webAddress = z.url({
  protocol: /^https?$/,
  error: 'must be a web address such as https://example.org',
});

/** Also as it is written into addresses: `[::1]`. */
const host = z
  .string()
  .trim()
  .transform((name) => name.replace(/^\[(.*)\]$/, '$1'));
const port = wholeNumber.pipe(z.number().max(65_535, 'must be at most 65535'));

const settings = z.object({
  DISCORD_TOKEN: secret('DISCORD_TOKEN', {
    form: /^[\w-]+(\.[\w-]+)+$/,
    no: 'bot token',
    where: DISCORD_PORTAL,
  }),
  DISCORD_API_URL: setting(webAddress),
  DISCORD_GUILD_ID: setting(
    z
      .string()
      .trim()
      .regex(
        /^\d{16,20}$/,
        'must be the id of a server: turn on Developer Mode in Discord, right-click the server, Copy Server ID',
      ),
  ),
  DISCORD_CHANNELS: setting(
    idList(
      /^\d{16,20}$/,
      'must be ids of channels or forums, with commas between: turn on Developer Mode in Discord, right-click each, Copy Channel ID',
    ),
  ),
  DISCORD_SHARDS: setting(shardList),
  DISCORD_SHARD_COUNT: setting(wholeNumber.pipe(z.number().min(1, 'must be at least 1').max(MOST_SHARDS))),
  SLACK_BOT_TOKEN: secret('SLACK_BOT_TOKEN', {
    form: /^xoxb-[\w-]{8,}$/,
    no: 'bot token',
    where: SLACK_WHERE.botToken,
  }),
  SLACK_APP_TOKEN: secret('SLACK_APP_TOKEN', {
    form: /^xapp-[\w-]{8,}$/,
    no: 'app-level token',
    where: SLACK_WHERE.appToken,
  }),
  SLACK_SIGNING_SECRET: secret('SLACK_SIGNING_SECRET', {
    form: /^[0-9a-f]{32,}$/i,
    no: 'signing secret',
    where: SLACK_WHERE.signingSecret,
  }),
  SLACK_CLIENT_ID: setting(
    z
      .string()
      .trim()
      .regex(
        /^\d{1,20}\.\d{1,20}$/,
        `is no client id (two numbers with a dot between). ${SLACK_WHERE.client}`,
      ),
  ),
  SLACK_CLIENT_SECRET: secret('SLACK_CLIENT_SECRET', {
    form: /^[0-9a-f]{32,}$/i,
    no: 'client secret',
    where: SLACK_WHERE.client,
  }),
  SLACK_INSTALLATION_KEY: secret('SLACK_INSTALLATION_KEY', {
    form: /^[A-Za-z0-9+/]{43}=$/,
    no: 'key of 32 bytes in base64',
    where: SLACK_WHERE.key,
  }),
  SLACK_CHANNELS: setting(
    idList(
      /^[CG][A-Z0-9]{5,}$/,
      'must be ids of channels, such as C0123456789, with commas between: open a channel’s details in Slack, and copy the id at their end',
    ),
  ),
  SLACK_API_URL: setting(webAddress),
  HOST: setting(host),
  PORT: setting(port),
  METRICS_HOST: setting(host),
  METRICS_PORT: setting(port),
  EMBED_ORIGINS: setting(
    z
      .string()
      .transform((list) => list.split(/[\s,]+/).filter(Boolean))
      .pipe(
        z.array(
          z
            .string()
            .refine(
              (one) => URL.canParse(one) && /^https?:\/\/[^/?#]+$/.test(one) && new URL(one).origin === one,
              'must be origins of sites, such as https://example.org, with a space between them',
            ),
        ),
      ),
  ),
  LOG_LEVEL: setting(
    z.enum(['debug', 'info', 'warn', 'error'], { error: 'must be debug, info, warn or error' }),
  ),
  LOG_UNANSWERED: setting(z.string()),
  FEEDBACK: setting(z.string()),
  STATE_DIR: setting(z.string()),
  STATE_URL: setting(
    z
      .string()
      .trim()
      .superRefine((address, context) => {
        const wrong = explainWrongStateUrl(address);
        if (wrong) context.addIssue({ code: 'custom', message: wrong });
      }),
  ),
});

type Settings = z.infer<typeof settings>;

/** The names of all settings that only `serve` has. A secret can be in a file, too, that `…_FILE` names. */
export const SETTINGS = [...Object.keys(settings.shape), ...SECRETS.map((name) => `${name}_FILE`)];

/** The settings of `serve`, read from the environment. */
export interface ServeConfig {
  readonly dataDir?: string | undefined;
  readonly publicUrl?: string | undefined;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
  /** Where the web page, and whatever else comes by HTTP, is served. */
  readonly http: { readonly host: string; readonly port: number };
  /** Sites that may show the ask box. */
  readonly embedOrigins?: readonly string[] | undefined;
  /** Where its metrics are read, on a port of their own: undefined where nobody does. */
  readonly metrics?: { readonly host: string; readonly port: number } | undefined;
  /** A file to which questions without an answer are added. */
  readonly unansweredFile?: string | undefined;
  /** A file to which is added what people say of answers. */
  readonly feedbackFile?: string | undefined;
  /** A folder for what outlives the process. */
  readonly stateDir?: string | undefined;
  /** The database that processes share. */
  readonly stateUrl?: string | undefined;
  /** Undefined where there is no token. */
  readonly discord?: DiscordConfig | undefined;
  readonly slack?: SlackConfig | undefined;
  /** Where it answers in Slack without a mention. */
  readonly slackChannels: readonly string[];
  readonly proxy?: ProxySettings | undefined;
  /** What must not stand in the log. */
  readonly secrets: readonly string[];
}

export interface DiscordConfig {
  readonly token: string;
  readonly apiUrl?: string | undefined;
  /** Registers the commands in this server only. */
  readonly guildId?: string | undefined;
  /** Where it answers without a mention. */
  readonly channels: readonly string[];
  /** The shards of this process, and how many there are in all; by default as many as Discord recommends. */
  readonly shards?: { readonly ids: readonly number[]; readonly count: number } | undefined;
}

/** Throws a SetupError that names every variable that is wrong, what is wrong with it and what to do, a line each. It repeats no secret. */
export function readServeConfig(given: Readonly<Record<string, string | undefined>>): ServeConfig {
  const { env, problems: fileProblems } = readSecretFiles(given);
  const problems = [...fileProblems];
  const collect = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof SetupError)) throw error;
      problems.push(error.message);
      return undefined;
    }
  };
  const general = collect(() => readConfig(env));
  const { data, wrong } = readSettings(env, problems);
  // Of what is wrong by itself, nothing is said a second time.
  const isRight = (prefix: string): boolean => !wrong.some((name) => name.startsWith(prefix));
  const beside = {
    publicUrl: general?.publicUrl,
    keepsState: data.STATE_DIR !== undefined || data.STATE_URL !== undefined,
  };
  const slack = isRight('SLACK_') ? collect(() => readSlack(data, beside)) : undefined;
  const shards = isRight('DISCORD_SHARD')
    ? collect(() => readShards(data.DISCORD_SHARDS, data.DISCORD_SHARD_COUNT))
    : undefined;
  const proxy = collect(() => readProxy(env, data.DISCORD_TOKEN !== undefined && !data.DISCORD_API_URL));
  if (problems.length > 0) throw new SetupError(problems.join('\n'));
  return {
    dataDir: general?.dataDir,
    publicUrl: general?.publicUrl,
    logLevel: data.LOG_LEVEL ?? 'info',
    // Reached from this machine only, until someone decides otherwise.
    http: { host: data.HOST ?? LOOPBACK, port: data.PORT ?? 3000 },
    metrics:
      data.METRICS_PORT === undefined
        ? undefined
        : { host: data.METRICS_HOST ?? LOOPBACK, port: data.METRICS_PORT },
    embedOrigins: data.EMBED_ORIGINS,
    unansweredFile: data.LOG_UNANSWERED,
    feedbackFile: data.FEEDBACK,
    stateDir: data.STATE_DIR,
    stateUrl: data.STATE_URL,
    discord: data.DISCORD_TOKEN
      ? {
          token: data.DISCORD_TOKEN,
          apiUrl: data.DISCORD_API_URL?.replace(/\/+$/, ''),
          guildId: data.DISCORD_GUILD_ID,
          channels: data.DISCORD_CHANNELS ?? [],
          shards,
        }
      : undefined,
    slack,
    slackChannels: data.SLACK_CHANNELS ?? [],
    proxy,
    secrets: [
      ...SECRETS.flatMap((name) => data[name] ?? []),
      ...[data.STATE_URL, proxy?.httpProxy, proxy?.httpsProxy].flatMap((address) =>
        address ? listStateSecrets(address) : [],
      ),
    ],
  };
}

/** What is right of the settings; the names of the others, which are put with what is wrong with them to the problems. */
function readSettings(
  env: Readonly<Record<string, string | undefined>>,
  problems: string[],
): { readonly data: Settings; readonly wrong: readonly string[] } {
  const read = settings.safeParse(env);
  if (read.success) return { data: read.data, wrong: [] };
  const { issues } = read.error;
  problems.push(...issues.map(({ path, message }) => `${path.join('.')} ${message}`));
  const wrong = issues.map(({ path: [name] }) => String(name));
  const right = Object.fromEntries(Object.entries(env).filter(([name]) => !wrong.includes(name)));
  return { data: settings.parse(right), wrong };
}

function readShards(ids: readonly number[] | undefined, count: number | undefined): DiscordConfig['shards'] {
  if (count === undefined) {
    if (ids === undefined) return undefined;
    throw new SetupError(
      'DISCORD_SHARDS needs DISCORD_SHARD_COUNT: how many shards there are in all processes together.',
    );
  }
  const own = ids ?? Array.from({ length: count }, (_, i) => i);
  const beyond = own.find((id) => id >= count);
  if (beyond !== undefined || own.length === 0)
    throw new SetupError(
      `DISCORD_SHARDS must name shards from 0 to ${count - 1}, as DISCORD_SHARD_COUNT is ${count}.`,
    );
  return { ids: own, count };
}
