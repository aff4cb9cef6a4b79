import {
  DiscordAPIError,
  DiscordjsErrorCodes,
  GatewayCloseCodes,
  HTTPError,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
} from 'discord.js';
import { SetupError } from '../../core/index.ts';

/** The least with which it can answer a mention, anywhere. Slash commands need none. */
const PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.ReadMessageHistory;

export function inviteUrl(applicationId: string, opensThreads = false): string {
  const permissions = opensThreads ? PERMISSIONS | PermissionFlagsBits.CreatePublicThreads : PERMISSIONS;
  return `https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=bot+applications.commands&permissions=${permissions}`;
}

export const TOKEN_REFUSED =
  'Discord refuses DISCORD_TOKEN: it is wrong, or was reset. Open https://discord.com/developers/applications, your application, Bot, Reset Token, and set the new one.';

/** What to do where Discord closes a connection for good. https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
export function explainClose(code: number): SetupError {
  const problem = CLOSES[code] ?? 'Discord closed the connection and will not have it back';
  return new SetupError(
    code === GatewayCloseCodes.AuthenticationFailed ? problem : `${problem} (close code ${nameClose(code)}).`,
  );
}

/** "4014 DisallowedIntents" */
export function nameClose(code: number): string {
  const name: string | undefined = GatewayCloseCodes[code];
  return name ? `${code} ${name}` : String(code);
}

const CLOSES: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: TOKEN_REFUSED,
  [GatewayCloseCodes.InvalidShard]:
    'Discord refuses the shards. Check DISCORD_SHARDS and DISCORD_SHARD_COUNT, or set neither',
  [GatewayCloseCodes.ShardingRequired]:
    'The bot is in too many servers for so few shards. Raise DISCORD_SHARD_COUNT, or set neither it nor DISCORD_SHARDS',
  [GatewayCloseCodes.InvalidAPIVersion]:
    'Discord no longer speaks this version of its API. Update Rapporteur',
  [GatewayCloseCodes.InvalidIntents]:
    'Discord does not know the intents that were asked for. Update Rapporteur',
  [GatewayCloseCodes.DisallowedIntents]:
    'Discord refuses the intents that were asked for: the Message Content Intent, which DISCORD_CHANNELS needs. Open https://discord.com/developers/applications, your application, Bot, and turn it on; or set no DISCORD_CHANNELS',
};

/** A failed start that only a change of settings can mend; undefined where waiting may. */
export function explainStart(error: unknown): SetupError | undefined {
  if (error instanceof SetupError) return error;
  if (isTokenInvalid(error)) return new SetupError(TOKEN_REFUSED);
  if (!isRefusal(error)) return undefined;
  if (isUnauthorized(error)) return new SetupError(TOKEN_REFUSED);
  return new SetupError(
    `Discord refuses the start with code ${error.code}: ${error.message} (${describeProblem(error)})`,
  );
}

/** Why there are no commands, where Discord refuses them and nothing else; undefined where waiting, or another token, may mend it. */
export function explainUnregistered(error: unknown, guildId: string | undefined): string | undefined {
  if (!isRefusal(error) || isUnauthorized(error)) return undefined;
  const applicationId = /applications\/(\d+)/.exec(error.url)?.[1] ?? 'APPLICATION_ID';
  const isOutside = guildId && (error.status === 403 || error.status === 404);
  const problem = isOutside
    ? `The commands can’t be registered in server ${guildId} of DISCORD_GUILD_ID: the bot is not there, or was invited without the scope applications.commands. Invite it with ${inviteUrl(applicationId)}`
    : `Discord refuses the commands with code ${error.code}: ${error.message}.`;
  return `${problem} Without them it goes on: mentions and direct messages are answered.`;
}

/** What went wrong in words; of a request, the status and the address too. */
export function describeProblem(problem: unknown): string {
  if (problem instanceof DiscordAPIError || problem instanceof HTTPError)
    return `HTTP ${problem.status} from ${problem.url}`;
  return problem instanceof Error ? problem.message : String(problem);
}

/** What has no code of Discord's comes from something between: a proxy, or a block that passes. */
function isRefusal(error: unknown): error is DiscordAPIError {
  return error instanceof DiscordAPIError && typeof error.code === 'number' && error.status !== 429;
}

function isUnauthorized({ status, code }: DiscordAPIError): boolean {
  return status === 401 || code === RESTJSONErrorCodes.Unauthorized;
}

function isTokenInvalid(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === DiscordjsErrorCodes.TokenInvalid;
}
