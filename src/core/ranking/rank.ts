import type { QuestionShape } from '../question/shape.ts';
import type { Term } from '../words/terms.ts';
import type { Neighbor } from './bank.ts';
import { measureAskedFit, measureCoverage, measureMention } from './coverage.ts';
import { type Evidence, weighEvidence } from './evidence.ts';
import type { RankingModel } from './model.ts';
import { scorePassages } from './passages.ts';
import { type Signals, toVector } from './signals.ts';

/** A possible answer: sentences, best first; or that there is none. */
export interface Candidate {
  /** Indexes of sentences; empty for missing and about. */
  readonly sentences: readonly number[];
  readonly label: 'answer' | 'missing' | 'about';
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
export interface Query {
  readonly terms: readonly Term[];
  readonly shape: Pick<QuestionShape, 'list'>;
  /** The terms of `QuestionShape.subject`. */
  readonly subject: readonly Term[];
}

/** Sentences that each retrieval may add as candidates of their own. */
const SINGLES = 6;
/** Added to probabilities before their logarithm. */
const LEAST = 1e-4;
const LEAST_MASS = 0.01;

/** Scores every likely answer to a question, as a softmax over signals whose weights were fitted on the bank out of fold. */
export function rankAnswers(
  model: RankingModel,
  { terms, shape, subject }: Query,
  allowed: (sentence: number) => boolean,
): Ranking {
  const passages = scorePassages(model.passages, terms, model.sentences);
  const bestPassage = Math.max(...passages) || 1;
  const covered = measureCoverage(model, terms);
  const askedFit = measureAskedFit(model, terms);
  const evidence = model.trained && weighEvidence(model.trained, terms, model.sentences);
  const sets = collectSets(model, evidence, passages, allowed);
  const candidates = sets.map((sentences) => {
    const passage = sentences.map((s) => (passages[s] as number) / bestPassage);
    const retrieved = {
      'passage mean': meanOf(passage),
      'passage best': Math.max(...passage),
      coverage: Math.max(...sentences.map(covered.share)),
      'largest uncovered': Math.min(...sentences.map(covered.largestGap)),
      'asked fit': Math.max(...sentences.map(askedFit)),
      'set size': Math.log(sentences.length),
      'set size when a list is asked': shape.list ? Math.log(sentences.length) : 0,
    };
    return makeCandidate('answer', sentences, retrieved, evidence && evidenceFor(evidence, sentences));
  });
  candidates.push(
    makeCandidate(
      'missing',
      [],
      {
        missing: 1,
        'missing uncovered': 1 - Math.max(0, ...sets.flat().map(covered.share)),
        'missing though mentioned': measureMention(model, subject, sets),
      },
      evidence && evidenceForMissing(evidence),
    ),
  );
  if (evidence) candidates.push(makeCandidate('about', [], evidenceForAbout(evidence)));
  setProbabilities(candidates, model.weights);
  candidates.sort((a, b) => b.probability - a.probability);
  const relevance = Float64Array.from(passages, (score, s) =>
    allowed(s)
      ? 0.5 * (score / bestPassage) + (evidence?.sentenceMass[s] ?? 0) + (evidence?.classes[s] ?? 0)
      : 0,
  );
  return { candidates, neighbors: evidence?.neighbors ?? [], relevance };
}

function makeCandidate(
  label: Candidate['label'],
  sentences: readonly number[],
  ...groups: readonly (Signals | undefined)[]
): Candidate {
  return { sentences, label, signals: toVector(...groups), probability: 0 };
}

function evidenceFor(
  { classes, mass, best, sentenceMass, sentenceBest }: Evidence,
  sentences: readonly number[],
): Signals {
  const key = sentences.join();
  const probabilities = sentences.map((s) => classes[s] as number);
  return {
    'classifier mean': meanOf(probabilities.map((p) => Math.log(LEAST + p))),
    'classifier sum': Math.log(LEAST + meanOf(probabilities) * sentences.length),
    'neighbor best': best.get(key) ?? 0,
    'neighbor same': sameness(best.get(key)),
    'neighbor touching': Math.max(...sentences.map((s) => sentenceBest[s] as number)),
    'neighbor mass': Math.log(LEAST_MASS + (mass.get(key) ?? 0)),
    'neighbor overlap': meanOf(sentences.map((s) => sentenceMass[s] as number)),
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

/** Answers that neighbors have, and sentences that stand out by any retrieval; each kept to what is allowed. */
function collectSets(
  { trained, sentences }: RankingModel,
  evidence: Evidence | undefined,
  passages: Float64Array,
  allowed: (sentence: number) => boolean,
): number[][] {
  const singles = topOf(passages, SINGLES, allowed).map((s) => [s]);
  const found: (readonly number[])[] = [];
  if (trained && evidence) {
    const { answers, labels } = trained.bank;
    found.push(...evidence.neighbors.map(({ question }) => answers[labels[question] as number] ?? []));
    found.push(...topOf(evidence.classes.subarray(0, sentences), SINGLES, allowed).map((s) => [s]));
  }
  const kept = [...found, ...singles].map((set) => set.filter(allowed)).filter(({ length }) => length > 0);
  return [...new Map(kept.map((set) => [set.join(), set])).values()];
}

function topOf(scores: Float64Array, count: number, allowed: (s: number) => boolean): number[] {
  return [...scores.keys()]
    .filter((s) => (scores[s] as number) > 0 && allowed(s))
    .sort((a, b) => (scores[b] as number) - (scores[a] as number))
    .slice(0, count);
}

function setProbabilities(candidates: readonly Candidate[], weights: readonly number[]): void {
  let total = 0;
  for (const candidate of candidates) {
    const score = candidate.signals.reduce((sum, signal, k) => sum + signal * (weights[k] ?? 0), 0);
    candidate.probability = Math.exp(Math.min(score, 500));
    total += candidate.probability;
  }
  for (const candidate of candidates) candidate.probability /= total || 1;
}
