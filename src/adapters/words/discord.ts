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

/** To whoever runs it, in the log. */
export const LISTENING =
  'Discord: answers without a mention in the channels of DISCORD_CHANNELS, for which it needs the Message Content Intent (Developer Portal, Bot) and, to begin threads, the permission Create Public Threads';
export const ENDPOINT_SET =
  'Discord: the application has an Interactions Endpoint URL, so Discord sends no command and no press to this process: remove the URL (Developer Portal, General Information). Mentions and direct messages are answered';

export const ROLE_MENTIONED =
  'That was a mention of my role, of which Discord does not show me the text. Mention me instead: of the two with my name, choose the one that is marked as an app.';

/** Not to be escaped: the channel is a link. */
export function sayForbidden(channel: string): string {
  return `I can’t answer you in <#${channel}>: Discord does not let me. Most often I lack a permission there (View Channel, Send Messages or, in a thread, Send Messages in Threads), which an admin can give to me; or the thread is locked. The command /ask works without any permission, and you can ask me here.`;
}
