import type { Run, StatementWords } from './statement-words.ts';

/** The places between words of the statement, window by window: each is a column of the table of costs. */
export interface Columns {
  readonly width: number;
  /** How many words of the statement stand before it. */
  readonly before: Int32Array;
  /**
   * Two numbers for each, side by side as they are read together. That of the word before it, or -2 where a window begins: no word has it, not even one
   * that the statement lacks. And its traits: the lowest bit says whether that word ends a sentence, the next whether it begins one, those above have the
   * number of its beginning.
   */
  readonly words: Int32Array;
}

export function layColumns(statement: StatementWords, windows: readonly Run[]): Columns {
  const width = windows.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const before = new Int32Array(width);
  const words = new Int32Array(2 * width);
  let column = 0;
  for (const { from, to } of windows)
    for (let at = from; at <= to; at++) {
      before[column] = at;
      words[2 * column] = at > from ? (statement.keys[at - 1] as number) : -2;
      words[2 * column + 1] = at > 0 ? traitsOf(statement, at - 1) : 0;
      column++;
    }
  return { width, before, words };
}

function traitsOf({ beginnings, begins, ends }: StatementWords, word: number): number {
  return ((beginnings[word] as number) << 2) | ((begins[word] as number) << 1) | (ends[word] as number);
}
