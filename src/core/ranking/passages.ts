import type { Term } from '../words/terms.ts';

/** How well each word of the statement finds its sentences, by themselves and by the paragraphs around them. */
export interface PassageIndex {
  /** Takes a stem. */
  readonly find: (word: string) => PassageRow | undefined;
}

/** The sentences that a word finds. */
export interface PassageRow {
  /** Indexes of sentences: first those that have the word, then those of whose paragraph another has it. */
  readonly sentences: Uint16Array;
  /** For each its score for this word, as MiniSearch gave it (BM25+). */
  readonly scores: Float64Array;
  /** How many have the word themselves. */
  readonly holding: number;
}

/** The sentences that have a word. */
export function holdersOf({ find }: PassageIndex, word: string): Uint16Array {
  const row = find(word);
  return row ? row.sentences.subarray(0, row.holding) : NONE;
}
const NONE = new Uint16Array();

/** What a word of everyday language counts against the statement's own. Chosen by hand. */
const CONCEPT_BOOST = 0.4;

/** A score for every sentence (0 where nothing matches): that of its words, summed, times how many of them it has, as MiniSearch counts. */
export function scorePassages(index: PassageIndex, terms: readonly Term[], sentences: number): Float64Array {
  const scores = new Float64Array(sentences);
  const matched = new Uint16Array(sentences);
  for (const [word, weight] of weighWords(terms)) {
    const row = index.find(word);
    if (!row) continue;
    for (let i = 0; i < row.sentences.length; i++) {
      const s = row.sentences[i] ?? 0;
      scores[s] = (scores[s] ?? 0) + weight * (row.scores[i] ?? 0);
      matched[s] = (matched[s] ?? 0) + 1;
    }
  }
  for (let s = 0; s < sentences; s++) scores[s] = (scores[s] ?? 0) * (matched[s] ?? 0);
  return scores;
}

function weighWords(terms: readonly Term[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { stem, concepts, functional } of terms) {
    if (functional) continue;
    // What a conversation was about may be several words.
    for (const part of stem.split(' ')) weights.set(part, 1);
    for (const concept of concepts)
      for (const part of concept.split(' '))
        weights.set(part, Math.max(weights.get(part) ?? 0, CONCEPT_BOOST));
  }
  return weights;
}
