import type { Restriction } from '../question/voices.ts';
import type { Neighbor } from './bank.ts';
import { collectSets, isAllowed } from './candidate-sets.ts';
import { measureMention } from './coverage.ts';
import { evidenceFor, evidenceForAbout, evidenceForMissing, meanOf } from './evidence-signals.ts';
import type { RankingModel } from './model.ts';
import { rankUntrained } from './rank-untrained.ts';
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
  /** Probability that the answer contradicts what the question takes for granted, if there is an answer. */
  readonly contradicted: number;
  /** How well each sentence matches by itself, for what to show as nearest. */
  readonly relevance: Float64Array;
}

/** Share of what others than those asked for answer that says that these don't. Chosen by hand, on questions such as "what do the principles say of Libya?" */
const SAID_BY_OTHERS = 0.2;

/**
 * Ranks every likely answer to a question, as a softmax over signals whose weights were fitted on the bank out of fold. Where only some
 * sentences may answer, what the others would answer counts for there being no answer.
 */
export function rankAnswers(model: RankingModel, weighed: Weighed, restriction: Restriction): Ranking {
  const { passages, evidence } = weighed;
  if (model.untrained) return rankUntrained(model.untrained, weighed.query.terms, restriction);
  const allowedSets = collectSets(model, weighed, restriction);
  const sets = restriction
    ? [
        ...allowedSets,
        ...collectSets(model, weighed, undefined).filter((set) => !isAllowed(restriction, set)),
      ]
    : allowedSets;
  const candidates = sets.map((set) => rankSet(weighed, set));
  candidates.push(
    makeCandidate(
      'missing',
      [],
      {
        missing: 1,
        'missing uncovered': 1 - Math.max(0, ...allowedSets.flat().map(weighed.coverage.share)),
        'missing though mentioned': measureMention(model, weighed.query.subject, allowedSets),
      },
      evidence && evidenceForMissing(evidence),
    ),
  );
  if (evidence) candidates.push(makeCandidate('about', [], evidenceForAbout(evidence)));
  setProbabilities(candidates, model.weights);
  const kept = restriction ? restrict(candidates, restriction) : candidates;
  kept.sort((a, b) => b.probability - a.probability);
  const relevance = passages.map((score, s) =>
    isAllowed(restriction, [s])
      ? 0.5 * score + (evidence?.sentenceMass[s] ?? 0) + (evidence?.classes[s] ?? 0)
      : 0,
  );
  const [answered = 1, , , contradicting = 0] = evidence?.gate ?? [];
  const contradicted = contradicting / (answered + contradicting || 1);
  return { candidates: kept, neighbors: evidence?.neighbors ?? [], contradicted, relevance };
}

function restrict(candidates: readonly Candidate[], restriction: Restriction): Candidate[] {
  const kept = candidates.filter(({ sentences }) => isAllowed(restriction, sentences));
  const missing = kept.find(({ kind }) => kind === 'missing');
  const denied = candidates.reduce((sum, one) => (kept.includes(one) ? sum : sum + one.probability), 0);
  if (missing) missing.probability += SAID_BY_OTHERS * denied;
  const total = kept.reduce((sum, { probability }) => sum + probability, 0) || 1;
  for (const candidate of kept) candidate.probability /= total;
  return kept;
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

/** That there is no answer. */
export function noneOf({ candidates }: Pick<Ranking, 'candidates'>): number {
  return probabilityOf(candidates, ({ kind }) => kind !== 'answer');
}

export function probabilityOf(candidates: readonly Candidate[], which: (c: Candidate) => boolean): number {
  return candidates.filter(which).reduce((sum, { probability }) => sum + probability, 0);
}
