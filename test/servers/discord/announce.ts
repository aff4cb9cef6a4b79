import { GatewayIntentBits } from 'discord.js';
import type { Message } from './ledger.ts';
import { botMay } from './permissions.ts';
import type { Platform } from './platform.ts';
import type { GatewayEvent } from './session.ts';
import { channelTypeOf, toMember, type Wire } from './wire.ts';
import { toMessage } from './wire-message.ts';
import { findGuild } from './world.ts';

/** A message as the gateway shows it, with where it was written. */
function toMessageEvent({ world, gateway }: Platform, message: Message): Wire {
  const { channel } = message;
  const wire = { ...toMessage(world, message, gateway.readsContent()), channel_type: channelTypeOf(channel) };
  if (channel.guildId === undefined) return wire;
  return {
    ...wire,
    guild_id: channel.guildId,
    ...(message.webhookId === undefined ? { member: toMember(message.author) } : {}),
  };
}

function eventOf(platform: Platform, t: string, message: Message): GatewayEvent | undefined {
  const { channel } = message;
  const isHidden = channel.guildId !== undefined && !botMay(platform.world, channel, 'ViewChannel');
  // A private message is the asker's alone; a group or a guild without the bot tells it nothing.
  if (message.ephemeral || isHidden || channel.kind === 'group') return undefined;
  if (channel.guildId !== undefined && !findGuild(platform.world, channel.guildId)?.botIsMember)
    return undefined;
  return {
    t,
    d: toMessageEvent(platform, message),
    guildId: channel.guildId,
    intent:
      channel.guildId === undefined ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages,
  };
}

/** What the bot hears of a message; nothing where it can't see it. */
export function announce(
  platform: Platform,
  t: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE',
  message: Message,
): { event: GatewayEvent | undefined; receivers: number } {
  const event = eventOf(platform, t, message);
  return { event, receivers: event ? platform.gateway.dispatch(event) : 0 };
}

export function announceDeletion(platform: Platform, message: Message): void {
  const event = eventOf(platform, 'MESSAGE_DELETE', message);
  const { id, channel_id, channel } = message;
  const guild = channel.guildId === undefined ? {} : { guild_id: channel.guildId };
  if (event) platform.gateway.dispatch({ ...event, d: { id, channel_id, ...guild } });
}
