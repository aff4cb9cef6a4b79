import { App, type Logger, type types, type ViewSubmitAction } from '@slack/bolt';
import { type ApiSettings, clientOptions } from './client.ts';
import type { IncomingMessage } from './read-message.ts';
import { ASK_VIEW, QUESTION } from './render-views.ts';
import { COMMAND, type IncomingCommand } from './respond-command.ts';
import type { Pressed } from './respond-press.ts';
import { type IncomingShortcut, SHORTCUTS } from './respond-shortcut.ts';
import type { Identity } from './sign-in.ts';

/** Something that a person did and waits for: Slack wants it acknowledged within 3 seconds, and says what it may be answered through. */
export interface Interaction {
  readonly ack: () => Promise<void>;
  readonly triggerId: string;
  readonly user: string;
  readonly responseUrl?: string | undefined;
  readonly channel?: string | undefined;
  readonly thread?: string | undefined;
}

/** What a press was on: a view or, where there is none, a message. */
export interface PressedOn {
  readonly isEphemeral: boolean;
  readonly view?: { readonly id: string; readonly type: string } | undefined;
}

export interface Submission {
  readonly question: string;
  readonly conversation: string;
  readonly triggerId: string;
  /** What the modal shows next. */
  readonly ack: (view: types.ModalView) => Promise<void>;
}

export interface Handlers {
  readonly message: (event: IncomingMessage, eventId: string) => Promise<void>;
  readonly home: (user: string, eventId: string) => Promise<void>;
  readonly messagesTab: (channel: string, eventId: string) => Promise<void>;
  readonly command: (command: IncomingCommand, interaction: Interaction) => Promise<void>;
  readonly shortcut: (shortcut: IncomingShortcut, interaction: Interaction) => Promise<void>;
  readonly press: (pressed: Pressed, on: PressedOn, interaction: Interaction) => Promise<void>;
  readonly submit: (submission: Submission) => Promise<void>;
  /** What breaks outside of these. */
  readonly fault: (error: unknown) => void;
}

/** Events come by our own connection. */
const NO_RECEIVER = { init: () => {}, start: async () => {}, stop: async () => {} };

/** A Bolt app that hands all that Slack sends to the handlers, in as few words as they need. */
export function createApp(
  { botToken, apiUrl }: ApiSettings,
  { botId, botUserId }: Identity,
  timeout: number,
  logger: Logger,
  handlers: Handlers,
): App {
  const app = new App({
    // Known by now, so that Bolt asks nobody: its own check of a token can't be caught.
    authorize: async () => ({ botToken, botId, botUserId }),
    receiver: NO_RECEIVER,
    clientOptions: clientOptions(apiUrl, timeout, logger),
    logger,
    // It would keep a state of every conversation.
    convoStore: false,
  });
  listenToEvents(app, handlers);
  listenToPeople(app, handlers);
  app.error(async (error) => handlers.fault(error));
  return app;
}

function listenToEvents(app: App, handlers: Handlers): void {
  app.event('app_mention', ({ event, body }) => handlers.message(event, body.event_id));
  app.event('message', ({ event, body }) => handlers.message({ ...event }, body.event_id));
  app.event('app_home_opened', async ({ event, body }) => {
    if (event.tab === 'home') await handlers.home(event.user, body.event_id);
    else await handlers.messagesTab(event.channel, body.event_id);
  });
}

function listenToPeople(app: App, handlers: Handlers): void {
  app.command(COMMAND, ({ command, ack }) =>
    handlers.command(command, {
      ack,
      triggerId: command.trigger_id,
      user: command.user_id,
      channel: command.channel_id,
      responseUrl: command.response_url,
    }),
  );
  for (const callbackId of Object.values(SHORTCUTS))
    app.shortcut(callbackId, ({ shortcut, ack }) => {
      const { trigger_id: triggerId, user } = shortcut;
      const from = { ack, triggerId, user: user.id };
      if (shortcut.type !== 'message_action') return handlers.shortcut(shortcut, from);
      const { channel, message, response_url: responseUrl } = shortcut;
      const thread = typeof message.thread_ts === 'string' ? message.thread_ts : undefined;
      return handlers.shortcut(shortcut, { ...from, channel: channel.id, responseUrl, thread });
    });
  app.action(/^/, async ({ body, action, ack }) => {
    if (body.type !== 'block_actions' || !('block_id' in action)) return ack();
    const { trigger_id: triggerId, user, response_url: responseUrl, view, container } = body;
    const value =
      action.type === 'static_select'
        ? action.selected_option.value
        : action.type === 'button'
          ? action.value
          : undefined;
    const { channel_id: channel, thread_ts: thread, is_ephemeral: isEphemeral } = container;
    await handlers.press(
      { value: value ?? '', blockId: action.block_id, triggerId },
      { isEphemeral: isEphemeral === true, view: view && { id: view.id, type: view.type } },
      { ack, triggerId, user: user.id, responseUrl, channel, thread },
    );
  });
  app.view<ViewSubmitAction>({ callback_id: ASK_VIEW, type: 'view_submission' }, ({ body, view, ack }) => {
    const [block = {}] = Object.values(view.state.values);
    return handlers.submit({
      question: block[QUESTION]?.value ?? '',
      conversation: view.private_metadata,
      triggerId: body.trigger_id,
      ack: (next) => ack({ response_action: 'update', view: next }),
    });
  });
}
