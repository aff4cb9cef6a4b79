import { ABOUT, type Bank, MISSING } from '../ranking/bank.ts';
import { featuresOf } from '../ranking/features.ts';
import { type Statement, textOf } from '../statement/statement.ts';
import { type Language, readTerms } from '../words/language.ts';
import type { BankLine } from './bank-line.ts';
import {
  countParagraphClasses,
  exampleOf,
  indexesOf,
  type Lesson,
  teachGate,
  teachParagraphs,
  teachSentences,
} from './examples.ts';
import { type BankIndex, indexBank } from './index-bank.ts';
import { type Classifier, type Example, trainClassifier } from './train-classifier.ts';

/** What is learned from the question bank, before it is packed. */
export interface LearnedBank extends Pick<Bank, 'answers' | 'outcomes' | 'asks'> {
  readonly index: BankIndex;
  readonly classifiers: Readonly<Record<keyof Bank['classifiers'], Classifier>>;
}

/** Three classes are learned sooner than a hundred, and then by heart. Chosen by hand. */
const GATE_EPOCHS = 5;

/** Trains the classifiers and indexes the questions: some seconds for ten thousand lines. */
export function learnBank(statement: Statement, language: Language, bank: readonly BankLine[]): LearnedBank {
  const { answers, outcomes } = findOutcomes(statement, bank);
  const lessons = bank.map((line, i): Lesson => {
    const outcome = outcomes[i] ?? MISSING;
    const features = featuresOf(readTerms(language, line.question));
    return { line, features, outcome, answer: answers[outcome] ?? [] };
  });
  const sentences = statement.sentences.length;
  const examples = [...teachSentences(statement, lessons), ...teachOwnWords(statement, language)];
  return {
    answers,
    outcomes,
    asks: countAsks(lessons, sentences),
    index: indexBank(lessons),
    classifiers: {
      sentences: trainClassifier(examples, sentences + 2),
      gate: trainClassifier(teachGate(lessons), 3, GATE_EPOCHS),
      paragraphs: trainClassifier(teachParagraphs(statement, lessons), countParagraphClasses(statement)),
    },
  };
}

/** What each question comes to, and the distinct answers, in the order in which they come up. */
function findOutcomes(statement: Statement, bank: readonly BankLine[]): Pick<Bank, 'answers' | 'outcomes'> {
  const answers: number[][] = [];
  const known = new Map<string, number>();
  const outcomes = bank.map(({ places, missing }) => {
    if (!places) return missing ? MISSING : ABOUT;
    const cited = indexesOf(statement, places);
    const key = cited.join();
    const outcome = known.get(key) ?? answers.push(cited) - 1;
    known.set(key, outcome);
    return outcome;
  });
  return { answers, outcomes: Int16Array.from(outcomes) };
}

/** A sentence is the best question for itself: its own words, and its clauses', point to it. */
function teachOwnWords(statement: Statement, language: Language): Example[] {
  return statement.sentences.flatMap((sentence) =>
    clausesOf(textOf(statement, sentence)).map((clause) =>
      exampleOf(featuresOf(readTerms(language, clause)), [sentence.index]),
    ),
  );
}

/** Words. */
const SHORTEST_CLAUSE = 4;

function clausesOf(text: string): string[] {
  const clauses = text.split(/[;,:–]\s/u).filter((clause) => clause.split(' ').length >= SHORTEST_CLAUSE);
  return [text, ...(clauses.length > 1 ? clauses : [])];
}

function countAsks(lessons: readonly Lesson[], sentences: number): Uint16Array {
  const asks = new Uint16Array(sentences);
  for (const { answer } of lessons) for (const s of answer) asks[s] = (asks[s] ?? 0) + 1;
  return asks;
}
