// Fits what later turns of conversations mean: how much speaks for an answer, by how the turn is put, learned from data/conversations.

import { isStated, keepKnown } from '../core/answering/verdict.ts';
import { readTurn, type Surroundings, weighInContext } from '../core/answering/weigh-in-thread.ts';
import { type DataFolder, type Knowledge, SetupError, type WordFilter } from '../core/index.ts';
import type { Outcome } from '../core/learning/bank-line.ts';
import { compileKnowledge } from '../core/learning/compile.ts';
import type { ConversationLine } from '../core/learning/conversation-bank.ts';
import type { TextFile } from '../core/learning/data-folder.ts';
import { makeRandom } from '../core/learning/random.ts';
import { parseBank, parseConversations } from '../core/learning/schema.ts';
import { blurThread, readTurns } from '../core/learning/teach-turns.ts';
import { parseMessage } from '../core/question/message.ts';
import { readWholeQuestion } from '../core/question/read-question.ts';
import type { Candidate } from '../core/ranking/rank.ts';
import type { TurnModel } from '../core/ranking/rank-turn.ts';
import { citedBy } from '../core/statement/statement.ts';
import { readTerms } from '../core/words/language.ts';
import { SITTING } from './fit.ts';
import { fitTurnModel, measureTurns, type TurnLesson } from './fit-turn-model.ts';

/** What each of these folds is weighed with was learned from all others. */
const FOLDS = 2;
/** Of the files, every so many teach how a statement without a bank is asked: it has less to weigh. */
const BARE = 3;
const SEED = 98;

/**
 * Fits the model on all conversations and on the sittings' questions with something said before them, each weighed by what was not learned
 * from it; and on the conversations as a statement without a bank would see them.
 */
export function fitConversations(folder: DataFolder, dictionary: WordFilter): TurnModel {
  const { statement, vocabulary, ranking, facts, languages, conversations = [], bank } = folder;
  const rest = { statement, vocabulary, ranking, facts, languages };
  const messages = bank.filter(({ path }, i) => SITTING.test(path) && i % 4 === 0);
  const others = bank.filter((file) => !messages.includes(file));
  const random = makeRandom(SEED);
  const lessons: TurnLesson[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = conversations.filter((_, i) => i % FOLDS === fold);
    const learned = conversations.filter((file) => !held.includes(file));
    const { knowledge } = compileKnowledge({ ...rest, bank: others, conversations: learned }, dictionary);
    lessons.push(...held.flatMap((file) => takeFile(knowledge, file, random)));
    if (fold === 0) lessons.push(...messages.flatMap((file) => takeMessages(knowledge, file)));
    console.log(`${lessons.length} turns and questions read`);
  }
  if (lessons.length === 0) throw new SetupError('data/conversations has no conversations to learn from.');
  const { knowledge: bare } = compileKnowledge({ statement, bank: [] }, dictionary);
  const some = conversations.filter((_, i) => i % BARE === 0);
  lessons.push(...some.flatMap((file) => takeFile(bare, file, random)));
  const model = fitTurnModel(lessons);
  console.log(`${lessons.length} turns and questions; right: ${measureTurns(lessons, model).toFixed(3)}`);
  return model;
}

/** A question with something said before it is like a turn with the turn before, but for what it can mean. */
function takeMessages(knowledge: Knowledge, { path, text }: TextFile): TurnLesson[] {
  return parseBank(text, path).flatMap((line): TurnLesson[] => {
    const { questions, around } = parseMessage(line.question);
    const terms = keepKnown(isStated(knowledge), readTerms(knowledge.language(), around.join('. ')));
    const [asked] = questions;
    if (questions.length !== 1 || asked === undefined || terms.length === 0 || line.about || line.overview)
      return [];
    return takeLesson(knowledge, { line, asked, thread: [], message: [{ places: [], terms }] });
  });
}

function takeFile(knowledge: Knowledge, { path, text }: TextFile, random: () => number): TurnLesson[] {
  return parseConversations(text, path).flatMap((conversation) =>
    takeConversation(knowledge, conversation, random),
  );
}

function takeConversation(
  knowledge: Knowledge,
  conversation: ConversationLine,
  random: () => number,
): TurnLesson[] {
  const { statement, language } = knowledge;
  const reader = { statement, language: language(), isKnown: isStated(knowledge) };
  return readTurns(reader, conversation).flatMap(({ line, text, around, thread, leans }, i) => {
    if (thread.length === 0 || line.about || line.overview) return [];
    const shown = citedBy(statement, thread.at(-1)?.places ?? []);
    // What points at what was shown means something else where something else was shown.
    const points = citedBy(statement, line.places ?? []).some((one) => shown.includes(one));
    const known = points || i % 2 === 0 ? thread : blurThread(statement, thread, random);
    return takeLesson(knowledge, { line, asked: text, around, thread: known, message: [], leans });
  });
}

interface Posed extends Surroundings {
  readonly line: Outcome;
  readonly asked: string;
  readonly around?: string;
  readonly leans?: boolean;
}

function takeLesson(
  knowledge: Knowledge,
  { line, asked, around, leans, ...surroundings }: Posed,
): TurnLesson[] {
  const posed = { text: asked, sentence: asked, around };
  const question = readWholeQuestion(knowledge.language(), knowledge.voices(), posed);
  const inquiry = weighInContext(knowledge, question, surroundings);
  const turn = readTurn(knowledge, inquiry, question.voices.restriction);
  if (!turn) return [];
  const last = surroundings.thread.at(-1)?.places ?? [];
  const shown = new Set(citedBy(knowledge.statement, last).map(({ index }) => index));
  const candidates = turn.candidates.map(({ candidate, signals }) => ({
    signals,
    isRight: isRight(knowledge, line, candidate, shown),
  }));
  return [{ features: turn.features, candidates, leans }];
}

/** Sentences that an answer may have beyond those that are asked for; none that were just shown. */
const SPARE = 2;

function isRight(
  { statement }: Knowledge,
  turn: Outcome,
  { kind, sentences }: Candidate,
  shown: ReadonlySet<number>,
): boolean {
  if (!turn.places) return kind === 'missing';
  if (kind !== 'answer') return false;
  return [turn.places, ...(turn.alternatives ?? [])].some((places) => {
    const set = citedBy(statement, places).map(({ index }) => index);
    const spare = sentences.filter((s) => !set.includes(s));
    return (
      set.every((s) => sentences.includes(s)) && spare.length <= SPARE && !spare.some((s) => shown.has(s))
    );
  });
}
