import type { Question } from '../question/read-question.ts';
import type { Neighbor } from './bank.ts';
import { type Coverage, measureAskedFit, measureCoverage, measureMention } from './coverage.ts';
import { type Evidence, weighEvidence } from './evidence.ts';
import type { RankingModel } from './model.ts';
import { scorePassages } from './passages.ts';
import { arrangeSignals, type Signals } from './signals.ts';
import { softmax } from './softmax.ts';

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

/** A question as ranking takes it. */
export type Query = Pick<Question, 'terms' | 'subject'> & { readonly shape: Pick<Question['shape'], 'list'> };

/** What a statement and its bank hold for a question, whoever may answer it: weighed once, ranked as often as is needed. */
export interface Weighed {
  readonly query: Query;
  /** Sentence → its score as a passage, the best being 1. */
  readonly passages: Float64Array;
  readonly coverage: Coverage;
  readonly askedFit: (sentence: number) => number;
  /** Absent without a bank. */
  readonly evidence: Evidence | undefined;
}

type Allowed = (sentence: number) => boolean;

export function weighQuestion(model: RankingModel, query: Query): Weighed {
  const { terms } = query;
  const scores = scorePassages(model.passages, terms, model.sentences);
  const best = Math.max(...scores) || 1;
  return {
    query,
    passages: scores.map((score) => score / best),
    coverage: measureCoverage(model, terms),
    askedFit: measureAskedFit(model, terms),
    evidence: model.bank && weighEvidence(model.bank, terms, model.sentences),
  };
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

/** Added to probabilities before their logarithm. */
const LEAST = 1e-4;
const LEAST_MASS = 0.01;

function evidenceFor(
  { classes, mass, best, sentenceMass, sentenceBest }: Evidence,
  sentences: readonly number[],
): Signals {
  const key = sentences.join();
  const probabilities = sentences.map((s) => classes[s] ?? 0);
  return {
    'classifier mean': meanOf(probabilities.map((p) => Math.log(LEAST + p))),
    'classifier sum': Math.log(LEAST + meanOf(probabilities) * sentences.length),
    'neighbor best': best.get(key) ?? 0,
    'neighbor same': sameness(best.get(key)),
    'neighbor touching': Math.max(...sentences.map((s) => sentenceBest[s] ?? 0)),
    'neighbor mass': Math.log(LEAST_MASS + (mass.get(key) ?? 0)),
    'neighbor overlap': meanOf(sentences.map((s) => sentenceMass[s] ?? 0)),
  };
}

function evidenceForMissing({ classes, gate, answered, mass, best, bestAnswered }: Evidence): Signals {
  const [inGate = 0, notInGate = 0] = gate;
  return {
    'missing classifier': Math.log(LEAST + (classes.at(-2) ?? 0)),
    'missing gate': Math.log((LEAST + notInGate) / (LEAST + inGate)),
    'missing paragraph gate': Math.log((LEAST + 1 - answered) / (LEAST + answered)),
    'missing neighbor best': best.get('missing') ?? 0,
    'missing neighbor same': sameness(best.get('missing')),
    'missing neighbor lead': (best.get('missing') ?? 0) - bestAnswered,
    'missing neighbor mass': Math.log(LEAST_MASS + (mass.get('missing') ?? 0)),
    'missing unsure': -Math.log(LEAST + Math.max(...classes.subarray(0, -2))),
  };
}

function evidenceForAbout({ classes, gate, best }: Evidence): Signals {
  const [inGate = 0, , about = 0] = gate;
  return {
    about: 1,
    'about classifier': Math.log(LEAST + (classes.at(-1) ?? 0)),
    'about gate': Math.log((LEAST + about) / (LEAST + inGate)),
    'about neighbor best': best.get('about') ?? 0,
  };
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** Rises from 0 only where a question of the bank is nearly this one. */
function sameness(similarity = 0): number {
  return Math.max(0, similarity - 0.7) / 0.3;
}

/** Sentences that each retrieval may add as candidates of their own. */
const SINGLES = 6;

/** Answers that neighbors have, and sentences that stand out by any retrieval; each kept to what is allowed. */
function collectSets(
  { bank, sentences }: RankingModel,
  { passages, evidence }: Weighed,
  allowed: Allowed,
): number[][] {
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
function topOf(scores: Float64Array, count: number, allowed: Allowed): number[] {
  const top: { readonly s: number; readonly score: number }[] = [];
  scores.forEach((score, s) => {
    if (score <= (top.length < count ? 0 : (top[count - 1]?.score ?? 0)) || !allowed(s)) return;
    const at = top.findIndex((other) => other.score < score);
    top.splice(at < 0 ? top.length : at, 0, { s, score });
    if (top.length > count) top.pop();
  });
  return top.map(({ s }) => s);
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
