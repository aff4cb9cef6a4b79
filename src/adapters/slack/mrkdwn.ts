// Slack's markup of texts: https://docs.slack.dev/messaging/formatting-message-text

/** Escapes text so that it can hold no link and ping nobody. Slack asks for these three characters and no others. */
export function escapeMrkdwn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function linkMrkdwn(label: string, url: string): string {
  // What would end the address.
  const address = url.replace(/[<>|]/g, encodeURIComponent);
  return `<${escapeMrkdwn(address)}|${escapeMrkdwn(label)}>`;
}

/** What a person wrote, as they see it: links by their label, people and channels by their name, and no mention of the bot. */
export function readMrkdwn(text: string): string {
  return text
    .replace(/<([^<>|]*)(?:\|([^<>]*))?>/g, (_, target: string, label: string | undefined) =>
      readControl(target, label),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}

function readControl(target: string, label: string | undefined): string {
  const [sigil = ''] = target;
  if (!'@#!'.includes(sigil)) return label ?? target;
  // Without a label there is only an id, or a word such as "here" that calls people.
  if (!label) return ' ';
  return sigil === '!' || label.startsWith(sigil) ? label : sigil + label;
}
