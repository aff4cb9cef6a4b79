import { createHash } from 'node:crypto';
import type { Asked } from './route.ts';

// The names under which what a conversation is about is remembered.

/** What people say in a place where all of it is one conversation: direct messages, or a thread. */
export function conversationIn(channel: string, thread?: string): string {
  return thread ? `in:${channel}:${thread}` : `in:${channel}`;
}

/** What one person says in a place where several do: they go on from what they were told, and not from what another was. The person is kept as a digest. */
export function conversationOf(place: string, person: string): string {
  return `of:${createHash('sha256').update(`${place} ${person}`).digest('base64url')}`;
}

/** What begins with the answer to a message, a command or a press, or with a message of the bot. */
export function conversationAfter(id: string): string {
  return `after:${id}`;
}

/**
 * A question of a command or a form with the id `id`, shown with its answer, which begins a conversation. It goes on with that of its place, where
 * the place is one; of a private one, nobody else is to learn.
 */
export function askHere(
  id: string,
  question: string,
  { isPrivate, place }: { readonly isPrivate: boolean; readonly place?: string | undefined },
): Asked {
  const conversation = conversationAfter(id);
  const places = place ? [place] : [];
  return {
    text: question,
    question,
    isPrivate,
    follows: places,
    conversations: [conversation, ...places],
    conversation,
  };
}
