import { ABOUT, type Bank, MISSING } from '../ranking/bank.ts';
import { featuresOf, type SparseVector } from '../ranking/features.ts';
import { featuresInThread } from '../ranking/thread-features.ts';
import { type Statement, textOf } from '../statement/statement.ts';
import { type Language, readStems, readTerms } from '../words/language.ts';
import type { Outcome } from './bank-line.ts';
import { type Curriculum, readAsked } from './curriculum.ts';
import {
  countParagraphClasses,
  countTurnClasses,
  exampleOf,
  GATE_CLASSES,
  indexesOf,
  type Lesson,
  teachGate,
  teachParagraphs,
  teachSentences,
  teachTurnSentences,
} from './examples.ts';
import type { AskedQuestion } from './index-bank.ts';
import { misspell } from './misspell.ts';
import { makeRandom } from './random.ts';
import {
  type ConversationReader,
  readTurns,
  type ThreadLesson,
  teachThreads,
  teachTurns,
} from './teach-turns.ts';
import { type Classifier, type Example, trainClassifier } from './train-classifier.ts';

export type Classifiers = Readonly<Record<keyof Bank['classifiers'], Classifier>>;

const SEED = 98;

/** Learns from every question as it is written, and once more as a hurried person would have typed it; and from conversations. */
export function trainClassifiers(
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
  const reader: ConversationReader = { statement, language, isKnown: (stem) => stems.has(stem) };
  const takeTurn = (line: Outcome, features: SparseVector): Lesson => ({
    line,
    features,
    outcome: line.places ? 0 : line.missing ? MISSING : ABOUT,
    answer: indexesOf(statement, line.places ?? []),
  });
  const said = conversations.flatMap((conversation) => readTurns(reader, conversation));
  const turns = teachTurns(reader, said).map(({ line, terms }) => takeTurn(line, featuresOf(terms)));
  const threads = teachThreads(reader, said, random);
  const inThreads = [...threads, ...changeTopics(threads, bank, asked, random)].map(
    ({ line, terms, thread }) => takeTurn(line, featuresInThread(terms, thread)),
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
  const count = statement.sentences.length;
  return {
    sentences: trainClassifier(sentences, count + 2),
    gate: trainClassifier(teachGate(all), GATE_CLASSES),
    paragraphs: trainClassifier(teachParagraphs(statement, all), countParagraphClasses(statement)),
    turns: trainClassifier(teachTurnSentences(statement, inThreads), countTurnClasses(statement), IN_THREADS),
  };
}

/** What was shown × words is of more kinds by far than words alone: what fewer examples have takes room, and helps with no other turn. */
const IN_THREADS = { fewest: 10, epochs: 7 };

/** Every so many questions are asked with nothing before them. */
const BY_ITSELF = 3;

/** Whatever was shown before, a question that says everything itself means the same: those of the bank, in the midst of conversations. */
function changeTopics(
  threads: readonly ThreadLesson[],
  bank: readonly Outcome[],
  asked: readonly AskedQuestion[],
  random: () => number,
): ThreadLesson[] {
  if (threads.length === 0) return [];
  return bank.flatMap((line, i): ThreadLesson[] => {
    const { terms } = asked[i] ?? {};
    if (!terms || line.about || line.overview) return [];
    const other = threads[Math.floor(random() * threads.length)];
    return [{ line, terms, thread: i % BY_ITSELF === 0 ? [] : (other?.thread ?? []) }];
  });
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
