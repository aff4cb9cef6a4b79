import type { CandidateSet } from './candidate-sets.ts';
import type { Evidence } from './evidence.ts';
import { mostOf } from './most-of.ts';
import { AT } from './signals.ts';

/** Added to probabilities before their logarithm. */
const LEAST = 1e-4;
const LEAST_MASS = 0.01;

/** Sets what the bank says for a set of sentences. */
export function setEvidence(
  signals: Float64Array,
  { classes, paragraphs, mass, best, sentenceMass, sentenceBest }: Evidence,
  { key, sentences }: CandidateSet,
): void {
  let [logs, sum, inParagraphs, touching, overlap] = [0, 0, 0, 0, 0];
  for (const s of sentences) {
    const probability = classes[s] ?? 0;
    logs += Math.log(LEAST + probability);
    sum += probability;
    inParagraphs += Math.log(LEAST + (paragraphs[s] ?? 0));
    touching = Math.max(touching, sentenceBest[s] ?? 0);
    overlap += sentenceMass[s] ?? 0;
  }
  const size = sentences.length;
  const similarity = best.get(key) ?? 0;
  signals[AT['classifier mean']] = logs / size;
  signals[AT['classifier sum']] = Math.log(LEAST + (sum / size) * size);
  signals[AT.paragraph] = inParagraphs / size;
  signals[AT['neighbor best']] = similarity;
  signals[AT['neighbor same']] = sameness(similarity);
  signals[AT['neighbor touching']] = touching;
  signals[AT['neighbor mass']] = Math.log(LEAST_MASS + (mass.get(key) ?? 0));
  signals[AT['neighbor overlap']] = overlap / size;
}

/** ... for the statement not saying. */
export function setEvidenceForMissing(
  signals: Float64Array,
  { classes, gate, answered, mass, best, bestAnswered }: Evidence,
): void {
  const [answeredInGate = 0, notInGate = 0, , contradicted = 0] = gate;
  const inGate = answeredInGate + contradicted;
  const similarity = best.get('missing') ?? 0;
  signals[AT['missing classifier']] = Math.log(LEAST + (classes.at(-2) ?? 0));
  signals[AT['missing gate']] = Math.log((LEAST + notInGate) / (LEAST + inGate));
  signals[AT['missing paragraph gate']] = Math.log((LEAST + 1 - answered) / (LEAST + answered));
  signals[AT['missing neighbor best']] = similarity;
  signals[AT['missing neighbor same']] = sameness(similarity);
  signals[AT['missing neighbor lead']] = similarity - bestAnswered;
  signals[AT['missing neighbor mass']] = Math.log(LEAST_MASS + (mass.get('missing') ?? 0));
  signals[AT['missing unsure']] = -Math.log(LEAST + mostOf(classes.subarray(0, -2)));
}

/** ... for a question about the bot itself. */
export function setEvidenceForAbout(signals: Float64Array, { classes, gate, best }: Evidence): void {
  const [inGate = 0, , about = 0] = gate;
  signals[AT.about] = 1;
  signals[AT['about classifier']] = Math.log(LEAST + (classes.at(-1) ?? 0));
  signals[AT['about gate']] = Math.log((LEAST + about) / (LEAST + inGate));
  signals[AT['about neighbor best']] = best.get('about') ?? 0;
}

/** From this similarity on, two questions are nearly one. Chosen by hand. */
const NEARLY_SAME = 0.7;

/** Rises from 0 to 1, only where a question of the bank is nearly this one. */
function sameness(similarity: number): number {
  return Math.max(0, similarity - NEARLY_SAME) / (1 - NEARLY_SAME);
}
