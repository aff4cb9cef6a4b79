import { hashText } from '../words/hash-text.ts';
import { contentStems, type Term } from '../words/terms.ts';

/** A sparse vector of unit length: bucket numbers, ascending and distinct, with their values. */
export interface SparseVector {
  readonly ids: Int32Array;
  readonly values: Float32Array;
}

/** Feature hashing (Weinberger et al. 2009, "Feature Hashing for Large Scale Multitask Learning"): a bucket instead of a dictionary. */
export const BUCKETS = 1 << 20;

/** What each kind of feature counts, before the rarer count more. By hand, on data/evaluation/calibration.jsonl. */
const WEIGHT = {
  content: 1,
  concept: 0.5,
  functional: 0.35,
  bigram: 0.45,
  pair: 0.45,
  asked: 0.5,
  gram: 0.2,
};
/** What "how many" tells, beside its words, of how alike two questions are. By hand. */
const ASKED_ALIKE = 0.3;
/** Content words whose pairs count: a longer question has said what it is about by then. */
const PAIRED = 12;
/** Letters, of words with a mark at either end. */
const GRAM_LETTERS = { least: 3, most: 5 };

/** What the names of features begin with, as hashes: "u finance", "b the finance", "q who finance". */
const WORD = hashText('u ');
const ADJACENT = hashText('b ');
const PAIR = hashText('p ');
const GRAM = hashText('g ');
const ASKED = hashText('a ');
const ASKED_ABOUT = hashText('q ');

/** For classifiers: words, how it asks × what about, pairs of content words, and letters, so that a near spelling still counts. */
export function featuresOf(terms: readonly Term[]): SparseVector {
  const bag = new Bag();
  addWords(bag, terms);
  const content = [...new Set(contentStems(terms))];
  for (const stem of content) addGrams(bag, stem);
  const paired = content.slice(0, PAIRED);
  paired.forEach((a, i) => {
    for (const b of paired.slice(i + 1)) bag.add(hashPaired(a, b), WEIGHT.pair);
  });
  addAsked(bag, terms, paired, WEIGHT.asked);
  return bag.toVector();
}

/** For nearest questions: words, adjacent pairs, and how it asks × what about; each is among `featuresOf`, too. */
export function likenessOf(terms: readonly Term[]): SparseVector {
  const bag = new Bag();
  addWords(bag, terms);
  addAsked(bag, terms, [...new Set(contentStems(terms))].slice(0, PAIRED), ASKED_ALIKE);
  return bag.toVector();
}

function addWords(bag: Bag, terms: readonly Term[]): void {
  let previous = '^';
  for (const { stem, concepts, functional } of terms) {
    bag.add(hashText(stem, WORD), functional ? WEIGHT.functional : WEIGHT.content);
    for (const concept of concepts) bag.add(hashText(concept, WORD), WEIGHT.concept);
    bag.add(hashPair(ADJACENT, previous, stem), WEIGHT.bigram);
    previous = stem;
  }
  bag.add(hashPair(ADJACENT, previous, '$'), WEIGHT.bigram);
}

function addGrams(bag: Bag, stem: string): void {
  const marked = `<${stem}>`;
  // The whole is no part of itself.
  const most = Math.min(GRAM_LETTERS.most, marked.length - 1);
  for (let from = 0; from <= marked.length - GRAM_LETTERS.least; from++) {
    let hash = GRAM;
    for (let at = from; at < Math.min(from + most, marked.length); at++) {
      hash = hashText(marked.charAt(at), hash);
      if (at - from + 1 >= GRAM_LETTERS.least) bag.add(hash, WEIGHT.gram);
    }
  }
}

function addAsked(bag: Bag, terms: readonly Term[], content: readonly string[], weight: number): void {
  const asked = askedFor(terms);
  if (!asked) return;
  bag.add(hashText(asked, ASKED), weight);
  for (const stem of content) bag.add(hashPair(ASKED_ABOUT, asked, stem), weight);
}

/** The hash of two texts with a space between, behind what is hashed before. */
export function hashPair(before: number, a: string, b: string): number {
  return hashText(b, hashText(' ', hashText(a, before)));
}

/** Every weight that a feature may have, the lightest first. */
const WEIGHTS = [...new Set([...Object.values(WEIGHT), ASKED_ALIKE])].sort((a, b) => a - b);
/** Bits that count them. */
const RANK_BITS = Math.ceil(Math.log2(WEIGHTS.length));

/** Features by their buckets; where several fall into one, or one comes again, the heaviest counts. */
class Bag {
  /** Of each feature its bucket, and in the low bits the rank of its weight: sorted, the heaviest of a bucket is its last. */
  readonly #features: number[] = [];

  /** `hash`: of the feature's name. */
  add(hash: number, weight: number): void {
    this.#features.push((bucketOf(hash) << RANK_BITS) | WEIGHTS.indexOf(weight));
  }

  toVector(): SparseVector {
    const sorted = new Int32Array(this.#features).sort();
    const ids = new Int32Array(sorted.length);
    const weights = new Float64Array(sorted.length);
    let count = 0;
    let square = 0;
    for (let i = 0; i < sorted.length; i++) {
      const feature = sorted[i] ?? 0;
      const bucket = feature >> RANK_BITS;
      if (bucket === (sorted[i + 1] ?? -1) >> RANK_BITS) continue;
      const weight = weightOf(feature);
      ids[count] = bucket;
      weights[count++] = weight;
      square += weight * weight;
    }
    const length = Math.sqrt(square) || 1;
    const values = new Float32Array(count);
    for (let i = 0; i < count; i++) values[i] = (weights[i] ?? 0) / length;
    return { ids: ids.subarray(0, count), values };
  }
}

function weightOf(feature: number): number {
  return WEIGHTS[feature & ((1 << RANK_BITS) - 1)] ?? 0;
}

/** The hash of two words of one question, whichever comes first. */
export function hashPaired(a: string, b: string): number {
  return a < b ? hashPair(PAIR, a, b) : hashPair(PAIR, b, a);
}

/** The hash of a word. */
export function hashWord(stem: string): number {
  return hashText(stem, WORD);
}

/** The bucket of a word. */
export function bucketOfWord(stem: string): number {
  return bucketOf(hashWord(stem));
}

/** The bucket of how is asked: see `askedFor`. */
export function bucketOfAsked(asked: string): number {
  return bucketOf(hashText(asked, ASKED));
}

/** `buckets`: a power of two. The low bits of FNV are weak for short texts: mixed as in lowbias32 (Wellons 2018, "Prospecting for Hash Functions"). */
export function bucketOf(hash: number, buckets = BUCKETS): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) & (buckets - 1);
}

/** "who", "how many", "when" ...: the first question word, with the word after a "how". */
export function askedFor(terms: readonly Term[]): string | undefined {
  const at = terms.findIndex(({ stem }) => QUESTION_WORDS.has(stem));
  const word = terms[at]?.stem;
  if (!word) return undefined;
  return word === 'how' ? `how ${terms[at + 1]?.stem ?? ''}` : word;
}
const QUESTION_WORDS = new Set(['who', 'whom', 'whose', 'what', 'which', 'when', 'where', 'why', 'how']);
