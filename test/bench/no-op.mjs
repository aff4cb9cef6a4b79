// The bare libraries, which take what comes and do nothing: what the bot adds to them is measured beside it. Its settings are its argument, as JSON.
import { App, HTTPReceiver } from '@slack/bolt';
import { Client, Events, GatewayIntentBits } from 'discord.js';

const { discord, slack } = JSON.parse(process.argv[2] ?? '{}');

if (discord) {
  const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
  const client = new Client({
    intents: [Guilds, GuildMessages, DirectMessages],
    rest: { api: discord.api },
  });
  client.on(Events.MessageCreate, () => {});
  await client.login(discord.token);
}

if (slack) {
  const receiver = new HTTPReceiver({ signingSecret: slack.signingSecret, endpoints: '/slack/events' });
  const app = new App({
    token: slack.botToken,
    receiver,
    clientOptions: { slackApiUrl: slack.api },
    deferInitialization: true,
  });
  app.event('app_mention', async () => {});
  app.event('message', async () => {});
  await app.init();
  await app.start(slack.port);
}

process.stdout.write('ready\n');
