import { PermissionFlagsBits, type PermissionsString } from 'discord.js';
import { type Channel, findGuild, isHidden, type World } from './world.ts';

export function bitsOf(names: readonly PermissionsString[]): bigint {
  return names.reduce((bits, name) => bits | PermissionFlagsBits[name], 0n);
}

/** What an app may do in direct messages: https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object */
const DIRECT_MESSAGE_BITS = bitsOf(['AttachFiles', 'EmbedLinks', 'MentionEveryone', 'UseExternalEmojis']);

/** The bot's permissions in a channel, as a bit set; a thread has those of its channel. */
export function botPermissionsIn(world: World, channel: Channel): bigint {
  const guild = findGuild(world, channel.guildId);
  if (!guild?.botIsMember) return DIRECT_MESSAGE_BITS;
  const place = guild.channels.find(({ id }) => id === channel.parentId) ?? channel;
  const bits = bitsOf(guild.permissions) & ~bitsOf(place.denied);
  // Who can't see a channel can do nothing in it: https://discord.com/developers/docs/topics/permissions#implicit-permissions
  return bits & PermissionFlagsBits.ViewChannel ? bits : 0n;
}

export function botMay(world: World, channel: Channel, permission: PermissionsString): boolean {
  if (channel.kind === 'dm') return true;
  const guild = findGuild(world, channel.guildId);
  if (!guild?.botIsMember || isHidden(channel)) return false;
  return (botPermissionsIn(world, channel) & PermissionFlagsBits[permission]) !== 0n;
}
