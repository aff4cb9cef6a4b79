import type { Sentence, Statement } from '../statement/statement.ts';
import { FUNCTIONAL_WORDS } from '../words/functional-words.ts';
import { foldWords, stemOf } from '../words/terms.ts';

/** What is known of a statement's sentences where no bank was learned: their words, and those around them. */
export interface UntrainedIndex {
  readonly sentences: readonly IndexedSentence[];
  /** Stem → how rare it is: more where fewer sentences have it. */
  readonly rarity: (stem: string) => number;
  /** Stems of the statement's title: what all of it is about. */
  readonly title: ReadonlySet<string>;
}

export interface IndexedSentence {
  readonly index: number;
  readonly text: string;
  /** Stem → where it stands, in words. */
  readonly stems: ReadonlyMap<string, readonly number[]>;
  readonly role: Sentence['role'];
  /** Stems of the heading above it. */
  readonly heading: ReadonlySet<string>;
  /** Indexes of the other sentences of its paragraph. */
  readonly beside: readonly number[];
}

export function indexUntrained({ title, text, sentences }: Statement): UntrainedIndex {
  const indexed = sentences.map((sentence): IndexedSentence => {
    const words = text.slice(sentence.start, sentence.end);
    const beside = sentences.filter(
      (other) =>
        other !== sentence &&
        other.part === sentence.part &&
        other.paragraph === sentence.paragraph &&
        other.role === sentence.role,
    );
    return {
      index: sentence.index,
      text: words,
      stems: locateStems(words),
      role: sentence.role,
      heading: new Set(locateStems(sentence.part.name).keys()),
      beside: beside.map(({ index }) => index),
    };
  });
  const holders = new Map<string, number>();
  for (const { stems } of indexed)
    for (const stem of stems.keys()) holders.set(stem, (holders.get(stem) ?? 0) + 1);
  return {
    sentences: indexed,
    rarity: (stem) => Math.log(1 + sentences.length / (holders.get(stem) ?? 1)),
    title: new Set(locateStems(title).keys()),
  };
}

/** Words of grammar elsewhere, since they fill questions; a text says something with them. */
const SAYING = new Set('mean show give think know explain describ list'.split(' '));

export function isSaying(stem: string): boolean {
  return SAYING.has(stem);
}

function locateStems(text: string): Map<string, number[]> {
  const places = new Map<string, number[]>();
  foldWords(text).forEach((word, i) => {
    const stem = stemOf(word);
    if (FUNCTIONAL_WORDS.has(word) && !isSaying(stem)) return;
    places.set(stem, [...(places.get(stem) ?? []), i]);
  });
  return places;
}
