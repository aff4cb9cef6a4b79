import type { Message } from './ledger.ts';
import { timeOf } from './snowflake.ts';
import { toUser, type Wire, withNulls } from './wire.ts';
import { findPerson, type World } from './world.ts';

/** Whether an app that has not the message content intent sees what is in the message. */
function isReadable(world: World, message: Message): boolean {
  return (
    world.readsContent ||
    message.author.id === world.bot.id ||
    message.channel.kind === 'dm' ||
    message.mentions.includes(world.bot.id)
  );
}

function toReference(world: World, reference: Message, full: boolean): Wire {
  const { id, channel_id, channel, deleted } = reference;
  return {
    message_reference: {
      type: 0,
      channel_id,
      message_id: id,
      ...(channel.guildId === undefined ? {} : { guild_id: channel.guildId }),
    },
    referenced_message: deleted ? null : toReferenced(world, reference, full),
  };
}

/** What was replied to says what it replied to, and does not hold it. */
function toReferenced(world: World, message: Message, full: boolean): Wire {
  const { referenced_message: _inner, ...wire } = toMessage(world, message, full);
  return wire;
}

function toOrigin(world: World, message: Message): Wire {
  const { interaction, nonce, webhookId } = message;
  return {
    ...(nonce === undefined ? {} : { nonce }),
    ...(webhookId === undefined ? {} : { webhook_id: webhookId }),
    ...(message.author.id === world.bot.id ? { application_id: world.applicationId } : {}),
    ...(interaction
      ? {
          interaction_metadata: {
            id: interaction.id,
            type: interaction.type,
            user: toUser(interaction.user),
            authorizing_integration_owners: {},
          },
        }
      : {}),
  };
}

/** What most messages haven't. */
const UNSAID =
  'nonce webhook_id application_id application activity interaction_metadata interaction message_reference referenced_message message_snapshots thread sticker_items position role_subscription_data resolved poll call shared_client_theme'.split(
    ' ',
  );

/** A message as an app gets it; `full` as the target of a message command, and with an interaction. */
export function toMessage(world: World, message: Message, full: boolean): Wire {
  const shown = full || isReadable(world, message);
  const wire: Wire = {
    id: message.id,
    channel_id: message.channel_id,
    type: message.type,
    author: toUser(message.author),
    content: shown ? message.content : '',
    embeds: shown ? (message.embeds ?? []) : [],
    components: shown ? message.components : [],
    attachments: [],
    ...(shown && message.snapshots ? { message_snapshots: message.snapshots } : {}),
    mentions: message.mentions.flatMap((id) => {
      const person = findPerson(world, id);
      return person ? [toUser(person)] : [];
    }),
    mention_roles: message.mentionRoles,
    mention_everyone: message.mentionEveryone,
    pinned: false,
    tts: false,
    flags: message.flags,
    timestamp: new Date(timeOf(message.id)).toISOString(),
    edited_timestamp: message.edits ? new Date().toISOString() : null,
    ...toOrigin(world, message),
    ...(message.reference ? toReference(world, message.reference, full) : {}),
  };
  return withNulls(world, wire, UNSAID);
}
