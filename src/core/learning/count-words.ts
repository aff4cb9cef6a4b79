import { type Statement, textOf } from '../statement/statement.ts';
import type { PhraseTable } from '../words/phrases.ts';
import { foldWords } from '../words/terms.ts';
import { hasWord, type WordFilter } from '../words/word-filter.ts';
import type { BankQuestion } from './bank-line.ts';

/** What a word of the statement counts, when a typing error could be one of several words. Chosen by hand. */
const STATED = 5;

export interface WordSources {
  readonly statement: Statement;
  readonly phrases: PhraseTable;
  readonly bank: readonly BankQuestion[];
  readonly dictionary?: WordFilter | undefined;
}

/** Words that need no correction. A word of one bank question alone, in no dictionary, may be a typing error there. */
export function countWords({ statement, phrases, bank, dictionary }: WordSources): Map<string, number> {
  const asked = new Map<string, number>();
  for (const { question } of bank)
    for (const word of foldWords(question)) asked.set(word, (asked.get(word) ?? 0) + 1);
  const counts = new Map(
    [...asked].filter(([word, count]) => count > 1 || (dictionary && hasWord(dictionary, word))),
  );
  const add = (word: string, by: number): unknown => counts.set(word, (counts.get(word) ?? 0) + by);
  for (const sentence of statement.sentences)
    for (const word of foldWords(textOf(statement, sentence))) add(word, STATED);
  for (const { words } of [...phrases.values()].flat()) for (const word of words) add(word, 1);
  return counts;
}
