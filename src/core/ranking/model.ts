import type { Bank } from './bank.ts';
import type { PassageIndex } from './passages.ts';
import type { UntrainedIndex } from './untrained-index.ts';

/** What ranking needs of a statement. */
export interface RankingModel {
  /** How many the statement has. */
  readonly sentences: number;
  readonly passages: PassageIndex;
  /** Absent where there is no question bank: then passages alone rank. */
  readonly bank?: Bank | undefined;
  /** Where there is no bank: its sentences, as they are weighed then. */
  readonly untrained?: UntrainedIndex | undefined;
  /** In the order of SIGNALS. */
  readonly weights: readonly number[];
}
