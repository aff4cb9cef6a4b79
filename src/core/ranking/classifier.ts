import { BUCKETS, type SparseVector } from './features.ts';

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

const EPOCHS = 14;
const RATE = 0.5;
const DECAY = 1e-5;

/**
 * Fits by stochastic gradient descent with a step per weight (AdaGrad: Duchi, Hazan, Singer 2011). The order of the examples is
 * fixed, so the same data gives the same weights.
 */
export function trainClassifier(examples: readonly Example[], classes: number, epochs = EPOCHS): Classifier {
  const weights = new Float32Array(BUCKETS * classes);
  const squares = new Float32Array(BUCKETS).fill(1e-2);
  const gradient = new Float64Array(classes);
  const order = shuffled(examples.length);
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const i of order) {
      const { features, target } = examples[i] as Example;
      score(weights, classes, features, gradient);
      softmax(gradient);
      for (const [c, share] of target) gradient[c] = (gradient[c] as number) - share;
      descend(weights, squares, features, gradient);
    }
  return quantize(weights, classes);
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
    const id = ids[f] as number;
    const value = values[f] as number;
    squares[id] = (squares[id] as number) + size * value * value;
    const step = (RATE * value) / Math.sqrt(squares[id] as number);
    const row = id * classes;
    for (let c = 0; c < classes; c++)
      weights[row + c] = (weights[row + c] as number) * (1 - DECAY) - step * (gradient[c] as number);
  }
}

function quantize(weights: Float32Array, classes: number): Classifier {
  let most = 1e-9;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  const scale = most / 127;
  return { classes, scale, weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)) };
}

/** The probability of each class. */
export function classify({ classes, scale, weights }: Classifier, features: SparseVector): Float64Array {
  const out = new Float64Array(classes);
  score(weights, classes, features, out);
  for (let c = 0; c < classes; c++) out[c] = (out[c] as number) * scale;
  softmax(out);
  return out;
}

function score(
  weights: Float32Array | Int8Array,
  classes: number,
  { ids, values }: SparseVector,
  out: Float64Array,
): void {
  out.fill(0);
  for (let f = 0; f < ids.length; f++) {
    const value = values[f] as number;
    const row = (ids[f] as number) * classes;
    for (let c = 0; c < classes; c++) out[c] = (out[c] as number) + value * (weights[row + c] as number);
  }
}

function softmax(scores: Float64Array): void {
  let most = -Infinity;
  for (const s of scores) most = Math.max(most, s);
  let sum = 0;
  for (let c = 0; c < scores.length; c++) {
    scores[c] = Math.exp((scores[c] as number) - most);
    sum += scores[c] as number;
  }
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] as number) / sum;
}

/** A fixed shuffle (mulberry32), so that training is repeatable. */
function shuffled(length: number): number[] {
  const order = Array.from({ length }, (_, i) => i);
  let state = 20180213;
  for (let i = length - 1; i > 0; i--) {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    const j = ((t ^ (t >>> 14)) >>> 0) % (i + 1);
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return order;
}
