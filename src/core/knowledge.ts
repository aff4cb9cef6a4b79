import { ABOUT, indexBank, MISSING } from './bank.ts';
import { type Example, trainClassifier } from './classifier.ts';
import { featuresOf, type SparseVector } from './features.ts';
import { indexPassages } from './passages.ts';
import type { RankingModel } from './rank.ts';
import type { BankLine, VocabularyFile } from './schema.ts';
import { Speller, type WordFilter } from './spelling.ts';
import { type Sentence, type Statement, sentencesAt, textOf } from './statement.ts';
import { Lexicon, splitWords, type Term } from './terms.ts';

/** All that is known before a question comes. */
export interface Knowledge {
  readonly statement: Statement;
  readonly vocabulary: VocabularyFile;
  readonly lexicon: Lexicon;
  readonly speller: Speller;
  readonly model: RankingModel;
  /** The statement's own words, as they are searched. */
  readonly statementStems: ReadonlySet<string>;
  /** Probability of there being no answer, at and above which it declines. */
  readonly declineAt: number;
  /** Question of the bank → what it asks that is not stated; undefined where it is answered. */
  readonly missing: readonly (string | undefined)[];
  /** The bank's questions, in its order. */
  readonly questions: readonly string[];
}

export interface Sources {
  readonly statement: Statement;
  readonly vocabulary: VocabularyFile;
  readonly bank: readonly BankLine[];
  readonly weights: readonly number[];
  readonly declineAt: number;
  readonly dictionary?: WordFilter | undefined;
}

/** Indexes the statement and the bank, and trains the classifier on the bank (seconds for thousands of questions). */
export function buildKnowledge(sources: Sources): Knowledge {
  const { statement, vocabulary, bank, weights, declineAt, dictionary } = sources;
  const lexicon = new Lexicon(vocabulary);
  const speller = new Speller(countWords(statement, lexicon, bank), dictionary);
  const sentences = statement.sentences.length;
  const vectors = bank.map(({ question }) => featuresOf(termsOf(lexicon, speller, question)));
  const answers: number[][] = [];
  const known = new Map<string, number>();
  const labels = bank.map((line) => {
    if (!('places' in line)) return 'missing' in line ? MISSING : ABOUT;
    const cited = citedBy(statement, line.places).map(({ index }) => index);
    const label = known.get(cited.join()) ?? answers.push(cited) - 1;
    known.set(cited.join(), label);
    return label;
  });
  const examples = labels.map((label, i): Example => {
    const classes = label === MISSING ? [sentences] : label === ABOUT ? [sentences + 1] : (answers[label] ?? []);
    const line = bank[i] as BankLine;
    const others = 'alternatives' in line ? (line.alternatives ?? []).flatMap((places) => citedBy(statement, places)) : [];
    return exampleOf(vectors[i] as SparseVector, classes, others.map(({ index }) => index));
  });
  const gateExamples = labels.map((label, i) =>
    exampleOf(vectors[i] as SparseVector, [label === MISSING ? 1 : label === ABOUT ? 2 : 0]),
  );
  // A sentence is the best question for itself: its own words, and its clauses', point to it.
  for (const sentence of statement.sentences)
    for (const clause of clausesOf(textOf(statement, sentence)))
      examples.push(exampleOf(featuresOf(termsOf(lexicon, speller, clause)), [sentence.index]));
  const trained = bank.length
    ? {
        bank: indexBank(vectors, labels, answers),
        classifier: trainClassifier(examples, sentences + 2),
        gate: trainClassifier(gateExamples, 3),
        asks: countAsks(labels, answers, sentences),
      }
    : undefined;
  const passages = indexPassages(statement, lexicon);
  return {
    statement,
    vocabulary,
    lexicon,
    speller,
    model: { sentences, passages, trained, weights },
    statementStems: new Set(passages.stems.flat()),
    declineAt,
    missing: bank.map((line) => ('missing' in line ? line.missing : undefined)),
    questions: bank.map(({ question }) => question),
  };
}

/** Of a question that other sentences answer as well, the share that they get. */
const ALTERNATIVE = 0.3;

function exampleOf(features: SparseVector, classes: readonly number[], others: readonly number[] = []): Example {
  const target = new Map<number, number>();
  const give = (to: readonly number[], share: number): void => {
    for (const c of to) target.set(c, (target.get(c) ?? 0) + share / to.length);
  };
  give(classes, others.length ? 1 - ALTERNATIVE : 1);
  give(others, ALTERNATIVE);
  return { features, target };
}

function countAsks(labels: readonly number[], answers: readonly (readonly number[])[], sentences: number): Uint16Array {
  const asks = new Uint16Array(sentences);
  for (const label of labels) for (const s of answers[label] ?? []) asks[s] = (asks[s] as number) + 1;
  return asks;
}

function clausesOf(text: string): string[] {
  const clauses = text.split(/[;,:–]\s/u).filter((clause) => clause.split(' ').length >= 4);
  return [text, ...(clauses.length > 1 ? clauses : [])];
}

export function citedBy(statement: Statement, places: readonly string[]): Sentence[] {
  return [...new Set(places.flatMap((place) => sentencesAt(statement, place)))];
}

/** Words as people type them become terms: spelling corrected, then by the vocabulary. */
export function termsOf(lexicon: Lexicon, speller: Speller, text: string): Term[] {
  return lexicon.termsOf(splitWords(text).map((word) => speller.correct(word.text)));
}

function countWords(statement: Statement, lexicon: Lexicon, bank: readonly BankLine[]): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (text: string, by: number): void => {
    for (const { text: word } of splitWords(text)) counts.set(word, (counts.get(word) ?? 0) + by);
  };
  for (const sentence of statement.sentences) count(textOf(statement, sentence), 5);
  for (const word of lexicon.words) count(word, 1);
  for (const { question } of bank) count(question, 1);
  return counts;
}
