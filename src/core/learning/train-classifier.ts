import { BUCKETS, type SparseVector } from '../ranking/features.ts';
import { softmax } from '../ranking/softmax.ts';

/** Multinomial logistic regression: bucket × class weights, row by row, as bytes that `scale` turns back into numbers. */
export interface Classifier {
  readonly classes: number;
  readonly scale: number;
  readonly weights: Int8Array;
}

export interface Example {
  readonly features: SparseVector;
  /** Class → share; the shares sum to 1. */
  readonly target: ReadonlyMap<number, number>;
}

// Chosen by hand; `npm run eval` shows what another choice does to the calibration set.
const EPOCHS = 14;
const RATE = 0.5;
const DECAY = 1e-5;
const FIRST_SQUARE = 1e-2;

/**
 * Fits by stochastic gradient descent with a step per weight (AdaGrad: Duchi, Hazan, Singer 2011). The order of the examples is
 * fixed, so the same data gives the same weights.
 */
export function trainClassifier(examples: readonly Example[], classes: number, epochs = EPOCHS): Classifier {
  const weights = new Float32Array(BUCKETS * classes);
  const squares = new Float32Array(BUCKETS).fill(FIRST_SQUARE);
  const gradient = new Float64Array(classes);
  const shuffled = shuffle(examples);
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const { features, target } of shuffled) {
      score(weights, features, gradient);
      softmax(gradient);
      for (const [c, share] of target) gradient[c] = (gradient[c] ?? 0) - share;
      descend(weights, squares, features, gradient);
    }
  return quantize(weights, classes);
}

function score(weights: Float32Array, { ids, values }: SparseVector, out: Float64Array): void {
  out.fill(0);
  for (let f = 0; f < ids.length; f++) {
    const value = values[f] ?? 0;
    const row = (ids[f] ?? 0) * out.length;
    for (let c = 0; c < out.length; c++) out[c] = (out[c] ?? 0) + value * (weights[row + c] ?? 0);
  }
}

function descend(
  weights: Float32Array,
  squares: Float32Array,
  { ids, values }: SparseVector,
  gradient: Float64Array,
): void {
  const classes = gradient.length;
  const size = gradient.reduce((sum, slope) => sum + slope * slope, 0);
  for (let f = 0; f < ids.length; f++) {
    const id = ids[f] ?? 0;
    const value = values[f] ?? 0;
    squares[id] = (squares[id] ?? 0) + size * value * value;
    const step = (RATE * value) / Math.sqrt(squares[id] ?? 0);
    const row = id * classes;
    for (let c = 0; c < classes; c++)
      weights[row + c] = (weights[row + c] ?? 0) * (1 - DECAY) - step * (gradient[c] ?? 0);
  }
}

function quantize(weights: Float32Array, classes: number): Classifier {
  let most = 1e-9;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  const scale = most / 127;
  return { classes, scale, weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)) };
}

/** A fixed shuffle (Fisher-Yates, drawing from mulberry32), so that training is repeatable. */
function shuffle<T>(items: readonly T[]): T[] {
  const shuffled = [...items];
  let state = 20180213;
  for (let i = shuffled.length - 1; i > 0; i--) {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    const j = ((t ^ (t >>> 14)) >>> 0) % (i + 1);
    const [one, other] = [shuffled.slice(i, i + 1), shuffled.slice(j, j + 1)];
    shuffled.splice(i, 1, ...other);
    shuffled.splice(j, 1, ...one);
  }
  return shuffled;
}
