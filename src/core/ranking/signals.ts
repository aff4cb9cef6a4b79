/** What speaks for a candidate, in the order of its vector; an answer has the first group, none the second, the bot the third. */
export const SIGNALS = [
  'classifier mean',
  'classifier sum',
  'paragraph',
  'neighbor best',
  'neighbor same',
  'neighbor touching',
  'neighbor mass',
  'neighbor overlap',
  'passage mean',
  'passage best',
  'coverage',
  'largest uncovered',
  'asked fit',
  'set size',
  'set size when a list is asked',
  'missing',
  'missing classifier',
  'missing gate',
  'missing paragraph gate',
  'missing neighbor best',
  'missing neighbor same',
  'missing neighbor lead',
  'missing neighbor mass',
  'missing uncovered',
  'missing unsure',
  'missing though mentioned',
  'about',
  'about classifier',
  'about gate',
  'about neighbor best',
] as const;

export type Signal = (typeof SIGNALS)[number];

/** Probabilities of there being no answer from which on that is said: where a question of the bank names what is missing, and where none does. */
export interface Certainty {
  readonly named: number;
  readonly unnamed: number;
}

/** What `ranking.json` holds, which `npm run eval -- --fit` writes. */
export interface FittedRanking {
  /** Signal → weight. */
  readonly weights: Readonly<Record<string, number>>;
  /** Probability of there being no answer, at and above which it declines. */
  readonly declineAt: number;
  /** ... and is so sure that it says: the statement does not say it. */
  readonly certainAt: Certainty;
}

/** Where each signal stands in a candidate's vector; those that it lacks are 0 there. */
export const AT = Object.fromEntries(SIGNALS.map((signal, k) => [signal, k])) as Readonly<
  Record<Signal, number>
>;

/** Without a bank there is nothing to fit: `rankUntrained` weighs by itself, and so surely never that it claims silence. */
export const UNTRAINED = { declineAt: 0.5, certainAt: { named: 1, unnamed: 1 }, weights: [] };
