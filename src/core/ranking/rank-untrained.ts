import type { Restriction } from '../question/voices.ts';
import type { Term } from '../words/terms.ts';
import { isAllowed } from './candidate-sets.ts';
import type { Candidate, Ranking } from './rank.ts';
import { scoreUntrained, type UntrainedScore } from './score-untrained.ts';
import { softmax } from './softmax.ts';
import type { UntrainedIndex } from './untrained-index.ts';

// All chosen by hand; test/core/articles.test.ts and another-statement.test.ts hold them to what articles without a bank should answer.

const MOST_CANDIDATES = 6;
/** Of a sentence that is as likely to answer as not. */
const LEAST_SCORE = 0.44;
/** The greater, the more the best sentence takes. */
const SHARPNESS = 60;

/** Ranks the sentences that may answer where there is no bank, each by itself, and there being no answer among them. */
export function rankUntrained(
  index: UntrainedIndex,
  terms: readonly Term[],
  restriction: Restriction,
): Ranking {
  const scores = scoreUntrained(index, terms);
  const best = [...scores.keys()]
    .filter((s) => isAllowed(restriction, [s]) && totalOf(scores, s) > 0)
    .sort((a, b) => totalOf(scores, b) - totalOf(scores, a))
    .slice(0, MOST_CANDIDATES);
  const exponents = Float64Array.from(
    [...best.map((s) => totalOf(scores, s)), LEAST_SCORE],
    (total) => total * SHARPNESS,
  );
  softmax(exponents);
  const candidates = [...best.map((s) => [s]), []].map(
    (sentences, i): Candidate => ({
      sentences,
      kind: sentences.length ? 'answer' : 'missing',
      signals: new Float64Array(),
      probability: exponents[i] ?? 0,
    }),
  );
  candidates.sort((a, b) => b.probability - a.probability);
  const relevance = Float64Array.from(scores, ({ total }, s) =>
    isAllowed(restriction, [s]) ? NEAREST_ABOVE + total : 0,
  );
  return { candidates, neighbors: [], contradicted: 0, relevance };
}

/** `nearest` passages are those above 0.3: here all that have a word of the question. */
const NEAREST_ABOVE = 0.2;

function totalOf(scores: readonly UntrainedScore[], s: number): number {
  return scores[s]?.total ?? 0;
}
