import { describe, expect, test } from 'vitest';
import { checkMessageBlocks, checkView } from './check.ts';

type Fields = Readonly<Record<string, unknown>>;

const plain = (text: string) => ({ type: 'plain_text', text });
const x = (length: number) => 'x'.repeat(length);
const many = <T>(length: number, make: (at: number) => T): T[] => Array.from({ length }, (_, at) => make(at));

const button = (fields: Fields = {}) => ({
  type: 'button',
  action_id: 'a',
  text: plain('Go'),
  value: 'v',
  ...fields,
});
const actions = (...elements: Fields[]) => ({ type: 'actions', elements });
const option = (fields: Fields = {}) => ({ text: plain('One'), value: '1', ...fields });
const select = (fields: Fields = {}) =>
  actions({ type: 'static_select', action_id: 's', placeholder: plain('x'), options: [option()], ...fields });
const input = (fields: Fields = {}) => ({
  type: 'input',
  label: plain('Ask'),
  element: { type: 'plain_text_input', action_id: 'i', ...fields },
});
const rich = (...elements: Fields[]) => ({ type: 'rich_text', elements });
const run = (...elements: Fields[]) => ({ type: 'rich_text_section', elements });
const text = (fields: Fields = {}) => ({ type: 'text', text: 'x', ...fields });
const link = (fields: Fields = {}) => ({ type: 'link', url: 'https://example.org', text: 'x', ...fields });
const divider = (fields: Fields = {}) => ({ type: 'divider', ...fields });
const header = (fields: Fields = {}) => ({ type: 'header', text: plain('x'), ...fields });
const long = (length: number) => rich(run(text({ text: x(length) })));

test.each<[string, readonly Fields[]]>([
  ['25 buttons', [actions(...many(25, (at) => button({ action_id: `a${at}` })))]],
  ['a full button', [actions(button({ text: plain(x(75)), value: x(2000), action_id: x(255) }))]],
  ['a select', [select({ options: many(100, (at) => option({ value: `${at}`.padEnd(150, 'x') })) })]],
  [
    'rich text',
    [
      rich(
        run(text({ style: { bold: true, italic: true, strike: true } }), link()),
        { type: 'rich_text_quote', elements: [text({ text: '“A & B” <!channel>' })] },
        { type: 'rich_text_list', style: 'bullet', elements: [run(text())] },
        { type: 'rich_text_preformatted', elements: [text()] },
        run({ type: 'channel', channel_id: 'C0GENERAL' }),
      ),
    ],
  ],
  ['50 blocks', many(50, () => long(1))],
  ['13,200 characters', [long(13_200)]],
])('takes %s', (_, blocks) => {
  expect(checkMessageBlocks(blocks)).toBeUndefined();
});

const tooLong = (max: number) => `must be less than ${max + 1} characters`;
const missing = (field: string) => `missing required field: ${field}`;

test.each<[string, string, readonly Fields[]]>([
  ['/0/elements', 'no more than 25 items', [actions(...many(26, (at) => button({ action_id: `a${at}` })))]],
  ['/0/elements', 'no less than 1 items allowed', [actions()]],
  ['/0/elements/0/text/text', tooLong(75), [actions(button({ text: plain(x(76)) }))]],
  ['/0/elements/0/text/text', 'must be more than 0 characters', [actions(button({ text: plain('') }))]],
  ['/0/elements/0/text', missing('text'), [actions(button({ text: undefined }))]],
  ['/0/elements/0/action_id', tooLong(255), [actions(button({ action_id: x(256) }))]],
  ['/0/elements/0/value', tooLong(2000), [actions(button({ value: x(2001) }))]],
  ['/0/elements/0/options', 'no more than 100 items', [select({ options: many(101, () => option()) })]],
  ['/0/elements/0/options', 'no less than 1 items allowed', [select({ options: [] })]],
  ['/0/elements/0/options/0/text/text', tooLong(75), [select({ options: [option({ text: plain(x(76)) })] })]],
  ['/0/elements/0/options/0/value', tooLong(150), [select({ options: [option({ value: x(151) })] })]],
  ['/0/elements/0/placeholder/text', tooLong(150), [select({ placeholder: plain(x(151)) })]],
  ['/0/elements', 'no less than 1 items allowed', [rich()]],
  ['/0/elements/0/elements/0/text', 'must be more than 0', [rich(run(text({ text: '' })))]],
  ['/0/elements/0/elements/0/url', 'must be a valid URL', [rich(run(link({ url: 'x' })))]],
  ['/0/elements/0/elements/0/url', tooLong(3000), [rich(run(link({ url: `https://a.org/${x(3000)}` })))]],
  ['/0/type', missing('type'), [{}]],
  ['/0/block_id', tooLong(255), [{ ...long(1), block_id: x(256) }]],
  ['', 'no more than 50 items allowed', many(51, () => long(1))],
  ['', '`action_id` a already exists', [actions(button()), actions(button())]],
  ['', '`block_id` b already exists', many(2, () => ({ ...long(1), block_id: 'b' }))],
])('invalid_blocks at /blocks%s: %s', (where, what, blocks) => {
  const refused = checkMessageBlocks(blocks);
  expect(refused?.error).toBe('invalid_blocks');
  expect(refused?.messages).toEqual([expect.stringContaining(what)]);
  expect(refused?.messages[0]).toContain(`[json-pointer:/blocks${where}]`);
});

test('msg_blocks_too_long for more than 13,200 characters in all blocks', () => {
  expect(checkMessageBlocks([long(13_000), long(201)])?.error).toBe('msg_blocks_too_long');
});

const modal = (fields: Fields = {}) => ({ type: 'modal', title: plain('Ask'), blocks: [], ...fields });
const asking = (fields: Fields) => modal({ blocks: [input(fields)], submit: plain('x') });
const home = (fields: Fields = {}) => ({ type: 'home', blocks: [], ...fields });

test('takes views at their limits', () => {
  const words = plain(x(24));
  const texts = { callback_id: x(255), private_metadata: x(3000), submit: words, close: words, title: words };
  expect(checkView(modal({ blocks: [input(), header({ text: plain(x(150)) })], ...texts }), 'modal')).toEqual(
    [],
  );
  expect(checkView(home({ blocks: many(100, () => divider()) }), 'home')).toEqual([]);
});

test.each<['modal' | 'home', string, string, unknown]>([
  ['modal', '/title/text', tooLong(24), modal({ title: plain(x(25)) })],
  ['modal', '/title', missing('title'), modal({ title: undefined })],
  ['modal', '/submit/text', tooLong(24), modal({ submit: plain(x(25)) })],
  ['modal', '/close/text', tooLong(24), modal({ close: plain(x(25)) })],
  ['modal', '', 'must have a submit', modal({ blocks: [input()] })],
  ['modal', '/callback_id', tooLong(255), modal({ callback_id: x(256) })],
  ['modal', '/private_metadata', tooLong(3000), modal({ private_metadata: x(3001) })],
  ['modal', '/blocks', 'no more than 100 items allowed', modal({ blocks: many(101, () => divider()) })],
  [
    'modal',
    '/blocks',
    '`block_id` b already exists',
    modal({ blocks: many(2, () => divider({ block_id: 'b' })) }),
  ],
  ['modal', '/blocks/0/element/max_length', 'at most 3000', asking({ max_length: 3001 })],
  ['modal', '/blocks/0/element', 'must not exceed', asking({ min_length: 2, max_length: 1 })],
  ['home', '/blocks/0/text/text', tooLong(150), home({ blocks: [header({ text: plain(x(151)) })] })],
  ['home', '/blocks', 'no more than 100 items allowed', home({ blocks: many(101, () => divider()) })],
])('a %s view is refused at /view%s: %s', (type, where, what, view) => {
  const problems = checkView(view, type);
  expect(problems).toEqual([expect.stringContaining(what)]);
  expect(problems[0]).toContain(`[json-pointer:/view${where}]`);
});

describe('not modelled', () => {
  test.each<[string, Fields]>([
    ['0.type "section"', { type: 'section', text: plain('x') }],
    ['0.type "markdown"', { type: 'markdown', text: 'x' }],
    ['0.type "context_actions"', { type: 'context_actions', elements: [] }],
    ['0.type "header"', header()],
    ['0.type "button"', button()],
    ['0.elements.0.type "overflow"', actions({ type: 'overflow', action_id: 'o', options: [option()] })],
    ['0.elements.0.type "text"', rich(text())],
    ['0.elements.0.url', actions(button({ url: 'https://example.org' }))],
    ['0.elements.0.style', actions(button({ style: 'danger' }))],
    ['0.elements.0.text.type "mrkdwn"', actions(button({ text: { type: 'mrkdwn', text: 'x' } }))],
    ['0.elements.0.option_groups', select({ option_groups: [] })],
    ['0.elements.0.elements.0.type "user"', rich(run({ type: 'user', user_id: 'U0ANN' }))],
    ['0.elements.0.elements.0.type "broadcast"', rich(run({ type: 'broadcast', range: 'everyone' }))],
    ['0.elements.0.elements.0.style.code', rich(run(text({ style: { code: true } })))],
  ])('%s', (what, block) => {
    expect(() => checkMessageBlocks([block])).toThrow(`not modelled: ${what}`);
  });

  test.each<['modal' | 'home', string, unknown]>([
    ['modal', 'type "home"', home()],
    ['modal', 'notify_on_close', modal({ notify_on_close: true })],
    ['modal', 'blocks.0.element.initial_value', asking({ initial_value: 'x' })],
    ['home', 'title', home({ title: plain('x') })],
    ['home', 'blocks.0.type "input"', home({ blocks: [input()] })],
  ])('in a %s view: %s', (type, what, view) => {
    expect(() => checkView(view, type)).toThrow(`not modelled: ${what}`);
  });
});
