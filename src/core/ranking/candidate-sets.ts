import type { Restriction } from '../question/voices.ts';
import type { RankingModel } from './model.ts';
import type { Weighed } from './weigh-question.ts';

/** Whether a set of sentences may answer, all of it. */
export function isAllowed(restriction: Restriction, set: readonly number[]): boolean {
  return restriction === undefined || set.every((s) => restriction.has(s));
}

/** Sentences that each retrieval may add as candidates of their own. Chosen by hand. */
const SINGLES = 6;

/** Sentences that may be an answer together, best first. */
export interface CandidateSet {
  readonly sentences: readonly number[];
  /** Joined by commas. */
  readonly key: string;
}

/** Answers that neighbors have, and sentences that stand out by any retrieval; each kept to what is allowed. */
export function collectSets(
  { bank, sentences }: RankingModel,
  { passages, evidence }: Pick<Weighed, 'passages' | 'evidence'>,
  restriction: Restriction,
): CandidateSet[] {
  const allowed = (s: number): boolean => restriction === undefined || restriction.has(s);
  const sets = new Map<string, CandidateSet>();
  const add = (set: readonly number[]): void => {
    const kept = restriction ? set.filter(allowed) : set;
    const key = kept.join();
    if (key && !sets.has(key)) sets.set(key, { sentences: kept, key });
  };
  if (bank && evidence) {
    const outcomes = evidence.neighbors.map(({ question }) => bank.outcomes[question] ?? -1);
    for (const outcome of new Set(outcomes)) add(bank.answers[outcome] ?? []);
    for (const s of topOf(evidence.classes.subarray(0, sentences), SINGLES, allowed)) add([s]);
  }
  for (const s of topOf(passages, SINGLES, allowed)) add([s]);
  return [...sets.values()];
}

/** The places of the highest scores above 0, the highest first; of equals the first. */
function topOf(scores: Float64Array, count: number, allowed: (s: number) => boolean): number[] {
  const top: number[] = [];
  const scoreAt = (at: number): number => scores[top[at] ?? -1] ?? 0;
  for (let s = 0; s < scores.length; s++) {
    const score = scores[s] ?? 0;
    if (score <= (top.length < count ? 0 : scoreAt(count - 1)) || !allowed(s)) continue;
    let at = Math.min(top.length, count - 1);
    for (; at > 0 && scoreAt(at - 1) < score; at--) top[at] = top[at - 1] ?? 0;
    top[at] = s;
  }
  return top;
}
