import type { BankIndex } from './bank.ts';
import type { Classifier } from './classifier.ts';
import type { PassageIndex } from './passages.ts';

/** What was learned from the question bank. */
export interface Trained {
  readonly bank: BankIndex;
  /** Sentences, then missing and about. */
  readonly classifier: Classifier;
  /** Answered, missing, about. */
  readonly gate: Classifier;
  /** Answered by a paragraph, for each; missing near a paragraph, for each; missing elsewhere; about. */
  readonly paragraphGate: Classifier;
  /** Sentence → questions of the bank that it answers. */
  readonly asks: Uint16Array;
}

/** What ranking needs of a statement. */
export interface RankingModel {
  readonly sentences: number;
  readonly passages: PassageIndex;
  /** Absent where there is no question bank: then passages alone rank. */
  readonly trained?: Trained | undefined;
  /** In the order of SIGNALS. */
  readonly weights: readonly number[];
}
