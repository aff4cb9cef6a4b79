import { MessageFlags } from 'discord.js';
import { announce, announceDeletion } from './announce.ts';
import { refusal } from './api-error.ts';
import { commitAnswer } from './interaction-routes.ts';
import type { Interaction } from './interactions.ts';
import type { Message } from './ledger.ts';
import { applyBody } from './message-rules.ts';
import { type MessageBody, messageBody } from './message-schema.ts';
import type { Platform } from './platform.ts';
import { type Call, NO_CONTENT, ok, type Reply, type Route } from './routes.ts';
import { parseBody } from './validate.ts';
import { toMessage } from './wire-message.ts';

/** Milliseconds for which a token works. */
const TOKEN_LIFE = 15 * 60_000;
/** Further messages where only the user has installed the app. */
const FOLLOW_UPS = 5;

function interactionOf({ world, interactions }: Platform, { params }: Call): Interaction {
  if (params.application !== world.applicationId) throw refusal('unknownWebhook');
  const interaction = interactions.findByToken(params.token ?? '');
  if (!interaction || Date.now() - interaction.createdAt > TOKEN_LIFE) throw refusal('expiredToken');
  // Until it is acknowledged there is nothing to write to; after three seconds there never will be.
  if (!interaction.callback) throw refusal('unknownWebhook');
  return interaction;
}

function messageOf({ ledger }: Platform, interaction: Interaction, { params }: Call): Message {
  const { original } = interaction;
  if (params.message === '@original') {
    if (!original || original.deleted) throw refusal('unknownMessage');
    return original;
  }
  const message = ledger.find(interaction.channel.id, params.message ?? '');
  if (!message || (message !== original && message.interaction?.id !== interaction.id))
    throw refusal('unknownMessage');
  return message;
}

/** What `@original` shows, and the follow-ups: the token in the path is all that is asked for. */
export function webhookRoutes(platform: Platform): Route[] {
  const { world, ledger } = platform;
  const show = (message: Message): Reply => ok(toMessage(world, message, true));

  const edit = (message: Message, body: MessageBody): Reply => {
    const wasLoading = message.loading;
    ledger.edit(message, body, applyBody(body, 'edit', message));
    announce(platform, wasLoading ? 'MESSAGE_CREATE' : 'MESSAGE_UPDATE', message);
    return show(message);
  };

  const post = (call: Call): Reply => {
    const interaction = interactionOf(platform, call);
    const body = parseBody(messageBody, call.body);
    const { original } = interaction;
    // After a deferred answer the first "follow-up" is that answer, and can't change who sees it.
    if (original?.loading)
      return edit(original, {
        ...body,
        ...(typeof body.flags === 'number' ? { flags: body.flags & ~MessageFlags.Ephemeral } : {}),
      });
    const shown = applyBody(body, 'interaction');
    if (interaction.isUserInstalled && interaction.followUps >= FOLLOW_UPS) throw refusal('tooManyFollowUps');
    interaction.followUps += 1;
    const message = commitAnswer(platform, interaction, 'follow-up', shown, body);
    announce(platform, 'MESSAGE_CREATE', message);
    return show(message);
  };

  const patch = (call: Call): Reply =>
    edit(messageOf(platform, interactionOf(platform, call), call), parseBody(messageBody, call.body));

  const remove = (call: Call): Reply => {
    const message = messageOf(platform, interactionOf(platform, call), call);
    message.deleted = true;
    announceDeletion(platform, message);
    return NO_CONTENT;
  };

  const one = '/webhooks/:application/:token/messages/:message';
  return [
    { method: 'POST', path: '/webhooks/:application/:token', auth: false, run: post },
    {
      method: 'GET',
      path: one,
      auth: false,
      run: (call) => show(messageOf(platform, interactionOf(platform, call), call)),
    },
    { method: 'PATCH', path: one, auth: false, run: patch },
    { method: 'DELETE', path: one, auth: false, run: remove },
  ];
}
