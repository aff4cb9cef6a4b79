import { afterEach, describe, expect, test, vi } from 'vitest';
import type { DisconnectReason } from '../../servers/slack/index.ts';
import { FTF, HOMES } from '../run-terminal.ts';
import { type Opened, openSlack, prepareSlack } from './open-slack.ts';
import { talkIn, textOf } from './talk.ts';

let opened: Opened;
afterEach(async () => {
  await opened.close();
  expect(opened.slack.oddities).toEqual([]);
});
const open = async (...options: Parameters<typeof openSlack>): Promise<Opened> => {
  opened = await openSlack(...options);
  await bothConnected();
  return opened;
};
const prepare = async (...options: Parameters<typeof prepareSlack>): Promise<Opened> => {
  opened = await prepareSlack(...options);
  return opened;
};
const greeted = () => opened.slack.sockets.filter((socket) => socket.greeted && !socket.silent);
const bothConnected = (): Promise<unknown> => opened.slack.waitFor(() => greeted().length === 2, 20_000);
const calls = (method: string) => opened.slack.requests.filter((request) => request.method === method);
/** Asks so many questions, and gives how many deliveries failed. */
async function askAll(count: number): Promise<number> {
  const asked = Array.from({ length: count }, () => opened.slack.mention({ text: HOMES }));
  const done = await Promise.all(asked.map((delivery) => delivery.done));
  return done.filter(({ failure }) => failure !== undefined).length;
}

describe('Slack closes a socket', () => {
  test.each<DisconnectReason>(['refresh_requested', 'warning'])(
    'with %s: no event is missed, and none is answered twice',
    async (reason) => {
      const { slack } = await open();
      for (let round = 0; round < 3; round++) {
        slack.sockets[0]?.disconnect(reason);
        expect(await askAll(5)).toBe(0);
        await bothConnected();
      }
      await slack.waitFor(() => slack.messages.length === 15, 10_000);
      expect(new Set(slack.messages.map(({ thread_ts }) => thread_ts)).size).toBe(15);
    },
  );

  test('both at once: it is back without waiting', async () => {
    const { slack } = await open();
    const before = slack.sockets.map(({ id }) => id);
    for (const socket of slack.sockets) socket.disconnect('refresh_requested');
    await slack.waitFor(() => greeted().filter(({ id }) => !before.includes(id)).length === 2, 4_000);
    expect(textOf(await talkIn(slack).mention(HOMES))).toContain('Iraqis');
  });

  test.each(['drop', 'close'] as const)('without a word (%s): the other takes its events', async (how) => {
    const { slack } = await open();
    slack.sockets[0]?.[how]();
    await slack.waitFor(() => slack.sockets.length === 1);
    expect(await askAll(4)).toBe(0);
    await bothConnected();
  });

  test('for too many connections: it goes on with the other, and asks for one more later', async () => {
    const { slack } = await open();
    slack.sockets[0]?.disconnect('too_many_websockets');
    await slack.waitFor(() => slack.sockets.length === 1);
    expect(await askAll(3)).toBe(0);
    expect(calls('apps.connections.open')).toHaveLength(2);
    await bothConnected();
  });

  test('because Socket Mode was switched off: it ends, and says where to switch it on', async () => {
    const { slack, failures } = await open();
    slack.sockets[0]?.disconnect('link_disabled');
    await vi.waitFor(() => expect(failures).toHaveLength(1));
    expect(failures[0]?.message).toMatch(/Socket Mode, and enable it; or set SLACK_SIGNING_SECRET/);
  });
});

describe('a socket that is open and dead', () => {
  test('is noticed, and another opened; the events in between come again', async () => {
    const { slack } = await open({
      slack: { ackTimeoutMs: 400 },
      settings: { patience: { send: 2_500, retry: 50, hello: 1_500, pong: 900, crowded: 300 } },
    });
    const [dead] = slack.sockets;
    dead?.silence();
    const asked = Array.from({ length: 4 }, () => slack.mention({ text: HOMES }));
    await Promise.all(asked.map(({ done }) => done));
    const lost = asked.filter(({ failure }) => failure === 'no_ack');
    expect(lost.length).toBeGreaterThan(0);
    await slack.waitFor(() => greeted().filter(({ id }) => id !== dead?.id).length === 2, 15_000);
    // By then Slack has noticed, too.
    dead?.drop();
    for (const delivery of asked) slack.redeliver(delivery, { retryNum: 1, retryReason: 'timeout' });
    await slack.waitFor(() => slack.messages.length === 4, 10_000);
  });

  test('says no hello: it is given up after a while', async () => {
    const { slack, start, logged } = await prepare();
    slack.socketMode.hello = false;
    const started = start();
    await logged('no hello');
    slack.socketMode.hello = true;
    await started;
    expect(textOf(await talkIn(slack).mention(HOMES))).toContain('Iraqis');
  });

  test('seems so after this process was held up: it is back at once', async () => {
    const { slack } = await open({
      settings: { patience: { send: 2_500, retry: 50, hello: 1_500, pong: 600, crowded: 300 } },
    });
    const end = performance.now() + 1_500;
    while (performance.now() < end);
    const said = slack.mention({ text: HOMES });
    await said.done;
    if (said.failure) slack.redeliver(said);
    await slack.waitFor(() => slack.messages.length === 1, 10_000);
    await bothConnected();
  });
});

describe('Slack refuses', () => {
  const CODES = ['invalid_auth', 'account_inactive', 'token_revoked', 'not_allowed_token_type'];

  test.each(CODES)('%s of the app token, at the start: it says what to do', async (error) => {
    const { slack, start } = await prepare();
    slack.fail('apps.connections.open', { kind: 'error', error });
    await expect(start()).rejects.toThrow(new RegExp(`SLACK_APP_TOKEN.*${error}.*App-Level Tokens`, 's'));
  });

  test.each(CODES)('%s of the app token, at a later connection: it ends the process, once', async (error) => {
    const { slack, failures } = await open();
    slack.fail('apps.connections.open', { kind: 'error', error }, { times: 9 });
    for (const socket of slack.sockets) socket.disconnect('refresh_requested');
    await vi.waitFor(() => expect(failures.length).toBeGreaterThan(0));
    expect(failures[0]?.message).toContain('SLACK_APP_TOKEN');
    expect(failures).toHaveLength(1);
  });

  test('connections:write: it names the scope', async () => {
    const { start } = await prepare({ slack: { appScopes: [] } });
    await expect(start()).rejects.toThrow(/SLACK_APP_TOKEN lacks the scope connections:write/);
  });

  test.each(CODES)('%s of the bot token, at the start: it says what to do', async (error) => {
    const { slack, start } = await prepare();
    slack.fail('auth.test', { kind: 'error', error });
    await expect(start()).rejects.toThrow(new RegExp(`SLACK_BOT_TOKEN.*${error}.*Install App`, 's'));
    expect(calls('apps.connections.open')).toHaveLength(0);
  });

  test.each([
    ['commands', 'the scope commands'],
    ['im:history', 'the scope im:history'],
  ])('a workspace without %s: it names the scope', async (without, named) => {
    const scopes = ['app_mentions:read', 'chat:write', 'commands', 'im:history'].filter(
      (one) => one !== without,
    );
    const { start } = await prepare({ slack: { scopes } });
    await expect(start()).rejects.toThrow(new RegExp(`lacks ${named}.*slack-manifest.json.*reinstall`, 's'));
  });

  test('nothing for the lack of suggested prompts, which some workspaces don’t have', async () => {
    const { slack } = await open({
      slack: { scopes: ['app_mentions:read', 'chat:write', 'commands', 'im:history'] },
    });
    slack.openHome({ tab: 'messages' });
    expect(textOf(await talkIn(slack).direct(HOMES))).toContain('Iraqis');
    expect(calls('assistant.threads.setSuggestedPrompts')).toHaveLength(0);
  });
});

describe('Slack is away', () => {
  test.each<[string, Parameters<Opened['slack']['fail']>[1]]>([
    ['an error of its own', { kind: 'error', error: 'internal_error' }],
    ['HTTP 503', { kind: 'status', status: 503 }],
    ['a reset', { kind: 'drop' }],
    ['a rate limit', { kind: 'ratelimited', retryAfter: 1 }],
    ['silence', { kind: 'hang' }],
  ])('at the start, with %s: it waits', async (_, fault) => {
    const { slack, start } = await prepare();
    slack.fail('auth.test', fault, { times: 2 });
    slack.fail('apps.connections.open', fault, { times: 3 });
    await start();
    expect(textOf(await talkIn(slack).mention(HOMES))).toContain('Iraqis');
  });

  test('later: it comes back when Slack does', async () => {
    const { slack, logged } = await open();
    await slack.stop();
    await logged('not connected');
    await slack.listen();
    await bothConnected();
    expect(textOf(await talkIn(slack).mention(HOMES))).toContain('Iraqis');
  });

  test('and refuses to open sockets: it waits longer each time', async () => {
    const { slack, logged } = await open();
    slack.socketMode.refuseUpgrade = 409;
    for (const socket of slack.sockets) socket.drop();
    await logged('not connected');
    await vi.waitFor(() => expect(calls('apps.connections.open').length).toBeGreaterThan(5));
    slack.socketMode.refuseUpgrade = undefined;
    await bothConnected();
    // 50 ms at first: without growing waits there would be a hundred.
    expect(calls('apps.connections.open').length).toBeLessThan(60);
  });
});

describe('leaving', () => {
  test('finishes what is being answered, and takes nothing after', async () => {
    const { slack, stop } = await open();
    slack.fail('chat.postMessage', { kind: 'delay', ms: 400 });
    slack.mention({ text: HOMES });
    await slack.waitFor(() => calls('chat.postMessage').length === 1);
    const stopped = stop();
    await slack.waitFor(() => slack.sockets.length === 0);
    const late = slack.mention({ text: FTF });
    await stopped;
    // Not acknowledged, so that Slack sends it to whoever comes next.
    expect((await late.done).failure).toBe('no_socket');
    expect(slack.messages).toHaveLength(1);
  });

  test.each(['before the hello', 'while Slack is away'])('%s ends all the same', async (when) => {
    const { slack, start, stop } = await prepare();
    if (when === 'before the hello') slack.socketMode.hello = false;
    else slack.fail('auth.test', { kind: 'drop' }, { times: 1_000 });
    const started = start();
    await slack.waitFor(() =>
      when === 'before the hello' ? slack.sockets.length === 2 : calls('auth.test').length > 1,
    );
    await stop();
    await started;
    expect(slack.messages).toEqual([]);
  });
});
