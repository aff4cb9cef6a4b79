import { GatewayIntentBits } from 'discord.js';
import { z } from 'zod';
import { announce } from './announce.ts';
import { fieldError, invalidForm, refusal } from './api-error.ts';
import type { Message } from './ledger.ts';
import { applyBody } from './message-rules.ts';
import { type MessageBody, messageBody } from './message-schema.ts';
import { botMay } from './permissions.ts';
import type { Platform } from './platform.ts';
import { type Call, ok, type Reply, type Route } from './routes.ts';
import { parseBody, snowflake } from './validate.ts';
import { toChannel } from './wire.ts';
import { toMessage } from './wire-message.ts';
import { type Channel, findChannel, findGuild, findPerson, openDirectMessage, type World } from './world.ts';

/** Milliseconds for which a nonce is remembered; Discord says "the past few minutes". */
const NONCE_LIFE = 5 * 60_000;
const TEXT_KINDS: readonly Channel['kind'][] = ['text', 'thread', 'dm'];
/** Ordinary messages, replies and answers to commands can be replied to; what Discord says itself can't. */
const REPLYABLE: readonly number[] = [0, 19, 20, 23];

function findWritable(world: World, id: string | undefined): Channel {
  const channel = findChannel(world, id ?? '');
  if (!channel) throw refusal('unknownChannel');
  if (!botMay(world, channel, 'ViewChannel')) throw refusal('missingAccess');
  if (!TEXT_KINDS.includes(channel.kind)) throw refusal('notATextChannel');
  if (channel.recipient?.refusesMessages) throw refusal('cannotSendToUser');
  const permission = channel.kind === 'thread' ? 'SendMessagesInThreads' : 'SendMessages';
  if (!botMay(world, channel, permission)) throw refusal('missingPermissions');
  return channel;
}

function referenceOf({ world, ledger }: Platform, channel: Channel, body: MessageBody): Message | undefined {
  const given = body.message_reference;
  if (!given) return undefined;
  if (!botMay(world, channel, 'ReadMessageHistory')) throw refusal('noHistory');
  const message = ledger.find(channel.id, given.message_id);
  if (message && !REPLYABLE.includes(message.type))
    throw invalidForm(
      fieldError('message_reference', 'REPLIES_CANNOT_REPLY_TO_SYSTEM_MESSAGE', 'Cannot reply to it'),
    );
  return message;
}

export function channelRoutes(platform: Platform): Route[] {
  const { world, ledger } = platform;
  const show = (message: Message): Reply => ok(toMessage(world, message, false));

  /** What was sent under an enforced nonce, which Discord takes once. */
  const findSent = ({ nonce, enforce_nonce }: MessageBody): Message | undefined => {
    if (!enforce_nonce) return undefined;
    if (nonce === undefined)
      throw invalidForm(fieldError('nonce', 'BASE_TYPE_REQUIRED', 'This field is required'));
    const since = performance.now() - NONCE_LIFE;
    return ledger.messages.find((one) => one.via === 'channel' && one.nonce === nonce && one.at >= since);
  };

  const post = ({ params, body: given }: Call): Reply => {
    const channel = findWritable(world, params.channel);
    const body = parseBody(messageBody, given);
    const shown = applyBody(body, 'channel');
    const reference = referenceOf(platform, channel, body);
    const known = findSent(body);
    if (known) return show(known);
    const message = ledger.commit({
      ...shown,
      channel,
      author: world.bot,
      via: 'channel',
      nonce: body.nonce,
      reference,
      body,
      replyPings: body.allowed_mentions?.replied_user ?? body.allowed_mentions === undefined,
    });
    announce(platform, 'MESSAGE_CREATE', message);
    return show(message);
  };

  const beginThread = ({ params, body }: Call): Reply => {
    const channel = findChannel(world, params.channel ?? '');
    const from = channel && ledger.find(channel.id, params.message ?? '');
    const guild = findGuild(world, channel?.guildId);
    if (!channel || !guild) throw refusal('unknownChannel');
    if (!from) throw refusal('unknownMessage');
    if (!botMay(world, channel, 'CreatePublicThreads')) throw refusal('missingPermissions');
    const { name } = parseBody(z.strictObject({ name: z.string().min(1).max(100) }), body);
    if (findChannel(world, from.id)) throw refusal('threadExists');
    const thread: Channel = {
      ...{ id: from.id, name, kind: 'thread', guildId: guild.id, parentId: channel.id, denied: [] },
    };
    guild.channels.push(thread);
    const d = toChannel(world, thread);
    platform.gateway.dispatch({ t: 'THREAD_CREATE', d, guildId: guild.id, intent: GatewayIntentBits.Guilds });
    return ok(d);
  };

  const open = ({ body }: Call): Reply => {
    const { recipient_id: id } = parseBody(z.strictObject({ recipient_id: snowflake }), body);
    const recipient = findPerson(world, id);
    if (!recipient || recipient.bot) throw refusal('invalidRecipient');
    return ok(toChannel(world, openDirectMessage(world, recipient)));
  };

  return [
    { method: 'POST', path: '/channels/:channel/messages/:message/threads', run: beginThread },
    { method: 'POST', path: '/channels/:channel/messages', run: post },
    { method: 'POST', path: '/users/@me/channels', run: open },
  ];
}
