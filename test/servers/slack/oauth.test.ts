import { afterEach, expect, test } from 'vitest';
import { type ApiAnswer, callApi } from './call-api.ts';
import { type SlackServer, startSlack } from './index.ts';

const BACK = 'https://app.example.org/slack/oauth_redirect';
const CLIENT = { clientId: '1.2', clientSecret: 'secret', redirectUris: [BACK] };

let slack: SlackServer;
afterEach(() => slack.close());

const open = async (): Promise<SlackServer> => {
  slack = await startSlack({ client: CLIENT, installed: false });
  return slack;
};

/** The address to which an app sends whoever installs it. */
function addressWith(change: Readonly<Record<string, string>> = {}): string {
  const asked = { client_id: '1.2', scope: 'chat:write,commands', redirect_uri: BACK, state: 'state' };
  return `${new URL('/oauth/v2/authorize', slack.api).href}?${new URLSearchParams({ ...asked, ...change })}`;
}

function exchange(change: Readonly<Record<string, string>>, token = ''): Promise<ApiAnswer> {
  const asked = { client_id: '1.2', client_secret: 'secret', redirect_uri: BACK, ...change };
  return callApi(slack, 'oauth.v2.access', asked, token);
}

const codeOf = (address: string): string => new URL(address).searchParams.get('code') ?? '';

test('who allows it is sent back with a code, which is worth a token once', async () => {
  await open();
  const back = new URL(slack.allow(addressWith()));
  expect([back.origin + back.pathname, back.searchParams.get('state')]).toEqual([BACK, 'state']);
  const code = codeOf(back.href);
  const granted = await exchange({ code });
  expect(granted).toMatchObject({ ok: true, scope: 'chat:write,commands', is_enterprise_install: false });
  expect(await callApi(slack, 'auth.test', {}, String(granted.access_token))).toMatchObject({ ok: true });
  expect(await exchange({ code })).toMatchObject({ ok: false, error: 'invalid_code' });
});

test('who does not is sent back without one', async () => {
  await open();
  const back = new URL(slack.allow(addressWith(), { denies: true }));
  expect([back.searchParams.get('error'), back.searchParams.get('code')]).toEqual(['access_denied', null]);
});

test.each([
  ['another app', { client_id: '3.4' }, 'client_id'],
  ['an address that is not declared', { redirect_uri: 'https://elsewhere.example' }, 'redirect_uri'],
  ['a scope that is not declared', { scope: 'chat:write,admin' }, 'scope'],
  ['no scope', { scope: '' }, 'scope'],
])('%s is an error that Slack shows', async (_, change, named) => {
  await open();
  expect(() => slack.allow(addressWith(change))).toThrow(named);
});

test.each([
  ['another app', { client_id: '3.4' }, 'invalid_client_id'],
  ['a wrong secret', { client_secret: 'other' }, 'bad_client_secret'],
  ['a code of nobody', { code: 'other' }, 'invalid_code'],
  ['another address', { redirect_uri: 'https://elsewhere.example' }, 'bad_redirect_uri'],
])('%s gets no token', async (_, change, error) => {
  await open();
  const code = codeOf(slack.allow(addressWith()));
  expect(await exchange({ code, ...change })).toMatchObject({ ok: false, error });
});

test('a code that is too old gets none', async () => {
  await open();
  const code = codeOf(slack.allow(addressWith()));
  slack.age(10 * 60_000 + 1);
  expect(await exchange({ code })).toMatchObject({ error: 'invalid_code' });
});

test('a token works in its own workspace, and is dead once the app is taken out', async () => {
  await open();
  const other = await slack.join({ team: { id: 'T0OTHER', domain: 'other' }, installed: false });
  const granted = await exchange({ code: codeOf(other.allow(addressWith())) });
  expect(granted.team).toMatchObject({ id: 'T0OTHER' });
  const token = String(granted.access_token);
  expect(await callApi(slack, 'auth.test', {}, token)).toMatchObject({ team_id: 'T0OTHER' });
  other.uninstall(['app_uninstalled']);
  expect(await callApi(slack, 'auth.test', {}, token)).toMatchObject({ error: 'account_inactive' });
});
