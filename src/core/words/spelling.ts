/** A Bloom filter (Bloom 1970): whether a word is in a dictionary of 36,000 common English words, in 45 kB, wrong about 1 in 100. */
export interface WordFilter {
  readonly bits: Uint8Array;
}

const HASHES = 7;

/** Takes lower-case words; ten bits and seven hashes a word let one unknown word in about a hundred pass. */
export function buildWordFilter(words: readonly string[]): WordFilter {
  const bits = new Uint8Array(Math.max(1, Math.ceil((words.length * 10) / 8)));
  for (const word of words)
    for (const bit of bitsOf(word, bits.length * 8))
      bits[bit >> 3] = (bits[bit >> 3] as number) | (1 << (bit & 7));
  return { bits };
}

export function hasWord({ bits }: WordFilter, word: string): boolean {
  return bitsOf(word, bits.length * 8).every((bit) => (bits[bit >> 3] as number) & (1 << (bit & 7)));
}

function bitsOf(word: string, size: number): number[] {
  let a = 0x811c9dc5;
  let b = 0;
  for (let i = 0; i < word.length; i++) {
    a = Math.imul(a ^ word.charCodeAt(i), 0x01000193);
    b = (Math.imul(b, 31) + word.charCodeAt(i)) | 0;
  }
  return Array.from({ length: HASHES }, (_, k) => (a + Math.imul(k, b | 1)) >>> 0).map((h) => h % size);
}

interface Known {
  readonly word: string;
  readonly count: number;
  readonly letters: number;
}

const SHORTEST = 4;
const LONGEST = 24;

/** Corrects a word that no one knows to the closest word of the statement, the vocabulary or the bank. */
export class Speller {
  readonly #byLength: Known[][] = [];
  /** Word → how often it comes up. */
  readonly known: Readonly<Record<string, number>>;
  readonly dictionary: WordFilter | undefined;
  readonly #corrections = new Map<string, string>();

  constructor(known: Readonly<Record<string, number>>, dictionary: WordFilter | undefined) {
    this.known = known;
    this.dictionary = dictionary;
  }

  /** Made when the first unknown word comes: most questions have none. */
  #sort(): Known[][] {
    if (this.#byLength.length) return this.#byLength;
    for (const [word, count] of Object.entries(this.known)) {
      if (word.length < 3 || word.length > LONGEST || !/^[a-z]+$/.test(word)) continue;
      const bucket = this.#byLength[word.length] ?? [];
      this.#byLength[word.length] = bucket;
      bucket.push({ word, count, letters: lettersOf(word) });
    }
    return this.#byLength;
  }

  /** Also of what is no word to correct: numbers, other scripts, very short and very long words. */
  knows(word: string): boolean {
    if (word.length < SHORTEST || word.length > LONGEST || !/^[a-z]+$/.test(word)) return true;
    return (
      Object.hasOwn(this.known, word) || (this.dictionary !== undefined && hasWord(this.dictionary, word))
    );
  }

  correct(word: string): string {
    if (this.knows(word)) return word;
    const cached = this.#corrections.get(word);
    if (cached !== undefined) return cached;
    const corrected = this.#closest(word);
    // Bounded, as words come from people.
    if (this.#corrections.size > 5_000) this.#corrections.clear();
    this.#corrections.set(word, corrected);
    return corrected;
  }

  #closest(word: string): string {
    const letters = lettersOf(word);
    const most = word.length < 6 ? 1 : word.length < 9 ? 2 : 3;
    const byLength = this.#sort();
    let best = word;
    let bestCost = most + 0.3;
    for (let length = word.length - most; length <= word.length + most; length++)
      for (const known of byLength[length] ?? []) {
        // Each edit changes at most two letters of the set.
        if (bitCount(known.letters ^ letters) > 2 * most) continue;
        const cost = costOf(word, known, most);
        if (cost < bestCost) [best, bestCost] = [known.word, cost];
      }
    return best;
  }
}

/** Edits; a wrong first letter is rare, and among equals the commoner word is likelier. */
function costOf(word: string, { word: other, count }: Known, most: number): number {
  const distance = editDistance(word, other, most);
  if (distance > most) return Number.POSITIVE_INFINITY;
  return distance + (other[0] === word[0] ? 0 : 0.8) - Math.min(Math.log10(count + 1), 3) * 0.15;
}

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

/** Damerau-Levenshtein, restricted to adjacent transpositions; stops early past `most`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] as number) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    [beforeLast, last] = [last, row];
  }
  return last[b.length] as number;
}
