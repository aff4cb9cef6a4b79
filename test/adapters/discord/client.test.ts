import { expect, test } from 'vitest';
import { createClient } from '../../../src/adapters/discord/client.ts';
import { createIdentifyBudget } from '../../../src/adapters/discord/identify-budget.ts';
import { startDiscord } from '../../servers/discord/index.ts';
import { FTF } from '../run-terminal.ts';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

test('a client keeps neither users, members, messages nor direct channels of those that it hears of', async () => {
  const discord = await startDiscord();
  const client = createClient({ apiUrl: discord.api }, createIdentifyBudget(silent, 1_000));
  await client.login(discord.token);
  await discord.ready();
  const heard = new Promise<void>((resolve) => {
    client.ws.on('MESSAGE_CREATE' as never, ({ content }: { content: string }) => {
      if (content.includes('last')) setImmediate(resolve);
    });
  });
  for (let i = 0; i < 50; i++) {
    const author = {
      ...discord.people.alice,
      id: String(900_000_000_000_000_000n + BigInt(i)),
      username: `u${i}`,
    };
    const channel = i % 2 ? discord.directMessages(author) : discord.channel;
    discord.post({ content: FTF, author, channel });
  }
  discord.post({ content: `<@${discord.bot.id}> the last`, mentions: [discord.bot] });
  await heard;
  expect(client.users.cache.has(discord.bot.id)).toBe(true);
  // Itself, and one that discord.js does not let go of.
  expect(client.users.cache.size).toBeLessThanOrEqual(2);
  for (const guild of client.guilds.cache.values()) expect(guild.members.cache.size).toBeLessThanOrEqual(2);
  for (const channel of client.channels.cache.values())
    if (channel.isTextBased()) expect(channel.messages.cache.size).toBe(0);
  expect(client.channels.cache.filter((channel) => channel.isDMBased()).size).toBe(0);
  await client.destroy();
  await discord.close();
});

test('many refusals are noted before Discord bans the address', async () => {
  const discord = await startDiscord();
  const client = createClient({ apiUrl: discord.api }, createIdentifyBudget(silent, 1_000));
  client.rest.setToken(discord.token);
  const warned = new Promise<{ count: number }>((resolve) =>
    client.rest.on('invalidRequestWarning', resolve),
  );
  discord.fail({ path: /me$/, times: 500, answer: { kind: 'error', status: 403, code: 50001 } });
  for (let i = 0; i < 500; i++) await client.rest.get('/users/@me').catch(() => {});
  expect((await warned).count).toBe(500);
  await discord.close();
});
