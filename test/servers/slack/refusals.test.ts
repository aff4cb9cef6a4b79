import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callApi } from './call-api.ts';
import {
  ANN,
  ANN_DM,
  ARCHIVED,
  BEN,
  GENERAL,
  HIDDEN,
  OUTSIDE,
  SECRET,
  type SlackOptions,
  type SlackServer,
  startSlack,
} from './index.ts';

type Fields = Readonly<Record<string, unknown>>;
type Call = [method: string, args: Fields];

let slack: SlackServer;
beforeEach(async () => {
  slack = await startSlack();
});
afterEach(async () => {
  await slack.close();
});

async function restart(options: SlackOptions): Promise<void> {
  await slack.close();
  slack = await startSlack(options);
}

const call = (method: string, args?: Fields, token?: string) => callApi(slack, method, args, token);

const HOUR_AGO = '1700000000.000100';
const text = 'Hello';
const post = (args: Fields = {}): Call => ['chat.postMessage', { channel: GENERAL, text, ...args }];
const whisper = (args: Fields = {}): Call => [
  'chat.postEphemeral',
  { channel: GENERAL, user: ANN, text, ...args },
];
const prompts = (args: Fields = {}): Call => [
  'assistant.threads.setSuggestedPrompts',
  { channel_id: ANN_DM, prompts: [{ title: 'Who?', message: 'Who signed?' }], ...args },
];

test.each<[string, ...Call]>([
  ['invalid_arguments', 'chat.postMessage', { text }],
  ['channel_not_found', ...post({ channel: 'C0NOWHERE' })],
  ['channel_not_found', ...post({ channel: '#general' })],
  ['channel_not_found', ...post({ channel: HIDDEN })],
  ['not_in_channel', ...post({ channel: OUTSIDE })],
  ['is_archived', ...post({ channel: ARCHIVED })],
  ['no_text', ...post({ text: '  ' })],
  ['no_text', ...post({ text: '', blocks: [] })],
  ['msg_too_long', ...post({ text: 'x'.repeat(40_001) })],
  ['invalid_blocks_format', ...post({ blocks: 'section' })],
  ['invalid_blocks', ...post({ blocks: [{ type: 'actions', elements: [] }] })],
  ['invalid_thread_ts', ...post({ thread_ts: '0' })],
  ['not_in_channel', ...whisper({ channel: OUTSIDE })],
  ['user_not_in_channel', ...whisper({ channel: SECRET, user: BEN })],
  ['user_not_found', ...whisper({ user: 'U0NOBODY' })],
  ['channel_not_found', ...prompts({ channel_id: GENERAL })],
  ['invalid_arguments', ...prompts({ prompts: [] })],
  ['invalid_arguments', ...prompts({ prompts: Array(5).fill({ title: 'Who?', message: 'Who?' }) })],
  ['invalid_arguments', ...prompts({ prompts: [{ title: 'Who?' }] })],
  ['invalid_trigger_id', 'views.open', { trigger_id: '1.2.3', view: {} }],
  ['invalid_arguments', 'views.publish', { user_id: 'U0NOBODY', view: { type: 'home', blocks: [] } }],
  ['invalid_arguments', 'views.publish', { user_id: ANN, view: { type: 'home' } }],
  ['not_found', 'views.update', { view_id: 'V0', view: { type: 'modal', blocks: [] } }],
])('%s: %s %j', async (error, method, args) => {
  expect(await call(method, args)).toMatchObject({ ok: false, error, status: 200 });
  expect(slack.requests).toMatchObject([{ method, ok: false, error }]);
  expect([...slack.messages, ...slack.views, ...slack.prompts]).toEqual([]);
});

test.each<[string, ...Call]>([
  ['chat.update', 'chat.update', { channel: GENERAL, ts: HOUR_AGO, text }],
  ['chat.delete', 'chat.delete', { channel: GENERAL, ts: HOUR_AGO }],
  ['conversations.history', 'conversations.history', { channel: GENERAL }],
  ['conversations.open', 'conversations.open', { users: ANN }],
  ['assistant.threads.setStatus', 'assistant.threads.setStatus', { channel_id: ANN_DM, status: 'reading' }],
  ['chat.postMessage with attachments', ...post({ attachments: [] })],
  ['chat.postMessage with link_names', ...post({ link_names: true })],
  ['assistant.threads.setSuggestedPrompts with thread_ts', ...prompts({ thread_ts: HOUR_AGO })],
  ['0.type "section"', ...post({ blocks: [{ type: 'section' }] })],
])('not modelled: %s', async (what, method, args) => {
  expect(await call(method, args)).toMatchObject({ ok: false, error: 'not_modelled' });
  expect([...slack.messages, ...slack.views, ...slack.prompts]).toEqual([]);
  await expect(slack.waitFor(() => slack.requests[0])).rejects.toThrow(`not modelled: ${what}`);
});

test('what is not modelled fails whoever closes the server, too', async () => {
  await call(...post({ attachments: [] }));
  await expect(slack.close()).rejects.toThrow('not modelled: chat.postMessage with attachments');
  slack = await startSlack();
});

test.each<[string, string, string]>([
  ['not_authed', 'auth.test', ''],
  ['invalid_auth', 'auth.test', 'xoxb-other'],
  ['not_allowed_token_type', 'auth.test', 'xapp-test'],
  ['not_allowed_token_type', 'apps.connections.open', 'xoxb-test'],
])('%s: %s with the token "%s"', async (error, method, token) => {
  expect(await call(method, {}, token)).toMatchObject({ ok: false, error });
});

test.each(['token_revoked', 'account_inactive', 'token_expired', 'invalid_auth'] as const)(
  '%s, once the token has become so',
  async (state) => {
    expect(await call('auth.test')).toMatchObject({ ok: true, user_id: 'U0BOT', bot_id: 'B0BOT' });
    slack.setToken('xoxb-test', state);
    expect(await call('auth.test')).toMatchObject({ ok: false, error: state });
    slack.setToken('xapp-test', state);
    expect(await call('apps.connections.open', {}, 'xapp-test')).toMatchObject({ ok: false, error: state });
  },
);

test.each<[string, ...Call]>([
  ['chat:write', ...post()],
  ['chat:write', ...whisper()],
  ['assistant:write', ...prompts()],
])('missing_scope without %s: %s', async (needed, method, args) => {
  await restart({ scopes: ['users:read'] });
  const answer = await call(method, args);
  expect(answer).toMatchObject({ ok: false, error: 'missing_scope', needed, provided: 'users:read' });
});

test('missing_scope for an app token that may not connect', async () => {
  await restart({ appScopes: [] });
  const answer = await call('apps.connections.open', {}, 'xapp-test');
  expect(answer).toMatchObject({ error: 'missing_scope', needed: 'connections:write' });
});

test('says in a header which scopes were granted', async () => {
  const { headers } = await call('auth.test');
  expect(headers.get('x-oauth-scopes')?.split(',')).toContain('app_mentions:read');
});

test('reads the token in a form as well, and refuses what is no form', async () => {
  const form = new URLSearchParams({ token: 'xoxb-test', channel: GENERAL, text, unfurl_links: 'false' });
  const send = (body: URLSearchParams | string) =>
    fetch(`${slack.api}chat.postMessage`, { method: 'POST', body });
  expect(await (await send(form)).json()).toMatchObject({ ok: true });
  expect(slack.requests[0]?.args).toMatchObject({ text, unfurl_links: false });
  expect(await (await send('text')).json()).toMatchObject({ error: 'invalid_post_type' });
});

describe('messages', () => {
  test('to a person go into the direct message with them', async () => {
    expect(await call(...post({ channel: ANN }))).toMatchObject({ ok: true, channel: ANN_DM });
  });

  test('to one person are seen by that one', async () => {
    const { message_ts } = await call(...whisper());
    expect(slack.messages).toMatchObject([{ ephemeral: ANN, ts: message_ts }]);
  });

  test('what Slack takes without a word is an oddity', async () => {
    const { ts } = await call(...post());
    const reply = await call(...post({ thread_ts: ts }));
    await call(...post({ thread_ts: reply.ts }));
    await call(...post({ thread_ts: HOUR_AGO }));
    const blocks = [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [] }] }];
    await call(...post({ text: '', blocks }));
    expect(slack.oddities).toEqual([
      `thread_ts ${reply.ts} is a reply's, not its thread's`,
      `thread_ts ${HOUR_AGO} names no message in ${GENERAL}`,
      `a message without top-level text in ${GENERAL}: nothing to read out`,
    ]);
  });

  test('that would notify anybody are noted', async () => {
    const named =
      '<!channel> <!here> <@U0ANN|ann> <!subteam^S1> &lt;!everyone&gt; <https://a.org|@channel> @here';
    await call(...post({ text: named }));
    const pings = ['<!channel>', '<!here>', '<@U0ANN|ann>', '<!subteam^S1>'];
    expect(slack.pings.map(({ token }) => token)).toEqual(pings);
  });

  test('are limited to one a second in each channel after a burst, when that is switched on', async () => {
    await restart({ rateLimit: { perSecond: 1, burst: 2 } });
    for (const ok of [true, true, false]) expect(await call(...post())).toMatchObject({ ok });
    const limited = await call(...post());
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '1']);
    expect(await call(...post({ channel: SECRET }))).toMatchObject({ ok: true });
    slack.age(1000);
    expect(await call(...post())).toMatchObject({ ok: true });
  });
});

test.each([
  [true, []],
  [false, ['suggested prompts that nobody sees: without agent_view they need a thread']],
])('prompts are shown with agent_view: %s', async (agentView, oddities) => {
  await restart({ agentView });
  expect(await call(...prompts())).toMatchObject({ ok: true });
  expect(slack.prompts).toMatchObject([{ shown: agentView }]);
  expect(slack.oddities).toEqual(oddities);
});

describe('views', () => {
  const view = { type: 'modal', title: { type: 'plain_text', text: 'Ask' }, blocks: [{ type: 'divider' }] };
  const trigger = (): string => slack.shortcut({ callbackId: 'ask' }).triggerId ?? '';
  const open = (trigger_id: string) => call('views.open', { trigger_id, view });

  test('open with a trigger once, within 3 s', async () => {
    const [used, late] = [trigger(), trigger()];
    slack.age(2000);
    expect(await open(used)).toMatchObject({ ok: true });
    expect(await open(used)).toMatchObject({ error: 'exchanged_trigger_id' });
    slack.age(1001);
    expect(await open(late)).toMatchObject({ error: 'expired_trigger_id' });
    expect(slack.views).toMatchObject([{ type: 'modal', user: ANN }]);
  });

  test('lie three on top of each other, and are updated by id', async () => {
    const push = () => call('views.push', { trigger_id: trigger(), view });
    expect(await push()).toMatchObject({ error: 'not_found' });
    await open(trigger());
    expect([await push(), await push()]).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await push()).toMatchObject({ error: 'push_limit_reached' });
    const { id } = slack.views[0] ?? {};
    expect(await call('views.update', { view_id: id, view })).toMatchObject({ ok: true, view: { id } });
    expect(slack.views).toMatchObject([{ updates: 1 }, { rootId: id }, { rootId: id }]);
  });

  test('of Home need the Home tab', async () => {
    await restart({ homeTab: false });
    const home = { type: 'home', blocks: [] };
    expect(await call('views.publish', { user_id: ANN, view: home })).toMatchObject({ error: 'not_enabled' });
  });
});
