import type { Question } from '../question/read-question.ts';
import type { Term } from '../words/terms.ts';
import type { Bank } from './bank.ts';
import { type Coverage, measureAskedFit, measureCoverage } from './coverage.ts';
import { type Evidence, type Known, weighEvidence } from './evidence.ts';
import { featuresOf } from './features.ts';
import type { RankingModel } from './model.ts';
import { mostOf } from './most-of.ts';
import { scorePassages } from './passages.ts';

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

/** Weighs a question against every sentence, by its words and by the bank: the greater part of what an answer costs. */
export function weighQuestion(model: RankingModel, query: Query): Weighed {
  const { terms } = query;
  const scores = scorePassages(model.passages, terms, model.sentences);
  const best = mostOf(scores) || 1;
  const known = model.bank && lookUp(model.bank, terms);
  return {
    query,
    passages: scores.map((score) => score / best),
    coverage: measureCoverage(model, terms, known?.rows),
    askedFit: measureAskedFit(model, terms, known?.rows),
    evidence: model.bank && known && weighEvidence(model.bank, terms, known, model.sentences),
  };
}

function lookUp({ findRows }: Bank, terms: readonly Term[]): Known {
  const features = featuresOf(terms);
  return { features, rows: findRows(features.ids) };
}
