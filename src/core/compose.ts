import type { Candidate } from './rank.ts';

/** What to show: sentences, best first, and how likely they hold the whole answer. */
export interface Composition {
  readonly sentences: readonly number[];
  readonly confidence: number;
}

/** Words that an answer may be longer than the answer that it holds, before a reader is lost in it. */
const SLACK = 90;
/** What a word more must gain in the probability of holding the whole answer. */
const COST_PER_WORD = 0.0012;
const SEEDS = 6;
const ADDITIONS = 12;

/**
 * Chooses the sentences that most probably hold the whole answer without burying it: the expected utility over the candidates, where
 * a candidate counts as served when all its sentences are shown, one of them first, and not too many words around them.
 */
export function composeAnswer(
  candidates: readonly Candidate[],
  wordsIn: (sentence: number) => number,
): Composition | undefined {
  const answers = candidates.filter(({ label }) => label === 'answer');
  const total = answers.reduce((sum, { probability }) => sum + probability, 0) || 1;
  const length = (sentences: readonly number[]): number => sentences.reduce((sum, s) => sum + wordsIn(s), 0);
  const worth = (shown: readonly number[]): { served: number; worth: number } => {
    const words = length(shown);
    let served = 0;
    for (const { sentences, probability } of answers)
      if (
        sentences.includes(shown[0] as number) &&
        sentences.every((s) => shown.includes(s)) &&
        words <= length(sentences) + SLACK
      )
        served += probability / total;
    return { served, worth: served - COST_PER_WORD * words };
  };
  let best: { sentences: readonly number[]; served: number; worth: number } | undefined;
  for (const seed of answers.slice(0, SEEDS)) {
    for (const start of rotations(seed.sentences)) {
      let shown = start;
      let value = worth(shown);
      for (const { sentences } of answers.slice(0, ADDITIONS)) {
        const more = [...shown, ...sentences.filter((s) => !shown.includes(s))];
        if (more.length === shown.length) continue;
        const next = worth(more);
        if (next.worth > value.worth) [shown, value] = [more, next];
      }
      if (!best || value.worth > best.worth) best = { sentences: shown, ...value };
    }
  }
  return best && { sentences: best.sentences, confidence: best.served };
}

/** Any sentence of a set may be the one that other likely answers share, and so the better first. */
function rotations(sentences: readonly number[]): number[][] {
  return sentences.slice(0, 4).map((first) => [first, ...sentences.filter((s) => s !== first)]);
}
