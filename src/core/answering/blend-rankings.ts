import type { Restriction } from '../question/voices.ts';
import { isAllowed } from '../ranking/candidate-sets.ts';
import type { Candidate, Ranking } from '../ranking/rank.ts';

/** A ranking, and how likely it is the one that is meant. */
interface Part {
  readonly ranking: Ranking;
  readonly share: number;
}

/** The mixture of rankings: an answer is as likely as all of them together make it. */
export function blendRankings(parts: readonly Part[]): Ranking {
  const candidates = new Map<string, Candidate>();
  for (const { ranking, share } of parts)
    for (const candidate of ranking.candidates) {
      const key = candidate.kind + candidate.sentences.join();
      const other = candidates.get(key);
      if (other) other.probability += share * candidate.probability;
      else candidates.set(key, { ...candidate, probability: share * candidate.probability });
    }
  const likeliest = parts.reduce((a, b) => (b.share > a.share ? b : a));
  const relevance = likeliest.ranking.relevance.map((_, s) =>
    parts.reduce((sum, { ranking, share }) => sum + share * (ranking.relevance[s] ?? 0), 0),
  );
  return { ...likeliest.ranking, candidates: byProbability([...candidates.values()]), relevance };
}

/** How much likelier the paragraph that was just shown is to answer a question that leans on it wholly. Chosen by hand. */
const NEAR_BOOST = 4;

/** Shifts probability between answers; whether there is one is for the words to say. `leaning` is from 0 to 1. */
export function favorNear(
  ranking: Ranking,
  nearness: (sentence: number) => number,
  leaning: number,
): Ranking {
  const before = probabilityOf(ranking.candidates, isAnswer);
  const favored = ranking.candidates.map((candidate) => {
    const near = Math.max(0, ...candidate.sentences.map(nearness));
    return { ...candidate, probability: candidate.probability * (1 + NEAR_BOOST * leaning * near) };
  });
  const after = probabilityOf(favored, isAnswer) || 1;
  for (const candidate of favored.filter(isAnswer)) candidate.probability *= before / after;
  return { ...ranking, candidates: byProbability(favored) };
}

/** What the first of several sets takes of the probability, the others sharing the rest. Chosen by hand. */
const FIRST_SET = 0.6;

/** A ranking of sets that are known; undefined where none may answer. What else there is to a ranking comes from another. */
export function rankFixed(
  sets: readonly (readonly number[])[] | undefined,
  restriction: Restriction,
  other: Ranking,
): Ranking | undefined {
  const kept = (sets ?? []).filter((set) => set.length > 0 && isAllowed(restriction, set));
  if (kept.length === 0) return undefined;
  const rest = kept.length - 1;
  const candidates = kept.map((sentences, i): Candidate => {
    const probability = rest === 0 ? 1 : i === 0 ? FIRST_SET : (1 - FIRST_SET) / rest;
    return { kind: 'answer', sentences, signals: new Float64Array(), probability };
  });
  return { ...other, candidates, contradicted: 0 };
}

function isAnswer({ kind }: Candidate): boolean {
  return kind === 'answer';
}

function byProbability(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates].sort((a, b) => b.probability - a.probability);
}

export function probabilityOf(candidates: readonly Candidate[], which: (c: Candidate) => boolean): number {
  return candidates.filter(which).reduce((sum, { probability }) => sum + probability, 0);
}
