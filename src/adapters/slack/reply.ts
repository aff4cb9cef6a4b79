import type { types } from '@slack/bolt';
import type { Rapporteur } from '../../core/index.ts';
import type { Memory } from '../memory.ts';
import type { Message } from './blocks.ts';
import { renderAnswer } from './render.ts';

/** What every handler needs. */
export interface Context {
  readonly rapporteur: Rapporteur;
  readonly memory: Memory;
  /** Whether the admin keeps the texts of unanswered questions, which people are told. */
  readonly logsUnanswered: boolean;
}

/** What is said to a command, a shortcut or a press. */
export type Reply =
  /** For the one who asked, beside what is there. */
  | { readonly kind: 'beside'; readonly messages: readonly Message[] }
  /** In the place of the message with the button. */
  | { readonly kind: 'in place'; readonly message: Message }
  | { readonly kind: 'to all'; readonly message: Message }
  /** A modal; where one is open, on top of it. */
  | { readonly kind: 'modal'; readonly view: types.ModalView }
  /** Another view in the place of the modal with the button. */
  | { readonly kind: 'turn'; readonly view: types.ModalView }
  | { readonly kind: 'home'; readonly view: types.HomeView };

export function beside(...messages: readonly Message[]): Reply {
  return { kind: 'beside', messages };
}

/** Answers the next question of a conversation, where it is shown with its answer. */
export function answerAgain(
  { rapporteur, memory }: Context,
  question: string,
  conversation: string,
): Message {
  const before = memory.recall(conversation);
  const answer = rapporteur.ask(question, before);
  memory.remember(conversation, before, answer);
  return renderAnswer(rapporteur, answer, { question, isPrivate: false });
}

/**
 * Answers a question for the asker alone. The answer begins the conversation `own`, with which its "Follow up" goes on; `place` is the conversation
 * of the channel that it is asked in, where the channel is one.
 */
export function answerPrivately(
  { rapporteur, memory }: Context,
  question: string,
  { own, place }: { readonly own: string; readonly place?: string | undefined },
): Message {
  const before = place ? memory.recall(place) : [];
  const answer = rapporteur.ask(question, before);
  for (const conversation of [own, place]) if (conversation) memory.remember(conversation, before, answer);
  return renderAnswer(rapporteur, answer, { question, isPrivate: true, conversation: own });
}
