import type { Sentence } from '../statement/statement.ts';
import { hashText } from '../words/hash-text.ts';
import { contentStems, type Term } from '../words/terms.ts';
import {
  askedFor,
  BUCKETS,
  bucketOf,
  featuresOf,
  hashPair,
  hashPaired,
  hashWord,
  type SparseVector,
} from './features.ts';

/** What a turn showed, and the stems that tell what it was about. */
export interface ShownTurn {
  readonly sentences: readonly Sentence[];
  readonly terms: readonly string[];
}

/** What each kind of feature counts beside the turn's own, which make a vector of unit length. By hand, on authors who were left out. */
const WEIGHT = {
  shown: 0.15,
  /** What was shown × a word of the turn, over the root of how many words it has. */
  shownWord: 0.45,
  /** What was shown × a word of the statement that one of the turn may stand for. */
  shownConcept: 0.15,
  shownAsked: 0.18,
  /** What was shown × the first words of the turn as they are. */
  shownOpening: 0.3,
  old: 0.12,
  oldWord: 0.09,
};
/** How much what was shown counts by what of it is named; what was shown the turn before that counts less. */
const NAMED = { sentence: 1, paragraph: 1, part: 0.7, earlier: 0.6 };
/** What was shown × words is of a million kinds: they have buckets of their own, behind those of a question. */
const CROSSED = 1 << 20;
export const TURN_BUCKETS = BUCKETS + CROSSED;
/** Words of a turn that are looked at, content words that are paired with older ones, and words that open it. */
const MOST_WORDS = 12;
const MOST_PAIRED = 8;
const OPENING = 4;

/** What the names of features begin with, as hashes. */
const SHOWN = hashText('c ');
const SHOWN_WORD = hashText('x ');
const SHOWN_CONCEPT = hashText('xc ');
const SHOWN_ASKED = hashText('xa ');
const SHOWN_OPENING = hashText('xo ');
const OLD = hashText('o ');
const OLD_WORD = hashText('ox ');

/**
 * For the classifier of later turns: the turn by itself; what was shown × how the turn is put, so that "who leads it?" means something else
 * after each passage; and the older words, paired with the new ones as if all stood in one question.
 */
export function featuresInThread(terms: readonly Term[], thread: readonly ShownTurn[]): SparseVector {
  const bag = new Bag(featuresOf(terms));
  const [last, before] = [thread.at(-1), thread.at(-2)];
  if (!last) return bag.toVector();
  const said = readSaid(terms);
  for (const [name, share] of nameShown(last, before)) addShown(bag, said, name, share);
  addOld(bag, said, last.terms.slice(0, MOST_WORDS));
  return bag.toVector();
}

/** A turn, as far as its words are crossed with what was shown. */
interface Said {
  readonly stems: readonly string[];
  readonly content: readonly string[];
  readonly concepts: readonly string[];
  readonly opening: string;
  readonly asked: string | undefined;
}

function readSaid(terms: readonly Term[]): Said {
  const looked = terms.slice(0, MOST_WORDS);
  const stems = [...new Set(looked.map(({ stem }) => stem))];
  return {
    stems,
    content: [...new Set(contentStems(terms))].slice(0, MOST_PAIRED),
    concepts: [...new Set(looked.flatMap(({ concepts }) => concepts))].slice(0, MOST_PAIRED),
    opening: stems.slice(0, OPENING).join(' '),
    asked: askedFor(terms),
  };
}

/** Name of something shown → its share. */
function nameShown(last: ShownTurn, before: ShownTurn | undefined): Map<string, number> {
  const shown = new Map<string, number>();
  for (const { index, part, paragraph } of last.sentences) {
    shown.set(`s${index}`, NAMED.sentence / Math.sqrt(last.sentences.length));
    shown.set(`p${part.id}.${paragraph}`, NAMED.paragraph);
    shown.set(`part ${part.id}`, NAMED.part);
  }
  for (const { part, paragraph } of before?.sentences ?? [])
    shown.set(`before ${part.id}.${paragraph}`, NAMED.earlier);
  return shown;
}

function addShown(bag: Bag, { stems, concepts, opening, asked }: Said, name: string, share: number): void {
  bag.cross(hashText(name, SHOWN), WEIGHT.shown * share);
  bag.cross(hashPair(SHOWN_OPENING, name, opening), WEIGHT.shownOpening * share);
  const each = (WEIGHT.shownWord * share) / Math.sqrt(Math.max(OPENING, stems.length));
  for (const stem of stems) bag.cross(hashPair(SHOWN_WORD, name, stem), each);
  for (const concept of concepts)
    bag.cross(hashPair(SHOWN_CONCEPT, name, concept), WEIGHT.shownConcept * share);
  if (asked) bag.cross(hashPair(SHOWN_ASKED, name, asked), WEIGHT.shownAsked * share);
}

function addOld(bag: Bag, { stems, content }: Said, old: readonly string[]): void {
  for (const word of old) {
    bag.add(hashWord(word), WEIGHT.old);
    bag.cross(hashText(word, OLD), WEIGHT.old);
    for (const stem of content) bag.add(hashPaired(word, stem), WEIGHT.old);
    for (const stem of stems) bag.cross(hashPair(OLD_WORD, word, stem), WEIGHT.oldWord);
  }
}

/** Features by their buckets; where several fall into one, the heaviest counts. */
class Bag {
  readonly #weights: Map<number, number>;

  constructor({ ids, values }: SparseVector) {
    this.#weights = new Map(Array.from(ids, (id, k) => [id, values[k] ?? 0]));
  }

  /** `hash`: of the name of a feature that a question has by itself, too. */
  add(hash: number, weight: number): void {
    this.#put(bucketOf(hash), weight);
  }

  /** Of one that only turns have. */
  cross(hash: number, weight: number): void {
    this.#put(BUCKETS + bucketOf(hash, CROSSED), weight);
  }

  #put(bucket: number, weight: number): void {
    this.#weights.set(bucket, Math.max(this.#weights.get(bucket) ?? 0, weight));
  }

  /** Of unit length. */
  toVector(): SparseVector {
    const ids = Int32Array.from(this.#weights.keys()).sort();
    const weights = Float64Array.from(ids, (id) => this.#weights.get(id) ?? 0);
    const length = Math.hypot(...weights) || 1;
    return { ids, values: Float32Array.from(weights, (weight) => weight / length) };
  }
}
