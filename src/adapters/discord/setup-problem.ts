import { DiscordAPIError, DiscordjsErrorCodes, GatewayCloseCodes, PermissionFlagsBits } from 'discord.js';
import { SetupError } from '../../core/index.ts';

/** The least with which it can answer a mention, anywhere. Slash commands need none. */
const PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.ReadMessageHistory;

export function inviteUrl(applicationId: string): string {
  return `https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=bot+applications.commands&permissions=${PERMISSIONS}`;
}

export const TOKEN_REFUSED =
  'Discord refuses DISCORD_TOKEN: it is wrong, or was reset. Open https://discord.com/developers/applications, your application, Bot, Reset Token, and set the new one.';

/** What to do where Discord closes a connection for good. https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
export function explainClose(code: number): SetupError {
  const problem = CLOSES[code] ?? 'Discord closed the connection and will not have it back';
  return new SetupError(
    code === GatewayCloseCodes.AuthenticationFailed ? problem : `${problem} (close code ${code}).`,
  );
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
    'Discord refuses the intents that were asked for, though none is privileged. Update Rapporteur',
};

/** A failed start that only a change of settings can mend; undefined where waiting may. */
export function explainStart(error: unknown, guildId: string | undefined): SetupError | undefined {
  if (error instanceof SetupError) return error;
  if (isTokenInvalid(error)) return new SetupError(TOKEN_REFUSED);
  // What has no code of Discord's comes from something between: a proxy, or a block that passes.
  if (!(error instanceof DiscordAPIError) || typeof error.code !== 'number' || error.status === 429)
    return undefined;
  if (error.status === 401) return new SetupError(TOKEN_REFUSED);
  const applicationId = /applications\/(\d+)/.exec(error.url)?.[1] ?? 'APPLICATION_ID';
  if (guildId && error.url.includes('/guilds/') && (error.status === 403 || error.status === 404))
    return new SetupError(
      `The commands can't be registered in server ${guildId} of DISCORD_GUILD_ID: the bot is not there, or was invited without the scope applications.commands. Invite it with ${inviteUrl(applicationId)}`,
    );
  return new SetupError(`Discord refuses the start with code ${error.code}: ${error.message}`);
}

function isTokenInvalid(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === DiscordjsErrorCodes.TokenInvalid;
}
