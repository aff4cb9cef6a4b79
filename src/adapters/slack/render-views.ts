import type { types } from '@slack/bolt';
import type { Rapporteur } from '../../core/index.ts';
import { type Block, button, line, type Message, message, part, plain, row, words } from './blocks.ts';
import { INPUT_CHARACTERS } from './limits.ts';
import { pressValue } from './render.ts';
import { renderOutline } from './render-reading.ts';
import { describeBot } from './render-tools.ts';

/** The modal that asks; what is submitted comes back under this name. */
export const ASK_VIEW = 'ask_view';
export const QUESTION = 'question';
const TITLE = 'The statement';

/** A modal that shows something. */
export function renderModal(...shown: readonly Message[]): types.ModalView {
  return {
    type: 'modal',
    title: plain(TITLE),
    close: plain('Close'),
    blocks: shown.flatMap(({ blocks }) => [...blocks]),
  };
}

/**
 * A modal to ask in, below the last answer where there is one. `conversation` is what the question goes on with. `turn` is another one each time:
 * Slack keeps what was typed in a block of the same id.
 */
export function renderAskView(
  { conversation, turn }: { readonly conversation: string; readonly turn: string },
  answer?: Message,
): types.ModalView {
  return {
    ...renderModal(...(answer ? [answer] : [])),
    callback_id: ASK_VIEW,
    private_metadata: conversation,
    submit: plain('Ask'),
    blocks: [
      ...(answer ? [...answer.blocks, DIVIDER] : []),
      {
        type: 'input',
        block_id: `${QUESTION}.${turn}`,
        label: plain(
          answer ? 'Ask on: “and in Syria?”, “who said that?”' : 'Your question about the statement',
        ),
        element: {
          type: 'plain_text_input',
          action_id: QUESTION,
          multiline: true,
          min_length: 1,
          max_length: INPUT_CHARACTERS,
          focus_on_load: true,
        },
      },
    ],
  };
}

const DIVIDER: Block = { type: 'divider' };

const WAYS = [
  ['In a channel', 'mention me with your question; I answer in the thread.'],
  ['Here', 'write in the Messages tab, without a mention; follow-ups are understood.'],
  ['Anywhere', '/statement with a question: the answer is for you alone, until you share it.'],
  ['On a message', 'More actions > “Ask the statement” or “Check this quote”.'],
] as const;

/** What people see when they open the app: what it is, how to ask, the statement to browse, what is kept. */
export function renderHome(
  rapporteur: Rapporteur,
  logsUnanswered: boolean,
  outline: Message = renderOutline(rapporteur),
): types.HomeView {
  const [what, ...source] = describeBot(rapporteur, logsUnanswered);
  const ways = part(...WAYS.map(([where, how]) => line(words(`${where}: `, { bold: true }), words(how))));
  const ask = row(button('follow', 'Ask a question', pressValue(rapporteur, { action: 'follow' })));
  const above = message([...(what ? [what] : []), ways], ask).blocks;
  const title: Block = { type: 'header', text: plain('Browse the statement') };
  return {
    type: 'home',
    blocks: [...above, DIVIDER, title, ...outline.blocks, DIVIDER, ...source.map(({ block }) => block)],
  };
}
