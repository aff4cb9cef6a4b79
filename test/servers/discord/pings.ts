import type { AllowedMentions, MessageBody } from './message-schema.ts';

export interface Mentions {
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
}

/** Whom a text names. Code blocks and backslashes are not looked at: rather one too many than one too few. */
export function mentionsIn(text: string): Mentions {
  return {
    users: [...text.matchAll(/<@!?(\d{15,20})>/gu)].map(([, id = '']) => id),
    roles: [...text.matchAll(/<@&(\d{15,20})>/gu)].map(([, id = '']) => id),
    everyone: /@(?:everyone|here)/u.test(text),
  };
}

function allowed(mentions: AllowedMentions, kind: 'users' | 'roles', ids: readonly string[]): string[] {
  return ids.filter((id) => mentions.parse?.includes(kind) || mentions[kind]?.includes(id));
}

/**
 * What a message would ping, and "everything" where nothing forbids it: a message of this bot always says that it pings nobody.
 * https://discord.com/developers/docs/resources/message#allowed-mentions-object
 */
export function pingsOf(body: MessageBody, text: string): string[] {
  const mentions = body.allowed_mentions;
  if (!mentions?.parse) return ['everything: allowed_mentions.parse is missing'];
  const named = mentionsIn(text);
  return [
    ...mentions.parse.map((kind) => `all ${kind}`),
    ...allowed(mentions, 'users', named.users).map((id) => `user ${id}`),
    ...allowed(mentions, 'roles', named.roles).map((id) => `role ${id}`),
    ...(named.everyone && mentions.parse.includes('everyone') ? ['everyone'] : []),
    ...(mentions.replied_user && body.message_reference ? ['the author of the message replied to'] : []),
  ];
}
