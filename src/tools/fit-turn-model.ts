import type { TurnFeatures } from '../core/ranking/describe-turn.ts';
import {
  dot,
  measureTurnLeaning,
  type TurnModel,
  UNFITTED,
  weighSignals,
} from '../core/ranking/rank-turn.ts';
import { softmax } from '../core/ranking/softmax.ts';
import { TURN_SIGNALS } from '../core/ranking/turn-signals.ts';

/** A later turn: what is told of it, and of each answer that it may have. */
export interface TurnLesson {
  readonly features: TurnFeatures;
  readonly candidates: readonly { readonly signals: readonly number[]; readonly isRight: boolean }[];
  /** Whether it goes on from the turn before; undefined of what has none. */
  readonly leans?: boolean | undefined;
}

const STEPS = 250;
const RATE = 0.1;
/** Chosen by hand, by what it does to authors who are left out. */
const RIDGE = 3e-3;
const FEWEST_TURNS = 4;
/** What adds less to every signal changes no answer. */
const LEAST_WEIGHT = 0.05;

/** Rows of weights by features, with what steps that adapt to each weight (AdaGrad) remember. */
class Rows {
  readonly width: number;
  readonly #rows = new Map<string, { weights: Float64Array; squares: Float64Array; slopes: Float64Array }>();

  constructor(names: readonly string[], width: number) {
    this.width = width;
    for (const name of names)
      this.#rows.set(name, {
        weights: new Float64Array(width),
        squares: new Float64Array(width).fill(1e-8),
        slopes: new Float64Array(width),
      });
  }

  weightsOf(name: string): Float64Array | undefined {
    return this.#rows.get(name)?.weights;
  }

  addSlopes(features: TurnFeatures, slopes: ArrayLike<number>): void {
    for (const [name, value] of features) {
      const row = this.#rows.get(name)?.slopes;
      if (row) for (let k = 0; k < row.length; k++) row[k] = (row[k] ?? 0) + value * (slopes[k] ?? 0);
    }
  }

  descend(count: number): void {
    for (const [name, { weights, squares, slopes }] of this.#rows)
      for (let k = 0; k < weights.length; k++) {
        const weight = weights[k] ?? 0;
        const slope = (slopes[k] ?? 0) / count + (name.endsWith(': bias') ? 0 : RIDGE * weight);
        squares[k] = (squares[k] ?? 0) + slope * slope;
        weights[k] = weight - (RATE * slope) / Math.sqrt(squares[k] ?? 1);
        slopes[k] = 0;
      }
  }

  /** With two decimals; none that are near 0. */
  toRecord(): Record<string, number[]> {
    const kept = [...this.#rows].filter(([, { weights }]) =>
      weights.some((weight) => Math.abs(weight) >= LEAST_WEIGHT),
    );
    return Object.fromEntries(
      kept.map(([name, { weights }]) => [name, Array.from(weights, (weight) => Number(weight.toFixed(2)))]),
    );
  }
}

/** Maximises the probability of right answers, and of whether a turn leans on the one before. */
export function fitTurnModel(lessons: readonly TurnLesson[]): TurnModel {
  const counts = new Map<string, number>();
  for (const { features } of lessons)
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= FEWEST_TURNS).map(([name]) => name);
  const answers = new Rows(names, TURN_SIGNALS.length);
  for (const [name, row] of Object.entries(UNFITTED.answers)) answers.weightsOf(name)?.set(row);
  const leaning = new Rows(names, 1);
  const answerable = lessons.filter(({ candidates }) => candidates.some(({ isRight }) => isRight));
  const turns = lessons.filter(({ leans }) => leans !== undefined);
  for (let step = 0; step < STEPS; step++) {
    for (const lesson of answerable) answers.addSlopes(lesson.features, slopesOf(lesson, answers));
    answers.descend(answerable.length);
    for (const { features, leans } of turns) {
      const known = (name: string): number => leaning.weightsOf(name)?.[0] ?? 0;
      leaning.addSlopes(features, [measureTurnLeaning(known, features) - Number(leans)]);
    }
    leaning.descend(turns.length);
  }
  const leans = Object.entries(leaning.toRecord()).map(([name, [weight = 0]]) => [name, weight] as const);
  return { answers: answers.toRecord(), leaning: Object.fromEntries(leans) };
}

/** Of the logarithm of the right answers' probability, by how much each signal counts. */
function slopesOf({ features, candidates }: TurnLesson, rows: Rows): Float64Array {
  const weights = weighSignals(features, (name) => rows.weightsOf(name));
  const odds = Float64Array.from(candidates, ({ signals }) => dot(signals, weights));
  softmax(odds);
  const good = candidates.reduce((sum, { isRight }, i) => (isRight ? sum + (odds[i] ?? 0) : sum), 0);
  const slopes = new Float64Array(weights.length);
  candidates.forEach(({ signals, isRight }, i) => {
    const probability = odds[i] ?? 0;
    const error = probability - (isRight ? probability / good : 0);
    if (Math.abs(error) > 1e-7)
      for (let k = 0; k < slopes.length; k++) slopes[k] = (slopes[k] ?? 0) + error * (signals[k] ?? 0);
  });
  return slopes;
}

/** How often the likeliest answer is right. */
export function measureTurns(lessons: readonly TurnLesson[], { answers }: TurnModel): number {
  const right = lessons.filter(({ features, candidates }) => {
    const weights = weighSignals(features, (name) => answers[name]);
    const scores = candidates.map(({ signals }) => dot(signals, weights));
    return candidates[scores.indexOf(Math.max(...scores))]?.isRight;
  });
  return right.length / lessons.length;
}
