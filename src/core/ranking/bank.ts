import { BUCKETS, type SparseVector } from './features.ts';

/** The answer sets that come up in the bank, and the two that are no sentences. */
export const MISSING = -1;
export const ABOUT = -2;

/** The question bank as an inverted index over hashed features: bucket → questions that have it, with their weight. */
export interface BankIndex {
  /** Distinct answers: indexes of sentences, best first. */
  readonly answers: readonly (readonly number[])[];
  /** Question → index into `answers`, or MISSING or ABOUT. */
  readonly labels: Int16Array;
  readonly idf: Float32Array;
  readonly offsets: Int32Array;
  readonly questions: Uint16Array;
  readonly weights: Uint8Array;
}

export interface Neighbor {
  readonly question: number;
  /** Cosine, 0 to 1. */
  readonly similarity: number;
}

export function indexBank(
  vectors: readonly SparseVector[],
  labels: readonly number[],
  answers: readonly (readonly number[])[],
): BankIndex {
  const df = new Int32Array(BUCKETS);
  for (const { ids } of vectors) for (const id of ids) df[id] = (df[id] as number) + 1;
  const idf = Float32Array.from(df, (n) => Math.log((vectors.length + 1) / (n + 1)) + 0.1);
  const offsets = new Int32Array(BUCKETS + 1);
  for (let id = 0; id < BUCKETS; id++) offsets[id + 1] = (offsets[id] as number) + (df[id] as number);
  const size = offsets[BUCKETS] as number;
  const questions = new Uint16Array(size);
  const weights = new Uint8Array(size);
  const next = offsets.slice(0, BUCKETS);
  vectors.forEach((vector, question) => {
    const weighed = weigh(idf, vector);
    vector.ids.forEach((id, k) => {
      const at = next[id] as number;
      next[id] = at + 1;
      questions[at] = question;
      weights[at] = Math.round(255 * (weighed[k] as number));
    });
  });
  return { answers, labels: Int16Array.from(labels), idf, offsets, questions, weights };
}

function weigh(idf: Float32Array, { ids, values }: SparseVector): Float32Array {
  const weighed = values.map((value, k) => value * (idf[ids[k] as number] as number));
  const length = Math.hypot(...weighed) || 1;
  return weighed.map((value) => value / length);
}

/** Features in a larger share of the questions than this tell none of them from another, and cost the most. */
const TOO_COMMON = 0.15;

/** The `count` nearest questions of the bank, nearest first. */
export function findNeighbors(bank: BankIndex, vector: SparseVector, count: number): Neighbor[] {
  const scores = new Float32Array(bank.labels.length);
  const weighed = weigh(bank.idf, vector);
  const most = TOO_COMMON * bank.labels.length;
  for (let k = 0; k < vector.ids.length; k++) {
    const id = vector.ids[k] as number;
    const weight = (weighed[k] as number) / 255;
    const to = bank.offsets[id + 1] as number;
    if (to - (bank.offsets[id] as number) > most) continue;
    for (let at = bank.offsets[id] as number; at < to; at++) {
      const question = bank.questions[at] as number;
      scores[question] = (scores[question] as number) + weight * (bank.weights[at] as number);
    }
  }
  return takeBest(scores, count);
}

function takeBest(scores: Float32Array, count: number): Neighbor[] {
  const best: Neighbor[] = [];
  let least = 0.02;
  for (let question = 0; question < scores.length; question++) {
    const similarity = scores[question] as number;
    if (similarity <= least) continue;
    let at = best.length;
    while (at > 0 && (best[at - 1] as Neighbor).similarity < similarity) at--;
    best.splice(at, 0, { question, similarity });
    if (best.length > count) best.pop();
    if (best.length === count) least = (best.at(-1) as Neighbor).similarity;
  }
  return best;
}

/** How many of the bank's questions have a feature. */
export function countQuestions(bank: BankIndex, id: number): number {
  return (bank.offsets[id + 1] as number) - (bank.offsets[id] as number);
}

const countsByBank = new WeakMap<BankIndex, Map<number, Uint16Array>>();
/** Features whose counts are kept: the words that people use again and again. */
const MOST_KEPT = 4_000;

/** Sentence → how many of the bank's questions that it answers have a feature. Read only: it is kept for the next question. */
export function countAnswers(bank: BankIndex, id: number, sentences: number): Uint16Array {
  const kept = countsByBank.get(bank) ?? new Map<number, Uint16Array>();
  countsByBank.set(bank, kept);
  const known = kept.get(id);
  if (known) return known;
  const counts = new Uint16Array(sentences);
  const to = bank.offsets[id + 1] as number;
  for (let at = bank.offsets[id] as number; at < to; at++)
    for (const s of bank.answers[bank.labels[bank.questions[at] as number] as number] ?? [])
      counts[s] = (counts[s] as number) + 1;
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(id, counts);
  return counts;
}
