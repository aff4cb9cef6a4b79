import { hashText } from '../words/hash-text.ts';
import { contentStems, type Term } from '../words/terms.ts';

/** A sparse vector of unit length: bucket numbers, ascending and distinct, with their values. */
export interface SparseVector {
  readonly ids: Int32Array;
  readonly values: Float32Array;
}

/** Feature hashing (Weinberger et al. 2009, "Feature Hashing for Large Scale Multitask Learning"): a bucket instead of a dictionary. */
export const BUCKETS = 1 << 15;

/** What each kind of feature counts, before the rarer count more. Chosen by hand. */
const WEIGHT = {
  content: 1,
  concept: 0.5,
  functional: 0.35,
  bigram: 0.45,
  pair: 0.45,
  asked: 0.5,
  gram: 0.3,
};
/** Content words whose pairs count: a longer question has said what it is about by then. */
const PAIRED = 12;
/** Letters. */
const GRAM = 4;

/** Words, adjacent pairs, pairs of content words, how it asks × what about, and letters, so that a near spelling still counts. */
export function featuresOf(terms: readonly Term[]): SparseVector {
  const bag = new Map<number, number>();
  const add = (feature: string, weight: number): void => {
    const id = bucketOf(feature);
    bag.set(id, Math.max(bag.get(id) ?? 0, weight));
  };
  let previous = '^';
  for (const { stem, concepts, functional } of terms) {
    add(`u ${stem}`, functional ? WEIGHT.functional : WEIGHT.content);
    for (const concept of concepts) add(`u ${concept}`, WEIGHT.concept);
    add(`b ${previous} ${stem}`, WEIGHT.bigram);
    previous = stem;
    if (!functional && stem.length > GRAM)
      for (let i = 0; i <= stem.length - GRAM; i++) add(`g ${stem.slice(i, i + GRAM)}`, WEIGHT.gram);
  }
  add(`b ${previous} $`, WEIGHT.bigram);
  const content = [...new Set(contentStems(terms))].slice(0, PAIRED);
  content.forEach((a, i) => {
    for (const b of content.slice(i + 1)) add(a < b ? `p ${a} ${b}` : `p ${b} ${a}`, WEIGHT.pair);
  });
  const asked = askedFor(terms);
  if (asked) add(`a ${asked}`, WEIGHT.asked);
  if (asked) for (const stem of content) add(`q ${asked} ${stem}`, WEIGHT.asked);
  return normalize(bag);
}

/** The bucket of a feature; `u stem` is the word itself. */
export function bucketOf(feature: string): number {
  const hash = hashText(feature);
  // The low bits of FNV are weak for short texts.
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1);
}

/** "who", "how many", "when" ...: the first question word, with the word after a "how". */
export function askedFor(terms: readonly Term[]): string | undefined {
  const at = terms.findIndex(({ stem }) => QUESTION_WORDS.has(stem));
  const word = terms[at]?.stem;
  if (!word) return undefined;
  return word === 'how' ? `how ${terms[at + 1]?.stem ?? ''}` : word;
}
const QUESTION_WORDS = new Set(['who', 'whom', 'whose', 'what', 'which', 'when', 'where', 'why', 'how']);

function normalize(bag: ReadonlyMap<number, number>): SparseVector {
  const sorted = [...bag].sort(([a], [b]) => a - b);
  const length = Math.sqrt(sorted.reduce((sum, [, value]) => sum + value * value, 0)) || 1;
  return {
    ids: Int32Array.from(sorted, ([id]) => id),
    values: Float32Array.from(sorted, ([, value]) => value / length),
  };
}
