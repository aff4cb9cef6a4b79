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
const post = (args: Fields): [string, Fields] => ['chat.postMessage', { channel: GENERAL, text, ...args }];
const whisper = (args: Fields): [string, Fields] => [
  'chat.postEphemeral',
  { channel: GENERAL, user: ANN, text, ...args },
];
const prompts = (args: Fields): [string, Fields] => [
  'assistant.threads.setSuggestedPrompts',
  { channel_id: ANN_DM, prompts: [{ title: 'Who?', message: 'Who signed?' }], ...args },
];
const status = (args: Fields): [string, Fields] => [
  'assistant.threads.setStatus',
  { channel_id: ANN_DM, thread_ts: HOUR_AGO, status: 'reading', ...args },
];

test.each<[string, ...[string, Fields]]>([
  ['unknown_method', 'chat.shout', {}],
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
  ['invalid_blocks', ...post({ blocks: [{ type: 'section' }] })],
  ['invalid_attachments', ...post({ attachments: [] })],
  ['invalid_thread_ts', ...post({ thread_ts: '0' })],
  ['not_in_channel', ...whisper({ channel: OUTSIDE })],
  ['user_not_in_channel', ...whisper({ channel: SECRET, user: BEN })],
  ['user_not_found', ...whisper({ user: 'U0NOBODY' })],
  ['message_not_found', 'chat.update', { channel: GENERAL, ts: HOUR_AGO, text }],
  ['message_not_found', 'chat.delete', { channel: GENERAL, ts: HOUR_AGO }],
  ['ratelimited', 'conversations.history', { channel: GENERAL }],
  ['ratelimited', 'conversations.replies', { channel: GENERAL, ts: HOUR_AGO }],
  ['user_not_found', 'conversations.open', { users: 'U0NOBODY' }],
  ['channel_not_found', ...prompts({ channel_id: GENERAL })],
  ['invalid_arguments', ...prompts({ prompts: [] })],
  ['invalid_arguments', ...prompts({ prompts: Array(5).fill({ title: 'Who?', message: 'Who?' }) })],
  ['invalid_arguments', ...prompts({ prompts: [{ title: 'Who?' }] })],
  ['channel_not_found', ...status({ channel_id: 'D0NOWHERE' })],
  ['invalid_trigger_id', 'views.open', { trigger_id: '1.2.3', view: {} }],
  ['invalid_arguments', 'views.publish', { user_id: 'U0NOBODY', view: { type: 'home', blocks: [] } }],
  ['invalid_arguments', 'views.publish', { user_id: ANN, view: { type: 'modal', blocks: [] } }],
  ['hash_conflict', 'views.publish', { user_id: ANN, view: { type: 'home', blocks: [] }, hash: 'old' }],
  ['not_found', 'views.update', { view_id: 'V0', view: { type: 'modal', blocks: [] } }],
])('%s: %s %j', async (error, method, args) => {
  expect(await call(method, args)).toMatchObject({ ok: false, error, status: 200 });
  expect(slack.requests).toMatchObject([{ method, ok: false, error }]);
  expect([...slack.messages, ...slack.views, ...slack.prompts]).toEqual([]);
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

test.each<[string, string, Fields]>([
  ['chat:write', ...post({})],
  ['chat:write', ...whisper({})],
  ['im:write', 'conversations.open', { users: ANN }],
  ['assistant:write', ...prompts({})],
  ['assistant:write', ...status({})],
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

test('reads a form as well as JSON, the token in it, and refuses what is neither', async () => {
  const send = (body: string, type: string) =>
    fetch(`${slack.api}chat.postMessage`, { method: 'POST', headers: { 'content-type': type }, body });
  const blocks = JSON.stringify([{ type: 'divider' }]);
  const form = new URLSearchParams({
    token: 'xoxb-test',
    channel: GENERAL,
    text,
    blocks,
    unfurl_links: 'false',
  });
  const taken = await send(form.toString(), 'application/x-www-form-urlencoded');
  expect(await taken.json()).toMatchObject({ ok: true });
  expect(slack.requests[0]?.args).toMatchObject({ blocks: [{ type: 'divider' }], unfurl_links: false });
  const bad = await Promise.all([send('{', 'application/json'), send('x', 'text/plain')]);
  expect(await Promise.all(bad.map((one) => one.json()))).toMatchObject([
    { error: 'invalid_json' },
    { error: 'invalid_post_type' },
  ]);
});

describe('messages', () => {
  test('are posted, edited and deleted by their own author only', async () => {
    const { ts } = await call(...post({}));
    expect(await call('chat.update', { channel: GENERAL, ts, text: 'x'.repeat(4001) })).toMatchObject({
      error: 'msg_too_long',
    });
    expect(await call('chat.update', { channel: GENERAL, ts, text: 'Edited' })).toMatchObject({ ok: true });
    expect(slack.messages).toMatchObject([
      { channel: GENERAL, ts, text: 'Edited', edits: 1, deleted: false },
    ]);
    const theirs = slack.mention({ text: 'mine' }).ts;
    expect(await call('chat.update', { channel: GENERAL, ts: theirs, text })).toMatchObject({
      error: 'cant_update_message',
    });
    expect(await call('chat.delete', { channel: GENERAL, ts: theirs })).toMatchObject({
      error: 'cant_delete_message',
    });
    expect(await call('chat.delete', { channel: GENERAL, ts })).toMatchObject({ ok: true });
    expect(await call('chat.update', { channel: GENERAL, ts, text })).toMatchObject({
      error: 'message_not_found',
    });
  });

  test('to one person can be neither edited nor found', async () => {
    const { message_ts } = await call(...whisper({}));
    expect(slack.messages).toMatchObject([{ ephemeral: ANN, ts: message_ts }]);
    expect(await call('chat.update', { channel: GENERAL, ts: message_ts, text })).toMatchObject({
      error: 'message_not_found',
    });
  });

  test('to a person go into the direct message with them', async () => {
    expect(await call(...post({ channel: ANN }))).toMatchObject({ ok: true, channel: ANN_DM });
    expect(await call('conversations.open', { users: BEN })).toMatchObject({ channel: { id: 'D0BEN' } });
  });

  test('under a thread that does not exist are taken, and nobody sees them', async () => {
    expect(await call(...post({ thread_ts: HOUR_AGO }))).toMatchObject({ ok: true });
    expect(slack.messages).toMatchObject([{ orphan: true, thread_ts: HOUR_AGO }]);
    expect(slack.oddities).toEqual([`thread_ts ${HOUR_AGO} names no message in ${GENERAL}`]);
  });

  test('what Slack takes without a word is an oddity', async () => {
    const { ts } = await call(...post({}));
    const reply = await call(...post({ thread_ts: ts }));
    await call(...post({ thread_ts: reply.ts }));
    await call(...post({ text: '', blocks: [{ type: 'divider' }] }));
    await call(...post({ colour: 'red' }));
    expect(slack.oddities).toEqual([
      `thread_ts ${reply.ts} is a reply's, not its thread's`,
      `a message without top-level text in ${GENERAL}: nothing to read out`,
      'chat.postMessage knows no argument colour',
    ]);
  });

  test('that would notify anybody are noted', async () => {
    const mrkdwn = '<!here> <@U0ANN|ann> <!subteam^S1> &lt;!channel&gt; <https://example.org|@channel>';
    const mentions = [
      { type: 'broadcast', range: 'everyone' },
      { type: 'user', user_id: ANN },
      { type: 'usergroup', usergroup_id: 'S2' },
    ];
    await call(
      ...post({
        text: '<!channel> @here',
        blocks: [
          { type: 'section', text: { type: 'mrkdwn', text: mrkdwn } },
          { type: 'section', text: { type: 'plain_text', text: '<!channel>' } },
          { type: 'markdown', text: '<!everyone>' },
          { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: mentions }] },
        ],
      }),
    );
    await call(...post({ text: '@here', link_names: true }));
    expect(slack.pings.map((one) => one.token)).toEqual([
      '<!channel>',
      '<!here>',
      '<@U0ANN|ann>',
      '<!subteam^S1>',
      '<!everyone>',
      '<!everyone>',
      '<@U0ANN>',
      '<!subteam^S2>',
      '@here',
    ]);
  });

  test('are limited to one a second in each channel after a burst, when that is switched on', async () => {
    await restart({ rateLimit: { perSecond: 1, burst: 2 } });
    for (const ok of [true, true, false]) expect(await call(...post({}))).toMatchObject({ ok });
    const limited = await call(...post({}));
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '1']);
    expect(await call(...post({ channel: SECRET }))).toMatchObject({ ok: true });
    slack.age(1000);
    expect(await call(...post({}))).toMatchObject({ ok: true });
  });
});

test.each([
  [true, true, undefined],
  [true, false, HOUR_AGO],
  [false, true, HOUR_AGO],
  [false, false, undefined],
])('prompts: agent_view %s, shown %s with the thread %s', async (agentView, shown, thread_ts) => {
  await restart({ agentView });
  expect(await call(...prompts({ thread_ts }))).toMatchObject({ ok: true });
  expect(slack.prompts).toMatchObject([{ shown }]);
  expect(slack.oddities).toHaveLength(shown ? 0 : 1);
});

describe('views', () => {
  const view = { type: 'modal', title: { type: 'plain_text', text: 'Ask' }, blocks: [{ type: 'divider' }] };
  const trigger = (): string => slack.shortcut({ callbackId: 'ask' }).triggerId ?? '';

  test('open with a trigger once, within 3 s', async () => {
    const [used, late] = [trigger(), trigger()];
    slack.age(2000);
    expect(await call('views.open', { trigger_id: used, view })).toMatchObject({ ok: true });
    expect(await call('views.open', { trigger_id: used, view })).toMatchObject({
      error: 'exchanged_trigger_id',
    });
    slack.age(1001);
    expect(await call('views.open', { trigger_id: late, view })).toMatchObject({
      error: 'expired_trigger_id',
    });
    expect(slack.views).toMatchObject([{ type: 'modal', user: ANN }]);
  });

  test('are updated by id, where the hash still fits', async () => {
    const opened = await call('views.open', { trigger_id: trigger(), view });
    const { id, hash } = slack.views[0] ?? {};
    expect(opened).toMatchObject({ view: { id, hash } });
    expect(await call('views.update', { view_id: id, hash, view })).toMatchObject({ ok: true });
    expect(await call('views.update', { view_id: id, hash, view })).toMatchObject({ error: 'hash_conflict' });
    expect(slack.views).toMatchObject([{ updates: 1 }]);
  });

  test('of Home need the Home tab', async () => {
    await restart({ homeTab: false });
    const home = { type: 'home', blocks: [] };
    expect(await call('views.publish', { user_id: ANN, view: home })).toMatchObject({ error: 'not_enabled' });
  });
});
