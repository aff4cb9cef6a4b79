import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './connect.ts';
import { type Discord, startDiscord } from './index.ts';

const x = (count: number): string => 'x'.repeat(count);
const many = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const slash = (more: object = {}): object => ({ name: 'ask', description: 'Ask', ...more });
const option = (more: object = {}): object => ({
  type: 3,
  name: 'question',
  description: 'What to ask',
  ...more,
});
const withOptions = (...options: object[]): object => slash({ options });
const menu = (more: object = {}): object => ({ type: 3, name: 'Check this quotation', ...more });
const choice = (i: number): object => ({ name: `Choice ${i}`, value: `${i}` });

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
  [
    'options',
    [
      withOptions(
        option({ required: true, max_length: 6_000 }),
        option({ name: 'part', choices: many(25, choice) }),
      ),
    ],
  ],
  [
    'subcommands',
    [withOptions({ type: 1, name: 'part', description: 'x', options: [option({ autocomplete: true })] })],
  ],
  [
    'where they are used',
    [slash({ integration_types: [0, 1], contexts: [0, 1, 2] }), menu({ integration_types: [0, 1] })],
  ],
  ['nothing', []],
])('%s can be registered', async (_, commands) => {
  const { status, body } = await ask(discord, 'PUT', path, commands);
  expect([status, body]).toEqual([
    200,
    commands.map(() => expect.objectContaining({ version: expect.any(String) })),
  ]);
});

test.each<[string, object[], string]>([
  ['a name over 32', [slash({ name: x(33) })], 'APPLICATION_COMMAND_INVALID_NAME'],
  ['a name with a blank', [slash({ name: 'ask me' })], 'APPLICATION_COMMAND_INVALID_NAME'],
  ['a name with a capital', [slash({ name: 'Ask' })], 'APPLICATION_COMMAND_INVALID_NAME'],
  ['no description', [{ name: 'ask' }], 'description'],
  ['a description over 100', [slash({ description: x(101) })], 'description'],
  ['a description of a message command', [menu({ description: 'x' })], 'description'],
  ['options of a message command', [menu({ options: [option()] })], 'options'],
  ['a message command over 32', [menu({ name: x(33) })], 'name'],
  ['an unknown field', [slash({ colour: 'red' })], 'colour'],
  ['an unknown language', [slash({ name_localizations: { ar: 'x' } })], 'name_localizations'],
  ['a translated name with a capital', [slash({ name_localizations: { de: 'Frage' } })], 'INVALID_NAME'],
  [
    'a translated description over 100',
    [slash({ description_localizations: { de: x(101) } })],
    'description_localizations',
  ],
  ['one name twice', [slash(), slash()], 'APPLICATION_COMMANDS_DUPLICATE_NAME'],
  ['26 options', [withOptions(...many(26, (i) => option({ name: `o${i}` })))], 'options'],
  ['an option of no type', [withOptions(option({ type: 12 }))], 'options'],
  [
    'a required option after another',
    [withOptions(option(), option({ name: 'b', required: true }))],
    'REQUIRED_INVALID',
  ],
  ['one option twice', [withOptions(option(), option())], 'NAME_ALREADY_EXISTS'],
  ['26 choices', [withOptions(option({ choices: many(26, choice) }))], 'choices'],
  ['one choice twice', [withOptions(option({ choices: [choice(1), choice(1)] }))], 'CHOICE_NAME_EXISTS'],
  ['a choice name over 100', [withOptions(option({ choices: [{ name: x(101), value: 'x' }] }))], 'name'],
  ['a choice over 100', [withOptions(option({ choices: [{ name: 'x', value: x(101) }] }))], 'value'],
  [
    'choices beside autocomplete',
    [withOptions(option({ choices: [], autocomplete: true }))],
    'CHOICES_INVALID',
  ],
  ['a length over 6,000', [withOptions(option({ max_length: 6_001 }))], 'max_length'],
  ['a least length over the most', [withOptions(option({ min_length: 2, max_length: 1 }))], 'min_length'],
  [
    'subcommands beside options',
    [withOptions(option(), { type: 1, name: 'part', description: 'x' })],
    'TYPE_INVALID',
  ],
  ['a context that is none', [slash({ contexts: [3] })], 'contexts'],
  ['an installation that is none', [slash({ integration_types: [2] })], 'integration_types'],
  ['101 commands', many(101, (i) => slash({ name: `c${i}` })), '30032'],
  ['16 message commands', many(16, (i) => menu({ name: `M ${i}` })), '30032'],
  [
    'over 8,000 characters, each text in its longest language',
    [
      withOptions(
        ...many(25, (i) =>
          option({ name: `o${i}`, choices: many(4, (j) => ({ name: `${x(90)}${j}`, value: 'x' })) }),
        ),
      ),
    ],
    'APPLICATION_COMMAND_TOO_LARGE',
  ],
])('%s is refused', async (_, commands, reason) => {
  const { writes } = discord.commands;
  const { status, body } = await ask(discord, 'PUT', path, commands);
  expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining(reason)]);
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
  expect(JSON.stringify(first.body)).toContain(command?.id);
  expect(JSON.stringify(again.body)).toContain(command?.id);
  const option1 = { type: 3, name: 'question', description: 'What to ask' };
  const shown = { default_member_permissions: null, nsfw: false, contexts: null, guild_id: discord.guild.id };
  expect((await ask(discord, 'GET', guildPath)).body).toEqual([
    expect.objectContaining({ ...shown, options: [option1] }),
  ]);
  expect(JSON.stringify((await ask(discord, 'GET', guildPath)).body)).not.toContain('localizations');
  expect((await ask(discord, 'GET', `${guildPath}?with_localizations=true`)).body).toMatchObject([
    {
      name_localizations: { de: 'frage' },
      description_localizations: null,
      options: [{ name_localizations: null }],
    },
  ]);
});

test('commands are offered where they are registered for', async () => {
  await ask(discord, 'PUT', guildPath, []);
  await ask(discord, 'PUT', path, [
    slash({ contexts: [0] }),
    slash({ name: 'own', integration_types: [1], contexts: [2] }),
  ]);
  expect(() => discord.command({ name: 'ask', channel: discord.directMessages() })).toThrow(
    'not offered in dms',
  );
  expect(() => discord.command({ name: 'own' })).toThrow('not offered');
  expect(discord.command({ name: 'own', channel: discord.group }).event?.d).toMatchObject({
    context: 2,
    authorizing_integration_owners: { 1: discord.people.alice.id },
  });
});
