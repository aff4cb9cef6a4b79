import type { FeatureRows } from './feature-rows.ts';
import type { SparseVector } from './features.ts';

/** What a question of the bank comes to, where that is no answer: the others are indexes into `Bank.answers`. */
export const MISSING = -1;
export const ABOUT = -2;

/** What was learned from the question bank. Most of it lies in rows, one for each bucket of features, of which a question needs some 60. */
export interface Bank {
  /** Distinct answers: indexes of sentences, best first. */
  readonly answers: readonly (readonly number[])[];
  /** Question → index into `answers`, or MISSING or ABOUT. */
  readonly outcomes: Int16Array;
  /** Sentence → questions that it answers. */
  readonly asks: Uint16Array;
  /** Sentence → its paragraph, as the classifier of paragraphs numbers them. */
  readonly paragraphs: Uint16Array;
  readonly classifiers: Readonly<Record<ClassifierName, ClassifierScale>>;
  /** The rows of buckets, which ascend. */
  readonly findRows: (buckets: Int32Array) => FeatureRows;
  /** Of the classifier of later turns, which has rows of its own: they are read for no other question. */
  readonly findTurnRows: (buckets: Int32Array) => FeatureRows;
}

/** Those of a question by itself, in the order in which their classes are numbered; and of a later turn. */
export const QUESTION_CLASSIFIERS = ['sentences', 'gate', 'paragraphs'] as const;
export const CLASSIFIERS = [...QUESTION_CLASSIFIERS, 'turns'] as const;
/**
 * `sentences`: the sentences, then missing and about. `gate`: answered, missing, about, contradicted by the answer. `paragraphs`: answered by a paragraph, for
 * each; missing near a paragraph, for each; missing elsewhere; about. `turns`: of a later turn in its thread, the sentences; missing elsewhere; missing near
 * a paragraph, for each.
 */
export type ClassifierName = (typeof CLASSIFIERS)[number];

export interface ClassifierScale {
  readonly classes: number;
  /** What a weight of 1 stands for. */
  readonly scale: number;
}

export interface Neighbor {
  readonly question: number;
  /** Cosine, 0 to 1. */
  readonly similarity: number;
}

/** Features in a larger share of the questions than this tell none of them from another, and cost the most. Chosen by hand. */
const TOO_COMMON = 0.15;

/** Whether a row lists its questions. */
export function isTelling(count: number, questions: number): boolean {
  return count <= TOO_COMMON * questions;
}

/** Inverse document frequency, as 32 bits hold it: how much it tells that a question has a feature which `count` questions have. */
export function weighRarity(count: number, questions: number): number {
  return Math.fround(Math.log((questions + 1) / (count + 1)) + 0.1);
}

/** How much the features of one of the rows tell. */
export function rarityOf({ outcomes }: Pick<Bank, 'outcomes'>, rows: FeatureRows, index: number): number {
  return weighRarity(rows.countOf(index), outcomes.length);
}

/** A vector's values weighed by what each feature tells, of unit length; `rarity` is given the feature's place in the vector. */
export function weighVector({ values }: SparseVector, rarity: (at: number) => number): Float32Array {
  const weighed = values.map((value, at) => value * rarity(at));
  const length = Math.hypot(...weighed) || 1;
  return weighed.map((value) => value / length);
}

/** The `count` nearest questions of the bank, nearest first. `rows` has those of the vector's buckets, among others. */
export function findNeighbors(
  bank: Pick<Bank, 'outcomes'>,
  vector: SparseVector,
  rows: FeatureRows,
  count: number,
): Neighbor[] {
  const scores = clearScores(bank.outcomes.length);
  const indexes = rows.indexesOf(vector.ids);
  const weighed = weighVector(vector, (at) => rarityOf(bank, rows, indexes[at] ?? -1));
  indexes.forEach((index, k) => {
    rows.addWeights(index, (weighed[k] ?? 0) / 255, scores);
  });
  const features = Array.from(indexes, (index, k) => ({ index, weight: weighed[k] ?? 0 }));
  return takeBest(scores, rows, features, count);
}

/** Question → score, of the question at hand: kept, as making it takes longer than all the sums. */
let kept = new Float32Array();

function clearScores(questions: number): Float32Array {
  if (kept.length === questions) kept.fill(0);
  else kept = new Float32Array(questions);
  return kept;
}

/** Cosine, under which two questions share nothing to speak of. */
const LEAST_SIMILARITY = 0.02;
/** What weights that are kept as bytes may come to, by rounding. */
const ROUNDED_UP = 1.05;

/** A feature of a question: what it weighs there, and which of the rows tells of it. */
interface SharedFeature {
  readonly weight: number;
  readonly index: number;
}

/**
 * The highest scores, the highest first; of equals the first. It looks at the questions that have the heaviest feature, then at those that have
 * the next: these are the rarest features, too. It stops where those that share nothing but the others can't be among the best: two vectors of
 * unit length are no more alike than what is left of one is long. `scores` are used up.
 */
function takeBest(
  scores: Float32Array,
  rows: FeatureRows,
  features: readonly SharedFeature[],
  count: number,
): Neighbor[] {
  const best = new Best(count);
  const listed = features.filter(({ index }) => rows.hasQuestions(index));
  const heaviest = listed.sort((a, b) => b.weight - a.weight);
  let left = heaviest.reduce((sum, { weight }) => sum + weight ** 2, 0);
  for (const { weight, index } of heaviest) {
    let { least } = best;
    if (least > Math.sqrt(Math.max(0, left)) * ROUNDED_UP) break;
    const questions = rows.questionsOf(index);
    for (let i = 0; i < questions.length; i++) {
      const question = questions[i] ?? 0;
      const similarity = scores[question] ?? 0;
      if (similarity < least) continue;
      least = best.add(question, similarity);
      scores[question] = 0;
    }
    left -= weight ** 2;
  }
  return best.list();
}

/** The best so far, sorted by insertion, in arrays of numbers: most of the bank passes here. */
class Best {
  readonly #questions: Int32Array;
  readonly #similarities: Float32Array;
  #found = 0;
  /** A similarity below is none of the best. */
  least = LEAST_SIMILARITY;

  constructor(count: number) {
    this.#questions = new Int32Array(count);
    this.#similarities = new Float32Array(count);
  }

  /** Gives the least that the next must have. */
  add(question: number, similarity: number): number {
    const count = this.#questions.length;
    const isFull = this.#found === count;
    if (isFull && !this.#isBehind(count - 1, question, similarity)) return this.least;
    let at = isFull ? count - 1 : this.#found++;
    for (; at > 0 && this.#isBehind(at - 1, question, similarity); at--) {
      this.#similarities[at] = this.#similarities[at - 1] ?? 0;
      this.#questions[at] = this.#questions[at - 1] ?? 0;
    }
    this.#similarities[at] = similarity;
    this.#questions[at] = question;
    if (this.#found === count) this.least = this.#similarities[count - 1] ?? 0;
    return this.least;
  }

  #isBehind(at: number, question: number, similarity: number): boolean {
    const other = this.#similarities[at] ?? 0;
    return other < similarity || (other === similarity && (this.#questions[at] ?? 0) > question);
  }

  list(): Neighbor[] {
    return Array.from(this.#questions.subarray(0, this.#found), (question, i) => ({
      question,
      similarity: this.#similarities[i] ?? 0,
    }));
  }
}
