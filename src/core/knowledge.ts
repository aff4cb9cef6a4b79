import type { BankLine, RankingFile, VocabularyFile } from './learning/schema.ts';
import { ABOUT, indexBank, MISSING } from './ranking/bank.ts';
import { type Example, trainClassifier } from './ranking/classifier.ts';
import { featuresOf, type SparseVector } from './ranking/features.ts';
import type { RankingModel } from './ranking/model.ts';
import { indexPassages } from './ranking/passages.ts';
import { SIGNALS, UNTRAINED } from './ranking/signals.ts';
import { type Sentence, type Statement, sentencesAt, textOf } from './statement/statement.ts';
import { hasWord, Speller, type WordFilter } from './words/spelling.ts';
import { compilePhrases, Lexicon, splitWords, type Term } from './words/terms.ts';

/** All that is known before a question comes. */
export interface Knowledge {
  readonly statement: Statement;
  readonly vocabulary: Pick<VocabularyFile, 'names' | 'voices' | 'collections'>;
  readonly lexicon: Lexicon;
  readonly speller: Speller;
  readonly model: RankingModel;
  /** The statement's own words, as they are searched. */
  readonly statementStems: ReadonlySet<string>;
  /** Probability of there being no answer, at and above which it declines. */
  readonly declineAt: number;
  /** What is only needed now and then, and so is read when it first is. */
  readonly texts: () => BankTexts;
}

/** The words of the bank. */
export interface BankTexts {
  /** Those to show to a newcomer. */
  readonly examples: readonly string[];
  /** The questions that are answered. */
  readonly questions: readonly string[];
  /** Question of the bank that is not answered → what it asks. */
  readonly gaps: Readonly<Record<number, Gap>>;
}

/** What the statement does not say, and what it says nearby. */
export interface Gap {
  /** Completes "The statement does not say ...". */
  readonly missing: string;
  /** Indexes of sentences. */
  readonly nearest: readonly number[];
}

export interface Sources {
  readonly statement: Statement;
  readonly vocabulary: VocabularyFile;
  readonly bank: readonly BankLine[];
  readonly ranking: RankingFile;
  readonly dictionary?: WordFilter | undefined;
}

/** Indexes the statement and the bank, and trains the classifier on the bank (seconds for thousands of questions). */
export function buildKnowledge(sources: Sources): Knowledge {
  const { statement, vocabulary, bank, ranking, dictionary } = sources;
  const weights = bank.length ? SIGNALS.map((signal) => ranking.weights[signal] ?? 0) : UNTRAINED.weights;
  const lexicon = new Lexicon(compilePhrases(vocabulary));
  const speller = new Speller(countWords(statement, lexicon, bank, dictionary), dictionary);
  const sentences = statement.sentences.length;
  const vectors = bank.map(({ question }) => featuresOf(termsOf({ lexicon, speller }, question)));
  const answers: number[][] = [];
  const known = new Map<string, number>();
  const labels = bank.map((line) => {
    if (!line.places) return line.missing ? MISSING : ABOUT;
    const cited = citedBy(statement, line.places).map(({ index }) => index);
    const label = known.get(cited.join()) ?? answers.push(cited) - 1;
    known.set(cited.join(), label);
    return label;
  });
  const examples = labels.map((label, i): Example => {
    const classes =
      label === MISSING ? [sentences] : label === ABOUT ? [sentences + 1] : (answers[label] ?? []);
    const others = (bank[i]?.alternatives ?? []).flatMap((places) => citedBy(statement, places));
    return exampleOf(
      vectors[i] as SparseVector,
      classes,
      others.map(({ index }) => index),
    );
  });
  const gateExamples = labels.map((label, i) =>
    exampleOf(vectors[i] as SparseVector, [label === MISSING ? 1 : label === ABOUT ? 2 : 0]),
  );
  const paragraphs = numberParagraphs(statement);
  const paragraphOf = (s: number): number => paragraphs.of[s] as number;
  const paragraphExamples = labels.map((label, i) => {
    const near = citedBy(statement, bank[i]?.nearest ?? [])[0];
    const classes =
      label === ABOUT
        ? [2 * paragraphs.count + 1]
        : label === MISSING
          ? [near ? paragraphs.count + paragraphOf(near.index) : 2 * paragraphs.count]
          : (answers[label] ?? []).map(paragraphOf);
    return exampleOf(vectors[i] as SparseVector, classes);
  });
  // A sentence is the best question for itself: its own words, and its clauses', point to it.
  for (const sentence of statement.sentences)
    for (const clause of clausesOf(textOf(statement, sentence)))
      examples.push(exampleOf(featuresOf(termsOf({ lexicon, speller }, clause)), [sentence.index]));
  const trained = bank.length
    ? {
        bank: indexBank(vectors, labels, answers),
        classifier: trainClassifier(examples, sentences + 2),
        gate: trainClassifier(gateExamples, 3, GATE_EPOCHS),
        paragraphGate: trainClassifier(paragraphExamples, 2 * paragraphs.count + 2),
        asks: countAsks(labels, answers, sentences),
      }
    : undefined;
  const texts = {
    examples: vocabulary.examples,
    questions: bank.flatMap(({ question, places }) => (places ? [question] : [])),
    gaps: collectGaps(statement, bank),
  };
  const passages = indexPassages(statement, lexicon);
  return {
    statement,
    vocabulary,
    lexicon,
    speller,
    model: { sentences, passages, trained, weights },
    statementStems: new Set(passages.stems.flat()),
    declineAt: bank.length ? ranking.declineAt : UNTRAINED.declineAt,
    texts: () => texts,
  };
}

/** Three classes are learned sooner than a hundred, and then by heart. */
const GATE_EPOCHS = 5;

function numberParagraphs(statement: Statement): { readonly of: readonly number[]; readonly count: number } {
  const numbers = new Map<string, number>();
  const of = statement.sentences.map(({ part, paragraph }) => {
    const key = `${part.id}.${paragraph}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
  return { of, count: numbers.size };
}

/** Of a question that other sentences answer as well, the share that they get. */
const ALTERNATIVE = 0.3;

function exampleOf(
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

function collectGaps(statement: Statement, bank: readonly BankLine[]): Record<number, Gap> {
  return Object.fromEntries(
    bank.flatMap(({ missing, nearest = [] }, i) =>
      missing ? [[i, { missing, nearest: citedBy(statement, nearest).map(({ index }) => index) }]] : [],
    ),
  );
}

function countAsks(
  labels: readonly number[],
  answers: readonly (readonly number[])[],
  sentences: number,
): Uint16Array {
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

/** Unknown words of a text that are corrected: with more of them it is no English, and correcting takes longest. */
const MOST_CORRECTED = 12;

/** Words as people type them become terms: spelling corrected, then by the vocabulary. */
export function termsOf({ lexicon, speller }: Pick<Knowledge, 'lexicon' | 'speller'>, text: string): Term[] {
  let corrected = 0;
  const words = splitWords(text).map(({ text: word }) =>
    speller.knows(word) || corrected++ >= MOST_CORRECTED ? word : speller.correct(word),
  );
  return lexicon.termsOf(words);
}

/** What a text is about: the stems of its terms, without the words of grammar. */
export function contentStems(knowledge: Pick<Knowledge, 'lexicon' | 'speller'>, text: string): string[] {
  return termsOf(knowledge, text).flatMap(({ stem, functional }) => (functional ? [] : [stem]));
}

/** Words that need no correction. A word of one bank question alone, in no dictionary, may be a typing error there. */
function countWords(
  statement: Statement,
  lexicon: Lexicon,
  bank: readonly BankLine[],
  dictionary: WordFilter | undefined,
): Record<string, number> {
  const asked = new Map<string, number>();
  for (const { question } of bank)
    for (const { text } of splitWords(question)) asked.set(text, (asked.get(text) ?? 0) + 1);
  const counts = new Map(
    [...asked].filter(([word, count]) => count > 1 || (dictionary && hasWord(dictionary, word))),
  );
  const add = (word: string, by: number): unknown => counts.set(word, (counts.get(word) ?? 0) + by);
  for (const sentence of statement.sentences)
    for (const { text } of splitWords(textOf(statement, sentence))) add(text, 5);
  for (const { words } of Object.values(lexicon.phrases).flat()) for (const word of words) add(word, 1);
  return Object.fromEntries(counts);
}
