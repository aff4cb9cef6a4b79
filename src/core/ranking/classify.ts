import { type Bank, QUESTION_CLASSIFIERS } from './bank.ts';
import type { FeatureRows } from './feature-rows.ts';
import type { SparseVector } from './features.ts';
import { softmax } from './softmax.ts';

/** For each classifier of a question, the probability of each of its classes. */
export type Classes = Readonly<Record<(typeof QUESTION_CLASSIFIERS)[number], Float64Array>>;

/**
 * Multinomial logistic regressions over hashed features; their weights are bytes, which a scale turns back into numbers. `rows` are those
 * of the vector's buckets.
 */
export function classify(
  { classifiers }: Pick<Bank, 'classifiers'>,
  { values }: SparseVector,
  rows: FeatureRows,
): Classes {
  const scores = new Float64Array(
    QUESTION_CLASSIFIERS.reduce((sum, name) => sum + classifiers[name].classes, 0),
  );
  for (let k = 0; k < values.length; k++) rows.addVotes(k, values[k] ?? 0, scores);
  let from = 0;
  const parts = QUESTION_CLASSIFIERS.map((name) => {
    const { classes, scale } = classifiers[name];
    const part = scores.subarray(from, from + classes).map((score) => score * scale);
    softmax(part);
    from += classes;
    return [name, part] as const;
  });
  return Object.fromEntries(parts) as Classes;
}

/** Of a later turn, the probability of each sentence, then of missing. */
export function classifyTurn(
  { classifiers: { turns }, findTurnRows }: Pick<Bank, 'classifiers' | 'findTurnRows'>,
  { ids, values }: SparseVector,
): Float64Array {
  const scores = new Float64Array(turns.classes);
  const rows = findTurnRows(ids);
  for (let k = 0; k < values.length; k++) rows.addVotes(k, (values[k] ?? 0) * turns.scale, scores);
  softmax(scores);
  return scores;
}
