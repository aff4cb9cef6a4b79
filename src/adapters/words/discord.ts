// To whoever runs it, in the log.

export const LISTENING =
  'Discord: answers without a mention in the channels of DISCORD_CHANNELS, for which it needs the Message Content Intent (Developer Portal, Bot) and, to begin threads, the permission Create Public Threads';
export const ENDPOINT_SET =
  'Discord: the application has an Interactions Endpoint URL, so Discord sends no command and no press to this process: remove the URL (Developer Portal, General Information). Mentions and direct messages are answered';
