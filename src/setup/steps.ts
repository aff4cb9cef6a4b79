/** One secret, and how to get it. */
export interface Step {
  readonly setting: string;
  readonly title: string;
  /** What to click, one after another. */
  readonly clicks: readonly string[];
}

export const DISCORD_STEPS: readonly Step[] = [
  {
    setting: 'DISCORD_TOKEN',
    title: 'Discord: a bot and its token',
    clicks: [
      'Open https://discord.com/developers/applications',
      'New Application; give it a name; Create',
      'Installation: tick User Install and Guild Install',
      'Bot: Reset Token, and copy it (leave the privileged intents off)',
    ],
  },
];

const BOT_TOKEN: Step = {
  setting: 'SLACK_BOT_TOKEN',
  title: 'Slack: an app and its bot token',
  clicks: [
    'Open https://api.slack.com/apps',
    'Create New App, From a manifest, your workspace, and paste slack-manifest.json',
    'Install App, Install to Workspace',
    'Copy the Bot User OAuth Token (xoxb-…)',
  ],
};

export const SLACK_STEPS: Readonly<Record<'socket' | 'http', readonly Step[]>> = {
  socket: [
    BOT_TOKEN,
    {
      setting: 'SLACK_APP_TOKEN',
      title: 'Slack: the token for Socket Mode',
      clicks: [
        'In the same app: Basic Information, App-Level Tokens',
        'Generate Token and Scopes, with the scope connections:write',
        'Copy it (xapp-…)',
      ],
    },
  ],
  http: [
    BOT_TOKEN,
    {
      setting: 'SLACK_SIGNING_SECRET',
      title: 'Slack: the signing secret',
      clicks: [
        'In the same app: Socket Mode, and turn it off',
        'Event Subscriptions, Interactivity & Shortcuts, and the command: enter https://your.address/slack/events',
        'Basic Information, App Credentials: copy the Signing Secret',
      ],
    },
  ],
};
