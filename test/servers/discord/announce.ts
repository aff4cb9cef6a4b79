import { GatewayIntentBits } from 'discord.js';
import type { Message } from './ledger.ts';
import { botMay } from './permissions.ts';
import type { Platform } from './platform.ts';
import type { GatewayEvent } from './session.ts';
import { channelTypeOf, toChannel, toMember } from './wire.ts';
import { toMessage } from './wire-message.ts';
import { type Channel, findGuild, isHidden } from './world.ts';

/** Whoever is mentioned in a private thread is in it from then on. */
function join({ world, gateway }: Pick<Platform, 'world' | 'gateway'>, thread: Channel): void {
  thread.hasBot = true;
  const { guildId } = thread;
  const d = { ...toChannel(world, thread), member: { id: thread.id, user_id: world.bot.id, flags: 0 } };
  gateway.dispatch({ t: 'THREAD_CREATE', d, guildId, intent: GatewayIntentBits.Guilds });
}

/** What the bot hears of a message; nothing where it can't see it. */
export function announce(
  { world, gateway }: Platform,
  t: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE',
  message: Message,
): { event: GatewayEvent | undefined; receivers: number } {
  const { channel, ephemeral, author, webhookId } = message;
  const { guildId, kind } = channel;
  if (isHidden(channel) && message.mentions.includes(world.bot.id)) join({ world, gateway }, channel);
  const isSeen =
    guildId === undefined ||
    (findGuild(world, guildId)?.botIsMember && botMay(world, channel, 'ViewChannel'));
  // A private message is the asker's alone; a group tells the bot nothing.
  if (ephemeral || !isSeen || kind === 'group') return { event: undefined, receivers: 0 };
  const { DirectMessages, GuildMessages } = GatewayIntentBits;
  const member = webhookId === undefined ? { member: toMember(author) } : {};
  const event = {
    t,
    d: {
      ...toMessage(world, message, false),
      channel_type: channelTypeOf(channel),
      ...(guildId === undefined ? {} : { guild_id: guildId, ...member }),
    },
    guildId,
    intent: guildId === undefined ? DirectMessages : GuildMessages,
  };
  return { event, receivers: gateway.dispatch(event) };
}
