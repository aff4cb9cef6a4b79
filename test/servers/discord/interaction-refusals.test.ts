import { MessageFlags } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask } from './connect.ts';
import { type Discord, startDiscord } from './index.ts';

const V2 = MessageFlags.IsComponentsV2;
const EPHEMERAL = MessageFlags.Ephemeral;
const x = (count: number): string => 'x'.repeat(count);
const quiet = { allowed_mentions: { parse: [] } };
const button = { type: 1, components: [{ type: 2, style: 1, label: 'x', custom_id: 'x' }] };
const words = (content: string, more: object = {}): object => ({
  content,
  components: [button],
  ...quiet,
  ...more,
});
const many = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const input = (more: object = {}): object => ({ type: 4, custom_id: 'q', style: 1, ...more });
const labelled = (component: object, more: object = {}): object => ({
  type: 18,
  label: 'x',
  component,
  ...more,
});
const modal = (...components: object[]): object => ({ custom_id: 'm', title: 'x', components });
const message = { type: 4, data: words('x') };

type Sent = ReturnType<Discord['command']>;

let discord: Discord;
beforeEach(async () => {
  discord = await startDiscord();
  const question = { type: 3, name: 'question', description: 'x', autocomplete: true };
  const where = { integration_types: [0, 1], contexts: [0, 1, 2] };
  await ask(discord, 'PUT', `/applications/${discord.applicationId}/commands`, [
    { name: 'ask', description: 'x', options: [question], ...where },
  ]);
});
afterEach(() => discord.close());

function reply({ id, token }: Pick<Sent, 'id' | 'token'>, body: object): ReturnType<typeof ask> {
  return ask(discord, 'POST', `/interactions/${id}/${token}/callback?with_response=true`, body);
}

function webhook(method: string, { token }: Sent, path: string, body?: object): ReturnType<typeof ask> {
  return ask(discord, method, `/webhooks/${discord.applicationId}/${token}${path}`, body);
}

/** A press on a message that a command was answered with. */
async function pressed(data: object = words('x')): Promise<Sent> {
  const command = discord.command({ name: 'ask' });
  await reply(command, { type: 4, data });
  const { message: answered } = await command.answered();
  if (!answered) throw new Error('No message');
  return discord.press({ message: answered, customId: 'x' });
}

const starts = {
  command: async (): Promise<Sent> => discord.command({ name: 'ask' }),
  press: (): Promise<Sent> => pressed(),
  autocomplete: async (): Promise<Sent> =>
    discord.autocomplete({ name: 'ask', option: 'question', value: '' }),
  submission: async (): Promise<Sent> => {
    const opener = discord.command({ name: 'ask' });
    await reply(opener, { type: 9, data: modal(labelled(input())) });
    return discord.submitModal({ opener, values: { q: 'x' } });
  },
};

test.each<[keyof typeof starts, number[]]>([
  ['command', [4, 5, 9]],
  ['press', [4, 5, 6, 7, 9]],
  ['autocomplete', [8]],
  ['submission', [4, 5]],
])('a %s is answered with types %j and no other', async (start, allowed) => {
  const bodies = [
    message,
    { type: 5, data: { flags: EPHEMERAL } },
    { type: 6 },
    { type: 7, data: words('y') },
    { type: 8, data: { choices: [{ name: 'x', value: 'x' }] } },
    { type: 9, data: modal(labelled(input())) },
  ];
  for (const body of bodies) {
    const { status, code } = await reply(await starts[start](), body);
    if (allowed.includes(body.type)) expect(status).toBeLessThan(300);
    else expect([status, code]).toEqual([400, 50035]);
  }
});

test.each<[keyof typeof starts, string, object, string]>([
  ['command', 'a message over 2,000', { type: 4, data: words(x(2_001)) }, 'BASE_TYPE_MAX_LENGTH'],
  ['command', 'an empty message', { type: 4, data: quiet }, '50006'],
  ['command', 'a voice message', { type: 4, data: words('x', { flags: 1 << 13 }) }, 'MESSAGE_FLAGS_INVALID'],
  ['command', 'a deferral with another flag', { type: 5, data: { flags: V2 } }, 'flags'],
  [
    'command',
    'a modal without a title',
    { type: 9, data: { ...modal(labelled(input())), title: '' } },
    'title',
  ],
  [
    'command',
    'a modal title over 45',
    { type: 9, data: { ...modal(labelled(input())), title: x(46) } },
    'title',
  ],
  ['command', 'an empty modal', { type: 9, data: modal() }, 'components'],
  [
    'command',
    'six fields',
    { type: 9, data: modal(...many(6, (i) => labelled(input({ custom_id: `${i}` })))) },
    'components',
  ],
  [
    'command',
    'a field without a label',
    { type: 9, data: modal({ type: 1, components: [input()] }) },
    'label',
  ],
  ['command', 'a label over 45', { type: 9, data: modal(labelled(input(), { label: x(46) })) }, 'label'],
  [
    'command',
    'a description over 100',
    { type: 9, data: modal(labelled(input(), { description: x(101) })) },
    'description',
  ],
  [
    'command',
    'a placeholder over 100',
    { type: 9, data: modal(labelled(input({ placeholder: x(101) }))) },
    'placeholder',
  ],
  [
    'command',
    'a length over 4,000',
    { type: 9, data: modal(labelled(input({ max_length: 4_001 }))) },
    'max_length',
  ],
  [
    'command',
    'one field twice',
    { type: 9, data: modal(labelled(input()), labelled(input())) },
    'DUPLICATED',
  ],
  ['command', 'a button in a modal', { type: 9, data: modal(button) }, 'BASE_TYPE_CHOICES'],
  [
    'autocomplete',
    '26 choices',
    { type: 8, data: { choices: many(26, (i) => ({ name: 'x', value: `${i}` })) } },
    'choices',
  ],
  [
    'autocomplete',
    'a choice without a name',
    { type: 8, data: { choices: [{ name: ' ', value: 'x' }] } },
    'name',
  ],
  [
    'autocomplete',
    'a choice name over 100',
    { type: 8, data: { choices: [{ name: x(101), value: 'x' }] } },
    'name',
  ],
  [
    'autocomplete',
    'a choice value over 100',
    { type: 8, data: { choices: [{ name: 'x', value: x(101) }] } },
    'value',
  ],
  [
    'press',
    'an update that makes it private',
    { type: 7, data: words('x', { flags: EPHEMERAL }) },
    'MESSAGE_FLAGS_INVALID',
  ],
])('answering a %s with %s is refused, and can be done better', async (start, _, body, reason) => {
  const interaction = await starts[start]();
  const { status, body: answer } = await reply(interaction, body);
  expect([status, JSON.stringify(answer)]).toEqual([400, expect.stringContaining(reason)]);
  const better = start === 'autocomplete' ? { type: 8, data: { choices: [] } } : message;
  expect((await reply(interaction, better)).status).toBeLessThan(300);
});

test('an interaction is answered once, within 3 s, under its own token', async () => {
  const command = discord.command({ name: 'ask' });
  expect(await reply({ ...command, token: 'another' }, message)).toMatchObject({ status: 404, code: 10062 });
  expect(await reply(command, message)).toMatchObject({
    status: 200,
    body: { interaction: { id: command.id }, resource: { type: 4, message: { content: 'x' } } },
  });
  expect(await reply(command, message)).toMatchObject({ status: 400, code: 40060 });
  const late = discord.command({ name: 'ask' });
  late.age(3_001);
  expect(await reply(late, message)).toMatchObject({ status: 404, code: 10062 });
  expect(await reply(discord.command({ name: 'ask', age: 3_001 }), message)).toMatchObject({ code: 10062 });
  expect(discord.messages).toHaveLength(1);
});

test('nothing can be written before the answer, nor 15 minutes after, nor elsewhere', async () => {
  const command = discord.command({ name: 'ask' });
  expect(await webhook('POST', command, '', words('x'))).toMatchObject({ status: 404, code: 10015 });
  await reply(command, message);
  expect((await webhook('GET', command, '/messages/@original')).status).toBe(200);
  expect(await webhook('GET', command, `/messages/${'1'.repeat(18)}`)).toMatchObject({
    status: 404,
    code: 10008,
  });
  command.age(15 * 60_000 + 1);
  for (const [method, path] of [
    ['POST', ''],
    ['PATCH', '/messages/@original'],
  ] as const)
    expect(await webhook(method, command, path, words('x'))).toMatchObject({ status: 401, code: 50027 });
  expect(await webhook('POST', { ...command, token: 'another' }, '', words('x'))).toMatchObject({
    code: 50027,
  });
});

test('answers and follow-ups are edited and deleted; what is deleted is unknown', async () => {
  const command = discord.command({ name: 'ask' });
  await reply(command, message);
  await webhook('POST', command, '', words('more', { flags: EPHEMERAL }));
  const [original, followUp] = discord.messages;
  expect((await webhook('PATCH', command, `/messages/${followUp?.id}`, words('even more'))).status).toBe(200);
  expect(followUp).toMatchObject({ content: 'even more', ephemeral: true, via: 'follow-up' });
  const shown = { content: null, components: [{ type: 10, content: 'y' }], flags: V2, ...quiet };
  expect((await webhook('PATCH', command, '/messages/@original', shown)).status).toBe(200);
  expect(await webhook('PATCH', command, '/messages/@original', { flags: 0 })).toMatchObject({ code: 50035 });
  expect((await webhook('DELETE', command, '/messages/@original')).status).toBe(204);
  expect(original).toMatchObject({ deleted: true });
  expect(await webhook('GET', command, '/messages/@original')).toMatchObject({ status: 404, code: 10008 });
  expect(discord.pings).toEqual([]);
});

test('what is sent first after a deferral is the deferred answer, and as private as it said', async () => {
  const command = discord.command({ name: 'ask' });
  await reply(command, { type: 5 });
  expect(discord.messages).toMatchObject([{ loading: true, ephemeral: false }]);
  await webhook('POST', command, '', words('x', { flags: EPHEMERAL }));
  expect(discord.messages).toMatchObject([{ loading: false, ephemeral: false, content: 'x' }]);
});

test('a sixth follow-up to somebody who installed the app is refused, and without the permission all is private', async () => {
  const { alice } = discord.people;
  const command = discord.command({
    name: 'ask',
    authorizingIntegrationOwners: { 1: alice.id },
    mayUseExternalApps: false,
  });
  await reply(command, message);
  for (let i = 0; i < 5; i++) expect((await webhook('POST', command, '', words('x'))).status).toBe(200);
  expect(await webhook('POST', command, '', words('x'))).toMatchObject({ status: 400, code: 40094 });
  expect(discord.messages.map(({ ephemeral }) => ephemeral)).toEqual(Array(6).fill(true));
});

test('a modal is filled in as it asks', async () => {
  const opener = discord.command({ name: 'ask' });
  await reply(opener, { type: 9, data: modal(labelled(input({ min_length: 2, max_length: 3 }))) });
  const submit = (values: Record<string, string>): unknown => discord.submitModal({ opener, values });
  expect(() => submit({})).toThrow('q is required');
  expect(() => submit({ q: 'x' })).toThrow('1 characters');
  expect(() => submit({ q: 'xx', r: 'x' })).toThrow('no r');
  expect(submit({ q: 'xx' })).toMatchObject({ event: { d: { data: { custom_id: 'm' } } } });
});

test('a press on what is not there is a mistake of the test', async () => {
  const command = discord.command({ name: 'ask' });
  const options = [{ label: 'One', value: '1' }];
  const row = { type: 1, components: [{ type: 3, custom_id: 's', options }] };
  await reply(command, { type: 4, data: words('x', { components: [row] }) });
  const { message: answered } = await command.answered();
  if (!answered) throw new Error('No message');
  expect(() => discord.press({ message: answered, customId: 'x' })).toThrow('there is no x');
  expect(() => discord.press({ message: answered, customId: 's', values: ['2'] })).toThrow('not there');
  expect(() => discord.press({ message: answered, customId: 's' })).toThrow('choosing 0 values');
});
