import type { Neighbor } from './bank.ts';
import { type Allowed, collectSets } from './candidate-sets.ts';
import { measureMention } from './coverage.ts';
import { evidenceFor, evidenceForAbout, evidenceForMissing, meanOf } from './evidence-signals.ts';
import type { RankingModel } from './model.ts';
import { arrangeSignals, type Signals } from './signals.ts';
import { softmax } from './softmax.ts';
import type { Weighed } from './weigh-question.ts';

/** A possible answer: sentences, best first; or that there is none. */
export interface Candidate {
  /** Indexes of sentences; empty for missing and about. */
  readonly sentences: readonly number[];
  readonly kind: 'answer' | 'missing' | 'about';
  readonly signals: Float64Array;
  probability: number;
}

export interface Ranking {
  /** Likeliest first. */
  readonly candidates: readonly Candidate[];
  readonly neighbors: readonly Neighbor[];
  /** How well each sentence matches by itself, for what to show as nearest. */
  readonly relevance: Float64Array;
}

/** Ranks every likely answer to a question, as a softmax over signals whose weights were fitted on the bank out of fold. */
export function rankAnswers(model: RankingModel, weighed: Weighed, allowed: Allowed): Ranking {
  const { passages, evidence } = weighed;
  const sets = collectSets(model, weighed, allowed);
  const candidates = sets.map((set) => rankSet(weighed, set));
  candidates.push(
    makeCandidate(
      'missing',
      [],
      {
        missing: 1,
        'missing uncovered': 1 - Math.max(0, ...sets.flat().map(weighed.coverage.share)),
        'missing though mentioned': measureMention(model, weighed.query.subject, sets),
      },
      evidence && evidenceForMissing(evidence),
    ),
  );
  if (evidence) candidates.push(makeCandidate('about', [], evidenceForAbout(evidence)));
  setProbabilities(candidates, model.weights);
  candidates.sort((a, b) => b.probability - a.probability);
  const relevance = passages.map((score, s) =>
    allowed(s) ? 0.5 * score + (evidence?.sentenceMass[s] ?? 0) + (evidence?.classes[s] ?? 0) : 0,
  );
  return { candidates, neighbors: evidence?.neighbors ?? [], relevance };
}

function rankSet(
  { passages, coverage, askedFit, query, evidence }: Weighed,
  set: readonly number[],
): Candidate {
  const scores = set.map((s) => passages[s] ?? 0);
  const retrieved = {
    'passage mean': meanOf(scores),
    'passage best': Math.max(...scores),
    coverage: Math.max(...set.map(coverage.share)),
    'largest uncovered': Math.min(...set.map(coverage.largestGap)),
    'asked fit': Math.max(...set.map(askedFit)),
    'set size': Math.log(set.length),
    'set size when a list is asked': query.shape.list ? Math.log(set.length) : 0,
  };
  return makeCandidate('answer', set, retrieved, evidence && evidenceFor(evidence, set));
}

function makeCandidate(
  kind: Candidate['kind'],
  sentences: readonly number[],
  ...groups: readonly (Signals | undefined)[]
): Candidate {
  return { sentences, kind, signals: arrangeSignals(...groups), probability: 0 };
}

function setProbabilities(candidates: readonly Candidate[], weights: readonly number[]): void {
  const scores = Float64Array.from(candidates, ({ signals }) =>
    signals.reduce((sum, signal, k) => sum + signal * (weights[k] ?? 0), 0),
  );
  softmax(scores);
  candidates.forEach((candidate, i) => {
    candidate.probability = scores[i] ?? 0;
  });
}
