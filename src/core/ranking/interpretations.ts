import type { Question } from '../question/read-question.ts';
import type { Candidate, Ranking } from './rank.ts';
import { softmax } from './softmax.ts';

/** Ways in which a later turn of a conversation can be meant. */
export const INTERPRETATIONS = [
  /** By itself. */
  'alone',
  /** Together with what the turn before was about. */
  'together',
  /** ... but for what names the passage that was shown: "and the one on communications?" */
  'instead',
  /** Together with what the turn before that was about. */
  'earlier',
  /** About the passage that was shown: whose words it is, where it stands, whether that is so. */
  'shown',
  /** When that was said. */
  'dated',
  /** What comes after it. */
  'next',
] as const;
export type Interpretation = (typeof INTERPRETATIONS)[number];
/** How likely each is, in their order; they sum to 1. */
export type Shares = Readonly<Record<Interpretation, number>>;

/** What speaks for each interpretation: a feature's weights, in the order of INTERPRETATIONS. Fitted by `npm run eval -- --fit-conversations`. */
export type InterpretationModel = Readonly<Record<string, readonly number[]>>;

/** What is told of a turn, and how much. */
export type TurnFeatures = ReadonlyMap<string, number>;

/** Words of a turn that are looked at. */
const MOST_WORDS = 12;
/** Content words that are told apart by their number; "6" is six or more. */
const MOST_COUNTED = 6;

/** What a question may lean on: the turn before, or what else its message says. */
export type Ground = 'turn' | 'message';

/** How a question is put, and what is found to it alone and together with what it may lean on: only with a bank are these as likely as they seem. */
export function describeTurn(
  ground: Ground,
  question: Question,
  found: readonly [alone: Ranking, together: Ranking] | undefined,
): TurnFeatures {
  const features = new Map<string, number>([['bias', 1]]);
  const stems = question.terms.slice(0, MOST_WORDS).map(({ stem }) => stem);
  for (const stem of stems) features.set(`word ${stem}`, 1);
  features.set(`first ${stems[0] ?? ''}`, 1);
  features.set(`begins ${stems.slice(0, 2).join(' ')}`, 1);
  features.set(`all ${stems.slice(0, 4).join(' ')}`, 1);
  features.set(`ends ${stems.slice(-2).join(' ')}`, 1);
  const content = Math.min(question.stems.length, MOST_COUNTED);
  features.set(`content ${content}`, 1);
  // "Who said it?" has no content word, "who leads it?" has one.
  features.set(`first ${stems[0] ?? ''} of ${content}`, 1);
  features.set(`words ${Math.min(question.terms.length, MOST_WORDS)}`, 1);
  features.set('leaning', question.leaning);
  if (found) describeFound(features, found);
  return new Map([...features].map(([name, value]) => [`${ground}: ${name}`, value]));
}

function describeFound(features: Map<string, number>, [alone, together]: readonly [Ranking, Ranking]): void {
  const first = bestOf(alone);
  const second = bestOf(together);
  features.set('alone: none', noneOf(alone));
  features.set('alone: sure', first?.probability ?? 0);
  features.set('together: none', noneOf(together));
  features.set('together: sure', second?.probability ?? 0);
  features.set('the same', first?.sentences.join() === second?.sentences.join() ? 1 : 0);
}

function noneOf({ candidates }: Ranking): number {
  return candidates.reduce((sum, { kind, probability }) => (kind === 'answer' ? sum : sum + probability), 0);
}

function bestOf({ candidates }: Ranking): Candidate | undefined {
  return candidates.find(({ kind }) => kind === 'answer');
}

/** How likely each interpretation is; those that are not possible have no share. */
export function shareOut(
  model: InterpretationModel,
  features: TurnFeatures,
  isPossible: (interpretation: Interpretation) => boolean,
): Shares {
  const scores = Float64Array.from(INTERPRETATIONS, (one) =>
    isPossible(one) ? 0 : Number.NEGATIVE_INFINITY,
  );
  for (const [feature, value] of features)
    if (Object.hasOwn(model, feature))
      model[feature]?.forEach((weight, i) => {
        scores[i] = (scores[i] ?? 0) + weight * value;
      });
  softmax(scores);
  return Object.fromEntries(INTERPRETATIONS.map((one, i) => [one, scores[i] ?? 0])) as Record<
    Interpretation,
    number
  >;
}
