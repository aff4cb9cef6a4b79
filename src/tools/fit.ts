// Fits how much each signal of the ranking counts. A file of the bank is ranked by a model that has not seen it.

import { findGap } from '../core/answering/gap.ts';
import { type DataFolder, type Knowledge, SetupError, type WordFilter } from '../core/index.ts';
import type { BankQuestion } from '../core/learning/bank-line.ts';
import { compileKnowledge } from '../core/learning/compile.ts';
import { parseBank } from '../core/learning/schema.ts';
import { parseMessage } from '../core/question/message.ts';
import { readQuestion } from '../core/question/read-question.ts';
import { type Candidate, rankAnswers } from '../core/ranking/rank.ts';
import { type Certainty, SIGNALS } from '../core/ranking/signals.ts';
import { softmax } from '../core/ranking/softmax.ts';
import { weighQuestion } from '../core/ranking/weigh-question.ts';
import { citedBy, type Statement } from '../core/statement/statement.ts';

/** A sitting: the questions of one author, across the whole statement. */
export const SITTING = /sitting[^/]*\.jsonl$/;
/** Each ranks the sittings of some authors by a model that was trained on everyone else's. */
const FOLDS = 5;
/** Every third question says enough about some thirty weights. */
const SAMPLED = 3;

interface Fold {
  readonly held: readonly BankQuestion[];
  readonly folder: DataFolder;
}

export interface Fitted {
  readonly weights: Record<string, number>;
  readonly certainAt: Certainty;
}

export function fitWeights(folder: DataFolder, dictionary: WordFilter): Fitted {
  const examples: Example[] = [];
  for (const { held, folder: rest } of splitFolds(folder)) {
    const { knowledge } = compileKnowledge(rest, dictionary);
    examples.push(...held.filter((_, i) => i % SAMPLED === 0).map((line) => rankLine(knowledge, line)));
    console.log(`${examples.length} questions ranked`);
  }
  const weights = descend(examples.filter(({ right }) => right > 0));
  return {
    weights: Object.fromEntries(weights.map((weight, k) => [SIGNALS[k] ?? '', Number(weight.toFixed(4))])),
    certainAt: {
      named: findCertainty(examples, weights, true),
      unnamed: findCertainty(examples, weights, false),
    },
  };
}

function splitFolds({ classifiers: _, ...folder }: DataFolder): Fold[] {
  const sittings = folder.bank.filter(({ path }) => SITTING.test(path));
  if (sittings.length < FOLDS)
    throw new SetupError(
      `data/questions needs at least ${FOLDS} files of single authors, called "sitting-...".`,
    );
  return Array.from({ length: FOLDS }, (_, fold) => {
    const held = sittings.filter((_, i) => i % FOLDS === fold);
    return {
      held: held.flatMap(({ text, path }) => parseBank(text, path)),
      folder: { ...folder, bank: folder.bank.filter((file) => !held.includes(file)) },
    };
  });
}

/** Of the claims that the statement does not say something, the share that must be true; and of what it does say, the share that may be denied. */
const TRUE_CLAIMS = 0.99;
const DENIED = 0.005;
const CERTAINTIES = [
  0.6, 0.65, 0.7, 0.8, 0.85, 0.9, 0.925, 0.95, 0.96, 0.97, 0.98, 0.985, 0.99, 0.995, 0.999,
];

/** The least probability of there being no answer at which claiming it is true as often as it must be, on questions out of fold. */
function findCertainty(examples: readonly Example[], weights: readonly number[], isNamed: boolean): number {
  const stated = examples.filter(({ answered }) => answered).length;
  const judged = examples
    .filter((example) => example.isNamed === isNamed)
    .map((example) => ({ answered: example.answered, none: noneOf(example, weights) }));
  const enough = CERTAINTIES.find((certainty) => {
    const claims = judged.filter(({ none }) => none >= certainty);
    const wrong = claims.filter(({ answered }) => answered).length;
    console.log(
      `certain from ${certainty}: ${claims.length} claims, ${((100 * (claims.length - wrong)) / claims.length).toFixed(2)} % true; ${((100 * wrong) / stated).toFixed(2)} % of what is stated denied`,
    );
    return wrong <= (1 - TRUE_CLAIMS) * claims.length && wrong <= DENIED * stated;
  });
  return enough ?? 1;
}

function noneOf({ signals, kinds }: Example, weights: readonly number[]): number {
  const probabilities = Float64Array.from(signals, (signal) =>
    signal.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0),
  );
  softmax(probabilities);
  return probabilities.reduce((sum, p, i) => (kinds[i] === 'answer' ? sum : sum + p), 0);
}

/** The candidates' signals, those that are right first. */
interface Example {
  readonly signals: readonly Float64Array[];
  readonly kinds: readonly Candidate['kind'][];
  /** Where no candidate is right (0), nothing can be learned from it. */
  readonly right: number;
  /** Whether the statement answers it. */
  readonly answered: boolean;
  /** Whether a question of the bank names what may be missing. */
  readonly isNamed: boolean;
}

function rankLine(knowledge: Knowledge, line: BankQuestion): Example {
  const asked = parseMessage(line.question).questions.join(' ');
  const model = knowledge.model();
  const question = readQuestion(knowledge.language(), asked);
  const { candidates, neighbors } = rankAnswers(model, weighQuestion(model, question), undefined);
  const stems = question.terms.flatMap(({ stem, concepts }) => [stem, ...concepts]);
  const right = candidates.filter((candidate) => isRight(knowledge, line, candidate));
  const all = [...right, ...candidates.filter((candidate) => !right.includes(candidate))];
  return {
    signals: all.map(({ signals }) => signals),
    kinds: all.map(({ kind }) => kind),
    right: right.length,
    answered: line.missing === undefined && line.about === undefined,
    isNamed: findGap(knowledge, neighbors, new Set(stems)) !== undefined,
  };
}

function isRight(
  { statement, vocabulary }: Knowledge,
  line: BankQuestion,
  { kind, sentences }: Candidate,
): boolean {
  if (line.overview) return sameSet(statement, vocabulary.overviews[line.overview] ?? [], sentences);
  if (!line.places) return kind === (line.missing ? 'missing' : 'about');
  return [line.places, ...(line.alternatives ?? [])].some((places) => sameSet(statement, places, sentences));
}

function sameSet(statement: Statement, places: readonly string[], sentences: readonly number[]): boolean {
  const set = citedBy(statement, places).map(({ index }) => index);
  return set.length === sentences.length && set.every((s) => sentences.includes(s));
}

const STEPS = 300;
const RATE = 0.3;
const RIDGE = 1e-3;

/** Maximises the probability of the right candidates under a softmax, by gradient steps that adapt to each weight (AdaGrad). */
function descend(examples: readonly Example[]): number[] {
  const weights = new Float64Array(SIGNALS.length);
  const squares = new Float64Array(SIGNALS.length).fill(1e-6);
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(SIGNALS.length);
    for (const example of examples) addGradient(example, weights, gradient);
    for (let k = 0; k < SIGNALS.length; k++) {
      const slope = (gradient[k] ?? 0) / examples.length + RIDGE * (weights[k] ?? 0);
      squares[k] = (squares[k] ?? 0) + slope * slope;
      weights[k] = (weights[k] ?? 0) - (RATE * slope) / Math.sqrt(squares[k] ?? 0);
    }
  }
  return [...weights];
}

function addGradient({ signals, right }: Example, weights: Float64Array, gradient: Float64Array): void {
  const probabilities = Float64Array.from(signals, (signal) =>
    signal.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0),
  );
  softmax(probabilities);
  const good = probabilities.subarray(0, right).reduce((sum, probability) => sum + probability, 0);
  signals.forEach((signal, i) => {
    const probability = probabilities[i] ?? 0;
    const error = probability - (i < right ? probability / good : 0);
    if (Math.abs(error) > 1e-6)
      signal.forEach((value, k) => {
        gradient[k] = (gradient[k] ?? 0) + error * value;
      });
  });
}
