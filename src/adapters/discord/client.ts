import {
  ActivityType,
  Client,
  type ClientOptions,
  GatewayIntentBits,
  Options,
  type RateLimitData,
} from 'discord.js';
import type { IdentifyBudget } from './identify-budget.ts';
import { makeRequest } from './network-time.ts';

/** What discord.js is told that it would not do by itself. */
export interface ClientSettings {
  readonly apiUrl?: string | undefined;
  /** Where it answers without a mention. */
  readonly channels?: readonly string[] | undefined;
  readonly shards?: { readonly ids: readonly number[]; readonly count: number } | undefined;
}

/** None of them is privileged: Discord gives the text of messages that mention the bot, and of direct ones, to everyone. */
const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];
/** Milliseconds that a channel's rate limit may make an answer wait; also what a clock that was set back looks like. */
const LONGEST_WAIT = 5_000;
/** Unavailable servers must not hold back the others' start: by default for 15 seconds. */
const GUILD_TIMEOUT = 1_000;
/** Discord bans an address for a while at 10,000 refused requests in 10 minutes. */
const REFUSALS_NOTED = 500;

export function createClient({ apiUrl, channels, shards }: ClientSettings, budget: IdentifyBudget): Client {
  return new Client({
    // Privileged, so only where it is needed.
    intents: channels?.length ? [...INTENTS, GatewayIntentBits.MessageContent] : INTENTS,
    ...(shards ? { shards: shards.ids, shardCount: shards.count } : { shards: 'auto' }),
    waitGuildTimeout: GUILD_TIMEOUT,
    makeCache: keepLittle(),
    presence: {
      activities: [{ type: ActivityType.Custom, name: 'how to ask', state: '/ask about the statement' }],
    },
    ws: { buildIdentifyThrottler: budget.buildThrottler },
    rest: {
      ...(apiUrl && { api: apiUrl }),
      makeRequest,
      rejectOnRateLimit: ({ retryAfter, timeToReset, sublimitTimeout }: RateLimitData) =>
        Math.max(retryAfter, timeToReset, sublimitTimeout) > LONGEST_WAIT,
      invalidRequestWarningInterval: REFUSALS_NOTED,
    },
  });
}

/** Events are handled as they come, so nothing is looked up but servers and channels; users would be kept for ever. */
function keepLittle(): NonNullable<ClientOptions['makeCache']> {
  const onlySelf = {
    maxSize: 1,
    keepOverLimit: ({ id, client }: { id: string; client: Client }) => id === client.user?.id,
  };
  return Options.cacheWithLimits({
    ...Options.DefaultMakeCacheSettings,
    AutoModerationRuleManager: 0,
    DMMessageManager: 0,
    GuildBanManager: 0,
    GuildEmojiManager: 0,
    GuildInviteManager: 0,
    GuildMemberManager: onlySelf,
    GuildMessageManager: 0,
    GuildScheduledEventManager: 0,
    GuildStickerManager: 0,
    MessageManager: 0,
    PresenceManager: 0,
    ReactionManager: 0,
    StageInstanceManager: 0,
    ThreadMemberManager: 0,
    UserManager: onlySelf,
    VoiceStateManager: 0,
  });
}
