import type { types } from '@slack/bolt';
import type { Card } from '../chat/card.ts';
import type { Scene } from '../chat/scene.ts';
import { type Home, showHome } from '../chat/show-about.ts';
import { COMMAND } from '../words/slack.ts';
import type { Words } from '../words/words.ts';
import { LIMITS } from './limits.ts';
import { plain, render } from './render.ts';

/** The modal that asks; what is submitted comes back under this name. */
export const ASK_VIEW = 'ask_view';
export const QUESTION = 'question';

const DIVIDER: types.KnownBlock = { type: 'divider' };

/** A modal that shows something. */
export function renderModal({ slack }: Words, ...cards: readonly Card[]): types.ModalView {
  return {
    type: 'modal',
    title: plain(slack.modalTitle),
    close: plain(slack.close),
    blocks: cards.flatMap((card) => render(card).blocks),
  };
}

/**
 * A modal to ask in, below the last answer where there is one. `conversation` is what the question goes on with. `key` is another one each time:
 * Slack keeps what was typed in a block of the same id.
 */
export function renderAskView(
  words: Words,
  { conversation, key }: { readonly conversation: string; readonly key: string },
  ...answer: readonly Card[]
): types.ModalView {
  const { slack } = words;
  const modal = renderModal(words, ...answer);
  return {
    ...modal,
    callback_id: ASK_VIEW,
    private_metadata: conversation,
    submit: plain(slack.submit),
    blocks: [
      ...modal.blocks,
      ...(answer.length ? [DIVIDER] : []),
      {
        type: 'input',
        block_id: `${QUESTION}.${key}`,
        label: plain(answer.length ? slack.next : slack.first),
        element: {
          type: 'plain_text_input',
          action_id: QUESTION,
          multiline: true,
          min_length: 1,
          max_length: LIMITS.input,
          focus_on_load: true,
        },
      },
    ],
  };
}

/** What people see when they open the app: what it is, how to ask, the statement to browse, what is kept. */
export function renderHome(scene: Scene, logsUnanswered: boolean, outline: Card): types.HomeView {
  const { above, below } = showHome(scene, homeOf(scene.words), logsUnanswered);
  const title: types.KnownBlock = { type: 'header', text: plain(scene.words.slack.browse) };
  const draw = (card: Card): readonly types.KnownBlock[] => render(card).blocks;
  const blocks = [...draw(above), DIVIDER, title, ...draw(outline), DIVIDER, ...draw(below)];
  return { type: 'home', blocks };
}

function homeOf({ slack: { ask, inChannel, here, anywhere, onMessage } }: Words): Home {
  return { ask, ways: [inChannel, here, anywhere(COMMAND), onMessage] };
}
