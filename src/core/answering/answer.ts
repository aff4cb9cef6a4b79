import type { Citation } from '../statement/citation.ts';

/** What one turn of a conversation was about: places cited and words of the vocabulary, never the question. */
export interface Topic {
  readonly places: readonly string[];
  readonly terms: readonly string[];
}

/** What the statement says to a question, or that it does not. */
export type Answer = Outcome & {
  /** The language of the question (BCP 47), where it is not English. */
  readonly language?: string | undefined;
};

type Outcome =
  | {
      readonly kind: 'answer';
      /** Best first, as few as give the whole answer. */
      readonly citations: readonly Citation[];
      /** Probability that the statement answers what was asked. */
      readonly confidence: number;
      /** What the question was taken to go on about, where it was taken for a follow-up: a name, or the label of a place. */
      readonly follows?: string | undefined;
      /** What else was asked that is not stated; completes "The statement does not say ...". */
      readonly missing?: string | undefined;
      /** The question takes for granted what the citations contradict. */
      readonly contradicts?: true | undefined;
      /** Passages on the same subject that are no part of the answer, nearest first; at most 8 sentences. */
      readonly related: readonly Citation[];
      readonly topic: Topic;
    }
  | {
      readonly kind: 'not-stated';
      /** What the question was taken to go on about, where it was taken for a follow-up: a name, or the label of a place. */
      readonly follows?: string | undefined;
      /** Where known; completes "The statement does not say ...". */
      readonly missing?: string | undefined;
      /** The same in the language of the question, where known. */
      readonly missingLocal?: string | undefined;
      /** Probability that the statement does not answer it. */
      readonly confidence: number;
      /** Whether it is sure that the statement does not say; else nothing was found that surely answers. */
      readonly certain: boolean;
      /** The record has "(inaudible)" in the nearest passage, where the answer would stand. */
      readonly inaudible?: true | undefined;
      /** Related passages, which do not answer. */
      readonly nearest: readonly Citation[];
      /** Passages less near than those; at most 8 sentences. */
      readonly related: readonly Citation[];
      readonly topic: Topic;
    }
  /** A greeting, thanks, or a question about the bot itself. */
  | { readonly kind: 'about' }
  /** An empty or over-long question, or one in a language that is not understood; `problem` says what to do. */
  | { readonly kind: 'invalid'; readonly problem: string; readonly reason: 'empty' | 'long' | 'language' };
