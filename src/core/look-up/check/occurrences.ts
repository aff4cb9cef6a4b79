import { isExact } from './compare-words.ts';
import type { Run, StatementWords } from './statement-words.ts';
import type { Word } from './words.ts';

/** Everywhere that words stand in the statement to the letter, in reading order. */
export function findExact(statement: StatementWords, words: readonly Word[]): Run[] {
  const rarest = findRarest(statement, words);
  if (!rarest) return [];
  return rarest.places
    .map((at) => at - rarest.index)
    .filter((from) => standsAt(statement, words, from))
    .map((from) => ({ from, to: from + words.length }));
}

function standsAt({ words: stated }: StatementWords, words: readonly Word[], from: number): boolean {
  if (from < 0 || from + words.length > stated.length) return false;
  // Half of "ISIS/Da’esh" or "on-line" is another word.
  if (stated[from - 1]?.joined || stated[from + words.length - 1]?.joined) return false;
  return words.every((word, i) => {
    const other = stated[from + i];
    return other && isExact(word, other, { first: i === 0, last: i === words.length - 1 });
  });
}

function findRarest(
  { byKey }: StatementWords,
  words: readonly Word[],
): { readonly index: number; readonly places: readonly number[] } | undefined {
  let rarest: { index: number; places: readonly number[] } | undefined;
  for (const [index, { key }] of words.entries()) {
    const places = byKey.get(key);
    if (!places) return undefined;
    if (!rarest || places.length < rarest.places.length) rarest = { index, places };
  }
  return rarest;
}
