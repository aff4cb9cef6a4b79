import { lazily } from '../lazily.ts';
import { editDistance } from './edit-distance.ts';
import { remember } from './remember.ts';
import { hasWord, type WordFilter } from './word-filter.ts';

interface Known {
  readonly word: string;
  readonly count: number;
  readonly letters: number;
}

/** Letters. Shorter words have too many neighbours to be corrected, longer ones are no words. */
const SHORTEST = 3;
const LONGEST = 24;
/** What a word may be corrected to: "isis" has three-letter neighbours, too. */
const SHORTEST_KNOWN = 3;
const MOST_REMEMBERED = 5_000;

// The costs below were chosen by hand.

/** What an edit that changes the first letter costs more: people rarely get that wrong. */
const FIRST_LETTER_COST = 0.8;
/** What a word is cheaper for each power of ten of its uses, up to a thousand: among equals the commoner word is likelier. */
const COMMON_GAIN = 0.15;
/** A word of the bank's that is uncommon, or begins otherwise, may cost a little more than its edits. */
const LEEWAY = 0.3;

/** Corrects a word that no one knows to the closest word of the statement, the vocabulary or the bank. */
export class Speller {
  readonly #known: () => ReadonlyMap<string, number>;
  readonly #dictionary: WordFilter | undefined;
  readonly #byLength: () => readonly (readonly Known[])[];
  readonly #correctUnknown = remember(MOST_REMEMBERED, (word) => this.#closest(word));

  /** `known`: word → how often it comes up; first called when a word comes that is not in the dictionary. */
  constructor(known: () => ReadonlyMap<string, number>, dictionary: WordFilter | undefined) {
    this.#known = known;
    this.#dictionary = dictionary;
    this.#byLength = lazily(() => sortByLength(known()));
  }

  /** Also of what is no word to correct: numbers, other scripts, very short and very long words. */
  knows(word: string): boolean {
    if (word.length < SHORTEST || word.length > LONGEST || !/^[a-z]+$/.test(word)) return true;
    return (this.#dictionary !== undefined && hasWord(this.#dictionary, word)) || this.#known().has(word);
  }

  correct(word: string): string {
    return this.knows(word) ? word : this.#correctUnknown(word);
  }

  #closest(word: string): string {
    const letters = lettersOf(word);
    const most = word.length < 6 ? 1 : word.length < 9 ? 2 : 3;
    let best = word;
    let bestCost = most + LEEWAY;
    for (let length = word.length - most; length <= word.length + most; length++)
      for (const known of this.#byLength()[length] ?? []) {
        // Each edit changes at most two letters of the set.
        if (bitCount(known.letters ^ letters) > 2 * most) continue;
        const cost = costOf(word, known, most);
        if (cost < bestCost) [best, bestCost] = [known.word, cost];
      }
    return best;
  }
}

function sortByLength(known: ReadonlyMap<string, number>): Known[][] {
  const byLength = Array.from({ length: LONGEST + 1 }, (): Known[] => []);
  for (const [word, count] of known)
    if (word.length >= SHORTEST_KNOWN && /^[a-z]+$/.test(word))
      byLength[word.length]?.push({ word, count, letters: lettersOf(word) });
  return byLength;
}

function costOf(word: string, { word: other, count }: Known, most: number): number {
  const distance = editDistance(word, other, most);
  if (distance > most) return Number.POSITIVE_INFINITY;
  const firstLetter = other[0] === word[0] ? 0 : FIRST_LETTER_COST;
  return distance + firstLetter - Math.min(Math.log10(count + 1), 3) * COMMON_GAIN;
}

/** The letters a to z that a word has, as bits. */
function lettersOf(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) - 97);
  return set;
}

function bitCount(n: number): number {
  let count = 0;
  for (let rest = n; rest; rest &= rest - 1) count++;
  return count;
}
