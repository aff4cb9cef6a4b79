import type { Limits } from '../chat/card.ts';

// What Slack refuses. https://docs.slack.dev/reference/block-kit, .../reference/methods/chat.postMessage
export const LIMITS = {
  /**
   * Characters of a message's text, with its escapes. Slack takes 40,000 of a new message but 4,000 of a changed one, and blocks hold about
   * 13,000 in all (measured in https://github.com/slackapi/bolt-js/issues/2509): what fits here fits everywhere.
   */
  text: 3_900,
  /** Characters that a message shows but does not read out. */
  silent: 5_000,
  /** In a message of at most 50 blocks: more than anybody reads. */
  mostQuotations: 20,
  /** That answer one interaction: https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
  mostMessages: 5,
  /** Slack takes 100, which nobody reads. */
  mostChoices: 25,
  choiceLabel: 75,
  choiceState: 150,
  buttonState: 2_000,
  link: 3_000,
  opening: 75,
  /** Characters of a text input in a modal. */
  input: 3_000,
  /** Milliseconds between two messages in a channel: https://docs.slack.dev/apis/web-api/rate-limits */
  interval: 1_000,
  /** Bytes of a request that Slack sends. */
  request: 256 * 1_024,
  /** Seconds by which a request's time stamp may differ: https://docs.slack.dev/authentication/verifying-requests-from-slack */
  stamp: 300,
} as const satisfies Limits & Record<string, number>;
