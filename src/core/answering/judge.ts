import { contentStems, type Knowledge, termsOf } from '../knowledge.ts';
import { splitQuestion } from '../question/message.ts';
import { shapeOf } from '../question/shape.ts';
import { type Restriction, restrictVoices } from '../question/voices.ts';
import type { Ranking } from '../ranking/rank.ts';
import { type Citation, citeSentences, placeOf } from '../statement/citation.ts';
import { type Sentence, sentencesAt } from '../statement/statement.ts';
import type { Term } from '../words/terms.ts';
import type { Topic } from './answer.ts';
import { findCollection } from './collections.ts';
import { composeAnswer } from './compose.ts';
import { measureLeaning } from './conversation.ts';
import { findGap } from './gap.ts';
import { probabilityOf, rankInThread } from './rank-in-thread.ts';
import { findSubject } from './subject.ts';

/** Nearest passages that are shown where there is no answer. */
export const NEAREST = 3;
/** Further ones, shown to whoever asks for more. */
export const RELATED = 8;

/** What is found to one question of a message. */
export interface Verdict {
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

/** Answers or declines one question, within the sentence that says whose words it wants: a whole collection, one side after the other, whole, or by its halves. */
export function judgeQuestion(
  knowledge: Knowledge,
  question: string,
  thread: readonly Topic[],
  sentence = question,
): Verdict {
  const { statement, vocabulary } = knowledge;
  const { restriction, sides } = restrictVoices(statement, vocabulary.voices, sentence);
  const whole = judge(knowledge, question, thread, restriction);
  const collection = findCollection(vocabulary.collections, question, (text) =>
    contentStems(knowledge, text),
  );
  if (collection) {
    const listed = collection.flatMap((place) => sentencesAt(statement, place)).map(({ index }) => index);
    const allowed = listed.filter((s) => !restriction || restriction.has(s));
    if (allowed.length) return { ...whole, kind: 'answer', sentences: allowed };
  }
  if (whole.kind !== 'answer') {
    const holders = findSubject(knowledge, question, restriction);
    const mention = holders && judge(knowledge, question, thread, holders, CERTAIN);
    if (mention?.kind === 'answer') return mention;
  }
  if (sides.length > 1 && shapeOf(question).compare)
    return judgeSides(knowledge, question, thread, sides) ?? whole;
  return judgeHalves(knowledge, question, thread, restriction, whole);
}

/** Hardly to be declined: the subject is there, and any mention of it was asked for. */
const CERTAIN = 0.98;

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

/** Surely not stated: then an answer to the other half says so. */
const SURE = 0.85;

/** What one half asks that is not stated is said beside the answer to the other. */
function joinHalf(whole: Verdict, one: Verdict, two: Verdict): Verdict {
  const missing =
    [one.missing, two.missing].filter((phrase) => phrase !== undefined).join(', or ') || undefined;
  if (missing && one.kind === 'not-stated' && two.kind === 'not-stated')
    return { ...one, missing, nearest: [...one.nearest, ...two.nearest] };
  const [answered, silent] = one.kind === 'answer' ? [one, two] : [two, one];
  if (answered.kind !== 'answer' || silent.kind !== 'not-stated' || silent.none < SURE || !silent.missing)
    return whole;
  if (whole.kind === 'answer') return { ...whole, missing: silent.missing };
  return answered.none <= 1 - SURE ? { ...answered, missing: silent.missing } : whole;
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
  if (one.kind !== 'answer' || two.kind !== 'answer') return joinHalf(whole, one, two);
  const both = [...new Set([...one.sentences, ...two.sentences])];
  if (whole.kind !== 'answer')
    return { ...whole, kind: 'answer', sentences: both, none: Math.min(one.none, two.none) };
  // The whole question was weighed with both halves in sight: what it found comes first.
  return { ...whole, sentences: [...new Set([...whole.sentences, ...both])] };
}

/** Ranks, composes, and answers or declines. */
export function judge(
  knowledge: Knowledge,
  question: string,
  thread: readonly Topic[],
  restriction: Restriction,
  declineAt = knowledge.declineAt,
): Verdict {
  const terms = termsOf(knowledge, question);
  const allowed = (s: number): boolean => !restriction || restriction.has(s);
  const ranking = rankInThread(knowledge, question, terms, thread, allowed);
  const none = probabilityOf(ranking.candidates, (c) => c.label !== 'answer');
  const about = probabilityOf(ranking.candidates, (c) => c.label === 'about');
  const composition = composeAnswer(ranking.candidates, (s) => wordsIn(knowledge, s));
  const leaning = thread.length ? measureLeaning(question, terms) : 0;
  const inherited = leaning >= LEANS ? thread.at(-1) : undefined;
  const base = {
    none,
    nearest: nearestOf(ranking, NEAREST + RELATED),
    terms: [...new Set([...keepKnown(knowledge, terms), ...(inherited?.terms ?? [])])].slice(0, MOST_TERMS),
    inherited: inherited?.places ?? [],
  };
  if (composition && none < declineAt)
    return { ...base, kind: 'answer', sentences: addSignature(knowledge, question, composition) };
  if (about > none / 2) return { ...base, kind: 'about', sentences: [] };
  const asked = new Set([...terms.flatMap(({ stem, concepts }) => [stem, ...concepts]), ...base.terms]);
  const gap = findGap(knowledge, ranking, asked);
  const nearest = [...new Set([...(gap?.nearest.filter(allowed) ?? []), ...base.nearest])];
  return { ...base, kind: 'not-stated', sentences: [], missing: gap?.missing, nearest };
}

/** "Who tweeted that?", "in what year?": a post's signature tells, so that the post is shown whole. */
function addSignature(
  { statement }: Knowledge,
  question: string,
  sentences: readonly number[],
): readonly number[] {
  const part = statement.sentences[sentences[0] ?? -1]?.part;
  const signed = part?.paragraphs === 1 && statement.byPlace.has(`${part.id}.dateline`);
  if (!part || !signed || !shapeOf(question).signature) return sentences;
  const post = sentencesAt(statement, part.id).map(({ index }) => index);
  return [...post, ...sentences.filter((s) => !post.includes(s))];
}

function nearestOf(ranking: Ranking, count: number): number[] {
  return [...ranking.relevance.keys()]
    .filter((s) => (ranking.relevance[s] as number) > 0.3)
    .sort((a, b) => (ranking.relevance[b] as number) - (ranking.relevance[a] as number))
    .slice(0, count);
}

function wordsIn({ statement }: Knowledge, sentence: number): number {
  const { start, end } = statement.sentences[sentence] as Sentence;
  return (end - start) / 6;
}

/** Only words that the statement or the vocabulary has: what a turn was about, not what was said. */
export function keepKnown({ statementStems }: Knowledge, terms: readonly Term[]): string[] {
  const kept = terms
    .filter(({ functional }) => !functional)
    .flatMap(({ stem, concepts }) => (statementStems.has(stem) ? [stem] : concepts.slice(0, 1)));
  return [...new Set(kept)];
}

/** What was asked, for the turns that follow. */
export function topicOf(knowledge: Knowledge, verdicts: readonly Verdict[]): Topic {
  const sentences = verdicts.flatMap((verdict) => verdict.sentences);
  const places = citationsOf(knowledge, sentences).map((citation) => placeOf(knowledge.statement, citation));
  return {
    // Where the statement does not say, the conversation is still about what it said before.
    places: places.length ? places : verdicts.flatMap(({ inherited }) => inherited),
    terms: [...new Set(verdicts.flatMap((verdict) => verdict.terms))],
  };
}

export function citationsOf({ statement }: Knowledge, sentences: readonly number[]): Citation[] {
  return citeSentences(sentences.map((s) => statement.sentences[s] as Sentence));
}
