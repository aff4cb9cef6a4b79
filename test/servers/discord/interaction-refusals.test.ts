import { MessageFlags } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask } from './connect.ts';
import { type Discord, type Message, startDiscord } from './index.ts';

const { IsComponentsV2: V2, Ephemeral } = MessageFlags;
const x = (count: number): string => 'x'.repeat(count);
const button = { type: 2, style: 2, label: 'x', custom_id: 'x' };
const select = { type: 3, custom_id: 's', options: [{ label: 'One', value: '1' }] };
const words = (content: string, more: object = {}): object => ({
  flags: V2,
  components: [
    { type: 10, content },
    { type: 1, components: [button] },
    { type: 1, components: [select] },
  ],
  allowed_mentions: { parse: [] },
  ...more,
});
const many = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const input = (more: object = {}): object => ({
  type: 4,
  custom_id: 'q',
  style: 1,
  required: true,
  min_length: 2,
  max_length: 3,
  ...more,
});
const labelled = (component: object = input(), more: object = {}): object => ({
  type: 18,
  label: 'x',
  component,
  ...more,
});
const modal = (...components: object[]): object => ({ custom_id: 'm', title: 'x', components });
const message = { type: 4, data: words('x') };
const form = (data: object = modal(labelled())): object => ({ type: 9, data });

type Sent = ReturnType<Discord['command']>;

let discord: Discord;
beforeEach(async () => {
  discord = await startDiscord();
  const question = { type: 3, name: 'question', description: 'x', autocomplete: true };
  const where = { integration_types: [0, 1], contexts: [0, 1, 2] };
  await ask(discord, 'PUT', `/applications/${discord.applicationId}/commands`, [
    { type: 1, name: 'ask', description: 'x', options: [question], ...where },
    { type: 3, name: 'Read this', ...where },
  ]);
});
afterEach(() => discord.close());

function reply({ id, token }: Pick<Sent, 'id' | 'token'>, body: object): ReturnType<typeof ask> {
  return ask(discord, 'POST', `/interactions/${id}/${token}/callback`, body);
}

function followUp({ token }: Pick<Sent, 'token'>, body = words('x'), application = discord.applicationId) {
  return ask(discord, 'POST', `/webhooks/${application}/${token}`, body);
}

const command = (more: object = {}): Sent => discord.command({ name: 'ask', ...more });

async function answered(data: object = words('x')): Promise<Message> {
  const sent = command();
  await reply(sent, { type: 4, data });
  const { message: made } = await sent.answered();
  if (!made) throw new Error('No message');
  return made;
}

const starts = {
  command: async (): Promise<Sent> => command(),
  press: async (): Promise<Sent> => discord.press({ message: await answered(), customId: 'x' }),
  autocomplete: async (): Promise<Sent> =>
    discord.autocomplete({ name: 'ask', option: 'question', value: '' }),
  submission: async (): Promise<Sent> => {
    const opener = command();
    await reply(opener, form());
    return discord.submitModal({ opener, values: { q: 'xx' } });
  },
};

test.each<[keyof typeof starts, number[]]>([
  ['command', [4, 9]],
  ['press', [4, 7, 9]],
  ['autocomplete', [8]],
  ['submission', [4]],
])('a %s is answered with types %j and no other', async (start, allowed) => {
  const bodies = [
    message,
    { type: 7, data: words('y') },
    { type: 8, data: { choices: [{ name: 'x', value: 'x' }] } },
    { type: 9, data: modal(labelled()) },
  ];
  for (const body of bodies) {
    const { status, code } = await reply(await starts[start](), body);
    if (allowed.includes(body.type)) expect(status).toBe(204);
    else expect([status, code]).toEqual([400, 50035]);
  }
});

const choices = (...all: object[]): object => ({ type: 8, data: { choices: all } });

test.each<[keyof typeof starts, string, object, string]>([
  ['command', 'an empty message', { type: 4, data: words('x', { components: [] }) }, '50006'],
  ['command', 'a modal without a title', form({ ...modal(labelled()), title: '' }), 'title'],
  ['command', 'a modal title over 45', form({ ...modal(labelled()), title: x(46) }), 'title'],
  ['command', 'an empty modal', form(modal()), 'components'],
  [
    'command',
    'six fields',
    form(modal(...many(6, (i) => labelled(input({ custom_id: `${i}` }))))),
    'components',
  ],
  ['command', 'a label over 45', form(modal(labelled(input(), { label: x(46) }))), 'label'],
  [
    'command',
    'a description over 100',
    form(modal(labelled(input(), { description: x(101) }))),
    'description',
  ],
  ['command', 'a length over 4,000', form(modal(labelled(input({ max_length: 4_001 })))), 'max_length'],
  ['command', 'a least length over the most', form(modal(labelled(input({ min_length: 4 })))), 'min_length'],
  ['command', 'one field twice', form(modal(labelled(), labelled())), 'DUPLICATED'],
  ['autocomplete', '26 choices', choices(...many(26, (i) => ({ name: 'x', value: `${i}` }))), 'choices'],
  ['autocomplete', 'a choice without a name', choices({ name: ' ', value: 'x' }), 'name'],
  ['autocomplete', 'a choice name over 100', choices({ name: x(101), value: 'x' }), 'name'],
  ['autocomplete', 'a choice value over 100', choices({ name: 'x', value: x(101) }), 'value'],
  [
    'press',
    'an update that makes it private',
    { type: 7, data: words('x', { flags: V2 | Ephemeral }) },
    'MESSAGE_FLAGS_INVALID',
  ],
])('answering a %s with %s is refused, and can be done better', async (start, _, body, reason) => {
  const interaction = await starts[start]();
  const { status, body: answer } = await reply(interaction, body);
  expect([status, JSON.stringify(answer)]).toEqual([400, expect.stringContaining(reason)]);
  expect((await reply(interaction, start === 'autocomplete' ? choices() : message)).status).toBe(204);
});

test.each<[string, object]>([
  ['type 5', { type: 5 }],
  ['type 6', { type: 6 }],
  ['data.content', { type: 4, data: words('x', { content: 'x' }) }],
  ['data.components.0.type 1', form(modal({ type: 1, components: [input()] }))],
  ['data.components.0.component.type 3', form(modal(labelled(select)))],
  ['data.components.0.component.placeholder', form(modal(labelled(input({ placeholder: 'x' }))))],
])('not modelled: %s', async (what, body) => {
  expect(await reply(command(), body)).toMatchObject({ status: 418 });
  expect(discord.complaints.splice(0)).toEqual([expect.stringContaining(`not modelled: ${what}`)]);
  expect(discord.messages).toEqual([]);
});

test('an interaction is answered once, within 3 s, under its own token', async () => {
  const sent = command();
  expect(await reply({ ...sent, token: 'another' }, message)).toMatchObject({ status: 404, code: 10062 });
  expect((await reply(sent, message)).status).toBe(204);
  expect(await reply(sent, message)).toMatchObject({ status: 400, code: 40060 });
  const late = command();
  late.age(3_001);
  expect(await reply(late, message)).toMatchObject({ status: 404, code: 10062 });
  expect(await reply(command({ age: 3_001 }), message)).toMatchObject({ code: 10062 });
  expect(discord.messages).toHaveLength(1);
});

test('nothing follows before the answer, nor 15 minutes after, nor elsewhere', async () => {
  const sent = command();
  expect(await followUp(sent)).toMatchObject({ status: 404, code: 10015 });
  await reply(sent, message);
  expect((await followUp(sent, words('x', { flags: V2 | Ephemeral }))).status).toBe(200);
  expect(discord.messages[1]).toMatchObject({ ephemeral: true, via: 'follow-up' });
  sent.age(15 * 60_000 + 1);
  expect(await followUp(sent)).toMatchObject({ status: 401, code: 50027 });
  expect(await followUp({ token: 'another' })).toMatchObject({ code: 50027 });
  expect(await followUp(sent, words('x'), '1'.repeat(18))).toMatchObject({ status: 404, code: 10015 });
});

test('a message is updated, unless it was deleted', async () => {
  const shown = await answered();
  const update = { type: 7, data: words('y') };
  await reply(discord.press({ message: shown, customId: 'x' }), update);
  expect(shown).toMatchObject({ edits: 1, components: [{ content: 'y' }, {}, {}] });
  const press = discord.press({ message: shown, customId: 's', values: ['1'] });
  shown.deleted = true;
  expect(await reply(press, update)).toMatchObject({ status: 404, code: 10008 });
  expect((await reply(press, message)).status).toBe(204);
});

test('a sixth follow-up to somebody who installed the app is refused, and without the permission all is private', async () => {
  const sent = command({
    authorizingIntegrationOwners: { 1: discord.people.alice.id },
    mayUseExternalApps: false,
  });
  await reply(sent, message);
  for (let i = 0; i < 5; i++) expect((await followUp(sent)).status).toBe(200);
  expect(await followUp(sent)).toMatchObject({ status: 400, code: 40094 });
  expect(discord.messages.map(({ ephemeral }) => ephemeral)).toEqual(Array(6).fill(true));
});

test('a modal is filled in as it asks', async () => {
  const opener = command();
  const submit = (values: Record<string, string>): unknown => discord.submitModal({ opener, values });
  expect(() => submit({ q: 'xx' })).toThrow('not opened');
  await reply(opener, form());
  expect(() => submit({})).toThrow('q is required');
  expect(() => submit({ q: 'x' })).toThrow('1 characters');
  expect(() => submit({ q: 'xx', r: 'x' })).toThrow('no r');
  expect(submit({ q: 'xx' })).toMatchObject({ event: { d: { data: { custom_id: 'm' } } } });
});

test('a press on what is not there is a mistake of the test', async () => {
  const shown = await answered(words('x', { flags: V2 | Ephemeral }));
  const { bob: user } = discord.people;
  expect(() => discord.press({ message: shown, customId: 'y' })).toThrow('there is no y');
  expect(() => discord.press({ message: shown, customId: 's', values: ['2'] })).toThrow('not there');
  expect(() => discord.press({ message: shown, customId: 's' })).toThrow('choosing 0 values');
  expect(() => discord.press({ message: shown, customId: 'x', user })).toThrow('only somebody else');
});

test('a message command gets the words of its message, and autocomplete what is written so far', () => {
  const { message: read } = discord.post({ content: 'some words' });
  const resolved = { messages: { [read.id]: { content: 'some words' } } };
  expect(discord.messageCommand({ name: 'Read this', message: read }).event?.d).toMatchObject({
    data: { target_id: read.id, resolved },
  });
  const written = { name: 'question', value: 'wh', focused: true };
  expect(discord.autocomplete({ name: 'ask', option: 'question', value: 'wh' }).event?.d).toMatchObject({
    data: { options: [written] },
  });
});
