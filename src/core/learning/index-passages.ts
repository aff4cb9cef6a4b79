import MiniSearch from 'minisearch';
import type { PassageRow } from '../ranking/passages.ts';
import { type Statement, textOf } from '../statement/statement.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { contentStems, foldWords } from '../words/terms.ts';

/** What a word in the paragraph around counts against one in the sentence. Chosen by hand. */
const PARAGRAPH_BOOST = 0.25;

/** Scores every word of the statement in every sentence and paragraph, as MiniSearch (BM25+) would when it is searched for. */
export function indexPassages(statement: Statement, lexicon: Lexicon): ReadonlyMap<string, PassageRow> {
  const stems = statement.sentences.map((sentence) =>
    contentStems(lexicon.termsOf(foldWords(textOf(statement, sentence)))),
  );
  const search = fillSearch(statement, stems);
  const rows = new Map<string, PassageRow>();
  for (const word of new Set(stems.flat())) {
    const found = search.search(word, { boost: { paragraph: PARAGRAPH_BOOST } });
    const has = found.map(({ id, score }) => ({ s: Number(id), score }));
    const holders = has.filter(({ s }) => stems[s]?.includes(word)).sort((a, b) => a.s - b.s);
    const beside = has.filter(({ s }) => !stems[s]?.includes(word)).sort((a, b) => a.s - b.s);
    rows.set(word, {
      sentences: Uint16Array.from([...holders, ...beside], ({ s }) => s),
      scores: Float64Array.from([...holders, ...beside], ({ score }) => score),
      holding: holders.length,
    });
  }
  return rows;
}

interface Passage {
  readonly id: number;
  readonly sentence: string;
  readonly paragraph: string;
}

function fillSearch({ sentences }: Statement, stems: readonly (readonly string[])[]): MiniSearch<Passage> {
  const paragraphs = new Map<string, string[]>();
  const keyOf = ({ part, paragraph }: Statement['sentences'][number]): string => `${part.id}.${paragraph}`;
  for (const sentence of sentences) {
    const words = paragraphs.get(keyOf(sentence)) ?? [];
    words.push(...(stems[sentence.index] ?? []));
    paragraphs.set(keyOf(sentence), words);
  }
  const search = new MiniSearch<Passage>({
    fields: ['sentence', 'paragraph'],
    tokenize: (text) => text.split(' '),
    // The words come stemmed and respelled.
    processTerm: (word) => word,
  });
  search.addAll(
    sentences.map((sentence) => ({
      id: sentence.index,
      sentence: (stems[sentence.index] ?? []).join(' '),
      paragraph: (paragraphs.get(keyOf(sentence)) ?? []).join(' '),
    })),
  );
  return search;
}
