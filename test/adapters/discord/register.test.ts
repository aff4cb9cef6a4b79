import { expect, test } from 'vitest';
import { COMMANDS } from '../../../src/adapters/discord/commands.ts';
import { registerCommands } from '../../../src/adapters/discord/register.ts';
import { HOMES } from '../run-terminal.ts';
import { openDiscord, prepareDiscord } from './open-discord.ts';

const EVERYWHERE = { id: '1', integration_types_config: { 0: {}, 1: {} } };

test('commands are registered at the first start, and not again while they are the same', async () => {
  const { discord, restart, close } = await openDiscord();
  expect(discord.commands.writes).toBe(1);
  expect(discord.commands.global.map(({ name }) => name)).toEqual(COMMANDS.map(({ name }) => name));
  await restart();
  expect(discord.commands.writes).toBe(1);
  await close();
});

test('what Discord adds, leaves out or orders otherwise is no difference', async () => {
  const { discord, close } = await openDiscord();
  const puts: unknown[] = [];
  const there = [...discord.commands.global].reverse().map((command) => ({
    ...command,
    nsfw: false,
    dm_permission: true,
    default_member_permissions: null,
    contexts: [2, 0, 1],
    integration_types: [1, 0],
  }));
  const rest = {
    get: async () => there as unknown,
    put: async (_: string, { body }: { body?: unknown } = {}) => void puts.push(body),
  };
  expect(await registerCommands(rest, EVERYWHERE, undefined)).toBe(false);
  const [first, ...others] = there;
  there.splice(0, there.length, { ...first, description: 'something older' } as never, ...others);
  expect(await registerCommands(rest, EVERYWHERE, undefined)).toBe(true);
  there.splice(0, 1);
  expect(await registerCommands(rest, EVERYWHERE, undefined)).toBe(true);
  expect(puts).toHaveLength(2);
  await close();
});

test('in one server they are registered there alone', async () => {
  const { discord, close } = await openDiscord({ settings: ({ guild }) => ({ guildId: guild.id }) });
  expect(discord.commands.guild(discord.guild.id).map(({ name }) => name)).toEqual(
    COMMANDS.map(({ name }) => name),
  );
  expect(discord.commands.global).toEqual([]);
  await discord.command({ name: 'about' }).answered();
  await close();
});

test('every command, option and message command has a name in each of the languages', () => {
  const locales = ['de', 'es-419', 'es-ES', 'fr', 'pt-BR', 'ru', 'tr'];
  const described = COMMANDS.flatMap((command) => [
    command,
    ...(('options' in command && command.options) || []),
  ]);
  expect(described.length).toBe(15);
  for (const { name_localizations } of described)
    expect(Object.keys(name_localizations ?? {}).sort()).toEqual(locales);
});

test.each([
  [
    'for somebody alone, among people',
    (discord: Awaited<ReturnType<typeof openDiscord>>['discord']) => ({ channel: discord.group }),
  ],
  [
    'in a direct message',
    (discord: Awaited<ReturnType<typeof openDiscord>>['discord']) => ({ channel: discord.directMessages() }),
  ],
])('commands work %s', async (_, where) => {
  const { discord, close } = await openDiscord();
  const { message } = await discord
    .command({ name: 'read', options: { place: 'principles.6' }, ...where(discord) })
    .answered();
  expect(message).toBeDefined();
  await close();
});

test('commands are for those ways of installing alone that the application has', async () => {
  const { discord, log, close } = await openDiscord({ discord: { integrationTypes: [0] } });
  expect(discord.commands.global).toHaveLength(COMMANDS.length);
  for (const { integration_types, contexts } of discord.commands.global)
    expect({ integration_types, contexts }).toEqual({ integration_types: [0], contexts: [0, 1] });
  expect(log()).toContain('registered');
  await close();
});

test('where Discord refuses the commands, mentions and direct messages are answered without', async () => {
  const { discord, start, log, close } = await prepareDiscord();
  discord.fail({ path: /commands$/, method: 'PUT', answer: { kind: 'error', status: 400, code: 30_034 } });
  await start();
  expect(log()).toMatch(/^error.*refuses the commands with code 30034.*goes on/m);
  await discord.post({ content: HOMES, channel: discord.directMessages() }).answered();
  await close();
});

test('an address for interactions, to which they go instead, is warned of', async () => {
  const { log, close } = await openDiscord({ discord: { interactionsEndpoint: 'https://example.org/' } });
  expect(log()).toMatch(/^warn.*Interactions Endpoint URL/m);
  await close();
});
