import type { OauthClient } from './oauth.ts';

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'public' | 'private' | 'im';
  /** The people in it; for a direct message, the one person. */
  readonly users: readonly string[];
  /** Whether the bot is in it. */
  readonly member: boolean;
  readonly archived?: boolean;
}

export interface RateLimit {
  readonly perSecond: number;
  readonly burst: number;
}

export interface SlackOptions {
  readonly botToken?: string;
  readonly appToken?: string;
  readonly signingSecret?: string;
  readonly team?: { readonly id: string; readonly domain: string };
  /** The organisation that the workspace is of. */
  readonly enterprise?: { readonly id: string; readonly name: string };
  /** The app is installed in all of the organisation. */
  readonly orgWide?: boolean;
  /** False: nobody has installed the app here yet. */
  readonly installed?: boolean;
  /** Which one it is of those on the same Slack: no id is in two of them. */
  readonly ordinal?: number;
  /** Lets workspaces install the app by OAuth. */
  readonly client?: OauthClient;
  readonly users?: readonly string[];
  readonly channels?: readonly Channel[];
  /** The bot token's scopes; events and methods outside them are refused. */
  readonly scopes?: readonly string[];
  readonly appScopes?: readonly string[];
  /** What the app subscribes to: 'app_mention', 'message.im', 'app_home_opened' ... */
  readonly events?: readonly string[];
  /** The commands and callback ids the app declares; left out, any is taken. */
  readonly commands?: readonly string[];
  readonly shortcuts?: readonly string[];
  readonly interactivity?: boolean;
  readonly homeTab?: boolean;
  /** An app made with `agent_view`: suggested prompts need no thread, and without it they are not shown. */
  readonly agentView?: boolean;
  /** Slack also tells the app of the app's own direct messages. */
  readonly echo?: boolean;
  readonly rateLimit?: RateLimit;
  readonly ackTimeoutMs?: number;
  readonly pingIntervalMs?: number;
  /** Where events are POSTed (HTTP mode); left out, they go through Socket Mode. */
  readonly requestUrl?: string;
}

export const ANN = 'U0ANN';
export const BEN = 'U0BEN';
export const BOT = 'U0BOT';
export const BOT_ID = 'B0BOT';
export const APP = 'A0TEST';
export const GENERAL = 'C0GENERAL';
export const OUTSIDE = 'C0OUTSIDE';
export const ARCHIVED = 'C0ARCHIVED';
export const SECRET = 'C0SECRET';
export const HIDDEN = 'C0HIDDEN';
export const ANN_DM = 'D0ANN';
export const BEN_DM = 'D0BEN';

const BOTH = [ANN, BEN];

const CHANNELS: readonly Channel[] = [
  { id: GENERAL, name: 'general', kind: 'public', users: BOTH, member: true },
  { id: OUTSIDE, name: 'outside', kind: 'public', users: BOTH, member: false },
  { id: ARCHIVED, name: 'archived', kind: 'public', users: BOTH, member: true, archived: true },
  { id: SECRET, name: 'secret', kind: 'private', users: [ANN], member: true },
  { id: HIDDEN, name: 'hidden', kind: 'private', users: BOTH, member: false },
  { id: ANN_DM, name: 'directmessage', kind: 'im', users: [ANN], member: true },
  { id: BEN_DM, name: 'directmessage', kind: 'im', users: [BEN], member: true },
];

const SCOPES = ['app_mentions:read', 'chat:write', 'commands', 'im:history', 'assistant:write'];

export type TokenState = 'valid' | 'token_revoked' | 'token_expired' | 'account_inactive' | 'invalid_auth';

export interface Token {
  readonly kind: 'bot' | 'app';
  state: TokenState;
}

/** A message that somebody wrote: what shortcuts act on and what threads hang from. */
export interface Heard {
  readonly channel: string;
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  readonly thread_ts?: string;
}

export type Workspace = ReturnType<typeof createWorkspace>;

/** Where nobody has installed the app, there is no bot. */
function tokensOf(
  { installed = true }: SlackOptions,
  { botToken, appToken }: { readonly botToken: string; readonly appToken: string },
): Map<string, Token> {
  const tokens = new Map<string, Token>([[appToken, { kind: 'app', state: 'valid' }]]);
  if (installed) tokens.set(botToken, { kind: 'bot', state: 'valid' });
  return tokens;
}

/** The team, its people and channels, the app's tokens, and a clock that a test can put forward. */
export function createWorkspace(options: SlackOptions) {
  const botToken = options.botToken ?? 'xoxb-test';
  const appToken = options.appToken ?? 'xapp-test';
  let agedMs = 0;
  let lastMicros = 0;
  const { ordinal = 0, orgWide = false } = options;
  let serial = ordinal * 1_000_000;
  const workspace = {
    ...options,
    botToken,
    appToken,
    signingSecret: options.signingSecret ?? 'signing-secret',
    team: options.team ?? { id: 'T0TEST', domain: 'test-team' },
    orgWide,
    users: new Set([...(options.users ?? BOTH), BOT]),
    channels: new Map((options.channels ?? CHANNELS).map((channel) => [channel.id, channel])),
    scopes: new Set(options.scopes ?? SCOPES),
    appScopes: new Set(options.appScopes ?? ['connections:write']),
    events: new Set(options.events ?? ['app_mention', 'message.im', 'app_home_opened']),
    interactivity: options.interactivity ?? true,
    homeTab: options.homeTab ?? true,
    agentView: options.agentView ?? true,
    echo: options.echo ?? true,
    ackTimeoutMs: options.ackTimeoutMs ?? 3000,
    pingIntervalMs: options.pingIntervalMs ?? 10_000,
    requestUrl: options.requestUrl,
    tokens: tokensOf(options, { botToken, appToken }),
    heard: new Map<string, Heard>(),
    /** The address it is reached at, known once it listens: 'http://127.0.0.1:1234'. */
    origin: '',
    now: () => performance.now() + agedMs,
    age(ms: number): void {
      agedMs += ms;
    },
    /** Message timestamps are what identifies a message in its channel, so no two are the same. */
    nextTs(): string {
      lastMicros = Math.max(lastMicros + 1, Date.now() * 1000 + ordinal);
      return `${Math.floor(lastMicros / 1e6)}.${String(lastMicros % 1e6).padStart(6, '0')}`;
    },
    nextId(prefix: string): string {
      serial += 1;
      return `${prefix}${String(serial).padStart(8, '0')}`;
    },
    hear(message: Heard): void {
      workspace.heard.set(`${message.channel}/${message.ts}`, message);
    },
    directMessageOf(user: string): Channel | undefined {
      return [...workspace.channels.values()].find((one) => one.kind === 'im' && one.users.includes(user));
    },
  };
  return workspace;
}
