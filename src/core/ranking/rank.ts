import type { Restriction } from '../question/voices.ts';
import type { Neighbor } from './bank.ts';
import { type CandidateSet, collectSets, isAllowed } from './candidate-sets.ts';
import { measureMention } from './coverage.ts';
import type { Evidence } from './evidence.ts';
import { setEvidence, setEvidenceForAbout, setEvidenceForMissing } from './evidence-signals.ts';
import type { RankingModel } from './model.ts';
import { rankUntrained } from './rank-untrained.ts';
import { AT, SIGNALS } from './signals.ts';
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
        ...collectSets(model, weighed, undefined).filter(
          ({ sentences }) => !isAllowed(restriction, sentences),
        ),
      ]
    : allowedSets;
  const candidates = sets.map((set) => rankSet(weighed, set));
  candidates.push(rankMissing(model, weighed, allowedSets));
  if (evidence) candidates.push(rankAbout(evidence));
  setProbabilities(candidates, model.weights);
  const kept = restriction ? restrict(candidates, restriction) : candidates;
  kept.sort((a, b) => b.probability - a.probability);
  const relevance = passages.map((score, s) =>
    restriction === undefined || restriction.has(s)
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

function rankSet({ passages, coverage, askedFit, query, evidence }: Weighed, set: CandidateSet): Candidate {
  const { sentences } = set;
  const signals = new Float64Array(SIGNALS.length);
  let [sum, best, covered] = [0, 0, 0];
  let [gap, fit] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const s of sentences) {
    const score = passages[s] ?? 0;
    sum += score;
    best = Math.max(best, score);
    covered = Math.max(covered, coverage.share(s));
    gap = Math.min(gap, coverage.largestGap(s));
    fit = Math.max(fit, askedFit(s));
  }
  signals[AT['passage mean']] = sum / sentences.length;
  signals[AT['passage best']] = best;
  signals[AT.coverage] = covered;
  signals[AT['largest uncovered']] = gap;
  signals[AT['asked fit']] = fit;
  signals[AT['set size']] = Math.log(sentences.length);
  signals[AT['set size when a list is asked']] = query.shape.list ? Math.log(sentences.length) : 0;
  if (evidence) setEvidence(signals, evidence, set);
  return { kind: 'answer', sentences, signals, probability: 0 };
}

function rankMissing(
  model: RankingModel,
  { query, coverage, evidence }: Weighed,
  sets: readonly CandidateSet[],
): Candidate {
  const signals = new Float64Array(SIGNALS.length);
  let covered = 0;
  for (const { sentences } of sets) for (const s of sentences) covered = Math.max(covered, coverage.share(s));
  signals[AT.missing] = 1;
  signals[AT['missing uncovered']] = 1 - covered;
  signals[AT['missing though mentioned']] = measureMention(model, query.subject, sets);
  if (evidence) setEvidenceForMissing(signals, evidence);
  return { kind: 'missing', sentences: [], signals, probability: 0 };
}

function rankAbout(evidence: Evidence): Candidate {
  const signals = new Float64Array(SIGNALS.length);
  setEvidenceForAbout(signals, evidence);
  return { kind: 'about', sentences: [], signals, probability: 0 };
}

function setProbabilities(candidates: readonly Candidate[], weights: readonly number[]): void {
  const scores = new Float64Array(candidates.length);
  candidates.forEach(({ signals }, i) => {
    let score = 0;
    for (let k = 0; k < signals.length; k++) score += (signals[k] ?? 0) * (weights[k] ?? 0);
    scores[i] = score;
  });
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
