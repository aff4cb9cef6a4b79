import type { Restriction } from '../question/voices.ts';
import type { RankingModel } from './model.ts';
import type { Weighed } from './weigh-question.ts';

/** Whether a set of sentences may answer, all of it. */
export function isAllowed(restriction: Restriction, set: readonly number[]): boolean {
  return restriction === undefined || set.every((s) => restriction.has(s));
}

/** Sentences that each retrieval may add as candidates of their own. Chosen by hand. */
const SINGLES = 6;

/** Answers that neighbors have, and sentences that stand out by any retrieval; each kept to what is allowed. */
export function collectSets(
  { bank, sentences }: RankingModel,
  { passages, evidence }: Pick<Weighed, 'passages' | 'evidence'>,
  restriction: Restriction,
): number[][] {
  const allowed = (s: number): boolean => restriction === undefined || restriction.has(s);
  const singles = topOf(passages, SINGLES, allowed).map((s) => [s]);
  const found: (readonly number[])[] = [];
  if (bank && evidence) {
    const { answers, outcomes } = bank;
    found.push(...evidence.neighbors.map(({ question }) => answers[outcomes[question] ?? -1] ?? []));
    found.push(...topOf(evidence.classes.subarray(0, sentences), SINGLES, allowed).map((s) => [s]));
  }
  const kept = [...found, ...singles].map((set) => set.filter(allowed)).filter(({ length }) => length > 0);
  return [...new Map(kept.map((set) => [set.join(), set])).values()];
}

/** The places of the highest scores above 0, the highest first; of equals the first. */
function topOf(scores: Float64Array, count: number, allowed: (s: number) => boolean): number[] {
  const top: { readonly s: number; readonly score: number }[] = [];
  scores.forEach((score, s) => {
    if (score <= (top.length < count ? 0 : (top[count - 1]?.score ?? 0)) || !allowed(s)) return;
    const at = top.findIndex((other) => other.score < score);
    top.splice(at < 0 ? top.length : at, 0, { s, score });
    if (top.length > count) top.pop();
  });
  return top.map(({ s }) => s);
}
