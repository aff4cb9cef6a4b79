// Fits what a later turn of a conversation means: which interpretation gives the right answer, learned from data/conversations.

import { isStated, keepKnown } from '../core/answering/verdict.ts';
import { interpretTurn, type Surroundings, weighInContext } from '../core/answering/weigh-in-thread.ts';
import { type DataFolder, type Knowledge, SetupError, type WordFilter } from '../core/index.ts';
import type { Outcome } from '../core/learning/bank-line.ts';
import { compileKnowledge } from '../core/learning/compile.ts';
import type { ConversationLine } from '../core/learning/conversation-bank.ts';
import type { TextFile } from '../core/learning/data-folder.ts';
import { parseBank, parseConversations } from '../core/learning/schema.ts';
import { readTurns } from '../core/learning/teach-turns.ts';
import { parseMessage } from '../core/question/message.ts';
import { type Question, readQuestion } from '../core/question/read-question.ts';
import {
  INTERPRETATIONS,
  type InterpretationModel,
  type TurnFeatures,
} from '../core/ranking/interpretations.ts';
import { type Candidate, rankAnswers } from '../core/ranking/rank.ts';
import { softmax } from '../core/ranking/softmax.ts';
import { citedBy } from '../core/statement/statement.ts';
import { readTerms } from '../core/words/language.ts';
import { SITTING } from './fit.ts';

/** A later turn: what is told of it, and how much of each interpretation's probability goes to right answers; undefined where it is none. */
interface Lesson {
  readonly author: string;
  readonly features: TurnFeatures;
  readonly right: readonly (number | undefined)[];
}

/** What each of these folds is weighed with was learned from all others. */
const FOLDS = 2;

/** Fits the model on all conversations and on the sittings' questions with something said before them, each weighed by what was not learned from it. */
export function fitConversations(folder: DataFolder, dictionary: WordFilter): InterpretationModel {
  const { statement, vocabulary, ranking, facts, languages, conversations = [], bank } = folder;
  const rest = { statement, vocabulary, ranking, facts, languages };
  const messages = bank.filter(({ path }, i) => SITTING.test(path) && i % 4 === 0);
  const others = bank.filter((file) => !messages.includes(file));
  const lessons = Array.from({ length: FOLDS }, (_, fold) => {
    const held = conversations.filter((_, i) => i % FOLDS === fold);
    const learned = conversations.filter((file) => !held.includes(file));
    const { knowledge } = compileKnowledge({ ...rest, bank: others, conversations: learned }, dictionary);
    const turns = held.flatMap(({ path, text }) =>
      parseConversations(text, path).flatMap((conversation) => takeLessons(knowledge, conversation, path)),
    );
    return fold === 0
      ? [...turns, ...messages.flatMap((file) => takeMessageLessons(knowledge, file))]
      : turns;
  }).flat();
  if (lessons.length === 0) throw new SetupError('data/conversations has no conversations to learn from.');
  const model = fitModel(lessons);
  console.log(`${lessons.length} turns and questions; right: ${meanProbability(lessons, model).toFixed(3)}`);
  return model;
}

/** A question with something said before it is like a turn with the turn before, but for what it can mean. */
function takeMessageLessons(knowledge: Knowledge, { path, text }: TextFile): Lesson[] {
  return parseBank(text, path).flatMap((line): Lesson[] => {
    const { questions, around } = parseMessage(line.question);
    const terms = keepKnown(isStated(knowledge), readTerms(knowledge.language(), around.join('. ')));
    const [asked] = questions;
    if (questions.length !== 1 || asked === undefined || terms.length === 0 || line.about || line.overview)
      return [];
    const question = readQuestion(knowledge.language(), asked);
    return [
      judgeLesson(knowledge, { author: path, line, question, thread: [], message: [{ places: [], terms }] }),
    ];
  });
}

interface Posed extends Surroundings {
  readonly author: string;
  readonly line: Outcome;
  readonly question: Question;
}

function judgeLesson(knowledge: Knowledge, { author, line, question, ...surroundings }: Posed): Lesson {
  const inquiry = weighInContext(knowledge, question, surroundings);
  const alone = rankAnswers(knowledge.model(), inquiry.alone, undefined);
  const { parts, features } = interpretTurn(knowledge, inquiry, undefined, alone);
  const right = INTERPRETATIONS.map((name) => {
    const part = parts.find(({ interpretation }) => interpretation === name);
    return part?.ranking.candidates
      .filter((candidate) => isRight(knowledge, line, candidate))
      .reduce((sum, { probability }) => sum + probability, 0);
  });
  return { author, features, right };
}

function takeLessons(knowledge: Knowledge, conversation: ConversationLine, author: string): Lesson[] {
  const { statement, language } = knowledge;
  const reader = { statement, language: language(), isKnown: isStated(knowledge) };
  return readTurns(reader, conversation).flatMap(({ line, text, thread }) => {
    if (thread.length === 0 || line.about || line.overview) return [];
    const question = readQuestion(language(), text);
    return [judgeLesson(knowledge, { author, line, question, thread, message: [] })];
  });
}

/** Sentences that an answer may have beyond those that are asked for. */
const SPARE = 2;

function isRight({ statement }: Knowledge, turn: Outcome, { kind, sentences }: Candidate): boolean {
  if (!turn.places) return kind === 'missing';
  if (kind !== 'answer') return false;
  return [turn.places, ...(turn.alternatives ?? [])].some((places) => {
    const set = citedBy(statement, places).map(({ index }) => index);
    return set.every((s) => sentences.includes(s)) && sentences.length <= set.length + SPARE;
  });
}

const STEPS = 300;
const RATE = 0.2;
/** Chosen by hand, by what it does to the authors who are left out. */
const RIDGE = 3e-4;
const FEWEST_TURNS = 3;
const LEAST_RIGHT = 0.01;

/** Maximises the probability of right answers under the mixture of interpretations (Jacobs et al. 1991), by steps that adapt to each weight (AdaGrad). */
function fitModel(lessons: readonly Lesson[]): InterpretationModel {
  const counts = new Map<string, number>();
  for (const { features } of lessons)
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= FEWEST_TURNS).map(([name]) => name);
  const makeRows = (value: number) =>
    new Map(names.map((name) => [name, new Float64Array(INTERPRETATIONS.length).fill(value)]));
  const weights = makeRows(0);
  const squares = makeRows(1e-8);
  for (let step = 0; step < STEPS; step++) {
    const gradient = makeRows(0);
    for (const lesson of lessons) addGradient(lesson, weights, gradient);
    for (const [name, row] of weights)
      row.forEach((weight, i) => {
        const slope = (gradient.get(name)?.[i] ?? 0) / lessons.length + RIDGE * weight;
        const square = squares.get(name);
        if (!square) return;
        square[i] = (square[i] ?? 0) + slope * slope;
        row[i] = weight - (RATE * slope) / Math.sqrt(square[i] ?? 1);
      });
  }
  return Object.fromEntries(
    names.map((name) => [name, [...(weights.get(name) ?? [])].map((w) => Number(w.toFixed(3)))]),
  );
}

type Rows = ReadonlyMap<string, Float64Array>;

function addGradient({ features, right }: Lesson, weights: Rows, gradient: Rows): void {
  const shares = sharesOf(features, right, (name) => weights.get(name));
  const posterior = shares.map((share, i) => share * (LEAST_RIGHT + (right[i] ?? 0)));
  const total = posterior.reduce((sum, one) => sum + one, 0);
  for (const [name, value] of features) {
    const row = gradient.get(name);
    if (row)
      shares.forEach((share, i) => {
        row[i] = (row[i] ?? 0) + value * (share - (posterior[i] ?? 0) / total);
      });
  }
}

function sharesOf(
  features: TurnFeatures,
  right: Lesson['right'],
  rowOf: (name: string) => ArrayLike<number> | undefined,
): Float64Array {
  const scores = Float64Array.from(right, (one) => (one === undefined ? Number.NEGATIVE_INFINITY : 0));
  for (const [name, value] of features) {
    const row = rowOf(name);
    if (row) for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] ?? 0) + value * (row[i] ?? 0);
  }
  softmax(scores);
  return scores;
}

function meanProbability(lessons: readonly Lesson[], model: InterpretationModel): number {
  const all = lessons.map(({ features, right }) =>
    sharesOf(features, right, (name) => model[name]).reduce(
      (sum, share, i) => sum + share * (right[i] ?? 0),
      0,
    ),
  );
  return all.reduce((sum, one) => sum + one, 0) / all.length;
}
