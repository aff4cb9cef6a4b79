import { MessageFlags } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask } from './connect.ts';
import { type Discord, startDiscord } from './index.ts';

const { IsComponentsV2: V2, Ephemeral } = MessageFlags;
const quiet = { allowed_mentions: { parse: [] } };
const text = (content: string): object => ({ type: 10, content });
const v2 = (...components: object[]): object => ({ flags: V2, components, ...quiet });
const box = (...components: object[]): object => v2({ type: 17, components });
const row = (...components: object[]): object => ({ type: 1, components });
const button = (more: object = {}): object => ({ type: 2, style: 2, label: 'More', custom_id: 'x', ...more });
const select = (options: object[], more: object = {}): object => ({
  type: 3,
  custom_id: 's',
  options,
  ...more,
});
const option = (i: number): object => ({ label: `Option ${i}`, value: `${i}` });
const many = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const x = (count: number): string => 'x'.repeat(count);

let discord: Discord;
let path: string;
beforeEach(async () => {
  discord = await startDiscord();
  path = `/channels/${discord.channel.id}/messages`;
});
afterEach(() => discord.close());

test.each<[string, object]>([
  ['4,000 characters and 40 components', v2(...many(40, () => text(x(100))))],
  [
    'a container with everything in it',
    v2(
      { type: 17, accent_color: 0xffffff, components: [text('x'), { type: 14 }, text('y')] },
      row(select(many(25, option), { placeholder: x(150) })),
      row(...many(5, (i) => button({ custom_id: `${x(99)}${i}`, label: x(80) }))),
    ),
  ],
])('%s can be sent', async (_, body) => {
  const { status, body: answer } = await ask(discord, 'POST', path, body);
  expect([status, answer]).toEqual([200, expect.objectContaining({ channel_id: discord.channel.id })]);
});

test.each<[string, object | string, string]>([
  ['no JSON', '{', '50109'],
  ['half a surrogate pair', v2(text('\ud83d')), '50109'],
  ['nothing', v2(), '50006'],
  ['no components', { flags: V2, ...quiet }, 'BASE_TYPE_REQUIRED'],
  ['an ephemeral flag', { ...v2(text('x')), flags: V2 | Ephemeral }, 'MESSAGE_FLAGS_INVALID'],
  ['41 components', v2(...many(39, () => text('x')), row(button())), 'COMPONENT_TOO_MANY_COMPONENTS'],
  ['texts over 4,000 together', v2(text(x(4_000)), text('x')), 'DISPLAYABLE_TEXT_SIZE'],
  ['texts over 10,170 bytes', v2(text('\u20ac'.repeat(3_391))), 'DISPLAYABLE_TEXT_SIZE'],
  ['a text over 4,000', v2(text(x(4_001))), 'BASE_TYPE_MAX_LENGTH'],
  ['a text that is none', v2({ type: 10, content: 1 }), 'STRING_TYPE_COERCE'],
  ['an empty text', v2(text(' ')), 'BASE_TYPE_REQUIRED'],
  ['an empty container', box(), 'components'],
  [
    'a colour over white',
    v2({ type: 17, accent_color: 0x1000000, components: [text('x')] }),
    'NUMBER_TYPE_MAX',
  ],
  ['six buttons in a row', v2(row(...many(6, (i) => button({ custom_id: `${i}` })))), 'BASE_TYPE_MAX_LENGTH'],
  ['an empty row', v2(row()), 'BASE_TYPE_REQUIRED'],
  ['a select beside a button', v2(row(select([option(1)]), button())), 'COMPONENT_LAYOUT_WIDTH_EXCEEDED'],
  ['one custom id twice', v2(row(button()), row(button())), 'COMPONENT_CUSTOM_ID_DUPLICATED'],
  ['a custom id over 100', v2(row(button({ custom_id: x(101) }))), 'custom_id'],
  ['a button without a custom id', v2(row(button({ custom_id: undefined }))), 'custom_id'],
  ['a label over 80', v2(row(button({ label: x(81) }))), 'label'],
  ['a button with nothing on it', v2(row(button({ label: ' ' }))), 'label'],
  ['a select without options', v2(row(select([]))), 'options'],
  ['26 options', v2(row(select(many(26, option)))), 'options'],
  ['an option label over 100', v2(row(select([{ label: x(101), value: 'x' }]))), 'label'],
  ['an option value over 100', v2(row(select([{ label: 'x', value: x(101) }]))), 'value'],
  ['one option value twice', v2(row(select([option(1), option(1)]))), 'VALUE_DUPLICATED'],
  ['a placeholder over 150', v2(row(select([option(1)], { placeholder: x(151) }))), 'placeholder'],
  ['a nonce over 25', { ...v2(text('x')), nonce: x(26) }, 'nonce'],
  ['an enforced nonce that is none', { ...v2(text('x')), enforce_nonce: true }, 'nonce'],
])('%s is refused', async (_, body, reason) => {
  const { status, body: answer } = await ask(discord, 'POST', path, body);
  expect([status, JSON.stringify(answer)]).toEqual([400, expect.stringContaining(reason)]);
  expect(discord.messages).toEqual([]);
});

test.each<[string, object]>([
  ['content', { ...v2(text('x')), content: 'x' }],
  ['embeds', { ...v2(text('x')), embeds: [{ title: 'x' }] }],
  ['poll', { ...v2(text('x')), poll: { question: { text: 'x' } } }],
  ['sticker_ids', { ...v2(text('x')), sticker_ids: ['1'.repeat(18)] }],
  ['tts', { ...v2(text('x')), tts: true }],
  ['a message without IS_COMPONENTS_V2', { ...v2(text('x')), flags: 0 }],
  [`flags ${V2 | 4}`, { ...v2(text('x')), flags: V2 | 4 }],
  ['allowed_mentions.users', { ...v2(text('x')), allowed_mentions: { users: ['1'.repeat(18)] } }],
  ['components.0.type 99', v2({ type: 99 })],
  ['components.0.type 2', v2(button())],
  ['components.0.type 12', v2({ type: 12, items: [] })],
  ['components.0.components.0.type 9', box({ type: 9, components: [text('x')] })],
  ['components.0.components.0.type 17', box({ type: 17, components: [text('x')] })],
  ['components.0.components.0.style 5', v2(row({ type: 2, style: 5, label: 'x', custom_id: 'x' }))],
  ['components.0.components.0.emoji', v2(row(button({ emoji: { name: '📜' } })))],
  ['components.0.components.0.disabled', v2(row(button({ disabled: true })))],
  ['components.0.components.0.max_values', v2(row(select([option(1)], { max_values: 1 })))],
])('not modelled: %s', async (what, body) => {
  expect(await ask(discord, 'POST', path, body)).toMatchObject({ status: 418 });
  expect(discord.messages).toEqual([]);
  await expect(discord.waitFor(() => true)).rejects.toThrow(`not modelled: ${what}`);
});

test('what is not modelled fails whoever closes the server, too', async () => {
  await ask(discord, 'PATCH', `${path}/${'1'.repeat(18)}`, v2(text('x')));
  await ask(discord, 'GET', '/gateway/bot?shards=2');
  await expect(discord.close()).rejects.toThrow(
    /not modelled: PATCH \/channels.*\n.*GET \/gateway\/bot\?shards/,
  );
  discord = await startDiscord();
});

test('the body of an error names the field', async () => {
  const { body } = await ask(discord, 'POST', path, v2(row(button({ label: x(81) }))));
  const _errors = [{ code: 'BASE_TYPE_MAX_LENGTH', message: expect.any(String) }];
  expect(body).toEqual({
    code: 50035,
    message: 'Invalid Form Body',
    errors: { components: { 0: { components: { 0: { label: { _errors } } } } } },
  });
});

test.each<[string, object, string[]]>([
  [
    'nothing about mentions',
    { allowed_mentions: undefined },
    ['everything: allowed_mentions.parse is missing'],
  ],
  ['everyone', { allowed_mentions: { parse: ['everyone'] } }, ['all everyone']],
  [
    'whoever it replies to',
    {
      allowed_mentions: { parse: [], replied_user: true },
      message_reference: { message_id: '1'.repeat(18), fail_if_not_exists: false },
    },
    ['the author of the message replied to'],
  ],
])('a message that says it may ping %s is taken, and noted', async (_, more, pings) => {
  expect((await ask(discord, 'POST', path, { ...v2(text('x')), ...more })).status).toBe(200);
  expect(discord.pings).toEqual([{ messageId: discord.messages[0]?.id, pings }]);
});
