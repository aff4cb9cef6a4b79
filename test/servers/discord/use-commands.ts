import type { RegisteredCommand } from './command-registry.ts';
import type { Option } from './command-schema.ts';
import {
  contextOf,
  deliverInteraction,
  ownersOf,
  type SentInteraction,
  type Where,
} from './deliver-interaction.ts';
import { impossible } from './impossible.ts';
import { TYPE } from './interactions.ts';
import type { Message } from './ledger.ts';
import type { Platform } from './platform.ts';
import { toUser, type Wire } from './wire.ts';
import { toMessage } from './wire-message.ts';

type Value = string | boolean;

export interface CommandUse extends Where {
  readonly name: string;
  readonly options?: Readonly<Record<string, Value>>;
}

export interface AutocompleteUse extends Where {
  readonly name: string;
  /** The option that is being written, and what is in it so far. */
  readonly option: string;
  readonly value: string;
  /** The other options, as far as they are filled in. */
  readonly options?: Readonly<Record<string, Value>>;
}

export interface MessageCommandUse extends Where {
  readonly name: string;
  readonly message: Message;
}

/** The command as somebody finds it in a channel: the guild's own first, then the global ones that are offered there. */
function findOffered(platform: Platform, name: string, type: 1 | 3, where: Where): RegisteredCommand {
  const { world, commands } = platform;
  const channel = where.channel ?? world.guilds[0]?.channels[0];
  if (!channel) throw impossible('using a command nowhere');
  const own = channel.guildId === undefined ? [] : commands.guild(channel.guildId);
  const command = [...own, ...commands.global].find((one) => one.name === name && one.type === type);
  if (!command) throw impossible(`"${name}" is not registered for ${channel.name}`);
  const owners =
    where.authorizingIntegrationOwners ?? ownersOf(platform, channel, where.user ?? world.people.alice);
  const { contexts, integration_types: types = [0] } = command;
  if (contexts && !contexts.includes(contextOf(channel)))
    throw impossible(`"${name}" is not offered in ${channel.kind}s`);
  if (!types.some((one) => String(one) in owners))
    throw impossible(`"${name}" is not offered to this installation`);
  return command;
}

function checkValue(option: Option, value: Value): void {
  if (typeof value !== (option.type === 3 ? 'string' : 'boolean'))
    throw impossible(`${option.name} is of another type`);
  const { max_length: most = 6_000 } = option.type === 3 ? option : {};
  if (typeof value === 'string' && value.length > most)
    throw impossible(`${option.name} has ${value.length} characters`);
}

function optionsOf(command: RegisteredCommand): readonly Option[] {
  return command.type === 1 ? (command.options ?? []) : [];
}

function toOptions(
  known: readonly Option[],
  given: Readonly<Record<string, Value>>,
  focused?: string,
): Wire[] {
  return Object.entries(given).map(([name, value]) => {
    const option = known.find((one) => one.name === name);
    if (!option) throw impossible(`there is no option ${name}`);
    if (name !== focused) checkValue(option, value);
    return { name, type: option.type, value, ...(name === focused ? { focused: true } : {}) };
  });
}

function toData({ id, name, type, guild_id }: RegisteredCommand): Wire {
  return { id, name, type, ...(guild_id === undefined ? {} : { guild_id }) };
}

export function useCommand(platform: Platform, use: CommandUse): SentInteraction {
  const { name, options = {}, ...where } = use;
  const command = findOffered(platform, name, 1, where);
  const known = optionsOf(command);
  for (const one of known)
    if (one.required && !(one.name in options)) throw impossible(`${one.name} is required`);
  const given = { ...toData(command), options: toOptions(known, options) };
  const data = platform.world.sendsNull && known.length === 0 ? { ...given, options: null } : given;
  return deliverInteraction(platform, { ...where, type: TYPE.command, data });
}

export function writeInOption(platform: Platform, use: AutocompleteUse): SentInteraction {
  const { name, option, value, options = {}, ...where } = use;
  const command = findOffered(platform, name, 1, where);
  const known = optionsOf(command);
  const written = known.find((one) => one.name === option);
  if (written?.type !== 3 || !written.autocomplete) throw impossible(`${option} has no autocomplete`);
  const data = { ...toData(command), options: toOptions(known, { ...options, [option]: value }, option) };
  return deliverInteraction(platform, { ...where, type: TYPE.autocomplete, data });
}

export function useMessageCommand(platform: Platform, use: MessageCommandUse): SentInteraction {
  const { name, message, ...where } = use;
  const place = { channel: message.channel, ...where };
  const { world } = platform;
  const data = {
    ...toData(findOffered(platform, name, 3, place)),
    target_id: message.id,
    resolved: {
      messages: { [message.id]: toMessage(world, message, true) },
      users: { [message.author.id]: toUser(message.author) },
    },
  };
  return deliverInteraction(platform, { ...place, type: TYPE.command, data });
}
