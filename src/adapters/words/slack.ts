// What the bot says on Slack alone.

export const COMMAND = '/statement';

export const WAYS = {
  howTo: `Mention me with your question; I answer in the thread, and understand follow-ups there. ${COMMAND} answers you alone, and ${COMMAND} help says what else I do.`,
  help: `${COMMAND} and a question answers you alone; in a thread, where commands don’t work, mention me.`,
  prefix: `${COMMAND} `,
  noText: `That message has no text. Choose one that has, or use ${COMMAND}.`,
} as const;

export const SHARE = 'Share in channel';

export const MODAL = {
  title: 'The statement',
  close: 'Close',
  submit: 'Ask',
  first: 'Your question about the statement',
  next: 'Ask on: “and in Syria?”, “who said that?”',
} as const;

export const HOME = {
  ask: 'Ask a question',
  browse: 'Browse the statement',
  ways: [
    ['In a channel', 'mention me with your question; I answer in the thread.'],
    ['Here', 'write in the Messages tab, without a mention; follow-ups are understood.'],
    ['Anywhere', `${COMMAND} with a question: the answer is for you alone, until you share it.`],
    ['On a message', 'More actions > “Ask the statement” or “Check this quote”.'],
  ],
} as const;

/** Why there is no answer in a channel, whose name stands between the two, and who can mend it. */
export function sayForbidden(code: string): readonly [before: string, after: string] {
  return ['I can’t answer you in ', `: ${explainCode(code)} You can ask me here.`];
}

function explainCode(code: string): string {
  if (/archived/.test(code)) return 'it is archived.';
  if (/^(?:thread_locked|cannot_reply_to_message)$/.test(code)) return 'your thread there takes no replies.';
  if (/not_in_channel|channel_not_found/.test(code))
    return 'I am not in it. Somebody there can bring me in with /invite.';
  return 'I may not post there. An admin of the workspace or of the channel can allow it.';
}

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
