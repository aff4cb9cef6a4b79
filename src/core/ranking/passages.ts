import MiniSearch, { type AsPlainObject } from 'minisearch';
import { type Statement, textOf } from '../statement/statement.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { contentStems, foldWords, type Term } from '../words/terms.ts';

/** Sentences and the paragraphs around them, as MiniSearch holds them (BM25+). */
export interface PassageIndex {
  readonly search: MiniSearch<{ id: number; sentence: string; paragraph: string }>;
  /** The words of each sentence, as they are searched. */
  readonly stems: readonly (readonly string[])[];
  /** Word → the sentences that have it. */
  readonly holders: ReadonlyMap<string, readonly number[]>;
}

const splitStems = (text: string): string[] => text.split(' ');
const OPTIONS = {
  fields: ['sentence', 'paragraph'],
  tokenize: splitStems,
  // The terms come stemmed and respelled.
  processTerm: (term: string): string => term,
};

export function indexPassages(statement: Statement, lexicon: Lexicon): PassageIndex {
  const stems = statement.sentences.map((sentence) =>
    contentStems(lexicon.termsOf(foldWords(textOf(statement, sentence)))),
  );
  const paragraphs = new Map<string, string[]>();
  statement.sentences.forEach(({ part, paragraph }, i) => {
    const key = `${part.id}.${paragraph}`;
    paragraphs.set(key, [...(paragraphs.get(key) ?? []), ...(stems[i] ?? [])]);
  });
  const search: PassageIndex['search'] = new MiniSearch(OPTIONS);
  search.addAll(
    statement.sentences.map(({ index: id, part, paragraph }) => ({
      id,
      sentence: (stems[id] ?? []).join(' '),
      paragraph: (paragraphs.get(`${part.id}.${paragraph}`) ?? []).join(' '),
    })),
  );
  return { search, stems, holders: mapHolders(stems) };
}

function mapHolders(stems: PassageIndex['stems']): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  stems.forEach((words, s) => {
    for (const word of new Set(words)) {
      const others = holders.get(word);
      if (others) others.push(s);
      else holders.set(word, [s]);
    }
  });
  return holders;
}

/** An index as JSON holds it. */
export interface PackedPassages {
  readonly search: AsPlainObject;
  readonly stems: PassageIndex['stems'];
}

export function packPassages({ search, stems }: PassageIndex): PackedPassages {
  return { search: search.toJSON(), stems };
}

export function loadPassages({ search, stems }: PackedPassages): PassageIndex {
  return { search: MiniSearch.loadJS(search, OPTIONS), stems, holders: mapHolders(stems) };
}

/** What a word of everyday language counts against the statement's own; what a paragraph counts against a sentence. By hand. */
const CONCEPT_BOOST = 0.4;
const PARAGRAPH_BOOST = 0.25;

/** A score for every sentence (0 where nothing matches). */
export function scorePassages(index: PassageIndex, terms: readonly Term[], sentences: number): Float64Array {
  const weights = new Map<string, number>();
  for (const { stem, concepts, functional } of terms) {
    if (functional) continue;
    weights.set(stem, 1);
    for (const concept of concepts)
      for (const part of concept.split(' '))
        weights.set(part, Math.max(weights.get(part) ?? 0, CONCEPT_BOOST));
  }
  const scores = new Float64Array(sentences);
  if (weights.size === 0) return scores;
  const found = index.search.search([...weights.keys()].join(' '), {
    boost: { sentence: 1, paragraph: PARAGRAPH_BOOST },
    boostTerm: (term) => weights.get(term) ?? 1,
  });
  for (const { id, score } of found) scores[Number(id)] = score;
  return scores;
}
