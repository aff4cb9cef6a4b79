import type { MessageBody } from './message-schema.ts';

/** Whom a text names. */
export function mentionsIn(text: string): { users: string[]; roles: string[] } {
  const ids = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, id = '']) => id);
  return { users: ids(/<@!?(\d{15,20})>/gu), roles: ids(/<@&(\d{15,20})>/gu) };
}

/**
 * What a message could ping, whether or not it names anybody, and "everything" where nothing forbids it: this bot's always say that they ping nobody.
 * https://discord.com/developers/docs/resources/message#allowed-mentions-object
 */
export function pingsOf({ allowed_mentions: allowed, message_reference: reference }: MessageBody): string[] {
  if (!allowed?.parse) return ['everything: allowed_mentions.parse is missing'];
  const replied = allowed.replied_user && reference ? ['the author of the message replied to'] : [];
  return [...allowed.parse.map((kind) => `all ${kind}`), ...replied];
}
