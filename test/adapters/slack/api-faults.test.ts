import { afterEach, describe, expect, test, vi } from 'vitest';
import { en } from '../../../src/adapters/words/en.ts';
import { ANN, ANN_DM, ARCHIVED, BEN, GENERAL, OUTSIDE, SECRET } from '../../servers/slack/index.ts';
import { FTF, HOMES, rapporteur, words } from '../run-terminal.ts';
import { nextMessage, type Opened, openSlack } from './open-slack.ts';
import { readButtons, readView } from './read-shown.ts';
import { pressable, talkIn, textOf } from './talk.ts';

let opened: Opened;
const open = async (...options: Parameters<typeof openSlack>): Promise<Opened> => {
  opened = await openSlack(...options);
  return opened;
};
afterEach(async () => {
  await opened.close();
  expect(opened.slack.oddities).toEqual([]);
  // One call a minute is all that Slack allows of these: nothing may build on them.
  expect(calls(/^conversations\./)).toEqual([]);
});
const calls = (method: RegExp | string) =>
  opened.slack.requests.filter((one) =>
    typeof method === 'string' ? one.method === method : method.test(one.method),
  );
const POST = 'chat.postMessage';

describe('one question, one answer', () => {
  test.each(['commit-then-drop', 'commit-then-500'] as const)(
    'where the reply to an answer is lost (%s), it is not sent again',
    async (kind) => {
      const { slack, logged } = await open();
      slack.fail(POST, { kind });
      slack.mention({ text: HOMES });
      await logged('an answer did not arrive');
      await talkIn(slack).mention(FTF);
      expect(slack.messages).toHaveLength(2);
      expect(calls(POST)).toHaveLength(2);
    },
  );

  test.each(['commit-then-drop', 'hang', 'commit-then-500'] as const)(
    'where Slack may have an answer or not (%s), whoever asked is told once, with the next answer',
    async (kind) => {
      const { slack, logged } = await open();
      const { mention } = talkIn(slack);
      const count = slack.messages.length + (kind === 'hang' ? 0 : 1);
      slack.fail(POST, { kind });
      slack.mention({ text: HOMES });
      await logged('an answer did not arrive');
      expect(slack.messages).toHaveLength(count);
      const told = textOf(await mention(FTF));
      expect(told).toContain(en.problems.askAgain);
      expect(told).toContain('FTF');
      expect(textOf(await mention(FTF))).not.toContain(en.problems.askAgain);
    },
  );

  test('a call that takes too long is named a time-out, and not by a number', async () => {
    const { slack, logged } = await open();
    slack.fail(POST, { kind: 'hang' });
    slack.fail('response_url', { kind: 'hang' });
    slack.mention({ text: HOMES });
    slack.command({ command: '/statement', text: HOMES });
    await vi.waitFor(() => expect(opened.log().split('"problem":"TimeoutError"')).toHaveLength(3), 10_000);
    await logged('unreachable');
  });

  test.each([
    ['HTTP 503', { kind: 'status', status: 503 }],
    ['a reset', { kind: 'drop' }],
    ['silence', { kind: 'hang' }],
    ['an error of its own', { kind: 'error', error: 'internal_error' }],
    ['a rate limit without an end', { kind: 'ratelimited' }],
  ] as const)('where Slack answers with %s, it is given up and logged', async (_, fault) => {
    const { slack, logged } = await open();
    slack.fail(POST, fault);
    slack.fail('response_url', fault);
    slack.mention({ text: HOMES });
    slack.command({ command: '/statement', text: HOMES });
    await vi.waitFor(() => expect(opened.log().split('did not arrive')).toHaveLength(3), 10_000);
    await logged('unreachable');
    expect(calls(POST)).toHaveLength(1);
    expect(textOf(await talkIn(slack).mention(FTF))).toContain('FTF');
    expect(opened.failures).toEqual([]);
  });
});

describe('Slack wants fewer messages', () => {
  test('a short wait is waited out', async () => {
    const { slack } = await open();
    slack.fail(POST, { kind: 'ratelimited', retryAfter: 1 });
    slack.fail('response_url', { kind: 'ratelimited', retryAfter: 1 });
    expect(textOf(await talkIn(slack).mention(HOMES))).toContain('Iraqis');
    expect(textOf(await talkIn(slack).run(HOMES))).toContain('Iraqis');
  });

  test('a long one is not: by then nobody waits', async () => {
    const { slack, logged } = await open();
    slack.fail(POST, { kind: 'ratelimited', retryAfter: 60 });
    slack.mention({ text: HOMES });
    await logged('rate limited');
    expect(calls(POST)).toHaveLength(1);
  });

  test('in one channel: the others wait for nothing', async () => {
    const { slack } = await open();
    slack.fail(POST, { kind: 'ratelimited', retryAfter: 2 }, { channel: GENERAL });
    slack.mention({ text: HOMES });
    await slack.waitFor(() => calls(POST).length === 1);
    const other = await nextMessage(slack, () => void slack.mention({ text: FTF, channel: SECRET }));
    expect(other.channel).toBe(SECRET);
    await slack.waitFor(() => slack.messages.length === 2);
  });

  test('of many questions, those that would be answered too late are not kept', async () => {
    const { slack, logged } = await open({ slack: { rateLimit: { perSecond: 1, burst: 1 } } });
    for (let i = 0; i < 20; i++) slack.mention({ text: HOMES });
    await logged('crowded');
    await slack.waitFor(() => slack.messages.length >= 2, 10_000);
    // Without a queue, each would be tried again and again.
    expect(calls(POST).length).toBeLessThan(45);
  });
});

describe('a channel that the bot may not write in', () => {
  test.each([
    ['is_archived', 'it is archived'],
    ['not_in_channel', '/invite'],
    ['channel_not_found', '/invite'],
    ['restricted_action', 'An admin'],
    ['restricted_action_read_only_channel', 'An admin'],
  ])('(%s) is told to whoever asked, once, and after three refusals left alone', async (error, said) => {
    const { slack } = await open();
    slack.fail(POST, { kind: 'error', error }, { channel: GENERAL, times: 9 });
    const told = await nextMessage(slack, () => void slack.mention({ text: HOMES, user: BEN }));
    expect(told.channel).not.toBe(GENERAL);
    expect(told.text).toContain(`<#${GENERAL}>`);
    expect(told.text).toContain(said);
    const tries = () => calls(POST).filter(({ args }) => args.channel === GENERAL).length;
    for (let before = tries(); before < 3; before = tries()) {
      slack.mention({ text: HOMES, user: BEN });
      await slack.waitFor(() => tries() > before);
    }
    for (let i = 0; i < 5; i++) await slack.mention({ text: HOMES, user: BEN }).done;
    expect(textOf(await talkIn(slack).direct(FTF))).toContain('FTF');
    expect(slack.messages).toHaveLength(2);
    expect(tries()).toBe(3);
  });

  test('is archived, as Slack has it', async () => {
    const { slack } = await open();
    const told = await nextMessage(slack, () => void slack.mention({ text: HOMES, channel: ARCHIVED }));
    expect(told.channel).toBe(ANN_DM);
  });

  test('where direct messages are closed as well, nothing breaks', async () => {
    const { slack, logged } = await open();
    slack.fail(POST, { kind: 'error', error: 'is_archived' });
    slack.fail(POST, { kind: 'error', error: 'messages_tab_disabled' });
    slack.mention({ text: HOMES });
    await logged('is_archived');
    expect(textOf(await talkIn(slack).direct(FTF))).toContain('FTF');
    expect(opened.log()).not.toMatch(/^error/m);
  });
});

describe('the token and its scopes', () => {
  test.each(['invalid_auth', 'account_inactive', 'token_revoked'] as const)(
    '%s ends the process with what to do, at the next answer',
    async (state) => {
      const { slack, failures } = await open();
      slack.setToken(slack.workspace.botToken, state);
      slack.mention({ text: HOMES });
      await vi.waitFor(() => expect(failures).toHaveLength(1));
      expect(failures[0]?.message).toMatch(/SLACK_BOT_TOKEN.*Install App/s);
      expect(calls(POST)).toHaveLength(1);
    },
  );

  test('a scope that was taken away is named in the log', async () => {
    const { slack, logged, failures } = await open();
    slack.workspace.scopes.delete('chat:write');
    slack.mention({ text: HOMES });
    await logged('chat:write');
    expect(calls(POST)).toHaveLength(1);
    expect(failures).toEqual([]);
  });
});

describe('Slack refuses what a message holds', () => {
  test.each(['invalid_blocks', 'msg_blocks_too_long', 'invalid_blocks_format'])(
    '%s: the same is sent as text, and logged as a fault',
    async (error) => {
      const { slack } = await open();
      for (const method of [POST, 'response_url']) slack.fail(method, { kind: 'error', error });
      for (const answer of [await talkIn(slack).mention(FTF), await talkIn(slack).run(FTF)]) {
        expect(answer.blocks).toEqual([]);
        const { text } = answer;
        expect(text).toContain(words('principles.6').split('. ')[0]);
        expect(text).toContain('The Foreign Ministers and principals');
      }
      expect(opened.log()).toMatch(new RegExp(`^error .*${error}`, 'm'));
    },
  );

  test('text, too: whoever asked hears of it, with the id that is in the log', async () => {
    const { slack } = await open();
    slack.fail(POST, { kind: 'error', error: 'msg_too_long' }, { times: 2 });
    const sorry = textOf(await talkIn(slack).mention(FTF));
    const [, id = 'none'] = /Sorry.*error ([0-9a-f]{8})/s.exec(sorry) ?? [];
    expect(opened.log()).toContain(id);
    expect(opened.log()).toContain('msg_too_long');
  });

  test('of Home: it is logged, and Home can be opened again', async () => {
    const { slack, logged } = await open();
    slack.fail('views.publish', { kind: 'error', error: 'invalid_arguments' });
    slack.openHome();
    await logged('invalid_arguments');
    slack.openHome();
    expect(readView(await slack.waitFor(() => slack.views[0]))).toContain('in its own words');
  });
});

describe('a response_url', () => {
  test('that is too old: the answer comes as a message for the asker alone', async () => {
    const { slack } = await open();
    slack.fail('response_url', { kind: 'delay', ms: 300 });
    const answered = nextMessage(slack, () => void slack.command({ command: '/statement', text: HOMES }));
    await slack.waitFor(() => slack.deliveries.at(-1)?.ackedAt !== undefined);
    slack.age(31 * 60_000);
    const answer = await answered;
    expect(answer).toMatchObject({ via: 'chat.postEphemeral', ephemeral: ANN, channel: GENERAL });
    expect(textOf(answer)).toContain('Iraqis');
  });

  test('that is too old, to share: it is posted', async () => {
    const { slack } = await open();
    const mine = await talkIn(slack).run(FTF);
    slack.fail('response_url', { kind: 'delay', ms: 300 });
    const shared = talkIn(slack).press(mine, 'Share in channel');
    await slack.waitFor(() => slack.deliveries.at(-1)?.ackedAt !== undefined);
    slack.age(31 * 60_000);
    expect(await shared).toMatchObject({ via: 'chat.postMessage', channel: GENERAL });
  });

  test('that is too old, where the bot is no member: it is logged and dropped', async () => {
    const { slack, logged } = await open();
    slack.fail('response_url', { kind: 'delay', ms: 300 });
    const delivery = slack.command({ command: '/statement', text: HOMES, channel: OUTSIDE });
    await delivery.done;
    slack.age(31 * 60_000);
    await logged('not_in_channel');
    expect(slack.messages).toEqual([]);
    expect(opened.log()).not.toMatch(/^error/m);
  });

  test('of another server is not written to', async () => {
    const { slack, logged } = await open();
    const { workspace } = slack;
    const { origin } = workspace;
    workspace.origin = 'http://127.0.0.1:9';
    slack.command({ command: '/statement', text: HOMES });
    workspace.origin = origin;
    await logged('foreign_response_url');
  });
});

test('a modal that comes too late is logged and dropped', async () => {
  const { slack, logged } = await open();
  slack.fail('views.open', { kind: 'error', error: 'expired_trigger_id' });
  slack.shortcut({ callbackId: 'ask' });
  await logged('expired_trigger_id');
  expect(opened.log()).not.toMatch(/^error/m);
});

describe('faults of ours', () => {
  const broken = {
    ...rapporteur,
    ask: () => {
      throw new Error('ask is broken');
    },
    find: () => {
      throw new Error('find is broken');
    },
    outline: () => {
      throw new Error('outline is broken');
    },
  };
  const idIn = (text: string): string => /Sorry.*error ([0-9a-f]{8})/s.exec(text)?.[1] ?? 'no id';

  test('are told to whoever asked, wherever, with the id that is in the log, and nothing of what was asked', async () => {
    const { slack } = await open({ rapporteur: broken });
    const talk = talkIn(slack);
    const shown = [
      textOf(await talk.run('find Xanthippe')),
      textOf(await talk.mention('Xanthippe?')),
      textOf(await talk.direct('Xanthippe?')),
    ];
    const asking = await talk.nextView(() => slack.shortcut({ callbackId: 'ask' }));
    await talk.nextView(() => slack.submitView({ view: asking, values: { question: 'Xanthippe?' } }));
    shown.push(readView(asking));
    for (const text of shown) expect(opened.log()).toContain(idIn(text));
    expect(opened.log()).toContain('find is broken');
    expect(opened.log()).not.toContain('Xanthippe');
    for (const delivery of slack.deliveries) expect((await delivery.done).failure).toBeUndefined();
  });

  test('behind a button are told there', async () => {
    const { slack, restart } = await open();
    const talk = talkIn(slack);
    const home = await talk.nextView(() => slack.openHome());
    const listed = await talk.run('find Iraq');
    await restart(broken);
    expect(idIn(textOf(await talk.press(listed, 'Next page')))).not.toBe('no id');
    const part = pressable(home.view.blocks, 'Guiding Principles');
    const sorry = await talk.nextView(() => slack.press({ view: home, ...part }));
    expect(opened.log()).toContain(idIn(readView(sorry)));
  });

  test('leave no token, question or address in the log', async () => {
    const { slack, logged } = await open();
    slack.fail(POST, { kind: 'error', error: 'invalid_blocks' }, { times: 9 });
    slack.fail('response_url', { kind: 'status', status: 500 }, { times: 9 });
    const { responseUrl = 'none', triggerId = 'none' } = slack.command({
      command: '/statement',
      text: 'Xanthippe?',
    });
    slack.mention({ text: 'Xanthippe?' });
    slack.sockets[0]?.send('Xanthippe');
    await logged('HTTP 500');
    await logged('invalid_blocks');
    const { botToken, appToken } = slack.workspace;
    for (const secret of [botToken, appToken, responseUrl, triggerId, 'Xanthippe', ANN])
      expect(opened.log()).not.toContain(secret);
  });
});

test('every message has few enough buttons for a value that fits, and each its own id', async () => {
  const { slack } = await open();
  for (const question of rapporteur.suggest('', 25)) {
    const { blocks } = await talkIn(slack).mention(question);
    expect([...readButtons(blocks).values()].every(({ value }) => value.length > 0)).toBe(true);
  }
});
