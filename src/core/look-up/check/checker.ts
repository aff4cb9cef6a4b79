import { type Statement, textOf } from '../../statement/statement.ts';
import { foldText } from '../../words/terms.ts';
import type { Voice } from '../../words/vocabulary.ts';
import { type Credits, indexCredits } from './credits.ts';
import { indexWords, type StatementWords } from './statement-words.ts';

/** What quotations are checked with. */
export interface Checker {
  readonly words: StatementWords;
  readonly credits: Credits;
  readonly titles: ReadonlySet<string>;
}

export function createChecker(statement: Statement, voices: readonly Voice[]): Checker {
  const { title, parts, sentences } = statement;
  const headings = sentences.filter(({ role }) => role === 'title').map((one) => textOf(statement, one));
  return {
    words: indexWords(statement),
    credits: indexCredits(statement, voices),
    titles: new Set([title, ...headings, ...parts.map(({ name }) => name)].map(foldText)),
  };
}

/** "Opening remarks, para. 3" is a title as well. */
export function isTitle({ titles }: Checker, words: string): boolean {
  const [first = '', ...rest] = foldText(words).split(' ');
  while (isCount(rest.at(-1) ?? '')) rest.pop();
  return titles.has([first, ...rest].join(' '));
}

const COUNTED = new Set(['para', 'paras', 'paragraph', 'paragraphs']);

function isCount(word: string): boolean {
  return COUNTED.has(word) || /^\d+$/.test(word);
}
