import type { Candidate } from '../ranking/rank.ts';

/** Words that an answer may be longer than the answer that it holds, before a reader is lost in it. Chosen by hand. */
const SLACK = 90;
/** What a word more must gain in the probability of holding the whole answer. Chosen by hand. */
const COST_PER_WORD = 0.003;
/** The likeliest candidates that an answer may begin with, and those that may be added to it. */
const SEEDS = 6;
const ADDITIONS = 12;

interface Shown {
  readonly sentences: readonly number[];
  /** Probability that they hold the whole answer, less what their length costs. */
  readonly worth: number;
}

/**
 * Chooses the sentences, best first, that most probably hold the whole answer without burying it: the expected utility over the candidates, where
 * a candidate counts as served when all its sentences are shown, one of them first, and not too many words around them. `lengthOf`
 * gives a sentence's length in words.
 */
export function composeAnswer(
  candidates: readonly Candidate[],
  lengthOf: (sentence: number) => number,
): readonly number[] | undefined {
  const answers = candidates.filter(({ kind }) => kind === 'answer');
  const weighFrom = weigher(answers, lengthOf);
  const shown = answers
    .slice(0, SEEDS)
    .flatMap(({ sentences }) => rotations(sentences))
    .map((start) => addWorthwhile(start, answers, weighFrom(start[0] ?? -1)));
  const best = shown.reduce<Shown | undefined>((a, b) => (a && a.worth >= b.worth ? a : b), undefined);
  return best?.sentences;
}

type Weigh = (sentences: readonly number[]) => Shown;

/** Gives for the sentence that is shown first what weighs it with others behind. */
function weigher(
  answers: readonly Candidate[],
  lengthOf: (sentence: number) => number,
): (first: number) => Weigh {
  const total = answers.reduce((sum, { probability }) => sum + probability, 0) || 1;
  const length = (sentences: readonly number[]): number => sentences.reduce((sum, s) => sum + lengthOf(s), 0);
  const served = answers.map(({ sentences, probability }) => ({
    sentences,
    longest: length(sentences) + SLACK,
    share: probability / total,
  }));
  return (first) => {
    const having = served.filter(({ sentences }) => sentences.includes(first));
    return (shown) => {
      const words = length(shown);
      let worth = 0;
      for (const { sentences, longest, share } of having)
        if (words <= longest && sentences.every((s) => shown.includes(s))) worth += share;
      return { sentences: shown, worth: worth - COST_PER_WORD * words };
    };
  };
}

function addWorthwhile(start: readonly number[], answers: readonly Candidate[], weigh: Weigh): Shown {
  let shown = weigh(start);
  for (const { sentences } of answers.slice(0, ADDITIONS)) {
    const more = sentences.filter((s) => !shown.sentences.includes(s));
    if (more.length === 0) continue;
    const next = weigh([...shown.sentences, ...more]);
    if (next.worth > shown.worth) shown = next;
  }
  return shown;
}

/** Any sentence of a set may be the one that other likely answers share, and so the better first. */
function rotations(sentences: readonly number[]): number[][] {
  return sentences.slice(0, 4).map((first) => [first, ...sentences.filter((s) => s !== first)]);
}
