import { isDeepStrictEqual } from 'node:util';
import {
  type APIApplication,
  type APIApplicationCommand,
  ApplicationIntegrationType,
  InteractionContextType,
  type REST,
  type RESTPutAPIApplicationCommandsResult,
  Routes,
} from 'discord.js';
import { COMMANDS, type CommandDeclaration } from './commands.ts';

/**
 * Registers the commands where they differ from what Discord has: everywhere, or in one server, where they show at once. Gives whether it wrote.
 * Writing them at every start would use up the 200 a day that Discord allows.
 */
export async function registerCommands(
  rest: Pick<REST, 'get' | 'put'>,
  application: Pick<APIApplication, 'id' | 'integration_types_config'>,
  guildId: string | undefined,
): Promise<boolean> {
  const route = guildId
    ? Routes.applicationGuildCommands(application.id, guildId)
    : Routes.applicationCommands(application.id);
  const wanted = guildId
    ? COMMANDS.map(forOneServer)
    : COMMANDS.map((command) => forInstalls(command, application));
  const query = new URLSearchParams({ with_localizations: 'true' });
  const there = (await rest.get(route, { query })) as RESTPutAPIApplicationCommandsResult;
  const known = guildId ? there.map(forOneServer) : there;
  if (isDeepStrictEqual(sort(wanted.map(plain)), sort(known.map(plain)))) return false;
  await rest.put(route, { body: wanted });
  return true;
}

/** Only the ways of installing that the application allows; without any, those of servers. Among people is for those who installed it alone. */
function forInstalls(
  command: CommandDeclaration,
  { integration_types_config: allowed }: Pick<APIApplication, 'integration_types_config'>,
): CommandDeclaration {
  const { GuildInstall, UserInstall } = ApplicationIntegrationType;
  const types = [GuildInstall, UserInstall].filter((type) =>
    allowed ? allowed[type] !== undefined : type === GuildInstall,
  );
  const isAllowed = (context: InteractionContextType): boolean =>
    context !== InteractionContextType.PrivateChannel || types.includes(UserInstall);
  return { ...command, integration_types: types, contexts: command.contexts?.filter(isAllowed) ?? [] };
}

/** Where a command can be used is for those of all servers alone. */
function forOneServer<T extends CommandDeclaration | APIApplicationCommand>(command: T): T {
  const { integration_types: _types, contexts: _contexts, ...rest } = command;
  return rest as T;
}

type Plain = Readonly<Record<string, unknown>>;

/** What of a command is ours, without what Discord adds (ids, defaults) or leaves out (empty lists, false). */
function plain(command: object): Plain {
  const kept = Object.entries(command).flatMap(([key, value]): [string, unknown][] => {
    if (!OURS.has(key) || isEmpty(value)) return [];
    if (key === 'options') return [[key, (value as object[]).map(plain)]];
    return [[key, Array.isArray(value) ? [...value].sort() : value]];
  });
  return Object.fromEntries(kept);
}

const OURS = new Set(
  'type name description name_localizations description_localizations options required autocomplete max_length integration_types contexts'.split(
    ' ',
  ),
);

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === false || value === '' || isDeepStrictEqual(value, [])
  );
}

function sort(commands: readonly Plain[]): Plain[] {
  const keyOf = ({ type, name }: Plain): string => `${type} ${name}`;
  return [...commands].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
