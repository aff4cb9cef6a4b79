import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { SHORTCUTS } from '../../../src/adapters/slack/receive-interaction.ts';
import { en } from '../../../src/adapters/words/en.ts';
import { ANN, GENERAL } from '../../servers/slack/index.ts';
import { HOMES, rapporteur } from '../run-terminal.ts';
import { MANIFEST, nextMessage, type Opened, openSlack } from './open-slack.ts';

// That all that the code handles is declared, the other tests show: they run in a workspace that was installed from the manifest, where nothing
// else is delivered, and no other scope is there. Here, that all that is declared is handled.

let opened: Opened;
beforeAll(async () => {
  opened = await openSlack();
});
afterAll(() => opened.close());

const { features, settings, oauth_config, ...rest } = MANIFEST;

const ACTS: Readonly<Record<string, (opened: Opened) => unknown>> = {
  app_mention: ({ slack }) => nextMessage(slack, () => void slack.mention({ text: HOMES })),
  'message.im': ({ slack }) => nextMessage(slack, () => void slack.directMessage({ text: HOMES })),
  app_uninstalled: ({ slack, failures }) => {
    slack.event({ type: 'app_uninstalled' });
    return vi.waitFor(() => expect(failures.length).toBeGreaterThan(0));
  },
  tokens_revoked: ({ slack, failures }) => {
    const before = failures.length;
    slack.event({ type: 'tokens_revoked', tokens: { bot: ['U0'] } });
    return vi.waitFor(() => expect(failures.length).toBeGreaterThan(before));
  },
  app_home_opened: async ({ slack }) => {
    slack.openHome();
    slack.openHome({ tab: 'messages' });
    await slack.waitFor(() => slack.views.length && slack.prompts.length);
  },
};

test.each(settings.event_subscriptions.bot_events)('the event %s is answered', async (name) => {
  const act = ACTS[name];
  if (!act) throw new Error(`${name} is declared, and no test knows what it is for`);
  await act(opened);
});

test.each(features.slash_commands)('the command $command is answered', async ({ command, usage_hint }) => {
  const { slack } = opened;
  await nextMessage(slack, () => void slack.command({ command, text: HOMES }));
  for (const name of Object.keys(en.commands)) expect(usage_hint).toContain(name);
});

test('the shortcuts are those of the code, and are answered', async () => {
  const { slack } = opened;
  const declared = features.shortcuts.map(({ callback_id }) => callback_id);
  expect([...declared].sort()).toEqual(Object.values(SHORTCUTS).sort());
  for (const { type, callback_id: callbackId } of features.shortcuts) {
    const message = { channel: GENERAL, ts: slack.workspace.nextTs(), text: HOMES, user: ANN };
    if (type === 'message') await nextMessage(slack, () => void slack.shortcut({ callbackId, message }));
    else {
      slack.shortcut({ callbackId });
      await slack.waitFor(() => slack.views.some(({ type: kind }) => kind === 'modal'));
    }
  }
});

test('every scope is needed', async () => {
  const needed = {
    'app_mentions:read': 'app_mention',
    'im:history': 'message.im',
    'assistant:write': 'app_home_opened',
    'chat:write': 'app_mention',
    commands: features.slash_commands[0]?.command,
  };
  expect([...oauth_config.scopes.bot].sort()).toEqual(Object.keys(needed).sort());
});

describe('the texts', () => {
  test.each(features.agent_view.suggested_prompts)(
    '$message is a question that is answered',
    ({ message }) => {
      expect(rapporteur.ask(message).kind).toBe('answer');
    },
  );

  test('are as long as Slack allows', () => {
    const { display_information: shown } = rest as unknown as {
      display_information: { description: string; long_description: string; name: string };
    };
    expect(features.agent_view.suggested_prompts.length).toBeLessThanOrEqual(4);
    expect(features.agent_view.agent_description.length).toBeLessThanOrEqual(300);
    expect(shown.name.length).toBeLessThanOrEqual(35);
    expect(shown.description.length).toBeLessThanOrEqual(140);
    expect(shown.long_description.length).toBeGreaterThanOrEqual(174);
    expect(shown.long_description.length).toBeLessThanOrEqual(4_000);
  });

  test('let people write in the Messages tab, and press buttons', () => {
    expect(features.app_home.messages_tab_read_only_enabled).toBe(false);
    expect(settings.interactivity.is_enabled).toBe(true);
  });
});
