import { FUNCTIONAL_WORDS } from './functional-words.ts';
import type { Phrase, PhraseTable } from './phrases.ts';
import { remember } from './remember.ts';
import { stemOf, type Term } from './terms.ts';

const MOST_REMEMBERED = 50_000;
const NONE: readonly Phrase[] = [];

/** Turns words into terms: other names and spellings become the statement's, everyday words point to its words. */
export class Lexicon {
  /** First word → its phrases; as JSON until they are first looked up, as a question needs few of thousands. */
  readonly #table: Map<string, readonly Phrase[] | string>;
  readonly #stemOf = remember(MOST_REMEMBERED, stemOf);

  /** `phrases` as `writePhrases` gives them. */
  constructor(phrases: string) {
    const lines = phrases ? phrases.split('\n') : [];
    this.#table = new Map(
      lines.map((line) => {
        const tab = line.indexOf('\t');
        return [line.slice(0, tab), line.slice(tab + 1)];
      }),
    );
  }

  /** Takes the words of a text as they are folded, one after the other. */
  termsOf(words: readonly string[]): Term[] {
    const terms = this.#respell(words).map((word) => ({
      stem: this.#stemOf(word),
      concepts: [] as string[],
      functional: FUNCTIONAL_WORDS.has(word),
    }));
    terms.forEach((term, i) => {
      for (const { words: phrase, concept } of this.#phrasesFrom(term.stem))
        if (concept && phrase.every((word, k) => terms[i + k]?.stem === word)) {
          term.concepts.push(concept);
          if (phrase.length > 1) term.functional = false;
        }
    });
    return terms;
  }

  #respell(words: readonly string[]): string[] {
    const out: string[] = [];
    for (let i = 0; i < words.length; ) {
      const word = words[i] ?? '';
      const hit = this.#phrasesFrom(word).find(
        ({ words: phrase, instead }) => instead && phrase.every((w, k) => words[i + k] === w),
      );
      out.push(...(hit?.instead ?? [word]));
      i += hit?.words.length ?? 1;
    }
    return out;
  }

  #phrasesFrom(word: string): readonly Phrase[] {
    const known = this.#table.get(word);
    if (typeof known !== 'string') return known ?? NONE;
    const phrases = JSON.parse(known) as readonly Phrase[];
    this.#table.set(word, phrases);
    return phrases;
  }
}

/** A line for each first word: the word, a tab, its phrases as JSON. */
export function writePhrases(table: PhraseTable): string {
  return [...table].map(([word, phrases]) => `${word}\t${JSON.stringify(phrases)}`).join('\n');
}
