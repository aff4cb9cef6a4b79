import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Question } from '../question/read-question.ts';
import type { RankingModel } from '../ranking/model.ts';
import { type Candidate, type Ranking, rankAnswers } from '../ranking/rank.ts';
import { type Weighed, weighQuestion } from '../ranking/weigh-question.ts';
import type { Topic } from './answer.ts';
import { inheritTerms, measureNearness } from './conversation.ts';

/** A question of a conversation, weighed: to be ranked for whoever may answer it. */
export interface Inquiry {
  readonly question: Question;
  /** The question by itself. */
  readonly alone: Weighed;
  /** Where it leans on the turn before: what that was about, and the question together with that. */
  readonly leaning?: LeaningInquiry | undefined;
}

interface LeaningInquiry {
  readonly topic: Topic;
  /** Above 0, at most 1. */
  readonly share: number;
  readonly together: Weighed;
  /** How near each sentence stands to what was shown, from 0 to 1. */
  readonly nearness: (sentence: number) => number;
}

/** Weighs a question by itself and, as far as it leans on the thread, together with what the thread was about. */
export function weighInThread(knowledge: Knowledge, question: Question, thread: readonly Topic[]): Inquiry {
  const model = knowledge.model();
  const topic = thread.at(-1);
  const alone = weighQuestion(model, question);
  if (!topic || question.leaning === 0) return { question, alone };
  const { shape, terms, leaning: share } = question;
  const together = weighQuestion(model, { terms: inheritTerms(terms, topic), shape, subject: [] });
  const nearness = measureNearness(knowledge.statement, topic);
  return { question, alone, leaning: { topic, share, together, nearness } };
}

/** The likeliest answers among the sentences that are allowed. */
export function rankInquiry(
  model: RankingModel,
  { alone, leaning }: Inquiry,
  allowed: (sentence: number) => boolean,
): Ranking {
  const ranking = rankAnswers(model, alone, allowed);
  if (!leaning) return ranking;
  const together = rankAnswers(model, leaning.together, allowed);
  return favorNear(blend(ranking, together, leaning.share), leaning);
}

/** How much likelier the paragraph that was just shown is to answer a question that leans on it wholly. Chosen by hand. */
const NEAR_BOOST = 4;

/** Shifts probability between answers; whether there is one is for the words to say. */
function favorNear(ranking: Ranking, { nearness, share }: LeaningInquiry): Ranking {
  const isAnswer = ({ kind }: Candidate): boolean => kind === 'answer';
  const before = probabilityOf(ranking.candidates, isAnswer);
  for (const candidate of ranking.candidates) {
    const near = Math.max(0, ...candidate.sentences.map(nearness));
    candidate.probability *= 1 + NEAR_BOOST * share * near;
  }
  const after = probabilityOf(ranking.candidates, isAnswer) || 1;
  for (const candidate of ranking.candidates.filter(isAnswer)) candidate.probability *= before / after;
  return { ...ranking, candidates: [...ranking.candidates].sort((a, b) => b.probability - a.probability) };
}

/** Above so much leaning, the questions that are near are those near to both together. */
const MOSTLY = 0.5;

function blend(alone: Ranking, together: Ranking, share: number): Ranking {
  const candidates = new Map<string, Candidate>();
  const add = (ranking: Ranking, weight: number): void => {
    for (const candidate of ranking.candidates) {
      const key = candidate.kind + candidate.sentences.join();
      const other = candidates.get(key);
      if (other) other.probability += weight * candidate.probability;
      else candidates.set(key, { ...candidate, probability: weight * candidate.probability });
    }
  };
  add(alone, 1 - share);
  add(together, share);
  return {
    candidates: [...candidates.values()].sort((a, b) => b.probability - a.probability),
    neighbors: share > MOSTLY ? together.neighbors : alone.neighbors,
    relevance: alone.relevance.map((score, s) => (1 - share) * score + share * (together.relevance[s] ?? 0)),
  };
}

export function probabilityOf(candidates: readonly Candidate[], which: (c: Candidate) => boolean): number {
  return candidates.filter(which).reduce((sum, { probability }) => sum + probability, 0);
}
