import { foldWords } from '../words/terms.ts';

/** Characters of what has been typed that are looked at: nothing to suggest is longer. */
const LONGEST_TYPED = 200;

/** The words that have been typed, as they are compared; the last one may be unfinished. */
export function readTyped(typed: string): string[] {
  return foldWords(typed.slice(0, LONGEST_TYPED));
}

/** Whether a text has every word that was typed. `folded` has a space before and after each word. */
export function holdsAll(folded: string, typed: readonly string[]): boolean {
  return typed.every((word, i) => folded.includes(i < typed.length - 1 ? ` ${word} ` : ` ${word}`));
}

/** Whether a text begins with the words that were typed. */
export function beginsWith(folded: string, typed: readonly string[]): boolean {
  return folded.startsWith(` ${typed.join(' ')}`);
}
