import type { Gap, Knowledge } from '../knowledge/knowledge.ts';
import { readGoingOn } from '../question/goes-on.ts';
import type { Question } from '../question/read-question.ts';
import type { Restriction } from '../question/voices.ts';
import { isAllowed } from '../ranking/candidate-sets.ts';
import { type Candidate, noneOf, probabilityOf, type Ranking } from '../ranking/rank.ts';
import { sentencesAt } from '../statement/statement.ts';
import type { Topic } from './answer.ts';
import { composeAnswer } from './compose.ts';
import { dropNaming, paragraphsOf } from './conversation.ts';
import { findGap } from './gap.ts';
import { isStated, keepKnown, type Verdict } from './verdict.ts';
import { type Inquiry, LEANS, rankInquiry } from './weigh-in-thread.ts';

/** Nearest passages that are shown where there is no answer. */
export const NEAREST = 3;
/** Further ones, shown to whoever asks for more. */
export const RELATED = 8;

/** Probability of there being no answer, at and above which a later turn is declined: half. With less caution, or more, fewer turns are right (data/evaluation). */
const DECLINE_TURN = 0.5;
/** What whoever wants to go on is told where there is no more: what others asked of the passage is not what they asked. */
const NO_MORE: Gap = { missing: 'anything more on this', nearest: [] };
/** What a conversation is about, in words; the older ones fade. */
export const MOST_TERMS = 12;

/** Probability. */
const LIKELY = 0.5;

/** Ranks, composes, and answers or declines; only the sentences of the restriction may answer. */
export function judge(
  knowledge: Knowledge,
  inquiry: Inquiry,
  restriction: Restriction,
  declineAt = knowledge.declineAt,
): Verdict {
  const { question } = inquiry;
  const { ranking, leaning } = rankInquiry(knowledge, inquiry, restriction);
  const none = noneOf(ranking);
  const about = probabilityOf(ranking.candidates, ({ kind }) => kind === 'about');
  const composition = composeAnswer(keepAlike(ranking.candidates, inquiry), (s) =>
    estimateWords(knowledge, s),
  );
  const inherited = leaning >= LEANS ? inquiry.context?.topic : undefined;
  const isTurn = inquiry.context?.isTurn ?? false;
  const isAnswered = none < cautionFor(inquiry, declineAt);
  const kept = inherited && keepTopic(knowledge, inherited, isAnswered ? composition : undefined);
  const terms = new Set([...keepKnown(isStated(knowledge), question.terms), ...(kept?.terms ?? [])]);
  const base = {
    none,
    nearest: nearestOf(ranking, NEAREST + RELATED),
    terms: [...terms].slice(0, MOST_TERMS),
    inherited: inherited?.places ?? [],
    isFollowUp: inherited !== undefined && isTurn,
  };
  if (composition && isAnswered)
    return {
      ...base,
      kind: 'answer',
      sentences: addSignature(knowledge, question, composition),
      ...(ranking.contradicted > LIKELY && { contradicts: true }),
    };
  if (about > none / 2) return { ...base, kind: 'about', sentences: [] };
  const gap = nameGap(knowledge, inquiry, ranking, base.terms);
  const chosen = gap?.nearest.filter((s) => isAllowed(restriction, [s])) ?? [];
  // What would have been the answer, if there were one, is nearer than what has most words in common.
  const nearest = [...new Set([...chosen, ...(composition ?? []), ...base.nearest])];
  return {
    ...base,
    kind: 'not-stated',
    sentences: [],
    missing: gap?.missing,
    ...(gap?.inaudible && { inaudible: true }),
    nearest,
  };
}

/** Probability of there being no answer, at and above which a question is declined, where it is `declineAt` by itself. */
export function cautionFor({ context }: Inquiry, declineAt: number): number {
  return context?.isTurn ? Math.min(declineAt, DECLINE_TURN) : declineAt;
}

function nameGap(
  knowledge: Knowledge,
  { question: { text, terms }, context }: Inquiry,
  { neighbors }: Ranking,
  topic: readonly string[],
): Gap | undefined {
  if (context?.isTurn && readGoingOn(text)) return NO_MORE;
  const asked = terms.flatMap(({ stem, concepts }) => [stem, ...concepts]);
  return findGap(knowledge, neighbors, new Set([...asked, ...topic]));
}

/** A later turn points at what was shown, or goes on from it: both together only where that is the likeliest answer itself. */
function keepAlike(candidates: readonly Candidate[], { context }: Inquiry): readonly Candidate[] {
  const likeliest = candidates.find(({ kind }) => kind === 'answer');
  if (!context?.isTurn || !likeliest) return candidates;
  const { isShown } = context.surrounding;
  const shareOf = ({ sentences }: Candidate): number => sentences.filter(isShown).length / sentences.length;
  const share = shareOf(likeliest);
  if (share > 0 && share < 1) return candidates;
  return candidates.filter((candidate) => candidate.kind !== 'answer' || shareOf(candidate) === share);
}

/** What a conversation goes on being about: where another paragraph answers, no longer what names the one before. */
function keepTopic(knowledge: Knowledge, topic: Topic, sentences: readonly number[] | undefined): Topic {
  const shown = paragraphsOf(knowledge.statement, topic);
  return sentences && !sentences.some((s) => shown.has(s)) ? dropNaming(knowledge, topic) : topic;
}

/** "Who tweeted that?", "in what year?": a post's signature tells, so that the post is shown whole. */
function addSignature(
  { statement }: Knowledge,
  { shape }: Question,
  sentences: readonly number[],
): readonly number[] {
  const part = statement.sentences[sentences[0] ?? -1]?.part;
  const signed = part?.paragraphs === 1 && statement.byPlace.has(`${part.id}.dateline`);
  if (!part || !signed || !shape.signature) return sentences;
  const post = sentencesAt(statement, part.id).map(({ index }) => index);
  return [...post, ...sentences.filter((s) => !post.includes(s))];
}

/** Under it a passage has hardly a word of the question. Chosen by hand. */
const LEAST_RELEVANCE = 0.3;

function nearestOf({ relevance }: Ranking, count: number): number[] {
  return [...relevance.keys()]
    .filter((s) => (relevance[s] ?? 0) > LEAST_RELEVANCE)
    .sort((a, b) => (relevance[b] ?? 0) - (relevance[a] ?? 0))
    .slice(0, count);
}

/** Of English, with the space after it. */
const CHARACTERS_PER_WORD = 6;

function estimateWords({ statement }: Knowledge, sentence: number): number {
  const { start = 0, end = 0 } = statement.sentences[sentence] ?? {};
  return (end - start) / CHARACTERS_PER_WORD;
}
