// What the bot says on Discord alone.

export const WAYS = {
  howTo:
    'Mention me with your question and reply to my message to go on, or use /ask and press Follow up. /outline shows what the statement holds, /find and /check its words.',
  help: '/ask answers at once.',
  prefix: '/',
  noText: 'That message has no text. Choose one that has, or use /ask or /check.',
} as const;

export const SHARE = 'Share';

export const UNKNOWN_COMMAND =
  'This command is no longer there; Discord has not noticed yet. Reload Discord (Ctrl+R), or ask with /ask.';

export const FOLLOW_UP = {
  title: 'Follow up',
  label: 'Your question',
  description: 'It goes on from this answer: “and in Syria?”, “who said that?”',
} as const;

/** Not to be escaped: the channel is a link. */
export function sayForbidden(channel: string): string {
  return `I can’t answer you in <#${channel}>: Discord does not let me. Most often I lack a permission there (View Channel, Send Messages or, in a thread, Send Messages in Threads), which an admin can give to me; or the thread is locked. The command /ask works without any permission, and you can ask me here.`;
}
