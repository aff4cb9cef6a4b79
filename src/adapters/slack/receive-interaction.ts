import type { App, BlockElementAction, ViewSubmitAction } from '@slack/bolt';
import type { Bot } from '../chat/bot.ts';
import { conversationAfter, conversationIn } from '../chat/conversations.ts';
import type { Reply } from '../chat/route.ts';
import type { Sent } from '../chat/sent.ts';
import { showNote } from '../chat/show-about.ts';
import { apologize } from '../wording.ts';
import { COMMAND } from '../words/slack.ts';
import { deliver, type Interaction, type Outlet, type Surface } from './deliver.ts';
import { readMrkdwn } from './mrkdwn.ts';
import { isDirectChannel } from './receive-message.ts';
import { ASK_VIEW, QUESTION, renderAskView } from './render-views.ts';

/** The shortcuts, as slack-manifest.json declares them. */
export const SHORTCUTS = { ask: 'ask', askMessage: 'ask_message', checkMessage: 'check_message' } as const;

/** Answers what people do: the command, the shortcuts, buttons and menus, the modal that asks. */
export function listenToPeople(app: App, bot: Bot, outlet: Outlet): void {
  const interact = async (to: Interaction, respond: () => Reply): Promise<void> => {
    // Before all else, and also where it comes a second time.
    const acknowledged = to.ack().then(
      () => [],
      (): Sent[] => [{ kind: 'unreachable', problem: 'an acknowledgement' }],
    );
    await bot.once(
      [to.triggerId],
      async () => [...(await deliver(outlet, respond(), to)), ...(await acknowledged)],
      (id) => deliver(outlet, showFault(id, to.surface), to),
    );
  };

  app.command(COMMAND, ({ command, ack }) => {
    const { trigger_id: triggerId, user_id: user, channel_id: channel, response_url: responseUrl } = command;
    const conversation = conversationAfter(triggerId);
    const place = isDirectChannel(channel) ? [conversationIn(channel)] : [];
    return interact(
      { ack, triggerId, user, surface: 'own message', conversation, channel, responseUrl },
      () =>
        bot.router.runTyped(readMrkdwn(command.text), (question) => ({
          ...{ text: question, question, isPrivate: true, conversation },
          follows: place,
          conversations: [conversation, ...place],
        })),
    );
  });

  app.shortcut(SHORTCUTS.ask, ({ shortcut, ack }) => {
    const { trigger_id: triggerId, user } = shortcut;
    const conversation = conversationAfter(triggerId);
    return interact({ ack, triggerId, user: user.id, surface: 'anywhere', conversation }, () => ({
      show: 'question form',
    }));
  });

  const listenOnMessages = (callbackId: string, does: 'ask' | 'check'): void =>
    app.shortcut({ callback_id: callbackId, type: 'message_action' }, ({ shortcut, ack }) => {
      const { trigger_id: triggerId, user, channel, message, response_url: responseUrl } = shortcut;
      const thread = typeof message.thread_ts === 'string' ? message.thread_ts : undefined;
      const conversation = conversationAfter(triggerId);
      const where = { channel: channel.id, responseUrl, thread, conversation };
      return interact({ ack, triggerId, user: user.id, surface: 'own message', ...where }, () => {
        const text = readMrkdwn(message.text ?? '');
        const asked = { question: text, isPrivate: true, conversation };
        return bot.router.runOnMessage(does, text, { ...asked, follows: [], conversations: [conversation] });
      });
    });
  listenOnMessages(SHORTCUTS.askMessage, 'ask');
  listenOnMessages(SHORTCUTS.checkMessage, 'check');

  app.action(/^/, async ({ body, action, ack }) => {
    if (body.type !== 'block_actions' || !('block_id' in action)) return ack();
    const { trigger_id: triggerId, user, response_url: responseUrl, view, container } = body;
    const { channel_id: channel, thread_ts: thread, is_ephemeral: isEphemeral } = container;
    const isOwn = isEphemeral === true || (channel !== undefined && isDirectChannel(channel));
    const surface = view
      ? view.type === 'home'
        ? 'home'
        : 'modal'
      : isOwn
        ? 'own message'
        : 'message of all';
    // A private answer's block is named after its conversation; elsewhere a new one begins.
    const conversation = surface === 'own message' ? action.block_id : conversationAfter(triggerId);
    const where = { viewId: view?.id, channel, thread, responseUrl, surface, conversation } as const;
    await interact({ ack, triggerId, user: user.id, ...where }, () => bot.router.press(stateOf(action)));
  });

  app.view<ViewSubmitAction>({ callback_id: ASK_VIEW, type: 'view_submission' }, ({ body, view, ack }) => {
    const [block = {}] = Object.values(view.state.values);
    const text = block[QUESTION]?.value ?? '';
    const { private_metadata: conversation } = view;
    const names = { follows: [conversation], conversations: [conversation] };
    const showNext = async (card: Parameters<typeof renderAskView>[1]): Promise<readonly Sent[]> => {
      await ack({
        response_action: 'update',
        view: renderAskView({ conversation, turn: body.trigger_id }, card),
      });
      return [];
    };
    return bot.once(
      [body.trigger_id],
      () => showNext(bot.router.ask({ text, question: text, isPrivate: false, ...names }).card),
      (id) => showNext(showNote(apologize(id))),
    );
  });
}

/** What is written on a button, or on what was chosen from a menu. */
function stateOf(action: BlockElementAction): string {
  if (action.type === 'static_select') return action.selected_option.value;
  return action.type === 'button' ? (action.value ?? '') : '';
}

/** An apology in the way that the interaction can be answered. */
function showFault(id: string, surface: Surface): Reply {
  return { show: surface === 'modal' ? 'in place' : 'aside', cards: [showNote(apologize(id))] };
}
