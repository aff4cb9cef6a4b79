import { type APIApplication, ApplicationFlags, ApplicationIntegrationType, REST, Routes } from 'discord.js';
import { registerCommands } from '../adapters/discord/register.ts';
import { explainStart, explainUnregistered, inviteUrl } from '../adapters/discord/setup-problem.ts';
import type { DiscordConfig } from '../serve-config.ts';
import { doubtful, type Finding, well, wrong } from './finding.ts';

const PORTAL = 'https://discord.com/developers/applications';
/** Milliseconds. */
const LONGEST = 10_000;
/** A start takes one login for each shard, and a token with none left is reset. */
const FEW_LOGINS = 10;

/** Looks at a bot on Discord, and changes nothing. */
export async function examineDiscord({
  token,
  apiUrl,
  guildId,
  channels,
}: DiscordConfig): Promise<readonly Finding[]> {
  const rest = new REST({ ...(apiUrl ? { api: apiUrl } : {}), timeout: LONGEST, retries: 0 }).setToken(token);
  try {
    // The library's answers have no types of their own.
    const application = (await rest.get(Routes.currentApplication())) as APIApplication;
    const gateway = (await rest.get(Routes.gatewayBot())) as {
      readonly session_start_limit: { readonly remaining: number };
    };
    return [
      ...judgeApplication(application),
      judgeIntents(application.flags, channels.length > 0),
      judgeLogins(gateway.session_start_limit.remaining),
      await examineCommands(rest, application, guildId),
    ];
  } catch (error) {
    const setup = explainStart(error);
    if (setup) return [wrong('Discord', setup.message)];
    const problem = error instanceof Error ? error.message : String(error);
    return [
      wrong(
        'Discord',
        `can’t be reached (${problem})`,
        'See whether this machine may open connections to discord.com.',
      ),
    ];
  } finally {
    rest.clearHandlerSweeper();
    rest.clearHashSweeper();
  }
}

/** What Discord tells of an application, judged. */
export function judgeApplication(
  application: Pick<APIApplication, 'id' | 'name'> &
    Partial<
      Pick<
        APIApplication,
        'interactions_endpoint_url' | 'integration_types_config' | 'approximate_guild_count'
      >
    >,
): readonly Finding[] {
  const { id, name, interactions_endpoint_url: endpoint, approximate_guild_count: servers } = application;
  const types = application.integration_types_config;
  return [
    well('Discord token', `it is ${name}’s`),
    ...(endpoint
      ? [
          wrong(
            'Discord interactions',
            'an Interactions Endpoint URL is set, so commands and buttons never come to this bot.',
            `Open ${PORTAL}, your application, General Information, and empty Interactions Endpoint URL.`,
          ),
        ]
      : []),
    servers === 0
      ? doubtful('Discord servers', 'it is in none', `Invite it: ${inviteUrl(id)}`)
      : well('Discord servers', `it is in ${servers ?? 'some'}. Invite: ${inviteUrl(id)}`),
    ...(types && !types[ApplicationIntegrationType.UserInstall]
      ? [
          doubtful(
            'Discord install types',
            'people can’t install it for themselves alone',
            `Open ${PORTAL}, your application, Installation, and tick User Install.`,
          ),
        ]
      : []),
    ...(types && !types[ApplicationIntegrationType.GuildInstall]
      ? [
          wrong(
            'Discord install types',
            'it can’t be added to servers.',
            `Open ${PORTAL}, your application, Installation, and tick Guild Install.`,
          ),
        ]
      : []),
  ];
}

const MESSAGE_CONTENT =
  ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;
const PRIVILEGED =
  MESSAGE_CONTENT |
  ApplicationFlags.GatewayPresence |
  ApplicationFlags.GatewayPresenceLimited |
  ApplicationFlags.GatewayGuildMembers |
  ApplicationFlags.GatewayGuildMembersLimited;

/** `readsMessages`: it is to answer messages that do not mention it. */
export function judgeIntents(flags: number, readsMessages: boolean): Finding {
  if (readsMessages)
    return flags & MESSAGE_CONTENT
      ? well('Discord intents', 'it may read messages, for DISCORD_CHANNELS')
      : wrong(
          'Discord intents',
          'DISCORD_CHANNELS needs the Message Content Intent, which is off.',
          `Open ${PORTAL}, your application, Bot, and turn Message Content Intent on.`,
        );
  return flags & PRIVILEGED
    ? doubtful(
        'Discord intents',
        'privileged intents are on, which it does not need',
        `Open ${PORTAL}, your application, Bot, and turn Privileged Gateway Intents off.`,
      )
    : well('Discord intents', 'no privileged one is on, and it needs none');
}

function judgeLogins(remaining: number): Finding {
  return remaining < FEW_LOGINS
    ? doubtful(
        'Discord logins',
        `only ${remaining} are left today`,
        'See why it starts so often; Discord resets the token of a bot that has none left.',
      )
    : well('Discord logins', `${remaining} are left today`);
}

async function examineCommands(
  rest: REST,
  application: APIApplication,
  guildId: string | undefined,
): Promise<Finding> {
  const about = 'Discord commands';
  const get: REST['get'] = (route, options) => rest.get(route, options);
  try {
    const wouldWrite = await registerCommands({ get, put: async () => undefined }, application, guildId);
    return wouldWrite
      ? doubtful(about, 'they are not yet registered as they are now', 'Start it: rapporteur serve')
      : well(about, guildId ? 'registered in the server of DISCORD_GUILD_ID' : 'registered everywhere');
  } catch (error) {
    const problem = explainUnregistered(error, guildId);
    if (problem === undefined) throw error;
    return wrong(about, problem);
  }
}
