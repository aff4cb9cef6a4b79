import type { Term } from '../words/terms.ts';
import { ABOUT, type Bank, findNeighbors, MISSING, type Neighbor } from './bank.ts';
import { classify } from './classify.ts';
import type { FeatureRows } from './feature-rows.ts';
import { likenessOf, type SparseVector } from './features.ts';

/** What the bank, and what was learned from it, says of a question. */
export interface Evidence extends Votes {
  /** Probability of each sentence, then of missing and about. */
  readonly classes: Float64Array;
  /** Probability of there being an answer, of none, of a question about the bot, and of an answer that contradicts the question. */
  readonly gate: Float64Array;
  /** Sentence → the probability of its paragraph. */
  readonly paragraphs: Float64Array;
  /** Probability of there being an answer, weighed topic by topic. */
  readonly answered: number;
  readonly neighbors: readonly Neighbor[];
}

/** What the nearest questions of the bank come to. */
interface Votes {
  /** By answer (its sentences joined by commas, "missing", "about"): share of the neighbors' weight; best similarity. */
  readonly mass: ReadonlyMap<string, number>;
  readonly best: ReadonlyMap<string, number>;
  /** Sentence → share of the neighbors' weight; similarity of the nearest question that it answers, at least in part. */
  readonly sentenceMass: Float64Array;
  readonly sentenceBest: Float64Array;
  /** Similarity of the nearest question that is answered. */
  readonly bestAnswered: number;
}

/** Nearest questions that vote. Chosen by hand. */
const NEIGHBORS = 40;

/** A question's words as the bank knows them. */
export interface Known {
  readonly features: SparseVector;
  /** Of its features. */
  readonly rows: FeatureRows;
}

export function weighEvidence(
  bank: Bank,
  terms: readonly Term[],
  { features, rows }: Known,
  sentences: number,
): Evidence {
  const neighbors = findNeighbors(bank, likenessOf(terms), rows, NEIGHBORS);
  const { sentences: classes, gate, paragraphs } = classify(bank, features, rows);
  const answering = paragraphs.subarray(0, (paragraphs.length - 2) / 2);
  return {
    ...countVotes(bank, neighbors, sentences),
    classes,
    gate,
    paragraphs: Float64Array.from(bank.paragraphs, (paragraph) => answering[paragraph] ?? 0),
    answered: answering.reduce((sum, one) => sum + one, 0),
    neighbors,
  };
}

function countVotes(bank: Bank, neighbors: readonly Neighbor[], sentences: number): Votes {
  const byOutcome = new Map<number, { mass: number; readonly best: number }>();
  const sentenceMass = new Float64Array(sentences);
  const sentenceBest = new Float64Array(sentences);
  // The cube (chosen by hand) lets the nearest few outvote the many that are merely near.
  const total = neighbors.reduce((sum, { similarity }) => sum + similarity ** 3, 0) || 1;
  for (const { question, similarity } of neighbors) {
    const outcome = bank.outcomes[question] ?? MISSING;
    const share = similarity ** 3 / total;
    const votes = byOutcome.get(outcome);
    // The nearest come first.
    if (votes) votes.mass += share;
    else byOutcome.set(outcome, { mass: share, best: similarity });
    for (const s of bank.answers[outcome] ?? []) {
      sentenceMass[s] = (sentenceMass[s] ?? 0) + share;
      sentenceBest[s] = Math.max(sentenceBest[s] ?? 0, similarity);
    }
  }
  const votes = [...byOutcome].map(([outcome, one]) => [keyOf(bank, outcome), one] as const);
  return {
    mass: new Map(votes.map(([key, { mass }]) => [key, mass])),
    best: new Map(votes.map(([key, { best }]) => [key, best])),
    sentenceMass,
    sentenceBest,
    bestAnswered: Math.max(...sentenceBest),
  };
}

function keyOf(bank: Bank, outcome: number): string {
  return outcome === MISSING ? 'missing' : outcome === ABOUT ? 'about' : (bank.answers[outcome] ?? []).join();
}
