import type { Outcome } from './bank-line.ts';

/** A conversation of `conversations/*.jsonl`, turn by turn. */
export interface ConversationLine {
  readonly turns: readonly TurnLine[];
}

/** What is said in a turn, and what becomes of it. */
export interface TurnLine extends Outcome {
  readonly said: string;
  /** Of a later turn: how it goes on (see KINDS); and what it means, as a question that is understood by itself. */
  readonly kind?: TurnKind | undefined;
  readonly means?: string | undefined;
  /** Turns back to the one that it goes on from, where that is not the last. */
  readonly back?: number | undefined;
}

/** How a later turn goes on. */
export const KINDS = [
  'ellipsis',
  'pronoun',
  'why',
  'more',
  'sibling',
  'speaker',
  'ordinal',
  'before',
  'verify',
  'correct',
  'react',
  'whose',
  'where',
  'when',
  'same',
  'switch',
  'switch-said',
] as const;
export type TurnKind = (typeof KINDS)[number];
