import type { Evidence } from './evidence.ts';
import type { Signals } from './signals.ts';

/** Added to probabilities before their logarithm. */
const LEAST = 1e-4;
const LEAST_MASS = 0.01;

/** What the bank says for a set of sentences. */
export function evidenceFor(
  { classes, paragraphs, mass, best, sentenceMass, sentenceBest }: Evidence,
  sentences: readonly number[],
): Signals {
  const key = sentences.join();
  const probabilities = sentences.map((s) => classes[s] ?? 0);
  return {
    'classifier mean': meanOf(probabilities.map((p) => Math.log(LEAST + p))),
    'classifier sum': Math.log(LEAST + meanOf(probabilities) * sentences.length),
    paragraph: meanOf(sentences.map((s) => Math.log(LEAST + (paragraphs[s] ?? 0)))),
    'neighbor best': best.get(key) ?? 0,
    'neighbor same': sameness(best.get(key)),
    'neighbor touching': Math.max(...sentences.map((s) => sentenceBest[s] ?? 0)),
    'neighbor mass': Math.log(LEAST_MASS + (mass.get(key) ?? 0)),
    'neighbor overlap': meanOf(sentences.map((s) => sentenceMass[s] ?? 0)),
  };
}

/** ... for the statement not saying. */
export function evidenceForMissing({ classes, gate, answered, mass, best, bestAnswered }: Evidence): Signals {
  const [answeredInGate = 0, notInGate = 0, , contradicted = 0] = gate;
  const inGate = answeredInGate + contradicted;
  return {
    'missing classifier': Math.log(LEAST + (classes.at(-2) ?? 0)),
    'missing gate': Math.log((LEAST + notInGate) / (LEAST + inGate)),
    'missing paragraph gate': Math.log((LEAST + 1 - answered) / (LEAST + answered)),
    'missing neighbor best': best.get('missing') ?? 0,
    'missing neighbor same': sameness(best.get('missing')),
    'missing neighbor lead': (best.get('missing') ?? 0) - bestAnswered,
    'missing neighbor mass': Math.log(LEAST_MASS + (mass.get('missing') ?? 0)),
    'missing unsure': -Math.log(LEAST + Math.max(...classes.subarray(0, -2))),
  };
}

/** ... for a question about the bot itself. */
export function evidenceForAbout({ classes, gate, best }: Evidence): Signals {
  const [inGate = 0, , about = 0] = gate;
  return {
    about: 1,
    'about classifier': Math.log(LEAST + (classes.at(-1) ?? 0)),
    'about gate': Math.log((LEAST + about) / (LEAST + inGate)),
    'about neighbor best': best.get('about') ?? 0,
  };
}

export function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** From this similarity on, two questions are nearly one. Chosen by hand. */
const NEARLY_SAME = 0.7;

/** Rises from 0 to 1, only where a question of the bank is nearly this one. */
function sameness(similarity = 0): number {
  return Math.max(0, similarity - NEARLY_SAME) / (1 - NEARLY_SAME);
}
