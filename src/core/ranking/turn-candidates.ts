import { READINGS, type Reading, type Readings } from './describe-turn.ts';
import type { Candidate } from './rank.ts';
import { AT, arrangeTurn } from './turn-signals.ts';

/** What a turn may point at. */
export interface Surrounding {
  /** Sets of sentences that answer where a turn is about the passage that was shown. */
  readonly pointed: readonly PointedSet[];
  readonly isShown: (sentence: number) => boolean;
  readonly isSeen: (sentence: number) => boolean;
  /** From 0 to 1. */
  readonly nearness: (sentence: number) => number;
  /** The share of the turn's words that some of the sentences have. */
  readonly wording: (sentences: readonly number[]) => number;
  /** Of the turn in its thread, the probability of each sentence, then of missing; absent without a bank, and of what belongs to a message. */
  readonly inThread?: Float64Array | undefined;
}

export interface PointedSet {
  readonly signal: 'shown' | 'dated' | 'previous' | 'next' | 'following';
  readonly sentences: readonly number[];
}

/** A possible answer to a later turn. */
export interface TurnCandidate {
  readonly candidate: Candidate;
  readonly signals: readonly number[];
}

/** Whatever any reading finds, and what the turn may point at, each with what speaks for it. */
export function collectTurnCandidates(readings: Readings, surrounding: Surrounding): TurnCandidate[] {
  const found = new Map<string, { candidate: Candidate; by: Partial<Record<Reading, number>> }>();
  for (const reading of READINGS)
    for (const candidate of readings[reading].candidates) {
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
    const likely = (reading: Reading): number => scaleProbability(by[reading]);
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
  { isShown, isSeen, nearness, wording, inThread }: Surrounding,
  pointed: readonly PointedSet['signal'][],
): number[] {
  const signals = arrangeTurn({});
  for (const reading of READINGS) signals[AT[reading]] = likely(reading);
  for (const signal of pointed) signals[AT[signal]] = 1;
  signals[AT.touching] = Number(sentences.some(isShown));
  signals[AT.seen] = Number(sentences.every(isSeen));
  signals[AT.near] = Math.max(...sentences.map(nearness));
  signals[AT.size] = Math.log(sentences.length);
  signals[AT.worded] = wording(sentences);
  if (inThread) {
    const likelihoods = sentences.map((s) => scaleProbability(inThread[s]));
    signals[AT['in thread']] = likelihoods.reduce((sum, one) => sum + one) / sentences.length;
  }
  return signals;
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
