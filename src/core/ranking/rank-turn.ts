import type { Ground, TurnFeatures } from './describe-turn.ts';
import type { Candidate } from './rank.ts';
import { softmax } from './softmax.ts';
import type { TurnCandidate } from './turn-candidates.ts';
import { arrangeTurn, TURN_SIGNALS } from './turn-signals.ts';

/** Weights of what is told of a turn, fitted by `npm run eval -- --fit-conversations`. */
export interface TurnModel {
  /** Feature → how much it makes each signal count, in the order of TURN_SIGNALS. */
  readonly answers: Readonly<Record<string, readonly number[]>>;
  /** Feature → how much it says that a turn leans on the one before. */
  readonly leaning: Readonly<Record<string, number>>;
}

const GROUNDS: readonly Ground[] = ['turn', 'message', 'bare turn', 'bare message'];

/** Before anything was fitted: a turn by itself, and together with the one before, count alike. By hand. */
export const UNFITTED: TurnModel = {
  answers: Object.fromEntries(
    GROUNDS.map((ground) => [
      `${ground}: bias`,
      arrangeTurn({ alone: 4, together: 4, 'missing alone': 4, 'missing together': 4 }),
    ]),
  ),
  leaning: {},
};

/**
 * How likely each candidate is: a softmax over signals, of which how the turn is put says how much each counts (a conditional logit
 * with interactions: McFadden 1974).
 */
export function rankTurn(
  { answers }: TurnModel,
  features: TurnFeatures,
  candidates: readonly TurnCandidate[],
): Candidate[] {
  const weights = weighSignals(features, (feature) =>
    Object.hasOwn(answers, feature) ? answers[feature] : undefined,
  );
  const scores = Float64Array.from(candidates, ({ signals }) => dot(signals, weights));
  softmax(scores);
  return candidates
    .map(({ candidate }, i) => ({ ...candidate, probability: scores[i] ?? 0 }))
    .sort((a, b) => b.probability - a.probability);
}

/** How much each signal counts for a turn. */
export function weighSignals(
  features: TurnFeatures,
  rowOf: (feature: string) => ArrayLike<number> | undefined,
): Float64Array {
  const weights = new Float64Array(TURN_SIGNALS.length);
  for (const [feature, value] of features) {
    const row = rowOf(feature);
    if (row) for (let k = 0; k < weights.length; k++) weights[k] = (weights[k] ?? 0) + value * (row[k] ?? 0);
  }
  return weights;
}

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] ?? 0) * (b[k] ?? 0);
  return sum;
}

/** How likely a turn goes on from the one before. */
export function measureTurnLeaning(weightOf: (feature: string) => number, features: TurnFeatures): number {
  let score = 0;
  for (const [feature, value] of features) score += value * weightOf(feature);
  return 1 / (1 + Math.exp(-score));
}
