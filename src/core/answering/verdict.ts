import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Citation, citeSentences, placeOf } from '../statement/citation.ts';
import type { Term } from '../words/terms.ts';
import type { Topic } from './answer.ts';

/** What is found to one question of a message. */
export interface Verdict {
  readonly kind: 'answer' | 'not-stated' | 'about';
  /** Indexes of the sentences that answer, best first. */
  readonly sentences: readonly number[];
  readonly missing?: string | undefined;
  /** The answer contradicts what the question takes for granted. */
  readonly contradicts?: true | undefined;
  /** See `Gap.inaudible`. */
  readonly inaudible?: true | undefined;
  /** Indexes of sentences that are near, whatever the kind. */
  readonly nearest: readonly number[];
  /** Probability of there being no answer. */
  readonly none: number;
  /** What it was about, in stems. */
  readonly terms: readonly string[];
  /** Places that the turn before showed, where the question leans on it. */
  readonly inherited: readonly string[];
  /** Whether it was understood from the turns before. */
  readonly isFollowUp: boolean;
}

/** Only words that the statement or the vocabulary has: what a turn was about, not what was said. `isKnown`: whether the statement has a stem. */
export function keepKnown(isKnown: (stem: string) => boolean, terms: readonly Term[]): string[] {
  const kept = terms
    .filter(({ functional }) => !functional)
    .flatMap(({ stem, concepts }) => (isKnown(stem) ? [stem] : concepts.slice(0, 1)));
  return [...new Set(kept)];
}

/** Whether the statement has a stem. */
export function isStated({ model }: Knowledge): (stem: string) => boolean {
  const { passages } = model();
  return (stem) => passages.find(stem) !== undefined;
}

/** What was asked, for the turns that follow. */
export function topicOf(knowledge: Knowledge, verdicts: readonly Verdict[]): Topic {
  const sentences = verdicts.flatMap((verdict) => verdict.sentences);
  const places = citationsOf(knowledge, sentences).map((citation) => placeOf(knowledge.statement, citation));
  return {
    // Where the statement does not say, the conversation is still about what it said before.
    places: places.length ? places : verdicts.flatMap(({ inherited }) => inherited),
    terms: [...new Set(verdicts.flatMap((verdict) => verdict.terms))],
  };
}

export function citationsOf({ statement }: Knowledge, sentences: readonly number[]): Citation[] {
  return citeSentences(sentences.flatMap((s) => statement.sentences[s] ?? []));
}
