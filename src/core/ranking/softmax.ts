/** Turns scores into probabilities, in place: each is e to its power, over the sum of all. */
export function softmax(scores: Float64Array): void {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) most = Math.max(most, score);
  let sum = 0;
  scores.forEach((score, i) => {
    const odds = Math.exp(score - most);
    scores[i] = odds;
    sum += odds;
  });
  scores.forEach((odds, i) => {
    scores[i] = odds / sum;
  });
}
