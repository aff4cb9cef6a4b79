// What Slack refuses. https://docs.slack.dev/reference/block-kit, .../reference/methods/chat.postMessage
/**
 * Characters of a message's text, with its escapes. Slack takes 40,000 of a new message but 4,000 of a changed one, and blocks hold about
 * 13,000 in all (measured in https://github.com/slackapi/bolt-js/issues/2509): what fits here fits everywhere.
 */
export const TEXT_CHARACTERS = 3_900;
/** Characters that a message shows but does not read out. */
export const SILENT_CHARACTERS = 5_000;
/** Quotations in a message of at most 50 blocks: more than anybody reads. */
export const MOST_CITATIONS = 20;
export const BUTTON_VALUE_CHARACTERS = 2_000;
export const OPTION_CHARACTERS = 75;
export const OPTION_VALUE_CHARACTERS = 150;
/** Options of a menu. Slack takes 100, which nobody reads. */
export const OPTIONS = 25;
export const URL_CHARACTERS = 3_000;
/** Characters of a text input in a modal. */
export const INPUT_CHARACTERS = 3_000;
/** Messages that answer one interaction: https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
export const RESPONSES = 5;
/** Milliseconds between two messages in a channel: https://docs.slack.dev/apis/web-api/rate-limits */
export const MESSAGE_INTERVAL = 1_000;
/** Bytes of a request that Slack sends. */
export const REQUEST_BYTES = 256 * 1_024;
/** Seconds by which a request's time stamp may differ: https://docs.slack.dev/authentication/verifying-requests-from-slack */
export const STAMP_TOLERANCE = 300;
