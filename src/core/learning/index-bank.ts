import { isTelling, weighRarity, weighVector } from '../ranking/bank.ts';
import type { FeatureRow } from '../ranking/feature-rows.ts';
import { BUCKETS, likenessOf } from '../ranking/features.ts';
import type { Term } from '../words/terms.ts';

/** The questions of the bank as an inverted index over hashed features. */
export interface BankIndex {
  /** Those that some question has a feature in. */
  readonly buckets: readonly number[];
  readonly rowOf: (bucket: number) => Omit<FeatureRow, 'classes' | 'votes'>;
}

/** A question of the bank, read. */
export interface AskedQuestion {
  readonly terms: readonly Term[];
  /** MISSING, ABOUT, or 0 and above where it is answered. */
  readonly outcome: number;
  /** The sentences that answer it. */
  readonly answer: readonly number[];
}

interface Posting {
  readonly questions: number[];
  readonly weights: number[];
  /** Sentence → questions that it answers. */
  readonly answered: Map<number, number>;
}

export function indexBank(asked: readonly AskedQuestion[]): BankIndex {
  const alike = asked.map(({ terms, answer }) => ({ likeness: likenessOf(terms), answer }));
  const counts = new Uint16Array(BUCKETS);
  for (const { likeness } of alike) for (const id of likeness.ids) counts[id] = (counts[id] ?? 0) + 1;
  const postings = new Map<number, Posting>();
  alike.forEach(({ likeness, answer }, question) => {
    const weighed = weighVector(likeness, (at) =>
      weighRarity(counts[likeness.ids[at] ?? 0] ?? 0, alike.length),
    );
    likeness.ids.forEach((id, k) => {
      const posting: Posting = postings.get(id) ?? { questions: [], weights: [], answered: new Map() };
      postings.set(id, posting);
      posting.questions.push(question);
      posting.weights.push(Math.round(255 * (weighed[k] ?? 0)));
      for (const s of answer) posting.answered.set(s, (posting.answered.get(s) ?? 0) + 1);
    });
  });
  return {
    buckets: [...postings.keys()],
    rowOf: (bucket) => {
      const { questions = [], weights = [], answered = [] } = postings.get(bucket) ?? {};
      const count = counts[bucket] ?? 0;
      const telling = isTelling(count, alike.length);
      return {
        count,
        questions: Uint16Array.from(telling ? questions : []),
        weights: Uint8Array.from(telling ? weights : []),
        answered: Uint16Array.from([...answered].flat()),
      };
    },
  };
}
