import { isOrdinal } from '../question/leaning.ts';
import { type Statement, sentencesAt } from '../statement/statement.ts';
import type { Term } from '../words/terms.ts';
import type { Answer, Topic } from './answer.ts';

/** Turns of a thread that still matter. */
const TURNS_KEPT = 3;

/** The thread after one more answer: what its last three turns were about, oldest first. */
export function continueThread(thread: readonly Topic[], answer: Answer): readonly Topic[] {
  return 'topic' in answer ? [...thread, answer.topic].slice(-TURNS_KEPT) : thread;
}

/** The question's terms, with those of the topic that it does not replace ("the second" replaces "the first"). */
export function inheritTerms(terms: readonly Term[], topic: Topic): Term[] {
  const own = new Set(terms.map(({ stem }) => stem));
  const ordinal = terms.some(({ stem }) => isOrdinal(stem));
  const inherited = topic.terms
    .filter((stem) => !own.has(stem) && !(ordinal && isOrdinal(stem)))
    .map((stem) => ({ stem, concepts: [], functional: false }));
  return [...terms, ...inherited];
}

/** By paragraphs between; and elsewhere in the part. Chosen by hand. */
const NEARNESS = [1, 0.35];
const SAME_PART = 0.1;

/** How near a sentence stands to what was shown last: 1 in its paragraph, less beside it, 0 elsewhere. */
export function measureNearness(statement: Statement, topic: Topic): (sentence: number) => number {
  const shown = topic.places.flatMap((place) => sentencesAt(statement, place));
  const near = new Map<number, number>();
  for (const { part, paragraph } of shown)
    for (const other of statement.sentences) {
      if (other.part !== part) continue;
      const nearness = NEARNESS[Math.abs(other.paragraph - paragraph)] ?? SAME_PART;
      near.set(other.index, Math.max(near.get(other.index) ?? 0, nearness));
    }
  return (sentence) => near.get(sentence) ?? 0;
}
