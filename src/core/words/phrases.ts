import { foldWords, stemOf } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A phrase that people use. */
export interface Phrase {
  readonly words: readonly string[];
  /** What is put in its place (another name or spelling) ... */
  readonly instead?: readonly string[];
  /** ... or the statement's word, stemmed, that it hints at; then `words` are stems too. */
  readonly concept?: string;
}

/** First word → the phrases that begin with it, the longest first. */
export type PhraseTable = ReadonlyMap<string, readonly Phrase[]>;

/** What people call the statement's things, as phrases to look for. */
export function compilePhrases({ names, spellings, everyday }: Vocabulary): PhraseTable {
  const replacing = [
    ...names.flatMap(({ name, acronym, also }) =>
      [acronym ?? name, ...also].map((variant) => [variant, name]),
    ),
    ...Object.entries(spellings).flatMap(([spelling, variants]) =>
      variants.map((variant) => [variant, spelling]),
    ),
  ].map(([variant = '', instead = '']) => ({ words: foldWords(variant), instead: foldWords(instead) }));
  const hinting = Object.entries(everyday).flatMap(([word, phrases]) => {
    const concept = foldWords(word).map(stemOf).join(' ');
    return phrases.map((phrase) => ({ words: foldWords(phrase).map(stemOf), concept }));
  });
  return tabulate([
    ...replacing.filter(({ words, instead }) => words.join() !== instead.join()),
    ...hinting.filter(({ words, concept }) => words.join(' ') !== concept),
  ]);
}

function tabulate(phrases: Phrase[]): PhraseTable {
  const table = new Map<string, Phrase[]>();
  // The longest first, so that "working group" is not read as "group".
  for (const phrase of phrases.sort((x, y) => y.words.length - x.words.length)) {
    const [first] = phrase.words;
    if (first === undefined) continue;
    const others = table.get(first);
    if (others) others.push(phrase);
    else table.set(first, [phrase]);
  }
  return table;
}
