import type { Question } from '../question/read-question.ts';
import { type Candidate, noneOf, type Ranking } from './rank.ts';
import type { Surrounding } from './turn-candidates.ts';

/** Ways to read what a later turn asks. */
export const READINGS = [
  /** By itself. */
  'alone',
  /** Together with what the turn before was about. */
  'together',
] as const;
export type Reading = (typeof READINGS)[number];
/** What is found to each. */
export type Readings = Readonly<Record<Reading, Ranking>>;

/** What is told of a turn, and how much. */
export type TurnFeatures = ReadonlyMap<string, number>;

/** What a question may lean on: the turn before, or what else its message says. Without a bank rankings are of another kind. */
export type Ground = 'turn' | 'message' | 'bare turn' | 'bare message';

/** Words of a turn that are looked at. */
const MOST_WORDS = 12;
/** Content words that are told apart by their number; "6" is six or more. */
const MOST_COUNTED = 6;

/** How a question is put, and what is found to each reading of it. */
export function describeTurn(
  ground: Ground,
  question: Question,
  readings: Readings,
  { isShown, inThread }: Pick<Surrounding, 'isShown' | 'inThread'>,
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
  for (const reading of READINGS) describeReading(features, reading, readings[reading], isShown);
  if (inThread) {
    features.set('thread: none', inThread.at(-1) ?? 0);
    features.set('thread: sure', Math.max(...inThread.subarray(0, -1)));
  }
  const [alone, together] = READINGS.map((reading) => bestOf(readings[reading]));
  features.set('the same', alone?.sentences.join() === together?.sentences.join() ? 1 : 0);
  return new Map([...features].map(([name, value]) => [`${ground}: ${name}`, value]));
}

function describeReading(
  features: Map<string, number>,
  reading: Reading,
  ranking: Ranking,
  isShown: (sentence: number) => boolean,
): void {
  const best = bestOf(ranking);
  features.set(`${reading}: none`, noneOf(ranking));
  features.set(`${reading}: sure`, best?.probability ?? 0);
  if (best?.sentences.every(isShown)) features.set(`${reading}: shown`, 1);
}

function bestOf({ candidates }: Ranking): Candidate | undefined {
  return candidates.find(({ kind }) => kind === 'answer');
}
