import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './connect.ts';
import { type Discord, startDiscord } from './index.ts';

const x = (count: number): string => 'x'.repeat(count);
const many = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const slash = (more: object = {}): object => ({ type: 1, name: 'ask', description: 'Ask', ...more });
const option = (more: object = {}): object => ({ type: 3, name: 'question', description: 'x', ...more });
const withOptions = (...options: object[]): object => slash({ options });
const menu = (more: object = {}): object => ({ type: 3, name: 'Check this quotation', ...more });

let discord: Discord;
let path: string;
let guildPath: string;
beforeAll(async () => {
  discord = await startDiscord({ guilds: [{}, { hasCommandsScope: false }] });
  path = `/applications/${discord.applicationId}/commands`;
  guildPath = `/applications/${discord.applicationId}/guilds/${discord.guild.id}/commands`;
});
afterAll(() => discord.close());

test.each<[string, object[]]>([
  [
    'everything at its limits',
    [slash({ name: x(32), description: x(100), options: many(25, (i) => option({ name: `o${i}` })) })],
  ],
  [
    '100 commands and 15 for messages',
    [...many(100, (i) => slash({ name: `c${i}` })), ...many(15, (i) => menu({ name: `M ${i}` }))],
  ],
  [
    'names in other scripts',
    [slash({ name: 'вопрос', name_localizations: { de: 'frage', 'pt-BR': 'perguntar' } })],
  ],
  ['options', [withOptions(option({ required: true, max_length: 6_000 }), option({ type: 5, name: 'b' }))]],
  [
    'where they are used',
    [slash({ integration_types: [0, 1], contexts: [0, 1, 2] }), menu({ integration_types: [0, 1] })],
  ],
  ['nothing', []],
])('%s can be registered', async (_, commands) => {
  const { status, body } = await ask(discord, 'PUT', path, commands);
  const registered = commands.map(() => expect.objectContaining({ version: expect.any(String) }));
  expect([status, body]).toEqual([200, registered]);
});

test.each<[string, object[], string]>([
  ['a name over 32', [slash({ name: x(33) })], 'APPLICATION_COMMAND_INVALID_NAME'],
  ['a name with a blank', [slash({ name: 'ask me' })], 'APPLICATION_COMMAND_INVALID_NAME'],
  ['a name with a capital', [slash({ name: 'Ask' })], 'APPLICATION_COMMAND_INVALID_NAME'],
  ['no description', [slash({ description: undefined })], 'description'],
  ['a description over 100', [slash({ description: x(101) })], 'description'],
  ['a message command over 32', [menu({ name: x(33) })], 'name'],
  ['a translated name with a capital', [slash({ name_localizations: { de: 'Frage' } })], 'INVALID_NAME'],
  [
    'a translated description over 100',
    [slash({ description_localizations: { de: x(101) } })],
    'localizations',
  ],
  ['one name twice', [slash(), slash()], 'APPLICATION_COMMANDS_DUPLICATE_NAME'],
  [
    'one translated name twice',
    ['ask', 'read'].map((name) => slash({ name, name_localizations: { de: 'frage' } })),
    'APPLICATION_COMMANDS_DUPLICATE_NAME',
  ],
  ['26 options', [withOptions(...many(26, (i) => option({ name: `o${i}` })))], 'options'],
  [
    'a required option last',
    [withOptions(option(), option({ name: 'b', required: true }))],
    'REQUIRED_INVALID',
  ],
  ['one option twice', [withOptions(option(), option())], 'NAME_ALREADY_EXISTS'],
  ['a length over 6,000', [withOptions(option({ max_length: 6_001 }))], 'max_length'],
  ['101 commands', many(101, (i) => slash({ name: `c${i}` })), '30032'],
  ['16 message commands', many(16, (i) => menu({ name: `M ${i}` })), '30032'],
])('%s is refused', async (_, commands, reason) => {
  const { writes } = discord.commands;
  const { status, body } = await ask(discord, 'PUT', path, commands);
  expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining(reason)]);
  expect(discord.commands.writes).toBe(writes);
});

test.each<[string, object]>([
  ['0.options.0.type 4', withOptions(option({ type: 4 }))],
  ['0.options.0.type 2', withOptions({ type: 2, name: 'x', description: 'x' })],
  ['0.options.0.choices', withOptions(option({ choices: [] }))],
  ['0.options.0.min_length', withOptions(option({ min_length: 1 }))],
  ['0.name_localizations.ar', slash({ name_localizations: { ar: 'x' } })],
  ['0.type 2', menu({ type: 2 })],
  ['0.description', menu({ description: 'x' })],
  ['0.options', menu({ options: [option()] })],
  ['0.nsfw', slash({ nsfw: true })],
  ['0.contexts.0 3', slash({ contexts: [3] })],
  ['0.integration_types.0 2', slash({ integration_types: [2] })],
])('not modelled: %s', async (what, command) => {
  const { writes } = discord.commands;
  expect(await ask(discord, 'PUT', path, [command])).toMatchObject({ status: 418 });
  expect(discord.complaints.splice(0)).toEqual([`not modelled: ${what}`]);
  expect(discord.commands.writes).toBe(writes);
});

test.each(['integration_types', 'contexts'])('%s of a guild’s command are refused', async (field) => {
  const { status, body } = await ask(discord, 'PUT', guildPath, [slash({ [field]: [0] })]);
  expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining(field)]);
});

test('a guild without the scope refuses commands', async () => {
  const [, other] = discord.guilds;
  const refused = `/applications/${discord.applicationId}/guilds/${other?.id}/commands`;
  expect(await ask(discord, 'PUT', refused, [])).toMatchObject({ status: 403, code: 50001 });
});

test('what is registered is given back with defaults, with languages only on request, and keeps its id', async () => {
  const commands = [slash({ name_localizations: { de: 'frage' }, options: [option({ required: false })] })];
  const first = await ask(discord, 'PUT', guildPath, commands);
  const again = await ask(discord, 'PUT', guildPath, commands);
  const [command] = discord.commands.guild(discord.guild.id);
  for (const { body } of [first, again]) expect(body).toMatchObject([{ id: command?.id }]);
  const { body: shown } = await ask(discord, 'GET', guildPath);
  expect(shown).toMatchObject([
    { default_member_permissions: null, nsfw: false, contexts: null, guild_id: discord.guild.id },
  ]);
  expect(shown).toEqual([expect.objectContaining({ options: [option()] })]);
  expect(JSON.stringify(shown)).not.toContain('localizations');
  const { body: whole } = await ask(discord, 'GET', `${guildPath}?with_localizations=true`);
  const none = { name_localizations: null, description_localizations: null };
  expect(whole).toMatchObject([{ ...none, name_localizations: { de: 'frage' }, options: [none] }]);
});

test('commands are offered where they are registered for, and used as they ask', async () => {
  await ask(discord, 'PUT', guildPath, []);
  await ask(discord, 'PUT', path, [
    slash({ contexts: [0], options: [option({ required: true, max_length: 9 })] }),
    slash({ name: 'own', integration_types: [1], contexts: [2] }),
  ]);
  const use = (options: Record<string, string | boolean>) => discord.command({ name: 'ask', options });
  expect(() => discord.command({ name: 'ask', channel: discord.directMessages() })).toThrow(
    'not offered in dms',
  );
  expect(() => discord.command({ name: 'own' })).toThrow('not offered');
  expect(discord.command({ name: 'own', channel: discord.group }).event?.d).toMatchObject({
    context: 2,
    authorizing_integration_owners: { 1: discord.people.alice.id },
  });
  expect(() => discord.command({ name: 'nothing' })).toThrow('not registered');
  expect(() => use({})).toThrow('question is required');
  expect(() => use({ question: x(10) })).toThrow('10 characters');
  expect(() => use({ question: true })).toThrow('another type');
  expect(() => use({ question: 'x', other: 'x' })).toThrow('no option other');
  expect(() => discord.autocomplete({ name: 'ask', option: 'question', value: 'x' })).toThrow(
    'no autocomplete',
  );
});
