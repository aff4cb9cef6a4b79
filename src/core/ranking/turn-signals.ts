import { READINGS } from './describe-turn.ts';

/** What is told of sentences by what was shown before, whatever is asked. */
const SHOWN_SIGNALS = [
  /** They are what was shown; the date of that; what stands before it, and next; all that follows. */
  'shown',
  'dated',
  'previous',
  'next',
  'following',
  /** Some of them were shown by the turn before; all by any. */
  'touching',
  'seen',
  /** How near they stand to what was shown. */
  'near',
  'size',
  /** The share of the turn's words that they have. */
  'worded',
] as const;

const MISSING_SIGNALS = READINGS.map((reading) => `missing ${reading}` as const);

/** What speaks for an answer to a later turn, in the order of its vector: how likely each reading finds it, and what was shown before. */
export const TURN_SIGNALS = [
  ...READINGS,
  /** How likely the classifier of later turns holds them; see `featuresInThread`. */
  'in thread',
  ...SHOWN_SIGNALS,
  'missing',
  ...MISSING_SIGNALS,
  'missing in thread',
  'about',
  'about alone',
] as const;
export type TurnSignal = (typeof TURN_SIGNALS)[number];

/** Where each signal stands in a vector. */
export const AT = Object.fromEntries(TURN_SIGNALS.map((signal, k) => [signal, k])) as Readonly<
  Record<TurnSignal, number>
>;

export function arrangeTurn(signals: Partial<Record<TurnSignal, number>>): number[] {
  return TURN_SIGNALS.map((signal) => signals[signal] ?? 0);
}
