import { contentStems, type Term } from '../words/terms.ts';
import { rarityOf } from './bank.ts';
import type { CandidateSet } from './candidate-sets.ts';
import type { FeatureRows } from './feature-rows.ts';
import { askedFor, bucketOfAsked, bucketOfWord } from './features.ts';
import type { RankingModel } from './model.ts';
import { holdersOf } from './passages.ts';

/** A word of the sentence itself counts as if so many of its questions had it. Chosen by hand. */
const OWN_WORD = 3;

/** Share of a subject's words that one sentence has as they are. */
export function measureMention(
  model: RankingModel,
  subject: readonly Term[],
  answers: readonly CandidateSet[],
): number {
  const stems = contentStems(subject);
  if (stems.length === 0) return 0;
  const holders = stems.map((stem) => holdersOf(model.passages, stem));
  const shares = answers.flatMap(({ sentences }) =>
    sentences.map((s) => holders.filter((one) => one.includes(s)).length / stems.length),
  );
  return Math.max(0, ...shares);
}

export interface Coverage {
  /** Share of the question's weight in words that a sentence, or a question that it answers, has. */
  readonly share: (sentence: number) => number;
  /** Weight of the heaviest word that neither has. */
  readonly largestGap: (sentence: number) => number;
}

/** `rows`: of the features of the terms, where there is a bank. */
export function measureCoverage(
  model: RankingModel,
  terms: readonly Term[],
  rows: FeatureRows | undefined,
): Coverage {
  const covered = new Float64Array(model.sentences);
  const gaps = new Float64Array(model.sentences);
  let total = 0;
  const content = new Map(terms.filter(({ functional }) => !functional).map((term) => [term.stem, term]));
  for (const term of content.values()) {
    const row = rows?.indexOf(bucketOfWord(term.stem)) ?? -1;
    const weight = model.bank && rows ? rarityOf(model.bank, rows, row) : 1;
    total += weight;
    const counts = countHolders(model, term, (add) => rows?.eachAnswered(row, add));
    for (let s = 0; s < counts.length; s++) {
      // A word seen once in a sentence's questions may be chance; three times is not.
      const gap = weight * halve(counts[s] ?? 0);
      covered[s] = (covered[s] ?? 0) + weight - gap;
      gaps[s] = Math.max(gaps[s] ?? 0, gap);
    }
  }
  return {
    share: (s) => (total ? (covered[s] ?? 0) / total : 0),
    largestGap: (s) => (gaps[s] ?? 0) / 10,
  };
}

/** One, halved so many times. */
function halve(times: number): number {
  return times < HALVES.length ? (HALVES[times] ?? 0) : 2 ** -times;
}
/** Of what is counted most often: powers take longest here. */
const HALVES = Float64Array.from({ length: 64 }, (_, times) => 2 ** -times);

/** Sentence → how often it, or a question that it answers, has a word or what the word hints at. */
function countHolders(
  { passages, sentences }: RankingModel,
  { stem, concepts }: Term,
  eachAnswered: (add: (sentence: number, count: number) => void) => void,
): Uint16Array {
  const counts = new Uint16Array(sentences);
  const add = (s: number, count: number): void => {
    counts[s] = (counts[s] ?? 0) + count;
  };
  eachAnswered(add);
  for (const s of holdersOf(passages, stem)) add(s, OWN_WORD);
  for (const concept of concepts) for (const s of holdersOf(passages, concept)) add(s, 1);
  return counts;
}

/** How usual it is to ask a sentence so ("who", "how many"): the log ratio to how usual it is in the whole bank. */
export function measureAskedFit(
  { bank, sentences }: RankingModel,
  terms: readonly Term[],
  rows: FeatureRows | undefined,
): (sentence: number) => number {
  const asked = askedFor(terms);
  if (!asked || !bank || !rows) return () => 0;
  const row = rows.indexOf(bucketOfAsked(asked));
  const counts = new Uint16Array(sentences);
  rows.eachAnswered(row, (s, count) => {
    counts[s] = count;
  });
  const all = rows.countOf(row) / bank.outcomes.length;
  return (s) =>
    Math.log(((counts[s] ?? 0) + SMOOTHING * all + 0.01) / ((bank.asks[s] ?? 0) + SMOOTHING) / (all + 0.001));
}
/** Questions, asked as the whole bank asks, that each sentence is given beside its own: few of its own say little. Chosen by hand. */
const SMOOTHING = 8;
