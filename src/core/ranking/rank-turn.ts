import { type Ground, READINGS, type Reading, type Readings, type TurnFeatures } from './describe-turn.ts';
import type { Candidate } from './rank.ts';
import { softmax } from './softmax.ts';

/** What is told of sentences by what was shown before, whatever is asked. */
const SHOWN_SIGNALS = [
  /** They are what was shown; the date of that; what comes next; all that follows. */
  'shown',
  'dated',
  'next',
  'following',
  /** Some of them were shown by the turn before; all by any. */
  'touching',
  'seen',
  /** How near they stand to what was shown; whether the same person says them. */
  'near',
  'same speaker',
  'size',
] as const;

/** How likely the classifier of later turns holds them, all and any; see `featuresInThread`. */
const THREAD_SIGNALS = ['in thread', 'any in thread'] as const;

const MISSING_SIGNALS = READINGS.map((reading) => `missing ${reading}` as const);

/** What speaks for an answer to a later turn, in the order of its vector: how likely each reading finds it, and what was shown before. */
export const TURN_SIGNALS = [
  ...READINGS,
  ...THREAD_SIGNALS,
  ...SHOWN_SIGNALS,
  'missing',
  ...MISSING_SIGNALS,
  'missing in thread',
  'about',
  'about alone',
] as const;
export type TurnSignal = (typeof TURN_SIGNALS)[number];

/** Where each signal stands in a vector. */
const AT = Object.fromEntries(TURN_SIGNALS.map((signal, k) => [signal, k])) as Readonly<
  Record<TurnSignal, number>
>;

/** What a turn may point at. */
export interface Surrounding {
  /** Sets of sentences that answer where a turn is about the passage that was shown. */
  readonly pointed: readonly PointedSet[];
  readonly isShown: (sentence: number) => boolean;
  readonly isSeen: (sentence: number) => boolean;
  /** From 0 to 1. */
  readonly nearness: (sentence: number) => number;
  readonly isSameSpeaker: (sentence: number) => boolean;
  /** Of the turn in its thread, the probability of each sentence, then of missing; absent without a bank, and of what belongs to a message. */
  readonly inThread?: Float64Array | undefined;
}

export interface PointedSet {
  readonly signal: 'shown' | 'dated' | 'next' | 'following';
  readonly sentences: readonly number[];
}

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

/** A possible answer to a later turn. */
export interface TurnCandidate {
  readonly candidate: Candidate;
  readonly signals: readonly number[];
}

/** Whatever any reading finds, and what the turn may point at, each with what speaks for it. */
export function collectTurnCandidates(readings: Readings, surrounding: Surrounding): TurnCandidate[] {
  const found = new Map<string, { candidate: Candidate; by: Partial<Record<Reading, number>> }>();
  for (const reading of READINGS)
    for (const candidate of readings[reading]?.candidates ?? []) {
      const key = candidate.kind + candidate.sentences.join();
      const other = found.get(key) ?? { candidate, by: {} };
      found.set(key, { ...other, by: { ...other.by, [reading]: candidate.probability } });
    }
  const pointedBy = new Map<string, PointedSet['signal'][]>();
  for (const { signal, sentences } of surrounding.pointed) {
    const key = `answer${sentences.join()}`;
    pointedBy.set(key, [...(pointedBy.get(key) ?? []), signal]);
    if (!found.has(key))
      found.set(key, {
        candidate: { kind: 'answer', sentences, signals: new Float64Array(), probability: 0 },
        by: {},
      });
  }
  return [...found].map(([key, { candidate, by }]) => {
    const likely = (reading: Reading): number => scaleProbability(by[readings[reading] ? reading : 'alone']);
    const signals =
      candidate.kind === 'answer'
        ? signalsOfAnswer(candidate.sentences, likely, surrounding, pointedBy.get(key) ?? [])
        : signalsOfSilence(candidate.kind, likely, surrounding);
    return { candidate, signals };
  });
}

const LEAST = 1e-3;

/** From 0, of what is not found, to 1: by its logarithm. */
function scaleProbability(probability = 0): number {
  return 1 - Math.log(LEAST + probability) / Math.log(LEAST);
}

function signalsOfAnswer(
  sentences: readonly number[],
  likely: (reading: Reading) => number,
  { isShown, isSeen, nearness, isSameSpeaker, inThread }: Surrounding,
  pointed: readonly PointedSet['signal'][],
): number[] {
  const signals = arrangeTurn({});
  for (const reading of READINGS) signals[AT[reading]] = likely(reading);
  for (const signal of pointed) signals[AT[signal]] = 1;
  signals[AT.touching] = Number(sentences.some(isShown));
  signals[AT.seen] = Number(sentences.every(isSeen));
  signals[AT.near] = Math.max(...sentences.map(nearness));
  signals[AT['same speaker']] = Number(sentences.some(isSameSpeaker));
  signals[AT.size] = Math.log(sentences.length);
  if (inThread) setInThread(signals, sentences, inThread);
  return signals;
}

function setInThread(signals: number[], sentences: readonly number[], inThread: Float64Array): void {
  let [scaled, sum] = [0, 0];
  for (const s of sentences) {
    const probability = inThread[s] ?? 0;
    scaled += scaleProbability(probability);
    sum += probability;
  }
  signals[AT['in thread']] = scaled / sentences.length;
  signals[AT['any in thread']] = scaleProbability(sum);
}

function signalsOfSilence(
  kind: 'missing' | 'about',
  likely: (reading: Reading) => number,
  { inThread }: Surrounding,
): number[] {
  if (kind === 'about') return arrangeTurn({ about: 1, 'about alone': likely('alone') });
  const signals = arrangeTurn({ missing: 1 });
  READINGS.forEach((reading) => {
    signals[AT[`missing ${reading}`]] = likely(reading);
  });
  if (inThread) signals[AT['missing in thread']] = scaleProbability(inThread.at(-1));
  return signals;
}

function arrangeTurn(signals: Partial<Record<TurnSignal, number>>): number[] {
  return TURN_SIGNALS.map((signal) => signals[signal] ?? 0);
}

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
