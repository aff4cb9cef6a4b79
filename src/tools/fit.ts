// Fits how much each signal of the ranking counts. A file of the bank is ranked by a model that has not seen it.

import { type DataFolder, type Knowledge, SetupError, type WordFilter } from '../core/index.ts';
import type { BankLine } from '../core/learning/bank-line.ts';
import { compileKnowledge } from '../core/learning/compile.ts';
import { parseBank } from '../core/learning/schema.ts';
import { parseMessage } from '../core/question/message.ts';
import { readQuestion } from '../core/question/read-question.ts';
import { type Candidate, rankAnswers } from '../core/ranking/rank.ts';
import { SIGNALS } from '../core/ranking/signals.ts';
import { softmax } from '../core/ranking/softmax.ts';
import { weighQuestion } from '../core/ranking/weigh-question.ts';
import { citedBy } from '../core/statement/statement.ts';

/** Files by authors who wrote across the whole statement: leaving one out leaves every sentence with questions of others. */
const WHOLE = /(?:beyond|everyday|near|beside|details|typed|walks|across|how-and)[^/]*\.jsonl$/;
/** Files that alone hold their kind: a third of one at a time. */
const ALONE = /(?:far|about-the-bot)[^/]*\.jsonl$/;

interface Fold {
  readonly held: readonly BankLine[];
  readonly folder: DataFolder;
}

export interface Fitted {
  readonly weights: Record<string, number>;
  /** The whole bank, with these weights. */
  readonly knowledge: Knowledge;
}

export async function fitWeights(folder: DataFolder, dictionary: WordFilter): Promise<Fitted> {
  const examples: Example[] = [];
  for (const { held, folder: rest } of splitFolds(folder)) {
    const { knowledge } = compileKnowledge(rest, dictionary);
    for (const line of held) {
      const example = rankLine(knowledge, line);
      if (example) examples.push(example);
    }
    console.log(`${examples.length} questions ranked`);
  }
  const weights = Object.fromEntries(
    descend(examples).map((weight, k) => [SIGNALS[k] ?? '', Number(weight.toFixed(4))]),
  );
  const ranking = { path: 'ranking.json', text: JSON.stringify({ weights, declineAt: 0.5 }) };
  return { weights, knowledge: compileKnowledge({ ...folder, ranking }, dictionary).knowledge };
}

function splitFolds(folder: DataFolder): Fold[] {
  const folds = folder.bank.flatMap((file, i) => {
    const parts = WHOLE.test(file.path) ? 1 : ALONE.test(file.path) ? 3 : 0;
    const lines = file.text.split('\n').filter((line) => line.trim());
    return Array.from({ length: parts }, (_, part) => {
      const rest = lines.filter((_line, n) => n % parts !== part).join('\n');
      const held = lines.filter((_line, n) => n % parts === part).join('\n');
      return {
        held: parseBank(held, file.path),
        folder: {
          ...folder,
          bank: folder.bank.map((other, j) => (i === j ? { ...file, text: rest } : other)),
        },
      };
    });
  });
  if (folds.length === 0)
    throw new SetupError('No file of data/questions is by an author who wrote across the whole statement.');
  return folds;
}

/** The candidates' signals, those that are right first. */
interface Example {
  readonly signals: readonly Float64Array[];
  readonly right: number;
}

/** Undefined where no candidate is right: nothing can be learned from it. */
function rankLine(knowledge: Knowledge, line: BankLine): Example | undefined {
  const asked = parseMessage(line.question).questions.join(' ');
  const model = knowledge.model();
  const weighed = weighQuestion(model, readQuestion(knowledge.language(), asked));
  const { candidates } = rankAnswers(model, weighed, () => true);
  const right = candidates.filter((candidate) => isRight(knowledge, line, candidate));
  if (right.length === 0) return undefined;
  const wrong = candidates.filter((candidate) => !right.includes(candidate));
  return { signals: [...right, ...wrong].map(({ signals }) => signals), right: right.length };
}

function isRight({ statement }: Knowledge, line: BankLine, { kind, sentences }: Candidate): boolean {
  if (!line.places) return kind === (line.missing ? 'missing' : 'about');
  return [line.places, ...(line.alternatives ?? [])].some((places) => {
    const set = citedBy(statement, places).map(({ index }) => index);
    return set.length === sentences.length && set.every((s) => sentences.includes(s));
  });
}

const STEPS = 400;
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
