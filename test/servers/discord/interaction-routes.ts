import { MessageFlags } from 'discord.js';
import { announce } from './announce.ts';
import { refusal } from './api-error.ts';
import { type CallbackBody, parseCallback } from './callback-schema.ts';
import { type Interaction, TYPE } from './interactions.ts';
import type { Message } from './ledger.ts';
import { applyBody, type Shown } from './message-rules.ts';
import type { MessageBody } from './message-schema.ts';
import type { Platform } from './platform.ts';
import { type Call, NO_CONTENT, ok, type Reply, type Route } from './routes.ts';
import { toMessage } from './wire-message.ts';

/** Milliseconds for the first answer. */
const FIRST_ANSWER = 3_000;

/** Puts an interaction's message into its channel, for all or for the asker alone. */
export function commitAnswer(
  { world, ledger }: Platform,
  interaction: Interaction,
  via: 'callback' | 'follow-up',
  shown: Shown,
  body: MessageBody | undefined,
): Message {
  const { id, type, user, source, isForcedEphemeral } = interaction;
  return ledger.commit({
    ...shown,
    flags: shown.flags | (isForcedEphemeral ? MessageFlags.Ephemeral : 0),
    channel: interaction.channel,
    author: world.bot,
    via,
    webhookId: world.applicationId,
    interaction: { id, type, user },
    loading: body === undefined,
    ...(source ? { reference: source } : { type: 20 }),
    ...(body ? { body } : {}),
  });
}

function sourceOf({ source }: Interaction): Message {
  if (!source || source.deleted) throw refusal('unknownMessage');
  return source;
}

/** Does what the callback says; gives the message it made or changed. */
function perform(
  platform: Platform,
  interaction: Interaction,
  { type, data }: CallbackBody,
): Message | undefined {
  switch (type) {
    case 4: {
      const shown = applyBody(data, 'interaction', undefined, ['data']);
      return commitAnswer(platform, interaction, 'callback', shown, data);
    }
    case 5: {
      const flags = (data?.flags ?? 0) | MessageFlags.Loading;
      const shown = { content: '', embeds: [], components: [], flags };
      return commitAnswer(platform, interaction, 'callback', shown, undefined);
    }
    case 6:
      return sourceOf(interaction);
    case 7: {
      const source = sourceOf(interaction);
      platform.ledger.edit(source, data, applyBody(data, 'edit', source, ['data']));
      return source;
    }
    case 8:
      return undefined;
    case 9:
      interaction.modal = data;
      return undefined;
  }
}

function describe(
  platform: Platform,
  interaction: Interaction,
  type: number,
  message: Message | undefined,
): Reply {
  const { id, type: kind } = interaction;
  return ok({
    interaction: {
      id,
      type: kind,
      ...(message
        ? {
            response_message_id: message.id,
            response_message_loading: message.loading,
            response_message_ephemeral: message.ephemeral,
          }
        : {}),
    },
    resource: {
      type,
      ...(message && (type === 4 || type === 7) ? { message: toMessage(platform.world, message, true) } : {}),
    },
  });
}

function findOpen({ interactions }: Platform, { params }: Call): Interaction {
  const interaction = interactions.find(params.interaction ?? '', params.token ?? '');
  if (!interaction) throw refusal('unknownInteraction');
  if (interaction.callback) throw refusal('alreadyAcknowledged');
  if (Date.now() - interaction.createdAt > FIRST_ANSWER) throw refusal('unknownInteraction');
  return interaction;
}

export function callbackRoute(platform: Platform): Route {
  const run = (call: Call): Reply => {
    const interaction = findOpen(platform, call);
    const parsed = parseCallback(call.body, interaction);
    const message = perform(platform, interaction, parsed);
    const { type, data } = parsed;
    interaction.original = message;
    interaction.callback = { interactionId: interaction.id, type, data, at: performance.now(), message };
    platform.interactions.callbacks.set(interaction.id, interaction.callback);
    if (message && type === 4) announce(platform, 'MESSAGE_CREATE', message);
    if (message && type === 7) announce(platform, 'MESSAGE_UPDATE', message);
    const isDescribed = call.query.with_response === 'true' && interaction.type !== TYPE.autocomplete;
    return isDescribed ? describe(platform, interaction, type, message) : NO_CONTENT;
  };
  return { method: 'POST', path: '/interactions/:interaction/:token/callback', auth: false, run };
}
