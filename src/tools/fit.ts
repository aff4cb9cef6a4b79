// Fits how much each signal of the ranking counts. A file of the bank is ranked by a model that has not seen it.

import { type DataFolder, type Knowledge, SetupError, type WordFilter } from '../core/index.ts';
import { citedBy, termsOf } from '../core/knowledge.ts';
import { compileKnowledge } from '../core/learning/compile.ts';
import { type BankLine, parseBank } from '../core/learning/schema.ts';
import { parseMessage } from '../core/question/message.ts';
import { shapeOf } from '../core/question/shape.ts';
import { type Candidate, rankAnswers } from '../core/ranking/rank.ts';
import { SIGNALS } from '../core/ranking/signals.ts';

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
  const read = (text: string) => termsOf(knowledge, text);
  const shape = shapeOf(asked);
  const subject = shape.subject ? read(shape.subject) : [];
  const { candidates } = rankAnswers(knowledge.model, { terms: read(asked), shape, subject }, () => true);
  const right = candidates.filter((candidate) => isRight(knowledge, line, candidate));
  if (right.length === 0) return undefined;
  const wrong = candidates.filter((candidate) => !right.includes(candidate));
  return { signals: [...right, ...wrong].map(({ signals }) => signals), right: right.length };
}

function isRight({ statement }: Knowledge, line: BankLine, { label, sentences }: Candidate): boolean {
  if (!line.places) return label === (line.missing ? 'missing' : 'about');
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
      const slope = (gradient[k] as number) / examples.length + RIDGE * (weights[k] as number);
      squares[k] = (squares[k] as number) + slope * slope;
      weights[k] = (weights[k] as number) - (RATE * slope) / Math.sqrt(squares[k] as number);
    }
  }
  return [...weights];
}

function addGradient({ signals, right }: Example, weights: Float64Array, gradient: Float64Array): void {
  const scores = signals.map((signal) =>
    signal.reduce((sum, value, k) => sum + value * (weights[k] as number), 0),
  );
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const all = odds.reduce((sum, odd) => sum + odd, 0);
  const good = odds.slice(0, right).reduce((sum, odd) => sum + odd, 0);
  signals.forEach((signal, i) => {
    const odd = odds[i] as number;
    const error = odd / all - (i < right ? odd / good : 0);
    if (Math.abs(error) > 1e-6)
      for (let k = 0; k < signal.length; k++)
        gradient[k] = (gradient[k] as number) + error * (signal[k] as number);
  });
}
