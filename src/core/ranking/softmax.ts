import { mostOf } from './most-of.ts';

/** Turns scores into probabilities, in place: each is e to its power, over the sum of all. */
export function softmax(scores: Float64Array): void {
  const most = mostOf(scores);
  let sum = 0;
  for (let i = 0; i < scores.length; i++) {
    const odds = Math.exp((scores[i] ?? 0) - most);
    scores[i] = odds;
    sum += odds;
  }
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] ?? 0) / sum;
}
