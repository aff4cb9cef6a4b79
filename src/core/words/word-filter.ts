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
  for (const word of words)
    for (const bit of bitsOf(word, bits.length * 8))
      bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7));
  return { bits };
}

export function hasWord({ bits }: WordFilter, word: string): boolean {
  return bitsOf(word, bits.length * 8).every((bit) => ((bits[bit >> 3] ?? 0) >> (bit & 7)) & 1);
}

/** Seven places from two hashes (Kirsch and Mitzenmacher 2006). */
function bitsOf(word: string, size: number): number[] {
  const first = hashText(word);
  let second = 0;
  for (let i = 0; i < word.length; i++) second = (Math.imul(second, 31) + word.charCodeAt(i)) | 0;
  return Array.from({ length: HASHES }, (_, k) => ((first + Math.imul(k, second | 1)) >>> 0) % size);
}
