import { ABOUT, type BankIndex, countAnswers, countQuestions, findNeighbors, MISSING, type Neighbor } from './bank.ts';
import { type Classifier, classify } from './classifier.ts';
import { askedFor, bucketOf, featuresOf } from './features.ts';
import { type PassageIndex, scorePassages } from './passages.ts';
import type { QuestionShape } from './shape.ts';
import type { Term } from './terms.ts';

/** A possible answer: sentences, best first; or none of them. */
export interface Candidate {
  /** Indexes of sentences; empty for MISSING and ABOUT. */
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

/** What was learned from the question bank. */
export interface Trained {
  readonly bank: BankIndex;
  /** Sentences, then missing and about. */
  readonly classifier: Classifier;
  /** Answered, missing, about. */
  readonly gate: Classifier;
  /** Answered by a paragraph, for each; missing near a paragraph, for each; missing elsewhere; about. */
  readonly paragraphGate: Classifier;
  /** Sentence → questions of the bank that it answers. */
  readonly asks: Uint16Array;
}

export interface RankingModel {
  readonly sentences: number;
  readonly passages: PassageIndex;
  /** Absent where there is no question bank: then passages alone rank. */
  readonly trained?: Trained | undefined;
  readonly weights: readonly number[];
}

const NEIGHBORS = 40;
/** Sentences that each signal may add as candidates of their own. */
const SINGLES = 6;
const LEAST = 1e-4;

const UNTRAINED_WEIGHTS: Readonly<Record<string, number>> = {
  'passage best': 6,
  coverage: 8,
  'set size': -1,
  missing: 10,
};

/** Names of the signals, in the order of `Candidate.signals` and of the fitted weights. */
export const SIGNALS = [
  'classifier mean',
  'classifier sum',
  'neighbor best',
  'neighbor mass',
  'neighbor overlap',
  'passage mean',
  'passage best',
  'coverage',
  'known set',
  'set size',
  'set size when a list is asked',
  'missing',
  'missing classifier',
  'missing neighbor best',
  'missing neighbor mass',
  'missing uncovered',
  'about',
  'about classifier',
  'about neighbor best',
  'missing gate',
  'missing unknown words',
  'missing unsure',
  'about gate',
  'largest uncovered',
  'asked fit',
  'neighbor same',
  'missing neighbor same',
  'missing paragraph gate',
  'missing though mentioned',
] as const;

/** Without a bank there is nothing to fit: the best passage, if it has most of the question's words. */
export const UNTRAINED = {
  declineAt: 0.5,
  weights: SIGNALS.map((signal) => UNTRAINED_WEIGHTS[signal] ?? 0),
};

/** Scores every likely answer to a question, as a softmax over signals whose weights were fitted on the bank out of fold. */
export function rankAnswers(
  model: RankingModel,
  terms: readonly Term[],
  allowed: (sentence: number) => boolean,
  shape: Pick<QuestionShape, 'list'>,
  subject: readonly Term[] = [],
): Ranking {
  const passages = scorePassages(model.passages, terms, model.sentences);
  const bestPassage = Math.max(...passages) || 1;
  const covered = measureCoverage(model, terms);
  const askedFit = measureAskedFit(model, terms);
  const evidence = model.trained ? weighEvidence(model, model.trained, terms) : undefined;
  const sets = collectSets(model, evidence, passages, allowed);
  const candidates: Candidate[] = sets.map((sentences) => {
    const signals = new Float64Array(SIGNALS.length);
    const mean = (of: (s: number) => number): number =>
      sentences.reduce((sum, s) => sum + of(s), 0) / sentences.length;
    if (evidence) {
      const { classes, mass, best } = evidence;
      const key = sentences.join();
      signals[0] = mean((s) => Math.log(LEAST + (classes[s] as number)));
      signals[1] = Math.log(LEAST + sentences.reduce((sum, s) => sum + (classes[s] as number), 0));
      signals[2] = best.get(key) ?? 0;
      signals[3] = Math.log(0.01 + (mass.get(key) ?? 0));
      signals[4] = mean((s) => evidence.sentenceMass[s] as number);
      signals[8] = mass.has(key) ? 1 : 0;
      signals[25] = sameness(best.get(key));
    }
    signals[7] = Math.max(...sentences.map(covered.share));
    signals[23] = Math.min(...sentences.map(covered.largestGap));
    signals[24] = Math.max(...sentences.map(askedFit));
    signals[5] = mean((s) => (passages[s] as number) / bestPassage);
    signals[6] = Math.max(...sentences.map((s) => (passages[s] as number) / bestPassage));
    signals[9] = Math.log(sentences.length);
    signals[10] = shape.list ? Math.log(sentences.length) : 0;
    return { sentences, label: 'answer', signals, probability: 0 };
  });
  const mentioned = measureMention(model, subject, candidates);
  candidates.push(...noAnswers(evidence, candidates, mentioned));
  setProbabilities(candidates, model.weights);
  candidates.sort((a, b) => b.probability - a.probability);
  const relevance = Float64Array.from(passages, (score, s) =>
    allowed(s)
      ? 0.5 * (score / bestPassage) + (evidence?.sentenceMass[s] ?? 0) + (evidence?.classes[s] ?? 0)
      : 0,
  );
  return { candidates, neighbors: evidence?.neighbors ?? [], relevance };
}

interface Evidence {
  /** Probability of each sentence, then of missing and about. */
  readonly classes: Float64Array;
  /** Probability of there being an answer, of none, and of a question about the bot. */
  readonly gate: Float64Array;
  /** The same probability, weighed topic by topic. */
  readonly answered: number;
  /** Share of the content words that no question of the bank has. */
  readonly unknown: number;
  readonly neighbors: readonly Neighbor[];
  /** By answer set (sentences joined by commas, "missing", "about"): share of the neighbors' weight; best similarity. */
  readonly mass: ReadonlyMap<string, number>;
  readonly best: ReadonlyMap<string, number>;
  readonly sentenceMass: Float64Array;
}

function weighEvidence(
  model: RankingModel,
  { bank, classifier, gate, paragraphGate }: Trained,
  terms: readonly Term[],
): Evidence {
  const features = featuresOf(terms);
  const neighbors = findNeighbors(bank, features, NEIGHBORS);
  const mass = new Map<string, number>();
  const best = new Map<string, number>();
  const sentenceMass = new Float64Array(model.sentences);
  const total = neighbors.reduce((sum, { similarity }) => sum + similarity ** 3, 0) || 1;
  for (const { question, similarity } of neighbors) {
    const label = bank.labels[question] as number;
    const share = similarity ** 3 / total;
    const key = keyOf(bank, label);
    mass.set(key, (mass.get(key) ?? 0) + share);
    best.set(key, Math.max(best.get(key) ?? 0, similarity));
    for (const s of bank.answers[label] ?? []) sentenceMass[s] = (sentenceMass[s] as number) + share;
  }
  const content = terms.filter(({ functional }) => !functional);
  const byParagraph = classify(paragraphGate, features);
  return {
    classes: classify(classifier, features),
    gate: classify(gate, features),
    answered: sumOf(byParagraph.subarray(0, (byParagraph.length - 2) / 2)),
    unknown: content.length
      ? content.filter(({ stem }) => countQuestions(bank, bucketOf(`u ${stem}`)) === 0).length /
        content.length
      : 0,
    neighbors,
    mass,
    best,
    sentenceMass,
  };
}

function sumOf(numbers: Float64Array): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function keyOf(bank: BankIndex, label: number): string {
  return label === MISSING ? 'missing' : label === ABOUT ? 'about' : (bank.answers[label] ?? []).join();
}

/** Rises from 0 only where a question of the bank is nearly this one. */
function sameness(similarity = 0): number {
  return Math.max(0, similarity - 0.7) / 0.3;
}

/** Share of a subject's words that one sentence has as they are. */
function measureMention(model: RankingModel, subject: readonly Term[], candidates: readonly Candidate[]): number {
  const stems = subject.filter(({ functional }) => !functional).map(({ stem }) => stem);
  if (stems.length === 0) return 0;
  const shares = candidates.flatMap(({ sentences }) =>
    sentences.map((s) => stems.filter((stem) => model.passages.holders.get(stem)?.includes(s)).length / stems.length),
  );
  return Math.max(0, ...shares);
}

interface Coverage {
  /** Share of the question's weight in words that a sentence, or a question that it answers, has. */
  readonly share: (sentence: number) => number;
  /** Weight of the heaviest word that neither has. */
  readonly largestGap: (sentence: number) => number;
}

function measureCoverage(model: RankingModel, terms: readonly Term[]): Coverage {
  const { bank } = model.trained ?? {};
  const holders = (stem: string): readonly number[] => model.passages.holders.get(stem) ?? [];
  const covered = new Float64Array(model.sentences);
  const gaps = new Float64Array(model.sentences);
  let total = 0;
  const content = new Map(terms.filter(({ functional }) => !functional).map((term) => [term.stem, term]));
  for (const [stem, { concepts }] of content) {
    const id = bucketOf(`u ${stem}`);
    const weight = bank ? (bank.idf[id] as number) : 1;
    total += weight;
    const counts = bank ? Uint16Array.from(countAnswers(bank, id, model.sentences)) : new Uint16Array(model.sentences);
    for (const s of holders(stem)) counts[s] = (counts[s] as number) + 3;
    for (const concept of concepts)
      for (const s of holders(concept)) counts[s] = (counts[s] as number) + 1;
    for (let s = 0; s < model.sentences; s++) {
      // A word seen once in a sentence's questions may be chance; three times is not.
      const gap = 2 ** -(counts[s] as number);
      covered[s] = (covered[s] as number) + weight * (1 - gap);
      if (weight * gap > (gaps[s] as number)) gaps[s] = weight * gap;
    }
  }
  return {
    share: (s) => (total ? (covered[s] as number) / total : 0),
    largestGap: (s) => (gaps[s] as number) / 10,
  };
}

/** How usual it is to ask a sentence so ("who", "how many"): the log ratio to how usual it is in the whole bank. */
function measureAskedFit(model: RankingModel, terms: readonly Term[]): (sentence: number) => number {
  const asked = askedFor(terms);
  const { trained } = model;
  if (!asked || !trained) return () => 0;
  const id = bucketOf(`a ${asked}`);
  const { bank, asks } = trained;
  const counts = countAnswers(bank, id, model.sentences);
  const all = countQuestions(bank, id) / bank.labels.length;
  return (s) =>
    Math.log(((counts[s] as number) + 8 * all + 0.01) / ((asks[s] as number) + 8) / (all + 0.001));
}

/** Answers that neighbors have, and sentences that stand out by any signal; each kept to what is allowed. */
function collectSets(
  model: RankingModel,
  evidence: Evidence | undefined,
  passages: Float64Array,
  allowed: (sentence: number) => boolean,
): number[][] {
  const sets = new Map<string, number[]>();
  const add = (sentences: readonly number[]): void => {
    const kept = sentences.filter(allowed);
    if (kept.length) sets.set(kept.join(), kept);
  };
  if (evidence && model.trained) {
    const { bank } = model.trained;
    for (const { question } of evidence.neighbors) add(bank.answers[bank.labels[question] as number] ?? []);
    for (const s of topOf(evidence.classes.subarray(0, model.sentences), SINGLES, allowed)) add([s]);
  }
  for (const s of topOf(passages, SINGLES, allowed)) add([s]);
  return [...sets.values()];
}

function topOf(scores: Float64Array, count: number, allowed: (s: number) => boolean): number[] {
  return [...scores.keys()]
    .filter((s) => (scores[s] as number) > 0 && allowed(s))
    .sort((a, b) => (scores[b] as number) - (scores[a] as number))
    .slice(0, count);
}

function noAnswers(
  evidence: Evidence | undefined,
  answers: readonly Candidate[],
  mentioned: number,
): Candidate[] {
  const missing = new Float64Array(SIGNALS.length);
  const about = new Float64Array(SIGNALS.length);
  missing[11] = 1;
  missing[28] = mentioned;
  missing[15] = 1 - Math.max(0, ...answers.map(({ signals }) => signals[7] as number));
  const none: Candidate = { sentences: [], label: 'missing', signals: missing, probability: 0 };
  if (!evidence) return [none];
  const { classes, mass, best } = evidence;
  const [pMissing = 0, pAbout = 0] = classes.subarray(-2);
  missing[12] = Math.log(LEAST + pMissing);
  missing[26] = sameness(best.get('missing'));
  missing[13] = best.get('missing') ?? 0;
  missing[14] = Math.log(0.01 + (mass.get('missing') ?? 0));
  const [gAnswer = 0, gMissing = 0, gAbout = 0] = evidence.gate;
  missing[19] = Math.log((LEAST + gMissing) / (LEAST + gAnswer));
  missing[27] = Math.log((LEAST + 1 - evidence.answered) / (LEAST + evidence.answered));
  missing[20] = evidence.unknown;
  missing[21] = -Math.log(LEAST + Math.max(...classes.subarray(0, -2)));
  about[22] = Math.log((LEAST + gAbout) / (LEAST + gAnswer));
  about[16] = 1;
  about[17] = Math.log(LEAST + pAbout);
  about[18] = best.get('about') ?? 0;
  return [none, { sentences: [], label: 'about', signals: about, probability: 0 }];
}

export function setProbabilities(candidates: readonly Candidate[], weights: readonly number[]): void {
  let sum = 0;
  for (const candidate of candidates) {
    const score = candidate.signals.reduce((total, signal, k) => total + signal * (weights[k] ?? 0), 0);
    candidate.probability = Math.exp(Math.min(score, 500));
    sum += candidate.probability;
  }
  for (const candidate of candidates) candidate.probability /= sum || 1;
}
