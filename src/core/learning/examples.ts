import { ABOUT, MISSING } from '../ranking/bank.ts';
import type { SparseVector } from '../ranking/features.ts';
import { citedBy, numberParagraphs, type Statement } from '../statement/statement.ts';
import type { Outcome } from './bank-line.ts';
import type { Example } from './train-classifier.ts';

/** What is asked, and what becomes of it, as the classifiers learn from it. */
export interface Lesson {
  readonly line: Outcome;
  readonly features: SparseVector;
  /** MISSING, ABOUT, or 0 and above where it is answered. */
  readonly outcome: number;
  /** The sentences that answer it. */
  readonly answer: readonly number[];
}

/** Which sentence answers; of the classes after the sentences the first is missing, the second about. */
export function teachSentences(statement: Statement, lessons: readonly Lesson[]): Example[] {
  const count = statement.sentences.length;
  return lessons.map(({ line, features, outcome, answer }) => {
    const others = (line.alternatives ?? []).flatMap((places) => indexesOf(statement, places));
    const classes = outcome === MISSING ? [count] : outcome === ABOUT ? [count + 1] : answer;
    return exampleOf(features, classes, others);
  });
}

/** Of turns in their threads; after the sentences come missing elsewhere, and missing near a paragraph, for each: one of a kind is learned better than all that is missing. */
export function teachTurnSentences(statement: Statement, lessons: readonly Lesson[]): Example[] {
  const numbers = numberParagraphs(statement);
  const count = statement.sentences.length;
  return lessons.map(({ line, features, answer }) => {
    const others = (line.alternatives ?? []).flatMap((places) => indexesOf(statement, places));
    if (line.places) return exampleOf(features, answer, others);
    const [near] = indexesOf(statement, line.nearest ?? []);
    return exampleOf(features, [near === undefined ? count : count + 1 + (numbers[near] ?? 0)]);
  });
}

/** How many classes `teachTurnSentences` has. */
export function countTurnClasses(statement: Statement): number {
  return statement.sentences.length + 1 + countParagraphs(numberParagraphs(statement));
}

/** Whether there is an answer (0), none (1), the question is about the bot (2), or an answer contradicts it (3). */
export function teachGate(lessons: readonly Lesson[]): Example[] {
  return lessons.map(({ line, features, outcome }) =>
    exampleOf(features, [outcome === MISSING ? 1 : outcome === ABOUT ? 2 : line.contradicts ? 3 : 0]),
  );
}

export const GATE_CLASSES = 4;

/** Which paragraph answers, or is near to what is missing: see `ClassifierName`. */
export function teachParagraphs(statement: Statement, lessons: readonly Lesson[]): Example[] {
  const numbers = numberParagraphs(statement);
  const count = countParagraphs(numbers);
  const paragraphOf = (s: number): number => numbers[s] ?? 0;
  return lessons.map(({ line, features, outcome, answer }) => {
    if (outcome === ABOUT) return exampleOf(features, [2 * count + 1]);
    if (outcome !== MISSING) return exampleOf(features, answer.map(paragraphOf));
    const [near] = indexesOf(statement, line.nearest ?? []);
    return exampleOf(features, [near === undefined ? 2 * count : count + paragraphOf(near)]);
  });
}

/** How many classes `teachParagraphs` has. */
export function countParagraphClasses(statement: Statement): number {
  return 2 * countParagraphs(numberParagraphs(statement)) + 2;
}

function countParagraphs(numbers: Uint16Array): number {
  return Math.max(-1, ...numbers) + 1;
}

/** Of a question that other sentences answer as well, the share that they get. Chosen by hand. */
const ALTERNATIVE = 0.4;

/** An example of classes that are equally right, and of others that are right as well. */
export function exampleOf(
  features: SparseVector,
  classes: readonly number[],
  others: readonly number[] = [],
): Example {
  const target = new Map<number, number>();
  const give = (to: readonly number[], share: number): void => {
    for (const c of to) target.set(c, (target.get(c) ?? 0) + share / to.length);
  };
  give(classes, others.length ? 1 - ALTERNATIVE : 1);
  give(others, ALTERNATIVE);
  return { features, target };
}

export function indexesOf(statement: Statement, places: readonly string[]): number[] {
  return citedBy(statement, places).map(({ index }) => index);
}
