import { hashText } from './hash-text.ts';

/** A Bloom filter (Bloom 1970): whether a word is in a dictionary of 36,000 common English words, in 45 kB, wrong about 1 in 100. */
export interface WordFilter {
  readonly bits: Uint8Array;
}

const HASHES = 7;
const BITS_PER_WORD = 10;

/** Takes lower-case words; ten bits and seven hashes a word let one unknown word in about a hundred pass. */
export function buildWordFilter(words: readonly string[]): WordFilter {
  const bits = new Uint8Array(Math.max(1, Math.ceil((words.length * BITS_PER_WORD) / 8)));
  for (const word of words) {
    const { first, step } = hashTwice(word);
    for (let k = 0; k < HASHES; k++) {
      const bit = placeOf(first, step, k, bits.length);
      bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7));
    }
  }
  return { bits };
}

export function hasWord({ bits }: WordFilter, word: string): boolean {
  const { first, step } = hashTwice(word);
  for (let k = 0; k < HASHES; k++) {
    const bit = placeOf(first, step, k, bits.length);
    if ((((bits[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 0) return false;
  }
  return true;
}

/** As many hashes as are wanted can be made of two (Kirsch and Mitzenmacher 2006). */
function hashTwice(word: string): { readonly first: number; readonly step: number } {
  let second = 0;
  for (let i = 0; i < word.length; i++) second = (Math.imul(second, 31) + word.charCodeAt(i)) | 0;
  return { first: hashText(word), step: second | 1 };
}

function placeOf(first: number, step: number, k: number, bytes: number): number {
  return ((first + Math.imul(k, step)) >>> 0) % (bytes * 8);
}
