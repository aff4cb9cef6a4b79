import { z } from 'zod';
import { fieldError, invalidForm, refusal } from './api-error.ts';
import { hasSameName } from './command-rules.ts';
import { type Command, command, type Option } from './command-schema.ts';
import { parseBody } from './validate.ts';

export type RegisteredCommand = Command & {
  readonly id: string;
  readonly version: string;
  readonly guild_id?: string;
};

export interface CommandRegistry {
  /** How many times commands were written. */
  writes: number;
  readonly global: readonly RegisteredCommand[];
  guild(guildId: string): readonly RegisteredCommand[];
  write(body: unknown, guildId: string | undefined): void;
  /** As Discord answers: with defaults filled in, what says nothing left out, and languages only on request. */
  list(guildId: string | undefined, withLocalizations: boolean): unknown[];
}

/** How many of each type: https://discord.com/developers/docs/interactions/application-commands#registering-a-command */
const MOST: Readonly<Record<Command['type'], number>> = { 1: 100, 2: 15, 3: 15 };

function check(commands: readonly Command[], guildId: string | undefined): void {
  for (const type of [1, 2, 3] as const) {
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

type Localized = { readonly [key: string]: unknown };

function withLanguages(one: Localized, names: readonly string[], wanted: boolean): Localized {
  const rest = Object.fromEntries(Object.entries(one).filter(([key]) => !key.endsWith('_localizations')));
  if (!wanted) return rest;
  return { ...rest, ...Object.fromEntries(names.map((name) => [name, one[name] ?? null])) };
}

const BOTH = ['name_localizations', 'description_localizations'];

function showOption(option: Option, wanted: boolean): Localized {
  const { required, autocomplete, choices, options, ...rest } = {
    required: undefined,
    autocomplete: undefined,
    choices: undefined,
    options: undefined,
    ...option,
  };
  return {
    ...withLanguages(rest, BOTH, wanted),
    ...(required ? { required } : {}),
    ...(autocomplete ? { autocomplete } : {}),
    ...(choices ? { choices: choices.map((one) => withLanguages(one, ['name_localizations'], wanted)) } : {}),
    ...(options ? { options: options.map((one) => showOption(one, wanted)) } : {}),
  };
}

export function createCommandRegistry(applicationId: string, nextId: () => string): CommandRegistry {
  const lists = new Map<string | undefined, RegisteredCommand[]>();
  const listOf = (guildId: string | undefined): RegisteredCommand[] => lists.get(guildId) ?? [];

  const show = (one: RegisteredCommand, wanted: boolean): Localized => ({
    id: one.id,
    application_id: applicationId,
    version: one.version,
    default_member_permissions: one.default_member_permissions ?? null,
    type: one.type,
    ...withLanguages(
      {
        name: one.name,
        description: one.description ?? '',
        name_localizations: one.name_localizations,
        description_localizations: one.type === 1 ? one.description_localizations : null,
      },
      BOTH,
      wanted,
    ),
    dm_permission: one.guild_id === undefined ? (one.dm_permission ?? true) : false,
    contexts: one.contexts ?? null,
    integration_types: one.integration_types ?? [0],
    nsfw: one.nsfw ?? false,
    ...(one.guild_id === undefined ? {} : { guild_id: one.guild_id }),
    ...(one.type === 1 && one.options?.length
      ? { options: one.options.map((option) => showOption(option, wanted)) }
      : {}),
  });

  const registry: CommandRegistry = {
    writes: 0,
    get global() {
      return listOf(undefined);
    },
    guild: listOf,
    write: (body, guildId) => {
      const commands = parseBody(z.array(command), body);
      check(commands, guildId);
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
    list: (guildId, withLocalizations) => listOf(guildId).map((one) => show(one, withLocalizations)),
  };
  return registry;
}
