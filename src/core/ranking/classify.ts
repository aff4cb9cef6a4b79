import { type Bank, CLASSIFIERS, type ClassifierName, type FeatureRow } from './bank.ts';
import type { SparseVector } from './features.ts';
import { softmax } from './softmax.ts';

/** For each classifier, the probability of each of its classes. */
export type Classes = Readonly<Record<ClassifierName, Float64Array>>;

/**
 * Multinomial logistic regressions over hashed features; their weights are bytes, which a scale turns back into numbers. `rows` are those
 * of the vector's buckets.
 */
export function classify(
  { classifiers }: Pick<Bank, 'classifiers'>,
  { values }: SparseVector,
  rows: readonly FeatureRow[],
): Classes {
  const scores = new Float64Array(CLASSIFIERS.reduce((sum, name) => sum + classifiers[name].classes, 0));
  rows.forEach((row, k) => {
    addScores(scores, row, values[k] ?? 0);
  });
  let from = 0;
  const parts = CLASSIFIERS.map((name) => {
    const { classes, scale } = classifiers[name];
    const part = scores.subarray(from, from + classes).map((score) => score * scale);
    softmax(part);
    from += classes;
    return [name, part] as const;
  });
  return Object.fromEntries(parts) as Record<ClassifierName, Float64Array>;
}

function addScores(scores: Float64Array, { classes, votes }: FeatureRow, value: number): void {
  for (let i = 0; i < classes.length; i++) {
    const c = classes[i] ?? 0;
    scores[c] = (scores[c] ?? 0) + value * (votes[i] ?? 0);
  }
}
