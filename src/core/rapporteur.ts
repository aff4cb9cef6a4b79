import type { Answer, Topic } from './answer.ts';
import { type Citation, citeSentences, placeOf } from './citation.ts';
import { findCollection } from './collections.ts';
import { composeAnswer } from './compose.ts';
import {
  ASKS_NEXT,
  ASKS_WHENCE,
  CHANGES_TOPIC,
  inheritTerms,
  measureLeaning,
  measureNearness,
} from './conversation.ts';
import { type Gap, type Knowledge, termsOf } from './knowledge.ts';
import { type Message, parseMessage, splitQuestion } from './message.ts';
import type { StatementWords } from './quotation.ts';
import { type Candidate, type Ranking, rankAnswers } from './rank.ts';
import { shapeOf } from './shape.ts';
import { askForSource } from './source.ts';
import { type Sentence, sentencesAt } from './statement.ts';
import type { Term } from './terms.ts';
import { type Restriction, restrictVoices } from './voices.ts';

/** Characters. */
export const LONGEST_QUESTION = 1_000;
/** Questions of one message that are answered; more is a list of demands, and each can be asked by itself. */
const MOST_QUESTIONS = 4;
const NEAREST = 3;

interface Verdict {
  readonly kind: 'answer' | 'not-stated' | 'about';
  readonly sentences: readonly number[];
  readonly missing?: string | undefined;
  readonly nearest: readonly number[];
  readonly none: number;
  readonly terms: readonly string[];
  /** Places that the turn before showed, where the question leans on it. */
  readonly inherited: readonly string[];
}

/** A turn that leans at least so much on the one before is about the same. */
const LEANS = 0.4;
/** What a conversation is about, in words; the older ones fade. */
const MOST_TERMS = 12;

export function askQuestion(
  knowledge: Knowledge,
  words: StatementWords,
  raw: string,
  before: readonly Topic[],
): Answer {
  const source = askForSource(knowledge, words, raw);
  if (source) return source;
  if (raw.length > LONGEST_QUESTION)
    return {
      kind: 'invalid',
      problem: `A question may have ${LONGEST_QUESTION.toLocaleString('en')} characters; this one has ${raw.length.toLocaleString('en')}. Ask the same in fewer words.`,
    };
  const message = parseMessage(raw);
  if (!message.text)
    return {
      kind: 'invalid',
      problem: 'There is no question. Ask, for example: what does the FTF working group do?',
    };
  const said = message.around.join('. ');
  const around: Topic[] = said
    ? [{ places: [], terms: keepKnown(knowledge, termsOf(knowledge.lexicon, knowledge.speller, said)) }]
    : [];
  const thread = CHANGES_TOPIC.test(raw) ? [] : before;
  const again = askAgain(knowledge, message.text, thread.at(-1));
  if (again) return again;
  const verdicts: Verdict[] = [];
  for (const question of message.questions.slice(0, MOST_QUESTIONS)) {
    const last = verdicts.at(-1);
    const asked: Topic[] = last ? [topicOf(knowledge, [last])] : [];
    verdicts.push(judgeQuestion(knowledge, question, [...thread, ...around, ...asked]));
  }
  return mergeVerdicts(knowledge, lookAround(knowledge, message, thread, verdicts));
}

/** "Who said that?", "what comes next?": answered by where the last answer stands. */
function askAgain(knowledge: Knowledge, question: string, topic: Topic | undefined): Answer | undefined {
  const { statement } = knowledge;
  const shown = topic?.places.flatMap((place) => sentencesAt(statement, place)) ?? [];
  const last = shown.at(-1);
  if (!topic || !last) return undefined;
  const next = ASKS_NEXT.test(question) ? statement.sentences[last.index + 1] : undefined;
  const cited = next ? [next] : ASKS_WHENCE.test(question) ? shown : [];
  if (cited.length === 0) return undefined;
  const citations = citeSentences(cited);
  const places = citations.map((citation) => placeOf(statement, citation));
  return { kind: 'answer', citations, topic: { places, terms: topic.terms } };
}

/** "Can you help us find it?" asks nothing by itself: then the sentence before it, or the whole message, says what is sought. */
function lookAround(
  knowledge: Knowledge,
  { around, text }: Message,
  thread: readonly Topic[],
  verdicts: readonly Verdict[],
): readonly Verdict[] {
  if (around.length === 0 || verdicts.some(({ kind }) => kind === 'answer')) return verdicts;
  const [best] = [...around.slice(-LOOKED_AROUND), text]
    .map((said) => {
      const { restriction } = restrictVoices(knowledge.statement, knowledge.vocabulary.voices, said);
      return judge(knowledge, said, thread, restriction);
    })
    .filter(({ kind }) => kind === 'answer')
    .sort((a, b) => a.none - b.none);
  return best ? [best] : verdicts;
}
const LOOKED_AROUND = 3;

/** Answers or declines one question: a whole collection, one side after the other, whole, or by its halves. */
function judgeQuestion(knowledge: Knowledge, question: string, thread: readonly Topic[]): Verdict {
  const { statement, vocabulary } = knowledge;
  const { restriction, sides } = restrictVoices(statement, vocabulary.voices, question);
  const whole = judge(knowledge, question, thread, restriction);
  const collection = findCollection(vocabulary.collections, question, termsOf(knowledge.lexicon, knowledge.speller, question));
  if (collection) {
    const listed = collection.flatMap((place) => sentencesAt(statement, place)).map(({ index }) => index);
    const allowed = listed.filter((s) => !restriction || restriction.has(s));
    if (allowed.length) return { ...whole, kind: 'answer', sentences: allowed };
  }
  if (sides.length > 1 && shapeOf(question).compare) return judgeSides(knowledge, question, thread, sides) ?? whole;
  return judgeHalves(knowledge, question, thread, restriction, whole);
}

/** What each of those compared says; nothing unless all say something. */
function judgeSides(
  knowledge: Knowledge,
  question: string,
  thread: readonly Topic[],
  sides: readonly ReadonlySet<number>[],
): Verdict | undefined {
  const verdicts = sides.map((side) => judge(knowledge, question, thread, side));
  const [first] = verdicts;
  if (!first || verdicts.some(({ kind }) => kind !== 'answer')) return undefined;
  return { ...first, sentences: [...new Set(verdicts.flatMap(({ sentences }) => sentences))] };
}

function judgeHalves(
  knowledge: Knowledge,
  question: string,
  thread: readonly Topic[],
  restriction: Restriction,
  whole: Verdict,
): Verdict {
  const [first, second] = splitQuestion(question);
  if (first === undefined || second === undefined) return whole;
  const one = judge(knowledge, first, thread, restriction);
  const two = judge(knowledge, second, [...thread, topicOf(knowledge, [one])], restriction);
  if (one.kind !== 'answer' || two.kind !== 'answer') return whole;
  const both = [...new Set([...one.sentences, ...two.sentences])];
  if (whole.kind !== 'answer')
    return { ...whole, kind: 'answer', sentences: both, none: Math.min(one.none, two.none) };
  // The whole question was weighed with both halves in sight: what it found comes first.
  return { ...whole, sentences: [...new Set([...whole.sentences, ...both])] };
}

function judge(
  knowledge: Knowledge,
  question: string,
  thread: readonly Topic[],
  restriction: Restriction,
): Verdict {
  const terms = termsOf(knowledge.lexicon, knowledge.speller, question);
  const allowed = (s: number): boolean => !restriction || restriction.has(s);
  const ranking = rankInThread(knowledge, question, terms, thread, allowed);
  const none = probabilityOf(ranking.candidates, (c) => c.label !== 'answer');
  const about = probabilityOf(ranking.candidates, (c) => c.label === 'about');
  const composition = composeAnswer(ranking.candidates, (s) => wordsIn(knowledge, s));
  const leaning = thread.length ? measureLeaning(question, terms) : 0;
  const inherited = leaning >= LEANS ? thread.at(-1) : undefined;
  const base = {
    none,
    nearest: nearestOf(ranking, NEAREST),
    terms: [...new Set([...keepKnown(knowledge, terms), ...(inherited?.terms ?? [])])].slice(0, MOST_TERMS),
    inherited: inherited?.places ?? [],
  };
  if (composition && none < knowledge.declineAt)
    return { ...base, kind: 'answer', sentences: addSignature(knowledge, question, composition.sentences) };
  if (about > none / 2) return { ...base, kind: 'about', sentences: [] };
  const gap = gapOf(knowledge, ranking);
  const nearest = [...new Set([...(gap?.nearest.filter(allowed) ?? []), ...base.nearest])].slice(0, NEAREST);
  return { ...base, kind: 'not-stated', sentences: [], missing: gap?.missing, nearest };
}

/** "Who tweeted that?", "in what year?": a post's signature tells, so that the post is shown whole. */
function addSignature({ statement }: Knowledge, question: string, sentences: readonly number[]): readonly number[] {
  const part = statement.sentences[sentences[0] ?? -1]?.part;
  const signed = part?.paragraphs === 1 && statement.byPlace.has(`${part.id}.dateline`);
  if (!part || !signed || !shapeOf(question).signature) return sentences;
  const post = sentencesAt(statement, part.id).map(({ index }) => index);
  return [...post, ...sentences.filter((s) => !post.includes(s))];
}

/** Ranks a question by itself and, as far as it leans on the thread, together with what the thread was about. */
function rankInThread(
  knowledge: Knowledge,
  question: string,
  terms: readonly Term[],
  thread: readonly Topic[],
  allowed: (s: number) => boolean,
): Ranking {
  const shape = shapeOf(question);
  const subject = shape.subject ? termsOf(knowledge.lexicon, knowledge.speller, shape.subject) : [];
  const alone = rankAnswers(knowledge.model, terms, allowed, shape, subject);
  const topic = thread.at(-1);
  const leaning = topic ? measureLeaning(question, terms) : 0;
  if (!topic || leaning === 0) return alone;
  const together = rankAnswers(knowledge.model, inheritTerms(terms, topic), allowed, shape);
  return favorNear(blend(alone, together, leaning), measureNearness(knowledge.statement, topic), leaning);
}

/** How much likelier the paragraph that was just shown is to answer a question that leans on it wholly. */
const NEAR_BOOST = 4;

/** Shifts probability between answers; whether there is one is for the words to say. */
function favorNear(ranking: Ranking, nearness: (s: number) => number, leaning: number): Ranking {
  const isAnswer = ({ label }: Candidate): boolean => label === 'answer';
  const before = probabilityOf(ranking.candidates, isAnswer);
  for (const candidate of ranking.candidates) {
    const near = Math.max(0, ...candidate.sentences.map(nearness));
    candidate.probability *= 1 + NEAR_BOOST * leaning * near;
  }
  const after = probabilityOf(ranking.candidates, isAnswer) || 1;
  for (const candidate of ranking.candidates.filter(isAnswer)) candidate.probability *= before / after;
  return { ...ranking, candidates: [...ranking.candidates].sort((a, b) => b.probability - a.probability) };
}

function blend(alone: Ranking, together: Ranking, leaning: number): Ranking {
  const candidates = new Map<string, Candidate>();
  const add = (ranking: Ranking, share: number): void => {
    for (const candidate of ranking.candidates) {
      const key = candidate.label + candidate.sentences.join();
      const other = candidates.get(key);
      if (other) other.probability += share * candidate.probability;
      else candidates.set(key, { ...candidate, probability: share * candidate.probability });
    }
  };
  add(alone, 1 - leaning);
  add(together, leaning);
  return {
    candidates: [...candidates.values()].sort((a, b) => b.probability - a.probability),
    neighbors: leaning > 0.5 ? together.neighbors : alone.neighbors,
    relevance: alone.relevance.map(
      (score, s) => (1 - leaning) * score + leaning * (together.relevance[s] as number),
    ),
  };
}

function probabilityOf(candidates: readonly Candidate[], which: (c: Candidate) => boolean): number {
  return candidates.filter(which).reduce((sum, { probability }) => sum + probability, 0);
}

function nearestOf(ranking: Ranking, count: number): number[] {
  return [...ranking.relevance.keys()]
    .filter((s) => (ranking.relevance[s] as number) > 0.3)
    .sort((a, b) => (ranking.relevance[b] as number) - (ranking.relevance[a] as number))
    .slice(0, count);
}

/** How alike a question of the bank must be for what it asks to be what was asked. */
const SAME_QUESTION = 0.5;

function gapOf({ gaps }: Knowledge, { neighbors }: Ranking): Gap | undefined {
  const nearest = neighbors.find(({ question }) => gaps[question]);
  return nearest && nearest.similarity >= SAME_QUESTION ? gaps[nearest.question] : undefined;
}

function wordsIn({ statement }: Knowledge, sentence: number): number {
  const { start, end } = statement.sentences[sentence] as Sentence;
  return (end - start) / 6;
}

/** Only words that the statement or the vocabulary has: what a turn was about, not what was said. */
function keepKnown({ statementStems }: Knowledge, terms: readonly Term[]): string[] {
  const kept = terms
    .filter(({ functional }) => !functional)
    .flatMap(({ stem, concepts }) => (statementStems.has(stem) ? [stem] : concepts.slice(0, 1)));
  return [...new Set(kept)];
}

function topicOf(knowledge: Knowledge, verdicts: readonly Verdict[]): Topic {
  const sentences = verdicts.flatMap((verdict) => verdict.sentences);
  const places = citationsOf(knowledge, sentences).map((citation) => placeOf(knowledge.statement, citation));
  return {
    // Where the statement does not say, the conversation is still about what it said before.
    places: places.length ? places : verdicts.flatMap(({ inherited }) => inherited),
    terms: [...new Set(verdicts.flatMap((verdict) => verdict.terms))],
  };
}

function citationsOf({ statement }: Knowledge, sentences: readonly number[]): Citation[] {
  return citeSentences(sentences.map((s) => statement.sentences[s] as Sentence));
}

/** One answer for all questions of a message: what any of them found, and what is not stated. */
function mergeVerdicts(knowledge: Knowledge, verdicts: readonly Verdict[]): Answer {
  const topic = topicOf(knowledge, verdicts);
  const sentences = [...new Set(verdicts.flatMap((verdict) => verdict.sentences))];
  const missing = verdicts.find((verdict) => verdict.kind === 'not-stated')?.missing;
  if (sentences.length)
    return {
      kind: 'answer',
      citations: citationsOf(knowledge, sentences),
      ...(missing && { missing }),
      topic,
    };
  if (verdicts.every(({ kind }) => kind === 'about')) return { kind: 'about' };
  const nearest = [...new Set(verdicts.flatMap((verdict) => verdict.nearest))].slice(0, NEAREST);
  return {
    kind: 'not-stated',
    ...(missing && { missing }),
    nearest: nearest.flatMap((s) => citeSentences([knowledge.statement.sentences[s] as Sentence])),
    topic,
  };
}
