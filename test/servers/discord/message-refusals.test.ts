import { MessageFlags } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './connect.ts';
import { type Discord, startDiscord } from './index.ts';

const V2 = MessageFlags.IsComponentsV2;
const quiet = { allowed_mentions: { parse: [] } };
const text = (content: string): object => ({ type: 10, content });
const v2 = (...components: object[]): object => ({ flags: V2, components, ...quiet });
const row = (...components: object[]): object => ({ type: 1, components });
const button = (more: object = {}): object => ({ type: 2, style: 2, label: 'More', custom_id: 'x', ...more });
const link = (url: string): object => ({ type: 2, style: 5, label: 'Read', url });
const many = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const select = (options: object[], more: object = {}): object => ({
  type: 3,
  custom_id: 's',
  options,
  ...more,
});
const option = (i: number): { label: string; value: string } => ({ label: `Option ${i}`, value: `${i}` });
const x = (count: number): string => 'x'.repeat(count);
const embed = (more: object): object => ({ embeds: [more], ...quiet });

let discord: Discord;
let path: string;
beforeAll(async () => {
  discord = await startDiscord();
  path = `/channels/${discord.channel.id}/messages`;
});
afterAll(() => discord.close());

test.each<[string, object]>([
  ['words', { content: x(2_000), ...quiet }],
  [
    'an embed at its limits',
    embed({ title: x(256), description: x(4_096), fields: [{ name: 'x', value: x(1_024) }] }),
  ],
  ['4,000 characters and 40 components', v2(...many(40, () => text(x(100))))],
  [
    'a container with everything in it',
    v2({
      type: 17,
      accent_color: 0xffffff,
      components: [
        text('x'),
        { type: 14, divider: true, spacing: 2 },
        { type: 9, components: [text('x')], accessory: button() },
        { type: 12, items: [{ media: { url: 'https://example.org/x.png' } }] },
        row(select(many(25, option), { placeholder: x(150), max_values: 25 })),
        row(
          link(`https://example.org/${x(492)}`),
          button({ custom_id: 'y', label: undefined, emoji: { name: '📜' } }),
        ),
      ],
    }),
  ],
  ['five rows', { content: 'x', components: many(5, (i) => row(button({ custom_id: `${i}` }))), ...quiet }],
])('%s can be sent', async (_, body) => {
  const { status, body: answer } = await ask(discord, 'POST', path, body);
  expect([status, answer]).toEqual([200, expect.objectContaining({ channel_id: discord.channel.id })]);
});

test.each<[string, object | string, string]>([
  ['no JSON', '{', '50109'],
  ['half a surrogate pair', { content: '\ud83d', ...quiet }, '50109'],
  ['nothing', quiet, '50006'],
  ['only blanks', { content: ' \n', ...quiet }, '50006'],
  ['an unknown field', { content: 'x', contents: 'x' }, 'contents'],
  ['content over 2,000', { content: x(2_001) }, 'content'],
  ['content that is no text', { content: 1 }, 'content'],
  ['an embed title over 256', embed({ title: x(257) }), 'title'],
  ['an embed description over 4,096', embed({ description: x(4_097) }), 'description'],
  ['an embed field name over 256', embed({ fields: [{ name: x(257), value: 'x' }] }), 'name'],
  ['an embed field over 1,024', embed({ fields: [{ name: 'x', value: x(1_025) }] }), 'value'],
  ['26 embed fields', embed({ fields: many(26, () => ({ name: 'x', value: 'x' })) }), 'fields'],
  [
    'embeds over 6,000',
    { embeds: [{ description: x(4_000) }, { description: x(2_001) }] },
    'MAX_EMBED_SIZE_EXCEEDED',
  ],
  ['an ephemeral flag', { content: 'x', flags: MessageFlags.Ephemeral }, 'MESSAGE_FLAGS_INVALID'],
  ['content beside components v2', { ...v2(text('x')), content: 'x' }, 'LEGACY_FIELDS'],
  ['embeds beside components v2', { ...v2(text('x')), embeds: [{ title: 'x' }] }, 'LEGACY_FIELDS'],
  ['a poll beside components v2', { ...v2(text('x')), poll: { question: { text: 'x' } } }, 'LEGACY_FIELDS'],
  ['stickers beside components v2', { ...v2(text('x')), sticker_ids: ['1'.repeat(18)] }, 'LEGACY_FIELDS'],
  ['components v2 without the flag', { components: [text('x')] }, 'components'],
  [
    'six rows without the flag',
    { content: 'x', components: many(6, (i) => row(button({ custom_id: `${i}` }))) },
    '"components"',
  ],
  ['41 components', v2(...many(40, () => text('x')), row(button())), 'COMPONENT_TOO_MANY_COMPONENTS'],
  ['texts over 4,000 together', v2(text(x(4_000)), text('x')), 'DISPLAYABLE_TEXT_SIZE'],
  ['texts over 10,170 bytes', v2(text('\u20ac'.repeat(3_391))), 'DISPLAYABLE_TEXT_SIZE'],
  ['an empty text', v2(text(' ')), 'BASE_TYPE_REQUIRED'],
  ['an unknown component', v2({ type: 99 }), 'BASE_TYPE_CHOICES'],
  ['a button at the top', v2(button()), 'BASE_TYPE_CHOICES'],
  [
    'a container in a container',
    v2({ type: 17, components: [{ type: 17, components: [text('x')] }] }),
    'BASE_TYPE_CHOICES',
  ],
  ['an empty container', v2({ type: 17, components: [] }), 'components'],
  ['a colour over white', v2({ type: 17, accent_color: 0x1000000, components: [text('x')] }), 'accent_color'],
  ['a section without its accessory', v2({ type: 9, components: [text('x')] }), 'accessory'],
  [
    'a section of four texts',
    v2({ type: 9, components: many(4, () => text('x')), accessory: button() }),
    'components',
  ],
  ['six buttons in a row', v2(row(...many(6, (i) => button({ custom_id: `${i}` })))), 'BASE_TYPE_MAX_LENGTH'],
  ['an empty row', v2(row()), 'BASE_TYPE_REQUIRED'],
  ['a select beside a button', v2(row(select([option(1)]), button())), 'COMPONENT_LAYOUT_WIDTH_EXCEEDED'],
  ['one custom id twice', v2(row(button()), row(button())), 'COMPONENT_CUSTOM_ID_DUPLICATED'],
  ['one component id twice', v2({ ...text('x'), id: 7 }, { ...text('y'), id: 7 }), 'COMPONENT_ID_DUPLICATED'],
  ['a custom id over 100', v2(row(button({ custom_id: x(101) }))), 'custom_id'],
  ['a button without a custom id', v2(row(button({ custom_id: undefined }))), 'custom_id'],
  ['a label over 80', v2(row(button({ label: x(81) }))), 'label'],
  ['a button with nothing on it', v2(row(button({ label: undefined }))), 'LABEL_OR_EMOJI'],
  ['a button with a url', v2(row(button({ url: 'https://example.org' }))), 'COMPONENT_BUTTON_URL_INVALID'],
  ['a link without a url', v2(row({ type: 2, style: 5, label: 'x' })), 'url'],
  [
    'a link with a custom id',
    v2(row({ ...link('https://example.org'), custom_id: 'x' })),
    'CUSTOM_ID_INVALID',
  ],
  ['a link over 512', v2(row(link(`https://example.org/${x(493)}`))), 'url'],
  ['a link to a script', v2(row(link('javascript:alert(1)'))), 'STRING_TYPE_REGEX'],
  ['a select without options', v2(row(select([]))), 'options'],
  ['26 options', v2(row(select(many(26, option)))), 'options'],
  ['an option label over 100', v2(row(select([{ label: x(101), value: 'x' }]))), 'label'],
  ['an option value over 100', v2(row(select([{ label: 'x', value: x(101) }]))), 'value'],
  ['an option description over 100', v2(row(select([{ ...option(1), description: x(101) }]))), 'description'],
  ['one option value twice', v2(row(select([option(1), option(1)]))), 'VALUE_DUPLICATED'],
  ['a placeholder over 150', v2(row(select([option(1)], { placeholder: x(151) }))), 'placeholder'],
  ['more values than options', v2(row(select([option(1)], { max_values: 2 }))), 'max_values'],
  ['a nonce over 25', { content: 'x', nonce: x(26) }, 'nonce'],
  ['an enforced nonce that is none', { content: 'x', enforce_nonce: true }, 'nonce'],
])('%s is refused', async (_, body, reason) => {
  const count = discord.messages.length;
  const { status, body: answer } = await ask(discord, 'POST', path, body);
  expect([status, JSON.stringify(answer)]).toEqual([400, expect.stringContaining(reason)]);
  expect(discord.messages).toHaveLength(count);
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

test.each<[string, object, object, string]>([
  ['removes components v2', v2(text('x')), { flags: 0 }, 'cannot be removed'],
  ['adds content to components v2', v2(text('x')), { content: 'x' }, 'LEGACY_FIELDS'],
  ['keeps content when components v2 come', { content: 'x', ...quiet }, v2(text('x')), 'LEGACY_FIELDS'],
  [
    'hides what all saw',
    { content: 'x', ...quiet },
    { flags: MessageFlags.Ephemeral },
    'MESSAGE_FLAGS_INVALID',
  ],
  ['leaves nothing', { content: 'x', ...quiet }, { content: '' }, '50006'],
])('an edit that %s is refused', async (_, before, edit, reason) => {
  await ask(discord, 'POST', path, before);
  const id = discord.messages.at(-1)?.id;
  const { status, body } = await ask(discord, 'PATCH', `${path}/${id}`, edit);
  expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining(reason)]);
  const replaced = await ask(discord, 'PATCH', `${path}/${id}`, {
    ...v2(text('y')),
    content: null,
    embeds: [],
  });
  expect(replaced.status).toBe(200);
});

test.each<[string, object, string[]]>([
  ['nothing about mentions', { content: 'x' }, ['everything: allowed_mentions.parse is missing']],
  [
    'everyone',
    { content: '@everyone', allowed_mentions: { parse: ['everyone'] } },
    ['all everyone', 'everyone'],
  ],
  [
    'one user in a text display',
    { ...v2(text(`<@${'1'.repeat(18)}>`)), allowed_mentions: { parse: [], users: ['1'.repeat(18)] } },
    [`user ${'1'.repeat(18)}`],
  ],
])('a message that says %s is taken, and noted', async (_, body, pings) => {
  expect((await ask(discord, 'POST', path, body)).status).toBe(200);
  expect(discord.pings.at(-1)).toEqual({ messageId: discord.messages.at(-1)?.id, pings });
});
