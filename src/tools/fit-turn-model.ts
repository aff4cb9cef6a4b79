import { makeRandom, shuffle } from '../core/learning/random.ts';
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

// Chosen by hand, by what they do to authors who are left out.
const EPOCHS = 6;
const BATCH = 32;
const RATE = 0.1;
const RIDGE = 3e-4;
const FIRST_SQUARE = 1e-2;
const FEWEST_TURNS = 4;
/** From this epoch on weights are averaged, every so many batches: the last steps by themselves are noise (Polyak, Juditsky 1992). */
const AVERAGED = { from: 2, every: 50 };
/** What adds less to every signal changes no answer. */
const LEAST_WEIGHT = 0.05;
const SEED = 98;

interface Row {
  readonly weights: Float64Array;
  readonly squares: Float64Array;
  readonly slopes: Float64Array;
  readonly averages: Float64Array;
}

/** Rows of weights by features, with what steps that adapt to each weight (AdaGrad) remember. */
class Rows {
  readonly #rows: ReadonlyMap<string, Row>;
  readonly #touched = new Set<string>();
  #averaged = 0;

  constructor(names: readonly string[], width: number) {
    const makeRow = (): Row => ({
      weights: new Float64Array(width),
      squares: new Float64Array(width).fill(FIRST_SQUARE),
      slopes: new Float64Array(width),
      averages: new Float64Array(width),
    });
    this.#rows = new Map(names.map((name) => [name, makeRow()]));
  }

  weightsOf(name: string): Float64Array | undefined {
    return this.#rows.get(name)?.weights;
  }

  addSlopes(features: TurnFeatures, slopes: ArrayLike<number>): void {
    for (const [name, value] of features) {
      const row = this.#rows.get(name)?.slopes;
      if (!row) continue;
      this.#touched.add(name);
      for (let k = 0; k < row.length; k++) row[k] = (row[k] ?? 0) + value * (slopes[k] ?? 0);
    }
  }

  /** A step against the slopes of so many lessons. */
  descend(count: number): void {
    for (const name of this.#touched) {
      const row = this.#rows.get(name);
      if (!row) continue;
      const { weights, squares, slopes } = row;
      for (let k = 0; k < weights.length; k++) {
        const weight = weights[k] ?? 0;
        const slope = (slopes[k] ?? 0) / count + (name.endsWith(': bias') ? 0 : RIDGE * weight);
        squares[k] = (squares[k] ?? 0) + slope * slope;
        weights[k] = weight - (RATE * slope) / Math.sqrt(squares[k] ?? 1);
        slopes[k] = 0;
      }
    }
    this.#touched.clear();
  }

  takeAverage(): void {
    this.#averaged++;
    for (const { weights, averages } of this.#rows.values())
      for (let k = 0; k < weights.length; k++)
        averages[k] = (averages[k] ?? 0) + ((weights[k] ?? 0) - (averages[k] ?? 0)) / this.#averaged;
  }

  /** The averages, with two decimals; none that are near 0. */
  toRecord(): Record<string, number[]> {
    const kept = [...this.#rows].filter(([, { averages }]) =>
      averages.some((weight) => Math.abs(weight) >= LEAST_WEIGHT),
    );
    return Object.fromEntries(
      kept.map(([name, { averages }]) => [name, Array.from(averages, (weight) => Number(weight.toFixed(2)))]),
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
  const answerable = lessons.filter(({ candidates }) => candidates.some(({ isRight }) => isRight));
  fitRows(answers, answerable, (lesson) => slopesOf(lesson, answers));
  const leaning = new Rows(names, 1);
  const turns = lessons.filter(({ leans }) => leans !== undefined);
  fitRows(leaning, turns, ({ features, leans }) => [
    measureTurnLeaning((name) => leaning.weightsOf(name)?.[0] ?? 0, features) - Number(leans),
  ]);
  const leans = Object.entries(leaning.toRecord()).map(([name, [weight = 0]]) => [name, weight] as const);
  return { answers: answers.toRecord(), leaning: Object.fromEntries(leans) };
}

/** By stochastic gradient descent, batch by batch. */
function fitRows(
  rows: Rows,
  lessons: readonly TurnLesson[],
  slopesOfLesson: (lesson: TurnLesson) => ArrayLike<number>,
): void {
  const random = makeRandom(SEED);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const shuffled = shuffle(lessons, random);
    for (let at = 0; at < shuffled.length; at += BATCH) {
      const batch = shuffled.slice(at, at + BATCH);
      for (const lesson of batch) rows.addSlopes(lesson.features, slopesOfLesson(lesson));
      rows.descend(batch.length);
      if (epoch >= AVERAGED.from && (at / BATCH) % AVERAGED.every === 0) rows.takeAverage();
    }
  }
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
