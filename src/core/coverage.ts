import { countAnswers, countQuestions } from './bank.ts';
import { askedFor, bucketOf } from './features.ts';
import type { RankingModel } from './model.ts';
import type { Term } from './terms.ts';

/** A word of the sentence itself counts as if so many of its questions had it. */
const OWN_WORD = 3;

/** Share of a subject's words that one sentence has as they are. */
export function measureMention(
  model: RankingModel,
  subject: readonly Term[],
  answers: readonly (readonly number[])[],
): number {
  const stems = subject.filter(({ functional }) => !functional).map(({ stem }) => stem);
  if (stems.length === 0) return 0;
  const shares = answers.flatMap((sentences) =>
    sentences.map(
      (s) => stems.filter((stem) => model.passages.holders.get(stem)?.includes(s)).length / stems.length,
    ),
  );
  return Math.max(0, ...shares);
}

interface Coverage {
  /** Share of the question's weight in words that a sentence, or a question that it answers, has. */
  readonly share: (sentence: number) => number;
  /** Weight of the heaviest word that neither has. */
  readonly largestGap: (sentence: number) => number;
}

export function measureCoverage(model: RankingModel, terms: readonly Term[]): Coverage {
  const { bank } = model.trained ?? {};
  const holders = (stem: string): readonly number[] => model.passages.holders.get(stem) ?? [];
  const covered = new Float64Array(model.sentences);
  const gaps = new Float64Array(model.sentences);
  let total = 0;
  const content = new Map(terms.filter(({ functional }) => !functional).map((term) => [term.stem, term]));
  for (const [stem, { concepts }] of content) {
    const id = bucketOf(`u ${stem}`);
    const weight = bank ? (bank.idf[id] as number) : 1;
    total += weight;
    const counts = bank
      ? Uint16Array.from(countAnswers(bank, id, model.sentences))
      : new Uint16Array(model.sentences);
    for (const s of holders(stem)) counts[s] = (counts[s] as number) + OWN_WORD;
    for (const concept of concepts) for (const s of holders(concept)) counts[s] = (counts[s] as number) + 1;
    for (let s = 0; s < model.sentences; s++) {
      // A word seen once in a sentence's questions may be chance; three times is not.
      const gap = 2 ** -(counts[s] as number);
      covered[s] = (covered[s] as number) + weight * (1 - gap);
      if (weight * gap > (gaps[s] as number)) gaps[s] = weight * gap;
    }
  }
  return {
    share: (s) => (total ? (covered[s] as number) / total : 0),
    largestGap: (s) => (gaps[s] as number) / 10,
  };
}

/** How usual it is to ask a sentence so ("who", "how many"): the log ratio to how usual it is in the whole bank. */
export function measureAskedFit(model: RankingModel, terms: readonly Term[]): (sentence: number) => number {
  const asked = askedFor(terms);
  const { trained } = model;
  if (!asked || !trained) return () => 0;
  const id = bucketOf(`a ${asked}`);
  const { bank, asks } = trained;
  const counts = countAnswers(bank, id, model.sentences);
  const all = countQuestions(bank, id) / bank.labels.length;
  return (s) =>
    Math.log(((counts[s] as number) + 8 * all + 0.01) / ((asks[s] as number) + 8) / (all + 0.001));
}
