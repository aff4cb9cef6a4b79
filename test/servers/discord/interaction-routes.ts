import { MessageFlags } from 'discord.js';
import { announce } from './announce.ts';
import { refusal } from './api-error.ts';
import { type CallbackBody, parseCallback } from './callback-schema.ts';
import type { Interaction } from './interactions.ts';
import type { Message } from './ledger.ts';
import { applyBody } from './message-rules.ts';
import { type MessageBody, messageBody } from './message-schema.ts';
import type { Platform } from './platform.ts';
import { type Call, NO_CONTENT, ok, type Reply, type Route } from './routes.ts';
import { parseBody } from './validate.ts';
import { toMessage } from './wire-message.ts';

/** Milliseconds for the first answer, and for all others. */
const FIRST_ANSWER = 3_000;
const TOKEN_LIFE = 15 * 60_000;
/** Further messages where only the user has installed the app. */
const FOLLOW_UPS = 5;

/** Puts an interaction's message into its channel, for all or for the asker alone. */
function commit(
  { world, ledger }: Platform,
  interaction: Interaction,
  via: 'callback' | 'follow-up',
  body: MessageBody,
): Message {
  const { id, type, user, source, channel, isForcedEphemeral } = interaction;
  const shown = applyBody(body, 'interaction');
  return ledger.commit({
    ...shown,
    flags: shown.flags | (isForcedEphemeral ? MessageFlags.Ephemeral : 0),
    channel,
    author: world.bot,
    via,
    webhookId: world.applicationId,
    interaction: { id, type, user },
    ...(source ? { reference: source } : { type: 20 }),
    body,
  });
}

/** Does what the callback says; gives the message it made or changed. */
function perform(
  platform: Platform,
  interaction: Interaction,
  { type, data }: CallbackBody,
): Message | undefined {
  if (type === 9) interaction.modal = data;
  if (type === 4) {
    const message = commit(platform, interaction, 'callback', data);
    announce(platform, 'MESSAGE_CREATE', message);
    return message;
  }
  if (type !== 7) return undefined;
  const { source } = interaction;
  if (!source || source.deleted) throw refusal('unknownMessage');
  platform.ledger.edit(source, data, applyBody(data, 'edit', source));
  announce(platform, 'MESSAGE_UPDATE', source);
  return source;
}

/** The first answer, and what follows it: the token in the path is all that is asked for. */
export function interactionRoutes(platform: Platform): Route[] {
  const { world, interactions } = platform;

  const answer = ({ params, body }: Call): Reply => {
    const interaction = interactions.find(params.interaction ?? '', params.token ?? '');
    if (!interaction) throw refusal('unknownInteraction');
    if (interaction.callback) throw refusal('alreadyAcknowledged');
    if (Date.now() - interaction.createdAt > FIRST_ANSWER) throw refusal('unknownInteraction');
    const parsed = parseCallback(body, interaction);
    const message = perform(platform, interaction, parsed);
    const { type, data } = parsed;
    interaction.callback = { interactionId: interaction.id, type, data, at: performance.now(), message };
    interactions.callbacks.set(interaction.id, interaction.callback);
    return NO_CONTENT;
  };

  const followUp = ({ params, body }: Call): Reply => {
    if (params.application !== world.applicationId) throw refusal('unknownWebhook');
    const interaction = interactions.findByToken(params.token ?? '');
    if (!interaction || Date.now() - interaction.createdAt > TOKEN_LIFE) throw refusal('expiredToken');
    if (!interaction.callback) throw refusal('unknownWebhook');
    const parsed = parseBody(messageBody, body);
    if (interaction.isUserInstalled && interaction.followUps >= FOLLOW_UPS) throw refusal('tooManyFollowUps');
    const message = commit(platform, interaction, 'follow-up', parsed);
    interaction.followUps += 1;
    announce(platform, 'MESSAGE_CREATE', message);
    return ok(toMessage(world, message, true));
  };

  return [
    {
      method: 'POST',
      path: '/interactions/:interaction/:token/callback',
      hasOwnToken: true,
      run: answer,
    },
    { method: 'POST', path: '/webhooks/:application/:token', hasOwnToken: true, run: followUp },
  ];
}
