import { z } from 'zod';
import { fieldError, invalidForm, refusal } from './api-error.ts';
import { type Command, command, hasSameName, type Option } from './command-schema.ts';
import { parseBody } from './validate.ts';
import type { World } from './world.ts';

export type RegisteredCommand = Command & {
  readonly id: string;
  readonly version: string;
  readonly guild_id?: string;
};

export type CommandRegistry = ReturnType<typeof createCommandRegistry>;

/** How many of each type: https://discord.com/developers/docs/interactions/application-commands#registering-a-command */
const MOST: Readonly<Record<Command['type'], number>> = { 1: 100, 3: 15 };

/** https://discord.com/developers/docs/interactions/application-commands#installation-context */
function checkInstalls(commands: readonly Command[], allowed: readonly number[]): void {
  for (const [i, { integration_types: types = [] }] of commands.entries())
    if (types.some((type) => !allowed.includes(type)))
      throw invalidForm(
        fieldError(
          `${i}.integration_types`,
          'APPLICATION_COMMAND_INVALID_INTEGRATION_TYPE',
          'The application is not installed so',
        ),
      );
}

function check(commands: readonly Command[], guildId: string | undefined): void {
  for (const type of [1, 3] as const) {
    const all = commands.filter((one) => one.type === type);
    if (all.length > MOST[type]) throw refusal('tooManyCommands');
    if (hasSameName(all))
      throw invalidForm(
        fieldError('', 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Command names must be unique'),
      );
  }
  if (guildId === undefined) return;
  for (const [i, one] of commands.entries())
    for (const field of ['integration_types', 'contexts'] as const)
      if (one[field])
        throw invalidForm(
          fieldError(`${i}.${field}`, 'APPLICATION_COMMAND_GLOBAL_ONLY', 'Only for global commands'),
        );
}

type Shown = Readonly<Record<string, unknown>>;

function withLanguages(one: Shown, wanted: boolean): Shown {
  const { name_localizations = null, description_localizations = null, ...rest } = one;
  return wanted ? { ...rest, name_localizations, description_localizations } : rest;
}

/** What is false is left out. */
function showOption(option: Option, wanted: boolean): Shown {
  return Object.fromEntries(
    Object.entries(withLanguages(option, wanted)).filter(([, value]) => value !== false),
  );
}

export function createCommandRegistry(
  { applicationId, integrationTypes }: Pick<World, 'applicationId' | 'integrationTypes'>,
  nextId: () => string,
) {
  const lists = new Map<string | undefined, RegisteredCommand[]>();
  const listOf = (guildId: string | undefined): RegisteredCommand[] => lists.get(guildId) ?? [];

  const show = (one: RegisteredCommand, wanted: boolean): Shown => {
    const options = one.type === 1 ? (one.options ?? []) : [];
    return {
      description: '',
      contexts: null,
      integration_types: [0],
      ...withLanguages(one, wanted),
      application_id: applicationId,
      default_member_permissions: null,
      dm_permission: one.guild_id === undefined,
      nsfw: false,
      options: options.length ? options.map((option) => showOption(option, wanted)) : undefined,
    };
  };

  const registry = {
    /** How many times commands were written. */
    writes: 0,
    get global(): readonly RegisteredCommand[] {
      return listOf(undefined);
    },
    guild: (guildId: string): readonly RegisteredCommand[] => listOf(guildId),
    write(body: unknown, guildId: string | undefined): void {
      const commands = parseBody(z.array(command), body);
      check(commands, guildId);
      checkInstalls(commands, integrationTypes);
      const before = listOf(guildId);
      const after = commands.map((one): RegisteredCommand => {
        const known = before.find(({ type, name }) => type === one.type && name === one.name);
        return {
          ...one,
          id: known?.id ?? nextId(),
          version: nextId(),
          ...(guildId === undefined ? {} : { guild_id: guildId }),
        };
      });
      lists.set(guildId, after);
      registry.writes += 1;
    },
    /** As Discord answers: with defaults filled in, what says nothing left out, and languages only on request. */
    list: (guildId: string | undefined, withLocalizations: boolean): Shown[] =>
      listOf(guildId).map((one) => show(one, withLocalizations)),
  };
  return registry;
}
