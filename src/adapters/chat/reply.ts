import type { Words } from '../words/words.ts';
import type { Card } from './card.ts';

/** What is said to a command or a press, and to whom. */
export type Reply =
  /** What was asked for; `aside`: for whoever asked alone. More cards than one are messages one after another. */
  | { readonly show: 'answer' | 'aside' | 'to all'; readonly cards: Cards }
  /** Another page, in the place of the one with the button where that is the presser's own. */
  | { readonly show: 'in place'; readonly cards: Cards }
  /** The same message, with thanks in the place of the buttons that ask whether it is right. */
  | { readonly show: 'thanks'; readonly words: Words }
  /** A place to type a question that goes on. */
  | { readonly show: 'question form'; readonly words: Words };

type Cards = readonly [Card, ...Card[]];

export function answerWith(card: Card): Reply {
  return { show: 'answer', cards: [card] };
}

export function tellAsker(...cards: Cards): Reply {
  return { show: 'aside', cards };
}

export function turnTo(card: Card): Reply {
  return { show: 'in place', cards: [card] };
}
