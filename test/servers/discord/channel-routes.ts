import { z } from 'zod';
import { announce } from './announce.ts';
import { fieldError, invalidForm, refusal } from './api-error.ts';
import type { Message } from './ledger.ts';
import { applyBody } from './message-rules.ts';
import { type MessageBody, messageBody } from './message-schema.ts';
import { botMay } from './permissions.ts';
import type { Platform } from './platform.ts';
import { type Call, NO_CONTENT, ok, type Route } from './routes.ts';
import { parseBody, snowflake } from './validate.ts';
import { toChannel } from './wire.ts';
import { toMessage } from './wire-message.ts';
import { type Channel, findChannel, findPerson, openDirectMessage, type World } from './world.ts';

/** Milliseconds for which a nonce is remembered; Discord says "the past few minutes". */
const NONCE_LIFE = 5 * 60_000;
const TEXT_KINDS: readonly Channel['kind'][] = ['text', 'announcement', 'voice', 'thread', 'dm'];
/** Ordinary messages, replies and answers to commands can be replied to; what Discord says itself can't. */
const REPLYABLE: readonly number[] = [0, 19, 20, 23];

function channelOf(world: World, call: Call): Channel {
  const channel = findChannel(world, call.params.channel ?? '');
  if (!channel) throw refusal('unknownChannel');
  if (!botMay(world, channel, 'ViewChannel')) throw refusal('missingAccess');
  return channel;
}

function checkSending(world: World, channel: Channel): void {
  if (!TEXT_KINDS.includes(channel.kind)) throw refusal('notATextChannel');
  if (channel.recipient?.refusesMessages) throw refusal('cannotSendToUser');
  const permission = channel.kind === 'thread' ? 'SendMessagesInThreads' : 'SendMessages';
  if (!botMay(world, channel, permission)) throw refusal('missingPermissions');
}

function referenceOf(platform: Platform, channel: Channel, body: MessageBody): Message | undefined {
  const given = body.message_reference;
  if (!given) return undefined;
  if (!botMay(platform.world, channel, 'ReadMessageHistory')) throw refusal('noHistory');
  if (given.channel_id !== undefined && given.channel_id !== channel.id)
    throw invalidForm(
      fieldError('message_reference', 'MESSAGE_REFERENCE_CHANNEL_ID_MISMATCH', 'Another channel'),
    );
  const message = platform.ledger.find(channel.id, given.message_id);
  if (!message && given.fail_if_not_exists !== false)
    throw invalidForm(
      fieldError('message_reference', 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', 'Unknown message'),
    );
  if (message && !REPLYABLE.includes(message.type))
    throw invalidForm(
      fieldError(
        'message_reference',
        'REPLIES_CANNOT_REPLY_TO_SYSTEM_MESSAGE',
        'Cannot reply to a system message',
      ),
    );
  return message;
}

function findSent({ ledger }: Platform, nonce: string | number): Message | undefined {
  const since = performance.now() - NONCE_LIFE;
  return ledger.sent.find(
    (one) => one.via === 'channel' && String(one.nonce) === String(nonce) && one.at >= since,
  );
}

export function channelRoutes(platform: Platform): Route[] {
  const { world, ledger } = platform;
  const show = (message: Message): ReturnType<Route['run']> =>
    ok(toMessage(world, message, platform.gateway.readsContent()));
  const messageOf = (call: Call): Message => {
    const channel = channelOf(world, call);
    if (!botMay(world, channel, 'ReadMessageHistory')) throw refusal('missingPermissions');
    const message = ledger.find(channel.id, call.params.message ?? '');
    if (!message || message.ephemeral) throw refusal('unknownMessage');
    return message;
  };

  const post: Route['run'] = (call) => {
    const channel = channelOf(world, call);
    const body = parseBody(messageBody, call.body);
    checkSending(world, channel);
    const shown = applyBody(body, 'channel');
    const reference = referenceOf(platform, channel, body);
    const known = body.enforce_nonce && body.nonce !== undefined ? findSent(platform, body.nonce) : undefined;
    if (known) return show(known);
    if (body.enforce_nonce && body.nonce === undefined)
      throw invalidForm(fieldError('nonce', 'BASE_TYPE_REQUIRED', 'This field is required'));
    const message = ledger.commit({
      ...shown,
      channel,
      author: world.bot,
      via: 'channel',
      nonce: body.nonce,
      reference,
      body,
      replyPings: body.allowed_mentions ? body.allowed_mentions.replied_user === true : true,
    });
    announce(platform, 'MESSAGE_CREATE', message);
    return show(message);
  };

  const patch: Route['run'] = (call) => {
    const message = ledger.find(channelOf(world, call).id, call.params.message ?? '');
    if (!message || message.ephemeral) throw refusal('unknownMessage');
    if (message.author.id !== world.bot.id) throw refusal('notYourMessage');
    const body = parseBody(messageBody, call.body);
    ledger.edit(message, body, applyBody(body, 'edit', message));
    announce(platform, 'MESSAGE_UPDATE', message);
    return show(message);
  };

  const open: Route['run'] = (call) => {
    const { recipient_id: id } = parseBody(z.strictObject({ recipient_id: snowflake }), call.body);
    const recipient = findPerson(world, id);
    if (!recipient || recipient.bot) throw refusal('invalidRecipient');
    return ok(toChannel(world, openDirectMessage(world, recipient)));
  };

  const type: Route['run'] = (call) => {
    checkSending(world, channelOf(world, call));
    return NO_CONTENT;
  };

  return [
    { method: 'POST', path: '/channels/:channel/messages', auth: true, run: post },
    {
      method: 'GET',
      path: '/channels/:channel/messages/:message',
      auth: true,
      run: (call) => show(messageOf(call)),
    },
    { method: 'PATCH', path: '/channels/:channel/messages/:message', auth: true, run: patch },
    { method: 'POST', path: '/channels/:channel/typing', auth: true, run: type },
    { method: 'POST', path: '/users/@me/channels', auth: true, run: open },
  ];
}
