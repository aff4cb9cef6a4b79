import type { Citation, Rapporteur, Sentence } from '../../core/index.ts';

/** The sentences that a span touches, in order. A run of words within a sentence touches one. */
export function sentencesIn({ statement }: Rapporteur, { start, end }: Citation): readonly Sentence[] {
  return statement.sentences.filter((sentence) => sentence.start < end && sentence.end > start);
}
