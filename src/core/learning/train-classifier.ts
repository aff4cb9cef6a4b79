import type { SparseVector } from '../ranking/features.ts';
import { softmax } from '../ranking/softmax.ts';
import { makeRandom, shuffle } from './random.ts';

/** Multinomial logistic regression: for each bucket of features the classes that it speaks for or against. */
export interface Classifier {
  readonly classes: number;
  /** What a vote of 1 stands for. */
  readonly scale: number;
  readonly votes: ReadonlyMap<number, Votes>;
}

export interface Votes {
  /** Ascending. */
  readonly classes: Uint16Array;
  readonly votes: Int8Array;
}

export interface Example {
  readonly features: SparseVector;
  /** Class → share; the shares sum to 1. */
  readonly target: ReadonlyMap<number, number>;
}

// By hand, on data/evaluation/calibration.jsonl.
const RATE = 1.2;
const FIRST_SQUARE = 1e-2;
/** A slope under it teaches nothing, and costs as much as any. */
const LEAST_SLOPE = 1e-3;
/** How often all examples are gone through; and what fewer of them have is learned by heart, and helps with no other question. Here each question is there twice. */
const ONCE_MISTYPED = { fewest: 4, epochs: 6 };
/** A weight under it changes no answer. */
const LEAST_WEIGHT = 0.25;
const SEED = 20180213;

/**
 * Fits by stochastic gradient descent with a step per feature (AdaGrad: Duchi, Hazan, Singer 2011). The order of the examples is
 * fixed, so the same data gives the same weights.
 */
export function trainClassifier(
  examples: readonly Example[],
  classes: number,
  { fewest, epochs } = ONCE_MISTYPED,
): Classifier {
  const rows = numberRows(examples, fewest);
  const weights = new Float32Array(rows.size * classes);
  const squares = new Float32Array(rows.size).fill(FIRST_SQUARE);
  const gradient = new Float64Array(classes);
  const shuffled = shuffle(
    examples.map(({ features, target }) => ({ features: keepRows(features, rows), target })),
    makeRandom(SEED),
  );
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const { features, target } of shuffled) {
      score(weights, features, gradient);
      softmax(gradient);
      for (const [c, share] of target) gradient[c] = (gradient[c] ?? 0) - share;
      descend({ weights, squares, features, gradient });
    }
  return condense(weights, rows, classes);
}

/** The buckets that enough examples have → their rows of weights. */
function numberRows(examples: readonly Example[], fewest: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { features } of examples)
    for (const id of features.ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= fewest).map(([id]) => id);
  return new Map(kept.sort((a, b) => a - b).map((id, row) => [id, row]));
}

function keepRows({ ids, values }: SparseVector, rows: ReadonlyMap<number, number>): SparseVector {
  const kept = [...ids.keys()].filter((k) => rows.has(ids[k] ?? -1));
  return {
    ids: Int32Array.from(kept, (k) => rows.get(ids[k] ?? -1) ?? 0),
    values: Float32Array.from(kept, (k) => values[k] ?? 0),
  };
}

function score(weights: Float32Array, { ids, values }: SparseVector, out: Float64Array): void {
  out.fill(0);
  for (let f = 0; f < ids.length; f++) {
    const value = values[f] ?? 0;
    const row = (ids[f] ?? 0) * out.length;
    for (let c = 0; c < out.length; c++) out[c] = (out[c] ?? 0) + value * (weights[row + c] ?? 0);
  }
}

interface Step {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  readonly features: SparseVector;
  readonly gradient: Float64Array;
}

function descend({ weights, squares, features: { ids, values }, gradient }: Step): void {
  const steep = [...gradient.keys()].filter((c) => Math.abs(gradient[c] ?? 0) > LEAST_SLOPE);
  const size = steep.reduce((sum, c) => sum + (gradient[c] ?? 0) ** 2, 0);
  for (let f = 0; f < ids.length; f++) {
    const id = ids[f] ?? 0;
    const value = values[f] ?? 0;
    squares[id] = (squares[id] ?? 0) + size * value * value;
    const step = (RATE * value) / Math.sqrt(squares[id] ?? 1);
    const row = id * gradient.length;
    for (const c of steep) weights[row + c] = (weights[row + c] ?? 0) - step * (gradient[c] ?? 0);
  }
}

/** Softmax looks at differences alone: from its median a row has few weights that matter, and these are kept, as bytes. */
function condense(weights: Float32Array, rows: ReadonlyMap<number, number>, classes: number): Classifier {
  const centered = weights.slice();
  let most = 1e-9;
  for (let row = 0; row < rows.size; row++) {
    const part = centered.subarray(row * classes, (row + 1) * classes);
    const median = part.slice().sort()[classes >> 1] ?? 0;
    part.forEach((weight, c) => {
      part[c] = weight - median;
      most = Math.max(most, Math.abs(weight - median));
    });
  }
  const scale = most / 127;
  const votes = new Map<number, Votes>();
  for (const [bucket, row] of rows) {
    const part = centered.subarray(row * classes, (row + 1) * classes);
    const kept = [...part.keys()].filter(
      (c) => Math.abs(part[c] ?? 0) >= LEAST_WEIGHT && Math.round((part[c] ?? 0) / scale) !== 0,
    );
    if (kept.length)
      votes.set(bucket, {
        classes: Uint16Array.from(kept),
        votes: Int8Array.from(kept, (c) => Math.round((part[c] ?? 0) / scale)),
      });
  }
  return { classes, scale, votes };
}
