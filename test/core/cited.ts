import {
  type Answer,
  type CheckedText,
  type Citation,
  createRapporteur,
  type Sentence,
  sentencesTouched,
} from '../../src/core/index.ts';
import { loadKnowledge } from '../../src/load.ts';

export const rapporteur = createRapporteur(await loadKnowledge());

export function citationsOf(result: Answer | CheckedText): readonly Citation[] {
  if ('quotations' in result) return result.quotations.flatMap(({ citations }) => citations);
  const cited = 'citations' in result ? result.citations : 'nearest' in result ? result.nearest : [];
  return 'related' in result ? [...cited, ...result.related] : cited;
}

export function touchedBy(span: Citation): readonly Sentence[] {
  return sentencesTouched(rapporteur.statement, span);
}
