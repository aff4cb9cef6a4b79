// Slack's own: the command, as slack-manifest.json has it, and what whoever runs the bot reads in the log.

export const COMMAND = '/statement';

/** To whoever runs it, in the log. */
export const ADD_SCOPE = 'add it from slack-manifest.json and reinstall';
export const LISTENING =
  'Slack: answers without a mention in the channels of SLACK_CHANNELS that it is in; for that, the app needs the scope channels:history and the event message.channels (in private channels groups:history and message.groups)';
export const CLOCK_OFF =
  'Slack: a request was refused for its time stamp: it was sent again by a stranger, or the clock of this machine is off by as many seconds. Set the clock (NTP)';
export const FOREIGN =
  'Slack: what came is for another app, workspace or bot, and is not answered. Do SLACK_BOT_TOKEN and the other settings belong to one app in one workspace?';
export const RATE_LIMITED =
  'Slack: more than 30,000 events an hour, so Slack drops some. Is the app subscribed to more than slack-manifest.json asks for?';
