import type { Topic } from '../answering/answer.ts';
import { continueThread, inheritTerms, recallShown } from '../answering/conversation.ts';
import { MOST_TERMS } from '../answering/judge.ts';
import { keepKnown } from '../answering/verdict.ts';
import { leaveTopic } from '../question/leave-topic.ts';
import { parseMessage } from '../question/message.ts';
import type { ShownTurn } from '../ranking/thread-features.ts';
import { citeSentences, placeOf } from '../statement/citation.ts';
import { citedBy, type Statement } from '../statement/statement.ts';
import { type Language, readTerms } from '../words/language.ts';
import type { Term } from '../words/terms.ts';
import type { Outcome } from './bank-line.ts';
import type { ConversationLine, TurnLine } from './conversation-bank.ts';

/** A turn as it is understood: its words, and what the turns before were about. */
export interface ReadTurn {
  readonly line: TurnLine;
  /** What it asks, and what it says around that. */
  readonly text: string;
  readonly around: string;
  readonly terms: readonly Term[];
  /** Oldest first; none where it says that it leaves the topic. */
  readonly thread: readonly Topic[];
  /** Whether it goes on from the turn before. */
  readonly leans: boolean;
}

export interface ConversationReader {
  readonly statement: Statement;
  readonly language: Language;
  /** Whether the statement has a stem. */
  readonly isKnown: (stem: string) => boolean;
}

/** Reads a conversation as the bot would if it had understood every turn before. */
export function readTurns(reader: ConversationReader, { turns }: ConversationLine): ReadTurn[] {
  let thread: readonly Topic[] = [];
  return turns.map((line, i) => {
    const fresh = leaveTopic(line.said);
    const before = fresh === undefined ? thread : [];
    const message = parseMessage(fresh ?? line.said);
    const [text = ''] = message.questions;
    const around = before.length ? message.around.join('. ') : '';
    const terms = [around, text].flatMap((words) => readTerms(reader.language, words));
    const leans = i > 0 && fresh === undefined && !line.kind?.startsWith('switch');
    const topic = topicAfter(reader, line, terms, leans ? before.at(-1) : undefined);
    thread = continueThread(before, { kind: 'answer', confidence: 1, citations: [], related: [], topic });
    return { line, text, around, terms, thread: before, leans };
  });
}

function topicAfter(
  { statement, isKnown }: ConversationReader,
  line: TurnLine,
  terms: readonly Term[],
  last: Topic | undefined,
): Topic {
  const cited = citeSentences(citedBy(statement, line.places ?? []));
  const places = cited.map((citation) => placeOf(statement, citation));
  const known = new Set([...keepKnown(isKnown, terms), ...(last?.terms ?? [])]);
  return { places: places.length ? places : (last?.places ?? []), terms: [...known].slice(0, MOST_TERMS) };
}

/** What is learned from a turn beyond its words: the words together with those that it leans on, and what it means, lead to the same. */
export interface TurnLesson {
  readonly line: Outcome;
  readonly terms: readonly Term[];
}

/** A turn after what was shown before it; nothing was before what is understood by itself. */
export interface ThreadLesson extends TurnLesson {
  readonly thread: readonly ShownTurn[];
}

/** Later turns in their thread, and in one that showed a little more or less; and what they mean, in each and by itself. */
export function teachThreads(
  { statement, language }: ConversationReader,
  turns: readonly ReadTurn[],
  random: () => number,
): ThreadLesson[] {
  return turns.flatMap(({ line, terms, thread: topics }): ThreadLesson[] => {
    if (topics.length === 0 || line.about || line.overview) return [];
    const threads = [topics, blurThread(statement, topics, random)].map((one) => recallShown(statement, one));
    const inThreads = (of: readonly Term[]) => threads.map((thread) => ({ line, terms: of, thread }));
    if (!line.means) return inThreads(terms);
    const meant = readTerms(language, line.means);
    return [...inThreads(terms), ...inThreads(meant), { line, terms: meant, thread: [] }];
  });
}

/** The last turn as the bot might have answered it: with a sentence less, one more beside it, or its neighbor instead. */
export function blurThread(
  statement: Statement,
  thread: readonly Topic[],
  random: () => number,
): readonly Topic[] {
  const last = thread.at(-1);
  const shown = citedBy(statement, last?.places ?? []);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const one = pick(shown);
  if (!last || !one) return thread;
  const others = shown.filter((sentence) => sentence !== one);
  const neighbors = [statement.sentences[one.index - 1], statement.sentences[one.index + 1]];
  const beside = pick(
    neighbors.flatMap((next) => (next?.part === one.part && !others.includes(next) ? [next] : [])),
  );
  const blurred = beside ? [others, [...shown, beside], [...others, beside]] : [others];
  const sentences = pick(blurred.filter(({ length }) => length > 0)) ?? shown;
  const inOrder = sentences.toSorted((a, b) => a.index - b.index);
  const places = citeSentences(inOrder).map((citation) => placeOf(statement, citation));
  return [...thread.slice(0, -1), { ...last, places }];
}

/** Turns together with what they lean on, and what they mean in full. */
export function teachTurns(reader: ConversationReader, turns: readonly ReadTurn[]): TurnLesson[] {
  return turns.flatMap(({ line, terms, thread, leans }): TurnLesson[] => {
    const topic = thread.at(-(line.back ?? 1));
    const meant = line.means ? [{ line, terms: readTerms(reader.language, line.means) }] : [{ line, terms }];
    return leans && topic ? [...meant, { line, terms: inheritTerms(terms, topic) }] : meant;
  });
}
