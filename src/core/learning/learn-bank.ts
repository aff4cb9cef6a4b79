import { parseMessage } from '../question/message.ts';
import { ABOUT, type Bank, MISSING } from '../ranking/bank.ts';
import { featuresOf } from '../ranking/features.ts';
import { type Statement, textOf } from '../statement/statement.ts';
import { type Language, readStems, readTerms } from '../words/language.ts';
import type { BankQuestion } from './bank-line.ts';
import type { ConversationLine } from './conversation-bank.ts';
import {
  countParagraphClasses,
  exampleOf,
  GATE_CLASSES,
  indexesOf,
  type Lesson,
  teachGate,
  teachParagraphs,
  teachSentences,
} from './examples.ts';
import { type AskedQuestion, type BankIndex, indexBank } from './index-bank.ts';
import { misspell } from './misspell.ts';
import { makeRandom } from './random.ts';
import { teachTurns } from './teach-turns.ts';
import { type Classifier, type Example, trainClassifier } from './train-classifier.ts';

export type Classifiers = Readonly<Record<keyof Bank['classifiers'], Classifier>>;

/** What is learned from the question bank, before it is packed. */
export interface LearnedBank extends Pick<Bank, 'answers' | 'outcomes' | 'asks'> {
  readonly index: BankIndex;
  readonly classifiers: Classifiers;
}

/** What there is to learn from. */
export interface Curriculum {
  readonly statement: Statement;
  readonly language: Language;
  readonly bank: readonly BankQuestion[];
  /** Statements of single facts, with their places: questions of another kind. */
  readonly facts: readonly Fact[];
  readonly conversations: readonly ConversationLine[];
}

/** A fact that the statement states, as a line of `facts.jsonl` holds it. */
export interface Fact {
  readonly id: string;
  readonly fact: string;
  readonly places: readonly string[];
  /** Where it stands as well. */
  readonly also?: readonly string[] | undefined;
}

/** Indexes the questions: some seconds for tens of thousands; and trains the classifiers, where they are not given: a minute or two. */
export function learnBank(curriculum: Curriculum, classifiers?: Classifiers): LearnedBank {
  const { statement, language, bank } = curriculum;
  const { answers, outcomes } = findOutcomes(statement, bank);
  const asked = bank.map((line, i): AskedQuestion => {
    const outcome = outcomes[i] ?? MISSING;
    return { terms: readTerms(language, readAsked(line)), outcome, answer: answers[outcome] ?? [] };
  });
  return {
    answers,
    outcomes,
    asks: countAsks(asked, statement.sentences.length),
    index: indexBank(asked),
    classifiers: classifiers ?? trainClassifiers(curriculum, asked),
  };
}

/** A question of the bank as it is asked: without what is said around it. */
function readAsked(line: BankQuestion): string {
  return parseMessage(line.question).questions.join(' ');
}

const SEED = 98;

/** Learns from every question as it is written, and once more as a hurried person would have typed it; and from conversations. */
function trainClassifiers(
  { statement, language, bank, facts, conversations }: Curriculum,
  asked: readonly AskedQuestion[],
): Classifiers {
  const random = makeRandom(SEED);
  const written = bank.flatMap((line, i): Lesson[] => {
    const one = asked[i];
    if (!one) return [];
    const mistyped = readTerms(language, misspell(readAsked(line), random));
    return [one.terms, mistyped].map((terms) => ({ ...one, line, features: featuresOf(terms) }));
  });
  const stems = new Set(
    statement.sentences.flatMap((sentence) => readStems(language, textOf(statement, sentence))),
  );
  const turns = teachTurns({ statement, language, isKnown: (stem) => stems.has(stem) }, conversations).map(
    ({ line, terms }): Lesson => ({
      line,
      features: featuresOf(terms),
      outcome: line.places ? 0 : line.missing ? MISSING : ABOUT,
      answer: indexesOf(statement, line.places ?? []),
    }),
  );
  const all = [...written, ...turns];
  const sentences = [
    ...teachSentences(statement, all),
    ...teachOwnWords(statement, language),
    ...facts.map(({ fact, places, also = [] }) =>
      exampleOf(
        featuresOf(readTerms(language, fact)),
        indexesOf(statement, places),
        indexesOf(statement, also),
      ),
    ),
  ];
  return {
    sentences: trainClassifier(sentences, statement.sentences.length + 2),
    gate: trainClassifier(teachGate(all), GATE_CLASSES),
    paragraphs: trainClassifier(teachParagraphs(statement, all), countParagraphClasses(statement)),
  };
}

/** What each question comes to, and the distinct answers, in the order in which they come up. */
function findOutcomes(
  statement: Statement,
  bank: readonly BankQuestion[],
): Pick<Bank, 'answers' | 'outcomes'> {
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

function countAsks(asked: readonly AskedQuestion[], sentences: number): Uint16Array {
  const asks = new Uint16Array(sentences);
  for (const { answer } of asked) for (const s of answer) asks[s] = (asks[s] ?? 0) + 1;
  return asks;
}
