/** What people paste where a secret belongs, with the setting that it belongs into where there is one. */
interface Kind {
  readonly is: RegExp;
  readonly called: string;
  /** Any of these. */
  readonly belongs?: readonly string[];
}

/** Words of examples and guides. They count only between marks: by chance, a token may hold any of them. */
const PLACEHOLDER_WORDS = new Set(
  'your changeme change example placeholder replace paste insert here todo'.split(' '),
);
const PLACEHOLDER_MARKS = ['…', '...', '***'];
/** Behind the start that a token has: `xoxb-…`, `xapp-xxx`, `<token>`. */
const PLACEHOLDER_FORMS = [
  /^(?:token|secret)$/i,
  /^<.*>$/s,
  /^\$?\{.*\}$/s,
  /^x{3,}$/i,
  /^(?:xoxb|xapp)-?$/i,
  /^xox[bp]-[x-]+$/i,
  /^xapp-[x-]+$/i,
];

/** The first that fits. */
const KINDS: readonly Kind[] = [
  { is: /^xoxb-/, called: 'a bot token of Slack', belongs: ['SLACK_BOT_TOKEN'] },
  { is: /^xapp-/, called: 'an app-level token of Slack', belongs: ['SLACK_APP_TOKEN'] },
  { is: /^xoxp-/, called: 'a user token of Slack' },
  { is: /^xoxe[.-]/, called: 'a token of Slack that expires: turn token rotation off' },
  {
    is: /^(?:Bot\s+)?[\w-]{20,30}\.[\w-]{5,8}\.[\w-]{25,}$/i,
    called: 'a bot token of Discord',
    belongs: ['DISCORD_TOKEN'],
  },
  { is: /^[0-9a-f]{64}$/i, called: 'a public key of Discord, which is not needed' },
  {
    is: /^[0-9a-f]{32}$/i,
    called: 'a signing secret of Slack',
    belongs: ['SLACK_SIGNING_SECRET', 'SLACK_CLIENT_SECRET'],
  },
  { is: /^\d{16,20}$/, called: 'an id' },
];

/** Why a value can't be the secret of a setting, where that can be told; it is not repeated. */
export function explainWrongSecret(name: string, value: string): string | undefined {
  if (isPlaceholder(value)) return 'still holds a placeholder';
  const kind = KINDS.find(({ is }) => is.test(value));
  if (!kind || kind.belongs?.includes(name)) return undefined;
  const belongs = kind.belongs ? `, which belongs into ${kind.belongs[0]}` : '';
  return `holds ${kind.called}${belongs}`;
}

function isPlaceholder(value: string): boolean {
  return (
    value
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .some((word) => PLACEHOLDER_WORDS.has(word)) ||
    PLACEHOLDER_MARKS.some((mark) => value.includes(mark)) ||
    PLACEHOLDER_FORMS.some((form) => form.test(value))
  );
}
