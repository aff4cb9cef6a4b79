/** What notifies people in Slack's markup: https://docs.slack.dev/messaging/formatting-message-text */
const MARKUP = /<(?:!(?:channel|here|everyone)|!subteam\^[A-Z0-9]+|@[UW][A-Z0-9]+)(?:\|[^>]*)?>/g;

/** Everything in a message's text that would notify somebody; blocks that could are not modelled. */
export function findPings(text: string): string[] {
  return [...text.matchAll(MARKUP)].map(([token]) => token);
}
