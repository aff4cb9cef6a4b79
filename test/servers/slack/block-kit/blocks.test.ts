import { describe, expect, test } from 'vitest';
import { checkMessageBlocks, checkView } from './check.ts';

type Fields = Readonly<Record<string, unknown>>;

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const x = (length: number) => 'x'.repeat(length);
const many = <T>(length: number, make: (at: number) => T): T[] => Array.from({ length }, (_, at) => make(at));

const section = (fields: Fields) => ({ type: 'section', ...fields });
const button = (fields: Fields = {}) => ({ type: 'button', action_id: 'a', text: plain('Go'), ...fields });
const actions = (...elements: Fields[]) => ({ type: 'actions', elements });
const option = (fields: Fields = {}) => ({ text: plain('One'), value: '1', ...fields });
const select = (fields: Fields = {}) => ({
  type: 'static_select',
  action_id: 's',
  options: [option()],
  ...fields,
});
const overflow = (fields: Fields = {}) => ({
  type: 'overflow',
  action_id: 'o',
  options: [option()],
  ...fields,
});
const entry = (fields: Fields = {}) => ({ type: 'plain_text_input', action_id: 'i', ...fields });
const input = (fields: Fields = {}) => ({ type: 'input', label: plain('Ask'), element: entry(), ...fields });
const rich = (...elements: Fields[]) => ({ type: 'rich_text', elements });
const run = (...elements: Fields[]) => ({ type: 'rich_text_section', elements });
const feedback = (fields: Fields = {}) => ({
  type: 'context_actions',
  elements: [
    {
      type: 'feedback_buttons',
      action_id: 'f',
      positive_button: { text: plain('Good'), value: '+' },
      negative_button: { text: plain('Bad'), value: '-' },
      ...fields,
    },
  ],
});
const confirm = { title: plain('Sure?'), text: mrkdwn('*Sure?*'), confirm: plain('Yes'), deny: plain('No') };

test.each<[string, readonly Fields[]]>([
  ['a section at its limit', [section({ text: mrkdwn(x(3000)), accessory: button({ confirm }) })]],
  [
    'a section of fields',
    [section({ fields: many(6, () => plain(x(2000))), expand: true, block_id: x(255) })],
  ],
  ['a header', [{ type: 'header', text: plain(x(150)) }]],
  ['a context', [{ type: 'context', elements: many(10, () => mrkdwn('x')) }]],
  ['25 buttons', [actions(...many(25, (at) => button({ action_id: `a${at}` })))]],
  ['a full button', [actions(button({ value: x(2000), url: 'https://example.org', style: 'danger' }))]],
  [
    'a select',
    [actions(select({ options: many(100, (at) => option({ value: `${at}`.padEnd(150, 'x') })) }))],
  ],
  [
    'a select of groups',
    [actions(select({ options: undefined, option_groups: [{ label: plain('A'), options: [option()] }] }))],
  ],
  ['an overflow', [section({ text: plain('x'), accessory: overflow({ options: many(5, () => option()) }) })]],
  ['an input', [input({ hint: plain('x'), optional: true })]],
  ['markdown', [{ type: 'markdown', text: `**${x(11_996)}**` }]],
  ['feedback', [feedback()]],
  [
    'rich text',
    [
      rich(
        run(
          { type: 'text', text: 'x', style: { bold: true } },
          { type: 'link', url: 'https://example.org', text: 'x' },
        ),
        { type: 'rich_text_quote', elements: [{ type: 'text', text: '“A & B” <!channel>' }] },
        {
          type: 'rich_text_list',
          style: 'bullet',
          indent: 1,
          elements: [run({ type: 'emoji', name: 'wave' })],
        },
        { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'x' }] },
      ),
    ],
  ],
  ['50 blocks', many(50, () => ({ type: 'divider' }))],
  [
    '13,200 characters',
    [...many(4, () => section({ text: plain(x(3000)) })), section({ text: plain(x(1200)) })],
  ],
])('takes %s', (_, blocks) => {
  expect(checkMessageBlocks(blocks)).toBeUndefined();
});

const TOO_LONG = (max: number) => `must be less than ${max + 1} characters`;

test.each<[string, string, readonly Fields[]]>([
  ['/blocks/0/text/text', TOO_LONG(3000), [section({ text: mrkdwn(x(3001)) })]],
  ['/blocks/0/text/text', 'must be more than 0 characters', [section({ text: mrkdwn('') })]],
  ['/blocks/0', 'missing required field: text or fields', [section({})]],
  [
    '/blocks/0/text',
    'invalid additional property: verbatim',
    [section({ text: { ...plain('x'), verbatim: true } })],
  ],
  ['/blocks/0/fields', 'no more than 10 items allowed', [section({ fields: many(11, () => plain('x')) })]],
  ['/blocks/0/fields/0/text', TOO_LONG(2000), [section({ fields: [plain(x(2001))] })]],
  [
    '/blocks/0/accessory/type',
    'unsupported type: image',
    [section({ text: plain('x'), accessory: { type: 'image' } })],
  ],
  ['/blocks/0/text/text', TOO_LONG(150), [{ type: 'header', text: plain(x(151)) }]],
  ['/blocks/0/text/type', 'Invalid input: expected "plain_text"', [{ type: 'header', text: mrkdwn('x') }]],
  [
    '/blocks/0/elements',
    'no more than 10 items allowed',
    [{ type: 'context', elements: many(11, () => plain('x')) }],
  ],
  ['/blocks/0/elements', 'no less than 1 items allowed', [{ type: 'context', elements: [] }]],
  [
    '/blocks/0/elements',
    'no more than 25 items allowed',
    [actions(...many(26, (at) => button({ action_id: `a${at}` })))],
  ],
  ['/blocks/0/elements', 'no less than 1 items allowed', [actions()]],
  ['/blocks/0/elements/0/text/text', TOO_LONG(75), [actions(button({ text: plain(x(76)) }))]],
  [
    '/blocks/0/elements/0/text/type',
    'Invalid input: expected "plain_text"',
    [actions(button({ text: mrkdwn('x') }))],
  ],
  ['/blocks/0/elements/0/action_id', TOO_LONG(255), [actions(button({ action_id: x(256) }))]],
  ['/blocks/0/elements/0/value', TOO_LONG(2000), [actions(button({ value: x(2001) }))]],
  ['/blocks/0/elements/0/url', TOO_LONG(3000), [actions(button({ url: `https://example.org/${x(3000)}` }))]],
  ['/blocks/0/elements/0/url', 'must be a valid URL', [actions(button({ url: 'example' }))]],
  ['/blocks/0/elements/0/style', 'Invalid option', [actions(button({ style: 'loud' }))]],
  [
    '/blocks/0/elements/0/accessibility_label',
    TOO_LONG(75),
    [actions(button({ accessibility_label: x(76) }))],
  ],
  ['/blocks/0/elements/0', 'invalid additional property: disabled', [actions(button({ disabled: true }))]],
  [
    '/blocks/0/elements/0/confirm/deny',
    'missing required field: deny',
    [actions(button({ confirm: { ...confirm, deny: undefined } }))],
  ],
  [
    '/blocks/0/elements/0/options',
    'no more than 100 items allowed',
    [actions(select({ options: many(101, () => option()) }))],
  ],
  ['/blocks/0/elements/0/options', 'no less than 1 items allowed', [actions(select({ options: [] }))]],
  [
    '/blocks/0/elements/0/options/0/text/text',
    TOO_LONG(75),
    [actions(select({ options: [option({ text: plain(x(76)) })] }))],
  ],
  [
    '/blocks/0/elements/0/options/0/value',
    TOO_LONG(150),
    [actions(select({ options: [option({ value: x(151) })] }))],
  ],
  [
    '/blocks/0/elements/0/options/0/description/text',
    TOO_LONG(75),
    [actions(select({ options: [option({ description: plain(x(76)) })] }))],
  ],
  ['/blocks/0/elements/0/placeholder/text', TOO_LONG(150), [actions(select({ placeholder: plain(x(151)) }))]],
  [
    '/blocks/0/elements/0',
    'must have either options or option_groups',
    [actions(select({ options: undefined }))],
  ],
  [
    '/blocks/0/elements/0',
    'initial_option must be one of the options',
    [actions(select({ initial_option: option({ value: '2' }) }))],
  ],
  [
    '/blocks/0/elements/0/options',
    'no more than 5 items allowed',
    [actions(overflow({ options: many(6, () => option()) }))],
  ],
  ['/blocks/0/elements/0/type', 'unsupported type: plain_text_input', [actions(entry())]],
  ['/blocks/0/element/type', 'unsupported type: button', [input({ element: button() })]],
  ['/blocks/0/element/max_length', 'must be at most 3000', [input({ element: entry({ max_length: 3001 }) })]],
  [
    '/blocks/0/element',
    'min_length must not exceed max_length',
    [input({ element: entry({ min_length: 2, max_length: 1 }) })],
  ],
  ['/blocks/0/text', TOO_LONG(12_000), [{ type: 'markdown', text: x(12_001) }]],
  [
    '/blocks/0/elements/0/positive_button/text/text',
    TOO_LONG(75),
    [feedback({ positive_button: { text: plain(x(76)), value: '+' } })],
  ],
  [
    '/blocks/0/elements/0/elements/0/text',
    'must be more than 0 characters',
    [rich(run({ type: 'text', text: '' }))],
  ],
  ['/blocks/0/elements/0/elements/0/url', 'must be a valid URL', [rich(run({ type: 'link', url: 'x' }))]],
  [
    '/blocks/0/elements/0/elements/0/style',
    'invalid additional property: loud',
    [rich(run({ type: 'text', text: 'x', style: { loud: true } }))],
  ],
  ['/blocks/0/elements/0/type', 'unsupported type: text', [rich({ type: 'text', text: 'x' })]],
  [
    '/blocks/0/elements/0/elements/0/type',
    'unsupported type: user',
    [rich({ type: 'rich_text_preformatted', elements: [{ type: 'user', user_id: 'U0ANN' }] })],
  ],
  [
    '/blocks/0/elements/0/elements/0/range',
    'Invalid option',
    [rich(run({ type: 'broadcast', range: 'all' }))],
  ],
  ['/blocks/0/type', 'unsupported type: image', [{ type: 'image' }]],
  ['/blocks/0/type', 'unsupported type: undefined', [{}]],
  ['/blocks/0/block_id', TOO_LONG(255), [{ type: 'divider', block_id: x(256) }]],
  ['/blocks', 'no more than 50 items allowed', many(51, () => ({ type: 'divider' }))],
  ['/blocks', '`action_id` a already exists', [actions(button()), actions(button())]],
  ['/blocks', '`block_id` b already exists', many(2, () => ({ type: 'divider', block_id: 'b' }))],
])('invalid_blocks at %s: %s', (where, what, blocks) => {
  const refused = checkMessageBlocks(blocks);
  expect(refused?.error).toBe('invalid_blocks');
  expect(refused?.messages).toEqual([expect.stringContaining(what)]);
  expect(refused?.messages[0]).toContain(`[json-pointer:${where}]`);
});

describe('msg_blocks_too_long', () => {
  test('for more than 13,200 characters in all blocks', () => {
    const blocks = [...many(4, () => section({ text: plain(x(3000)) })), section({ text: plain(x(1201)) })];
    expect(checkMessageBlocks(blocks)?.error).toBe('msg_blocks_too_long');
  });
  test('for more than 12,000 characters in all markdown blocks', () => {
    const blocks = many(2, () => ({ type: 'markdown', text: x(6001) }));
    expect(checkMessageBlocks(blocks)?.error).toBe('msg_blocks_too_long');
  });
});

const modal = (fields: Fields = {}) => ({ type: 'modal', title: plain('Ask'), blocks: [], ...fields });
const home = (fields: Fields = {}) => ({ type: 'home', blocks: [], ...fields });

test('takes views at their limits', () => {
  const blocks = many(100, () => ({ type: 'divider' }));
  const texts = { callback_id: x(255), private_metadata: x(3000) };
  expect(checkView(home({ blocks, ...texts }), 'home')).toEqual([]);
  const full = modal({
    blocks: [input()],
    submit: plain(x(24)),
    close: plain(x(24)),
    title: plain(x(24)),
    ...texts,
  });
  expect(checkView(full, 'modal')).toEqual([]);
});

test.each<['modal' | 'home', string, string, unknown]>([
  ['modal', '/view/title/text', TOO_LONG(24), modal({ title: plain(x(25)) })],
  ['modal', '/view/title', 'missing required field: title', modal({ title: undefined })],
  ['modal', '/view/submit/text', TOO_LONG(24), modal({ submit: plain(x(25)) })],
  ['modal', '/view/close/text', TOO_LONG(24), modal({ close: plain(x(25)) })],
  ['modal', '/view', 'must have a submit', modal({ blocks: [input()] })],
  ['modal', '/view/callback_id', TOO_LONG(255), modal({ callback_id: x(256) })],
  ['modal', '/view/private_metadata', TOO_LONG(3000), modal({ private_metadata: x(3001) })],
  [
    'modal',
    '/view/blocks',
    'no more than 100 items allowed',
    modal({ blocks: many(101, () => ({ type: 'divider' })) }),
  ],
  [
    'modal',
    '/view/blocks',
    '`block_id` b already exists',
    modal({ blocks: many(2, () => ({ type: 'divider', block_id: 'b' })) }),
  ],
  ['modal', '/view/type', 'unsupported type: home', home()],
  [
    'home',
    '/view/blocks/0/type',
    'unsupported type: markdown',
    home({ blocks: [{ type: 'markdown', text: 'x' }] }),
  ],
  [
    'home',
    '/view/blocks',
    'no more than 100 items allowed',
    home({ blocks: many(101, () => ({ type: 'divider' })) }),
  ],
  ['home', '/view', 'invalid additional property: title', home({ title: plain('x') })],
])('a %s view is refused at %s: %s', (type, where, what, view) => {
  const problems = checkView(view, type);
  expect(problems).toEqual([expect.stringContaining(what)]);
  expect(problems[0]).toContain(`[json-pointer:${where}]`);
});
