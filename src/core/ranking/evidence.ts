import type { Term } from '../words/terms.ts';
import { ABOUT, type Bank, findNeighbors, MISSING, type Neighbor } from './bank.ts';
import { classify } from './classify.ts';
import type { FeatureRows } from './feature-rows.ts';
import { likenessOf, type SparseVector } from './features.ts';
import { mostOf } from './most-of.ts';

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
  const inParagraphs = new Float64Array(bank.paragraphs.length);
  for (let s = 0; s < inParagraphs.length; s++) inParagraphs[s] = paragraphs[bank.paragraphs[s] ?? -1] ?? 0;
  let answered = 0;
  for (let p = 0; p < (paragraphs.length - 2) / 2; p++) answered += paragraphs[p] ?? 0;
  return {
    ...countVotes(bank, neighbors, sentences),
    classes,
    gate,
    paragraphs: inParagraphs,
    answered,
    neighbors,
  };
}

function countVotes(bank: Bank, neighbors: readonly Neighbor[], sentences: number): Votes {
  const mass = new Map<string, number>();
  const best = new Map<string, number>();
  const sentenceMass = new Float64Array(sentences);
  const sentenceBest = new Float64Array(sentences);
  // The cube (chosen by hand) lets the nearest few outvote the many that are merely near.
  const cubes = neighbors.map(({ similarity }) => similarity ** 3);
  const total = cubes.reduce((sum, cube) => sum + cube, 0) || 1;
  const keys = new Map<number, string>();
  neighbors.forEach(({ question, similarity }, i) => {
    const outcome = bank.outcomes[question] ?? MISSING;
    const share = (cubes[i] ?? 0) / total;
    const known = keys.get(outcome);
    const key = known ?? keyOf(bank, outcome);
    if (known === undefined) keys.set(outcome, key);
    mass.set(key, (mass.get(key) ?? 0) + share);
    // The nearest come first.
    if (!best.has(key)) best.set(key, similarity);
    for (const s of bank.answers[outcome] ?? []) {
      sentenceMass[s] = (sentenceMass[s] ?? 0) + share;
      sentenceBest[s] = Math.max(sentenceBest[s] ?? 0, similarity);
    }
  });
  return { mass, best, sentenceMass, sentenceBest, bestAnswered: mostOf(sentenceBest) };
}

function keyOf(bank: Bank, outcome: number): string {
  return outcome === MISSING ? 'missing' : outcome === ABOUT ? 'about' : (bank.answers[outcome] ?? []).join();
}
