import type { Term } from '../words/terms.ts';
import { ABOUT, type Bank, findNeighbors, MISSING, type Neighbor } from './bank.ts';
import { classify } from './classify.ts';
import { featuresOf, likenessOf } from './features.ts';

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

export function weighEvidence(bank: Bank, terms: readonly Term[], sentences: number): Evidence {
  const features = featuresOf(terms);
  const rows = new Map([...features.ids].map((bucket) => [bucket, bank.readRow(bucket)]));
  const likeness = likenessOf(terms);
  const alike = [...likeness.ids].map((bucket) => rows.get(bucket) ?? bank.readRow(bucket));
  const neighbors = findNeighbors(bank, likeness, alike, NEIGHBORS);
  const { sentences: classes, gate, paragraphs } = classify(bank, features, [...rows.values()]);
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
  const mass = new Map<string, number>();
  const best = new Map<string, number>();
  const sentenceMass = new Float64Array(sentences);
  const sentenceBest = new Float64Array(sentences);
  // The cube (chosen by hand) lets the nearest few outvote the many that are merely near.
  const total = neighbors.reduce((sum, { similarity }) => sum + similarity ** 3, 0) || 1;
  for (const { question, similarity } of neighbors) {
    const outcome = bank.outcomes[question] ?? MISSING;
    const share = similarity ** 3 / total;
    const key = keyOf(bank, outcome);
    mass.set(key, (mass.get(key) ?? 0) + share);
    best.set(key, Math.max(best.get(key) ?? 0, similarity));
    for (const s of bank.answers[outcome] ?? []) {
      sentenceMass[s] = (sentenceMass[s] ?? 0) + share;
      sentenceBest[s] = Math.max(sentenceBest[s] ?? 0, similarity);
    }
  }
  return { mass, best, sentenceMass, sentenceBest, bestAnswered: Math.max(...sentenceBest) };
}

function keyOf(bank: Bank, outcome: number): string {
  return outcome === MISSING ? 'missing' : outcome === ABOUT ? 'about' : (bank.answers[outcome] ?? []).join();
}
