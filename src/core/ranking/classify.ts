import type { Bank, ClassifierScale, QUESTION_CLASSIFIERS } from './bank.ts';
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
  const { sentences, gate, paragraphs } = classifiers;
  const scores = new Float64Array(sentences.classes + gate.classes + paragraphs.classes);
  for (let k = 0; k < values.length; k++) rows.addVotes(k, values[k] ?? 0, scores);
  let from = 0;
  const take = ({ classes, scale }: ClassifierScale): Float64Array => {
    const part = scores.slice(from, from + classes);
    for (let c = 0; c < classes; c++) part[c] = (part[c] ?? 0) * scale;
    softmax(part);
    from += classes;
    return part;
  };
  // In the order of QUESTION_CLASSIFIERS.
  return { sentences: take(sentences), gate: take(gate), paragraphs: take(paragraphs) };
}

/** Of a later turn, the probability of each sentence, then of missing, near whichever paragraph. */
export function classifyTurn(
  {
    classifiers: { turns },
    paragraphs,
    findTurnRows,
  }: Pick<Bank, 'classifiers' | 'paragraphs' | 'findTurnRows'>,
  { ids, values }: SparseVector,
): Float64Array {
  const scores = new Float64Array(turns.classes);
  const rows = findTurnRows(ids);
  for (let k = 0; k < values.length; k++) rows.addVotes(k, (values[k] ?? 0) * turns.scale, scores);
  softmax(scores);
  const missing = paragraphs.length;
  return scores.slice(0, missing + 1).with(missing, sumOf(scores.subarray(missing)));
}

function sumOf(numbers: Float64Array): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
