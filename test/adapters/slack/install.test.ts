import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { AddRoute } from '../../../src/adapters/adapter.ts';
import type { Installing } from '../../../src/adapters/slack/install.ts';
import { openInstallations } from '../../../src/state/installations.ts';
import { createRecords } from '../../../src/state/sealed-records.ts';
import type { SlackOptions, SlackServer } from '../../servers/slack/index.ts';
import { FTF, HOMES, words } from '../run-terminal.ts';
import { installApp, openBrowser } from './install-app.ts';
import { INSTALLED, nextMessage, OF_ANOTHER_APP, type Opened, openSlack } from './open-slack.ts';
import { closeUnharmed, talkIn, textOf } from './talk.ts';

const CLIENT = { clientId: '1.2', clientSecret: 'f'.repeat(32) };
const OTHER = { ...INSTALLED, team: { id: 'T0OTHER', domain: 'other-team' }, installed: false };

interface Many {
  readonly mode?: 'socket' | 'http';
  readonly records?: ReturnType<typeof createRecords>;
  readonly slack?: SlackOptions;
  readonly client?: Partial<typeof CLIENT>;
  readonly rotates?: boolean;
  readonly redirectUris?: readonly string[];
}

let opened: Opened | undefined;
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

async function open({ mode = 'http', records = createRecords(), ...given }: Many = {}) {
  const key = randomBytes(32);
  const log = { info: vi.fn(), warn: vi.fn() };
  const installations = await openInstallations({ records, key, log });
  const redirectUris: string[] = [...(given.redirectUris ?? [])];
  const installing = (origin: string, addRoute: AddRoute): Installing => {
    if (!given.redirectUris) redirectUris.push(`${origin}/slack/oauth_redirect`);
    const installUrl = `${origin}/slack/install`;
    return { ...CLIENT, ...given.client, key, installUrl, installations, addRoute };
  };
  const client = { ...CLIENT, redirectUris, rotates: given.rotates ?? false };
  const slack = { ...given.slack, client, installed: false };
  opened = await openSlack({ mode, installing, slack });
  const { slack: first, origin } = opened;
  const second = await first.join(OTHER);
  if (mode === 'http') second.deliverTo(`${origin}/slack/events`);
  return { ...opened, first, second, records, key, installations };
}

/** Asks in a workspace, and gives what is answered there. */
async function answerIn(workspace: SlackServer, question = FTF): Promise<string> {
  return textOf(await nextMessage(workspace, () => void workspace.mention({ text: question })));
}

describe.each(['socket', 'http'] as const)('by %s', (mode) => {
  test('each workspace that installs the app is answered by its own bot, and no other', async () => {
    const { first, second, origin } = await open({ mode });
    const page = await installApp(origin, first);
    expect(page.status).toBe(200);
    expect(page.text).toContain('test-team');
    expect(await answerIn(first)).toContain(words('principles.6'));
    // Not installed: acknowledged, and not answered.
    await second.mention({ text: FTF }).done;
    await installApp(origin, second);
    expect(await answerIn(second, HOMES)).toContain(words('remarks.1.6'));
    expect(await answerIn(first, HOMES)).toContain(words('remarks.1.6'));
    expect([first.messages.length, second.messages.length]).toEqual([2, 1]);
    const tokens = [first, second].map(({ workspace }) => workspace.botToken);
    expect(new Set(tokens).size).toBe(2);
  });

  test('what asks nothing is acknowledged without a look at whose it is', async () => {
    const { second, records } = await open({ mode });
    const look = vi.spyOn(records, 'read').mockRejectedValue(new Error('away'));
    expect((await second.event(OF_ANOTHER_APP).done).failure).toBeUndefined();
    expect(look).not.toHaveBeenCalled();
  });

  test.each([
    ['uninstalled, then revoked', ['app_uninstalled', 'tokens_revoked']],
    ['revoked, then uninstalled', ['tokens_revoked', 'app_uninstalled']],
  ] as const)(
    'a workspace that takes it out is forgotten (%s, each twice), and the others go on',
    async (_, order) => {
      const { first, second, origin, records } = await open({ mode });
      await installApp(origin, first);
      await installApp(origin, second);
      expect(await records.list()).toHaveLength(2);
      for (const delivery of [...second.uninstall(order), ...second.uninstall(order)])
        expect((await delivery.done).failure).toBeUndefined();
      await vi.waitFor(async () => expect(await records.list()).toHaveLength(1));
      await second.mention({ text: FTF }).done;
      expect(await answerIn(first)).toContain(words('principles.6'));
      expect(second.messages).toEqual([]);
      expect(opened?.failures).toEqual([]);
    },
  );
});

test('commands, buttons and windows are answered in the workspace that they come from', async () => {
  const { first, second, origin } = await open();
  await installApp(origin, first);
  await installApp(origin, second);
  const talk = talkIn(second);
  const answer = await talk.run(HOMES);
  expect(textOf(answer)).toContain(words('remarks.1.6'));
  const asking = await talk.nextView(() => void second.shortcut({ callbackId: 'ask' }));
  expect(asking.type).toBe('modal');
  await talk.nextView(() => void second.openHome());
  expect(first.requests.filter(({ method }) => method.startsWith('views.'))).toEqual([]);
  if (opened) await closeUnharmed(opened);
  opened = undefined;
});

test('an organisation installs it once for all of its workspaces', async () => {
  const enterprise = { id: 'E0ORG', name: 'The Org' };
  const { first, second, origin } = await open({ slack: { enterprise, orgWide: true } });
  expect((await installApp(origin, first)).text).toContain('The Org');
  expect(await answerIn(first)).toContain(words('principles.6'));
  const talk = talkIn(first);
  expect(textOf(await talk.run(HOMES))).toContain(words('remarks.1.6'));
  await second.mention({ text: FTF }).done;
  for (const { done } of first.uninstall(['app_uninstalled'])) await done;
  const { ts } = first.mention({ text: FTF });
  await talkIn(second);
  expect(first.messages.some(({ thread_ts }) => thread_ts === ts)).toBe(false);
});

test('a token that is taken no more ends neither the process nor what is for others', async () => {
  const { first, second, origin, records } = await open();
  await installApp(origin, first);
  await installApp(origin, second);
  second.setToken(second.workspace.botToken, 'token_revoked');
  await second.mention({ text: FTF }).done;
  await vi.waitFor(async () => expect(await records.list()).toHaveLength(1));
  expect(await answerIn(first)).toContain(words('principles.6'));
  expect(opened?.failures).toEqual([]);
});

test('installed again, it works again; what is told late of the last time ends nothing', async () => {
  const { first, origin, records } = await open();
  await installApp(origin, first);
  const [told] = first.uninstall(['app_uninstalled']);
  await told?.done;
  await vi.waitFor(async () => expect(await records.list()).toHaveLength(0));
  vi.useFakeTimers({ now: Date.now() + 5_000, toFake: ['Date'] });
  await installApp(origin, first);
  vi.useRealTimers();
  if (told) expect((await first.redeliver(told).done).failure).toBeUndefined();
  expect(await answerIn(first)).toContain(words('principles.6'));
  expect(await records.list()).toHaveLength(1);
});

test('where the installations can’t be read, nothing is acknowledged, so that Slack sends it again', async () => {
  const records = createRecords();
  const { first, origin } = await open({ records });
  await installApp(origin, first);
  const broken = vi.spyOn(records, 'read').mockRejectedValue(new Error('away'));
  // What is known holds.
  expect(await answerIn(first)).toContain(words('principles.6'));
  const other = await first.join({ ...OTHER, team: { id: 'T0THIRD', domain: 'third' } });
  other.deliverTo(`${origin}/slack/events`);
  const asked = other.mention({ text: FTF });
  expect(await asked.done).toMatchObject({ failure: 'http_error', status: 503 });
  broken.mockRestore();
  await installApp(origin, other);
  expect((await other.redeliver(asked).done).failure).toBeUndefined();
  await other.waitFor(() => other.messages.length === 1);
});

describe('what goes wrong is a page in words', () => {
  test('in the language of whoever installs it, without anything from elsewhere', async () => {
    const { first, origin } = await open();
    const page = await installApp(origin, first, { language: 'de-AT, en;q=0.5' });
    expect(page.text).toContain('<html lang="de"');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect((await installApp(origin, first, { language: 'ckb' })).text).toContain('dir="rtl"');
  });

  test('cancelled: nothing is kept', async () => {
    const { first, origin, records } = await open();
    const page = await installApp(origin, first, { denies: true });
    expect(page.text).toContain('cancelled');
    expect(await records.list()).toEqual([]);
  });

  test('another browser, an address used twice, one without its state, and one that is too old', async () => {
    const { first, origin, records } = await open();
    const browser = openBrowser(origin);
    const back = first.allow(await browser.begin());
    const refused = [
      await openBrowser(origin).visit(back),
      await browser.visit(back.replace(/state=[^&]*/, '')),
    ];
    for (const response of refused) expect(response.status).toBe(400);
    expect(await records.list()).toEqual([]);
    const again = first.allow(await browser.begin());
    expect((await browser.visit(again)).status).toBe(200);
    expect((await browser.visit(again)).status).toBe(400);
    const late = first.allow(await browser.begin());
    first.age(11 * 60_000);
    const page = await browser.visit(late);
    expect(page.status).toBe(400);
    expect(await page.text()).toContain(`href="${origin}/slack/install"`);
  });

  test.each([
    ['a wrong client secret', { client: { clientSecret: 'e'.repeat(32) } }, 'SLACK_CLIENT_SECRET'],
    ['tokens that expire', { rotates: true }, 'token rotation'],
  ])('%s: whoever runs it reads what to do', async (_, given, told) => {
    const { first, origin, records, log } = await open(given);
    const page = await installApp(origin, first);
    expect(page.status).toBe(500);
    expect(page.text).toContain('settings');
    expect(page.text).not.toContain('e'.repeat(32));
    expect(log()).toContain(told);
    expect(await records.list()).toEqual([]);
  });

  test('installations that can’t be kept: not now', async () => {
    const records = createRecords();
    vi.spyOn(records, 'write').mockRejectedValue(new Error('away'));
    const { first, origin } = await open({ records });
    expect((await installApp(origin, first)).status).toBe(503);
  });

  test('only what is asked for is a page', async () => {
    const { origin } = await open();
    expect((await fetch(`${origin}/slack/install/more`)).status).toBe(404);
    expect((await fetch(`${origin}/slack/oauth_redirect`, { method: 'POST' })).status).toBe(405);
    expect((await fetch(`${origin}/slack/oauth_redirect?code=a&state=b`)).status).toBe(400);
  });
});

test('what is kept is sealed: no token, no workspace is in it', async () => {
  const { first, origin, records, log } = await open();
  await installApp(origin, first);
  const kept = JSON.stringify(await records.list());
  for (const secret of [first.workspace.botToken, 'test-team', 'T0TEST', 'xoxb']) {
    expect(kept).not.toContain(secret);
    expect(log()).not.toContain(secret);
  }
});
