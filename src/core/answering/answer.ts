import type { Citation } from '../statement/citation.ts';

/** What one turn of a conversation was about: places cited and words of the vocabulary, never the question. */
export interface Topic {
  readonly places: readonly string[];
  readonly terms: readonly string[];
}

/** What the statement says to a question, or that it does not. */
export type Answer =
  | {
      readonly kind: 'answer';
      /** Best first, as few as give the whole answer. */
      readonly citations: readonly Citation[];
      /** What else was asked that is not stated; completes "The statement does not say ...". */
      readonly missing?: string | undefined;
      /** Passages on the same subject that are no part of the answer, nearest first; at most 8 sentences. */
      readonly related: readonly Citation[];
      readonly topic: Topic;
    }
  | {
      readonly kind: 'not-stated';
      /** Where known; completes "The statement does not say ...". */
      readonly missing?: string | undefined;
      /** Related passages, which do not answer. */
      readonly nearest: readonly Citation[];
      /** Passages less near than those; at most 8 sentences. */
      readonly related: readonly Citation[];
      readonly topic: Topic;
    }
  /** A greeting, thanks, or a question about the bot itself. */
  | { readonly kind: 'about' }
  /** An empty or over-long question; `problem` says what to do. */
  | { readonly kind: 'invalid'; readonly problem: string };
