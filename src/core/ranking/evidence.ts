import type { Term } from '../words/terms.ts';
import { ABOUT, type BankIndex, findNeighbors, MISSING, type Neighbor } from './bank.ts';
import { classify } from './classifier.ts';
import { featuresOf } from './features.ts';
import type { Trained } from './model.ts';

/** What the bank, and what was learned from it, says of a question. */
export interface Evidence {
  /** Probability of each sentence, then of missing and about. */
  readonly classes: Float64Array;
  /** Probability of there being an answer, of none, and of a question about the bot. */
  readonly gate: Float64Array;
  /** Probability of there being an answer, weighed topic by topic. */
  readonly answered: number;
  readonly neighbors: readonly Neighbor[];
  /** By answer (its sentences joined by commas, "missing", "about"): share of the neighbors' weight; best similarity. */
  readonly mass: ReadonlyMap<string, number>;
  readonly best: ReadonlyMap<string, number>;
  /** Sentence → share of the neighbors' weight; similarity of the nearest question that it answers, at least in part. */
  readonly sentenceMass: Float64Array;
  readonly sentenceBest: Float64Array;
  /** Similarity of the nearest question that is answered. */
  readonly bestAnswered: number;
}

const NEIGHBORS = 40;

export function weighEvidence(trained: Trained, terms: readonly Term[], sentences: number): Evidence {
  const { bank, classifier, gate, paragraphGate } = trained;
  const features = featuresOf(terms);
  const neighbors = findNeighbors(bank, features, NEIGHBORS);
  const mass = new Map<string, number>();
  const best = new Map<string, number>();
  const sentenceMass = new Float64Array(sentences);
  const sentenceBest = new Float64Array(sentences);
  // The cube lets the nearest few outvote the many that are merely near.
  const total = neighbors.reduce((sum, { similarity }) => sum + similarity ** 3, 0) || 1;
  for (const { question, similarity } of neighbors) {
    const label = bank.labels[question] as number;
    const share = similarity ** 3 / total;
    const key = keyOf(bank, label);
    mass.set(key, (mass.get(key) ?? 0) + share);
    best.set(key, Math.max(best.get(key) ?? 0, similarity));
    for (const s of bank.answers[label] ?? []) {
      sentenceMass[s] = (sentenceMass[s] as number) + share;
      sentenceBest[s] = Math.max(sentenceBest[s] as number, similarity);
    }
  }
  const byParagraph = classify(paragraphGate, features);
  return {
    classes: classify(classifier, features),
    gate: classify(gate, features),
    answered: byParagraph.subarray(0, (byParagraph.length - 2) / 2).reduce((sum, one) => sum + one, 0),
    neighbors,
    mass,
    best,
    sentenceMass,
    sentenceBest,
    bestAnswered: Math.max(...sentenceBest),
  };
}

function keyOf(bank: BankIndex, label: number): string {
  return label === MISSING ? 'missing' : label === ABOUT ? 'about' : (bank.answers[label] ?? []).join();
}
