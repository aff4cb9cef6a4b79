import type { Term } from '../words/terms.ts';
import { countAnswers, countQuestions } from './bank.ts';
import { askedFor, bucketOf } from './features.ts';
import type { RankingModel } from './model.ts';

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
  const covered = new Float64Array(model.sentences);
  const gaps = new Float64Array(model.sentences);
  let total = 0;
  const content = new Map(terms.filter(({ functional }) => !functional).map((term) => [term.stem, term]));
  for (const term of content.values()) {
    const weight = model.trained?.bank.idf[bucketOf(`u ${term.stem}`)] ?? 1;
    total += weight;
    countHolders(model, term).forEach((count, s) => {
      // A word seen once in a sentence's questions may be chance; three times is not.
      const gap = weight * 2 ** -count;
      covered[s] = (covered[s] as number) + weight - gap;
      gaps[s] = Math.max(gaps[s] as number, gap);
    });
  }
  return {
    share: (s) => (total ? (covered[s] as number) / total : 0),
    largestGap: (s) => (gaps[s] as number) / 10,
  };
}

/** Sentence → how often it, or a question that it answers, has a word or what the word hints at. */
function countHolders({ trained, passages, sentences }: RankingModel, { stem, concepts }: Term): Uint16Array {
  const counts = trained
    ? Uint16Array.from(countAnswers(trained.bank, bucketOf(`u ${stem}`), sentences))
    : new Uint16Array(sentences);
  for (const s of passages.holders.get(stem) ?? []) counts[s] = (counts[s] as number) + OWN_WORD;
  for (const s of concepts.flatMap((concept) => passages.holders.get(concept) ?? []))
    counts[s] = (counts[s] as number) + 1;
  return counts;
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
