/** The classes that the features of one bucket speak for or against, and how much. */
export interface VoteRow {
  readonly classes: Uint16Array;
  readonly votes: Int8Array;
}

/** What the bank knows of the features of one bucket. */
export interface FeatureRow extends VoteRow {
  /** How many of its questions have one. */
  readonly count: number;
  /** The questions that have one, with its weight in each (255 is all of it); none where too many have it to tell any apart. */
  readonly questions: Uint16Array;
  readonly weights: Uint8Array;
  /** Sentence, count, sentence, count, ...: how many of the questions that a sentence answers have one. */
  readonly answered: Uint16Array;
}

/** 16-bit numbers at the head of a row: its count, and how long its lists of questions, of what is answered and of classes are. They follow in this order, then weights and votes. */
export const HEAD = 4;

/** Memory that holds rows, as each kind of number that lies in them. */
export interface RowMemory {
  readonly words: Uint16Array;
  readonly bytes: Uint8Array;
  readonly signed: Int8Array;
}

/** The same bytes as each kind of number; they begin at a multiple of two. */
export function viewRows({ buffer, byteOffset, byteLength }: Uint8Array): RowMemory {
  return {
    words: new Uint16Array(buffer, byteOffset, byteLength >> 1),
    bytes: new Uint8Array(buffer, byteOffset, byteLength),
    signed: new Int8Array(buffer, byteOffset, byteLength),
  };
}

/** Of a bucket without a row. */
export const NOWHERE = -1;

/**
 * The rows of the features of one question, read where they lie: a question has a hundred, and a view of each of their lists takes longer to
 * make than to read.
 */
export class FeatureRows {
  /** Ascending. */
  readonly buckets: Int32Array;
  readonly #memory: RowMemory;
  /** Bucket by bucket, where in the memory's 16-bit numbers its row begins, or NOWHERE. */
  readonly #places: Int32Array;

  constructor(buckets: Int32Array, memory: RowMemory, places: Int32Array) {
    this.buckets = buckets;
    this.#memory = memory;
    this.#places = places;
  }

  /** Which of the rows are those of some of the buckets, which ascend. */
  indexesOf(some: Int32Array): Int32Array {
    const { buckets } = this;
    const indexes = new Int32Array(some.length);
    let index = 0;
    for (let k = 0; k < some.length; k++) {
      while (index < buckets.length && (buckets[index] as number) < (some[k] as number)) index++;
      indexes[k] = index;
    }
    return indexes;
  }

  /** Which of the rows is that of one of the buckets. */
  indexOf(bucket: number): number {
    return this.buckets.indexOf(bucket);
  }

  /** See `FeatureRow.count`. */
  countOf(index: number): number {
    const place = this.#places[index] ?? NOWHERE;
    return place < 0 ? 0 : (this.#memory.words[place] ?? 0);
  }

  /** Adds to each class's score its vote, times `value`. */
  addVotes(index: number, value: number, scores: Float64Array): void {
    const { words, signed } = this.#memory;
    const place = this.#places[index] as number;
    if (place < 0) return;
    const questions = words[place + 1] as number;
    const classes = words[place + 3] as number;
    const classesAt = place + HEAD + questions + (words[place + 2] as number);
    const votesAt = 2 * (classesAt + classes) + questions;
    for (let i = 0; i < classes; i++) {
      const c = words[classesAt + i] as number;
      scores[c] = (scores[c] as number) + value * (signed[votesAt + i] as number);
    }
  }

  /** Adds to each question's score its weight, times `value`. */
  addWeights(index: number, value: number, scores: Float32Array): void {
    const { words, bytes } = this.#memory;
    const place = this.#places[index] as number;
    if (place < 0) return;
    const from = place + HEAD;
    const questions = words[place + 1] as number;
    const weightsAt = 2 * (from + questions + (words[place + 2] as number) + (words[place + 3] as number));
    let i = 0;
    // The most that a question costs is here: four at once take two thirds of the time, as where the arrays lie is looked up once for all.
    for (; i + 4 <= questions; i += 4) {
      const [a, b] = [words[from + i] as number, words[from + i + 1] as number];
      const [c, d] = [words[from + i + 2] as number, words[from + i + 3] as number];
      const at = weightsAt + i;
      scores[a] = (scores[a] as number) + value * (bytes[at] as number);
      scores[b] = (scores[b] as number) + value * (bytes[at + 1] as number);
      scores[c] = (scores[c] as number) + value * (bytes[at + 2] as number);
      scores[d] = (scores[d] as number) + value * (bytes[at + 3] as number);
    }
    for (; i < questions; i++) {
      const question = words[from + i] as number;
      scores[question] = (scores[question] as number) + value * (bytes[weightsAt + i] as number);
    }
  }

  hasQuestions(index: number): boolean {
    const place = this.#places[index] ?? NOWHERE;
    return place >= 0 && this.#memory.words[place + 1] !== 0;
  }

  /** See `FeatureRow.questions`. */
  questionsOf(index: number): Uint16Array {
    const { words } = this.#memory;
    const place = this.#places[index] ?? NOWHERE;
    return place < 0 ? NONE : words.subarray(place + HEAD, place + HEAD + (words[place + 1] ?? 0));
  }

  /** Calls `take` with each sentence of whose questions some have a feature of the row, and with how many. */
  eachAnswered(index: number, take: (sentence: number, count: number) => void): void {
    const { words } = this.#memory;
    const place = this.#places[index] ?? NOWHERE;
    if (place < 0) return;
    const from = place + HEAD + (words[place + 1] as number);
    const end = from + (words[place + 2] as number);
    for (let i = from; i < end; i += 2) take(words[i] as number, words[i + 1] as number);
  }
}

const NONE = new Uint16Array();
