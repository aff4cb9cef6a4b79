import { type FeatureRow, isTelling, weighRarity, weighVector } from '../ranking/bank.ts';
import { BUCKETS } from '../ranking/features.ts';
import type { Lesson } from './examples.ts';

/** The questions of the bank as an inverted index over hashed features. */
export interface BankIndex {
  /** Bucket → questions that have a feature of it. */
  readonly counts: Uint16Array;
  readonly rowOf: (bucket: number) => Omit<FeatureRow, 'classes'>;
}

interface Posting {
  readonly questions: number[];
  readonly weights: number[];
  /** Sentence → questions that it answers. */
  readonly answered: Map<number, number>;
}

export function indexBank(lessons: readonly Lesson[]): BankIndex {
  const counts = new Uint16Array(BUCKETS);
  for (const { features } of lessons) for (const id of features.ids) counts[id] = (counts[id] ?? 0) + 1;
  const rarity = (bucket: number): number => weighRarity(counts[bucket] ?? 0, lessons.length);
  const postings = Array.from(
    { length: BUCKETS },
    (): Posting => ({ questions: [], weights: [], answered: new Map() }),
  );
  lessons.forEach(({ features, answer }, question) => {
    const weighed = weighVector(features, rarity);
    features.ids.forEach((id, k) => {
      const posting = postings[id];
      posting?.questions.push(question);
      posting?.weights.push(Math.round(255 * (weighed[k] ?? 0)));
      for (const s of answer) posting?.answered.set(s, (posting.answered.get(s) ?? 0) + 1);
    });
  });
  return {
    counts,
    rowOf: (bucket) => {
      const { questions = [], weights = [], answered = [] } = postings[bucket] ?? {};
      const telling = isTelling(counts[bucket] ?? 0, lessons.length);
      return {
        questions: Uint16Array.from(telling ? questions : []),
        weights: Uint8Array.from(telling ? weights : []),
        answered: Uint16Array.from([...answered].flat()),
      };
    },
  };
}
