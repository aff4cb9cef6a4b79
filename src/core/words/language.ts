import type { Lexicon } from './lexicon.ts';
import type { Speller } from './speller.ts';
import { contentStems, foldWords, type Term } from './terms.ts';

/** How the words of people become the statement's. */
export interface Language {
  readonly lexicon: Lexicon;
  readonly speller: Speller;
}

/** Unknown words of a text that are corrected: with more of them it is no English, and correcting takes longest. */
const MOST_CORRECTED = 12;

/** Words as people type them become terms: spelling corrected, then by the vocabulary. */
export function readTerms({ lexicon, speller }: Language, text: string): Term[] {
  let corrected = 0;
  const words = foldWords(text).map((word) =>
    speller.knows(word) || corrected++ >= MOST_CORRECTED ? word : speller.correct(word),
  );
  return lexicon.termsOf(words);
}

/** What a text is about, as it is looked up. */
export function readStems(language: Language, text: string): string[] {
  return contentStems(readTerms(language, text));
}
