import { type Bank, QUESTION_CLASSIFIERS, type VoteRow } from './bank.ts';
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
  rows: readonly VoteRow[],
): Classes {
  const scores = new Float64Array(
    QUESTION_CLASSIFIERS.reduce((sum, name) => sum + classifiers[name].classes, 0),
  );
  rows.forEach((row, k) => {
    addScores(scores, row, values[k] ?? 0);
  });
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
  { classifiers: { turns }, readTurnRow }: Pick<Bank, 'classifiers' | 'readTurnRow'>,
  { ids, values }: SparseVector,
): Float64Array {
  const scores = new Float64Array(turns.classes);
  ids.forEach((id, k) => {
    addScores(scores, readTurnRow(id), (values[k] ?? 0) * turns.scale);
  });
  softmax(scores);
  return scores;
}

function addScores(scores: Float64Array, { classes, votes }: VoteRow, value: number): void {
  for (let i = 0; i < classes.length; i++) {
    const c = classes[i] ?? 0;
    scores[c] = (scores[c] ?? 0) + value * (votes[i] ?? 0);
  }
}
