import type { App, BlockElementAction, Context, ViewSubmitAction } from '@slack/bolt';
import type { Bot } from '../chat/bot.ts';
import type { Card } from '../chat/card.ts';
import { askHere, conversationIn } from '../chat/conversations.ts';
import type { Reply } from '../chat/reply.ts';
import type { Sent } from '../chat/sent.ts';
import { showNote } from '../chat/show-about.ts';
import { COMMAND } from '../words/slack.ts';
import { type Words, wordsIn } from '../words/words.ts';
import { deliver, type Interaction } from './deliver.ts';
import { readMessageText } from './message-text.ts';
import { readMrkdwn } from './mrkdwn.ts';
import { isDirectChannel } from './receive-message.ts';
import { ASK_VIEW, QUESTION, renderAskView } from './render-views.ts';
import { readShownMessage } from './shown-message.ts';
import type { Workplaces } from './workplaces.ts';

/** The shortcuts, as slack-manifest.json declares them. */
export const SHORTCUTS = { ask: 'ask', askMessage: 'ask_message', checkMessage: 'check_message' } as const;

/** Milliseconds in which what is said in a modal is acknowledged: Slack waits for three seconds. */
const RESPONSE_TIME = 2_500;

/** Acknowledges something that a person did, and answers it. */
type Interact = (context: Context, to: Omit<Interaction, 'outlet'>, respond: () => Reply) => Promise<void>;

/** Answers what people do: the command, the shortcuts, buttons and menus, the modal that asks. */
export function listenToPeople(app: App, bot: Bot, workplaces: Workplaces): void {
  const interact: Interact = async (context, done, respond) => {
    const { outlet } = workplaces.current(context) ?? {};
    if (!outlet) return;
    const to = { ...done, outlet };
    // Before all else, and also where it comes a second time.
    const acknowledged = to.ack().then(
      () => [],
      (): Sent[] => [{ kind: 'unreachable', problem: 'an acknowledgement' }],
    );
    await bot.once(
      { names: [to.triggerId], by: { person: to.user, channel: to.channel }, follows: to.follows },
      async () => [...(await deliver(respond(), to)), ...(await acknowledged)],
      (phrase) => {
        const show = to.surface === 'modal' ? 'in place' : 'aside';
        return deliver({ show, cards: [showNote(phrase(wordsIn()))] }, to);
      },
    );
  };
  listenToCommand(app, bot, interact);
  listenToShortcuts(app, bot, interact);
  listenToPresses(app, bot, interact);
  listenToModal(app, bot);
}

function listenToCommand(app: App, { router }: Bot, interact: Interact): void {
  app.command(COMMAND, ({ command, ack, context }) => {
    const { trigger_id: triggerId, user_id: user, channel_id: channel, response_url: responseUrl } = command;
    const place = isDirectChannel(channel) ? conversationIn(channel) : undefined;
    const where = { surface: 'own message', channel, responseUrl, follows: place ? [place] : [] } as const;
    return interact(context, { ack, triggerId, user, ...where }, () =>
      router.runTyped(readMrkdwn(command.text), (question) =>
        askHere(triggerId, question, { isPrivate: true, place }),
      ),
    );
  });
}

function listenToShortcuts(app: App, { router }: Bot, interact: Interact): void {
  app.shortcut(SHORTCUTS.ask, ({ shortcut: { trigger_id: triggerId, user }, ack, context }) =>
    interact(context, { ack, triggerId, user: user.id, surface: 'anywhere' }, () => ({
      show: 'question form',
      words: wordsIn(),
    })),
  );
  const listen = (callbackId: string, does: 'ask' | 'check'): void =>
    app.shortcut({ callback_id: callbackId, type: 'message_action' }, ({ shortcut, ack, context }) => {
      const { trigger_id: triggerId, user, channel, message, response_url: responseUrl } = shortcut;
      const thread = typeof message.thread_ts === 'string' ? message.thread_ts : undefined;
      const where = { channel: channel.id, responseUrl, thread };
      return interact(context, { ack, triggerId, user: user.id, surface: 'own message', ...where }, () =>
        router.runOnMessage(does, readMessageText(message), (text) =>
          askHere(triggerId, text, { isPrivate: true }),
        ),
      );
    });
  listen(SHORTCUTS.askMessage, 'ask');
  listen(SHORTCUTS.checkMessage, 'check');
}

function listenToPresses(app: App, { router }: Bot, interact: Interact): void {
  app.action(/^/, async ({ body, action, ack, context }) => {
    if (body.type !== 'block_actions' || !('block_id' in action)) return ack();
    const { trigger_id: triggerId, user, response_url: responseUrl, view, container } = body;
    const { channel_id: channel, thread_ts: thread, is_ephemeral: isEphemeral } = container;
    const isOwn = isEphemeral === true || (channel !== undefined && isDirectChannel(channel));
    const ofMessage = isOwn ? 'own message' : 'message of all';
    const ofView = view?.type === 'home' ? 'home' : 'modal';
    const surface = view ? ofView : ofMessage;
    // A private answer's block is named after its conversation; elsewhere a new one begins.
    const conversation = surface === 'own message' ? action.block_id : undefined;
    const message = readShownMessage(body.message);
    const where = { viewId: view?.id, channel, thread, responseUrl, surface, conversation, message } as const;
    await interact(context, { ack, triggerId, user: user.id, ...where }, () =>
      router.press(stateOf(action), undefined, `${channel} ${container.message_ts}`),
    );
  });
}

/** What is written on a button, or on what was chosen from a menu. */
function stateOf(action: BlockElementAction): string {
  if (action.type === 'static_select') return action.selected_option.value;
  return action.type === 'button' ? (action.value ?? '') : '';
}

function listenToModal(app: App, { router, once }: Bot): void {
  app.view<ViewSubmitAction>({ callback_id: ASK_VIEW, type: 'view_submission' }, ({ body, view, ack }) => {
    const { trigger_id: key } = body;
    const { private_metadata: conversation } = view;
    const [block = {}] = Object.values(view.state.values);
    const text = block[QUESTION]?.value ?? '';
    const names = { follows: [conversation], conversations: [conversation], isPassing: true };
    const showNext = async (words: Words, card: Card): Promise<readonly Sent[]> => {
      await ack({ response_action: 'update', view: renderAskView(words, { conversation, key }, card) });
      return [];
    };
    return once(
      {
        names: [key],
        by: { person: body.user.id },
        follows: names.follows,
        until: performance.now() + RESPONSE_TIME,
      },
      () => {
        const { words, card } = router.ask({ text, question: text, isPrivate: false, ...names });
        return showNext(words, card);
      },
      (phrase) => showNext(wordsIn(), showNote(phrase(wordsIn()))),
    );
  });
}
