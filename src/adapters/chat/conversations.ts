// The names under which what a conversation is about is remembered.

/** What people say in a place where all of it is one conversation: direct messages, or a thread. */
export function conversationIn(channel: string, thread?: string): string {
  return thread ? `in:${channel}:${thread}` : `in:${channel}`;
}

/** What begins with the answer to a message, a command or a press, or with a message of the bot. */
export function conversationAfter(id: string): string {
  return `after:${id}`;
}
