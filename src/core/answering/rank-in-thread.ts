import { type Knowledge, termsOf } from '../knowledge.ts';
import { shapeOf } from '../question/shape.ts';
import { type Candidate, type Ranking, rankAnswers } from '../ranking/rank.ts';
import type { Term } from '../words/terms.ts';
import type { Topic } from './answer.ts';
import { inheritTerms, measureLeaning, measureNearness } from './conversation.ts';

/** Ranks a question by itself and, as far as it leans on the thread, together with what the thread was about. */
export function rankInThread(
  knowledge: Knowledge,
  question: string,
  terms: readonly Term[],
  thread: readonly Topic[],
  allowed: (s: number) => boolean,
): Ranking {
  const shape = shapeOf(question);
  const subject = shape.subject ? termsOf(knowledge, shape.subject) : [];
  const alone = rankAnswers(knowledge.model, { terms, shape, subject }, allowed);
  const topic = thread.at(-1);
  const leaning = topic ? measureLeaning(question, terms) : 0;
  if (!topic || leaning === 0) return alone;
  const together = rankAnswers(
    knowledge.model,
    { terms: inheritTerms(terms, topic), shape, subject: [] },
    allowed,
  );
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

export function probabilityOf(candidates: readonly Candidate[], which: (c: Candidate) => boolean): number {
  return candidates.filter(which).reduce((sum, { probability }) => sum + probability, 0);
}
