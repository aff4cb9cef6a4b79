import { stemmer } from 'stemmer';
import type { VocabularyFile } from './schema.ts';

/** A word as it was written. `start` and `end` are characters of the text it stands in. */
export interface Word {
  /** Lower case, straight apostrophes, no possessive. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A word as it is searched: its stem, and the statement's words that it may stand for. */
export interface Term {
  readonly stem: string;
  readonly concepts: readonly string[];
  /** A word of grammar, which says how a question asks but not what about. */
  readonly functional: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,][\p{L}\p{M}\p{N}]+)*/gu;

export function splitWords(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    found.push({ text: foldWord(match[0]), start, end: start + match[0].length });
  }
  return found.filter((word) => word.text);
}

/** Case, apostrophes, accents and possessives do not matter; "u.s." is "us", "7.7" and "3,000" stay numbers. */
export function foldWord(raw: string): string {
  const word = raw
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/'s$/, '')
    .replace(/'/g, '');
  return /^\p{N}/u.test(word) ? word.replace(/,(?=\d{3})/g, '') : word.replace(/[.,]/g, '');
}

// Closed-class words: they carry how something is asked (kept for the question's shape), not what about.
const FUNCTIONAL = new Set(
  `a an the this that these those it its he she his her him they them their theirs we us our you your i me my mine
  is are was were be been being am do does did doing done have has had having will would shall should can could may might must
  of in on at to for from by with about into onto over under as than then so and or but if not no nor
  what which who whom whose when where why how there here any some all each every both either neither
  just really very also too please tell say says said saying state states stated statement mention mentions mentioned mentioning
  according document text page anything something someone anyone thing things kind sort exactly actually
  whats whos hows wheres whens im ive id dont doesnt didnt isnt arent wasnt werent cant wont does got get gets getting
  explain describe list give gimme show know think mean let`.split(/\s+/),
);

const stems = new Map<string, string>();

export function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    stem = /^[a-z]+$/.test(word) ? stemmer(word) : word;
    // Bounded, as words come from people.
    if (stems.size > 50_000) stems.clear();
    stems.set(word, stem);
  }
  return stem;
}

/** A phrase that people use; compiled from the vocabulary. */
export interface Phrase {
  readonly words: readonly string[];
  /** What is put in its place (another name or spelling) ... */
  readonly instead?: readonly string[];
  /** ... or the statement's word, stemmed, that it hints at; then `words` are stems too. */
  readonly concept?: string;
}

export function compilePhrases(vocabulary: VocabularyFile): Phrase[] {
  const phrases: Phrase[] = [];
  const replace = (variant: string, name: string): void => {
    const words = wordsOf(variant);
    const instead = wordsOf(name);
    if (words.length && words.join() !== instead.join()) phrases.push({ words, instead });
  };
  for (const { name, acronym, also } of vocabulary.names)
    for (const variant of acronym ? [acronym, ...also] : also) replace(variant, name);
  for (const [spelling, variants] of Object.entries(vocabulary.spellings))
    for (const variant of variants) replace(variant, spelling);
  for (const [word, everyday] of Object.entries(vocabulary.everyday)) {
    const concept = wordsOf(word).map(stemOf).join(' ');
    for (const phrase of everyday) {
      const words = wordsOf(phrase).map(stemOf);
      if (words.length && words.join(' ') !== concept) phrases.push({ words, concept });
    }
  }
  // The longest first, so that "working group" is not read as "group".
  return phrases.sort((x, y) => y.words.length - x.words.length);
}

/** Turns words into terms: other names and spellings become the statement's, everyday words point to its words. */
export class Lexicon {
  readonly phrases: readonly Phrase[];
  readonly #byFirst = new Map<string, Phrase[]>();

  constructor(phrases: readonly Phrase[]) {
    this.phrases = phrases;
    for (const phrase of phrases) {
      const first = phrase.words[0] as string;
      const others = this.#byFirst.get(first);
      if (others) others.push(phrase);
      else this.#byFirst.set(first, [phrase]);
    }
  }

  termsOf(words: readonly string[]): Term[] {
    const spelled = this.#respell(words);
    const terms: { stem: string; concepts: string[]; functional: boolean }[] = spelled.map((word) => ({
      stem: stemOf(word),
      concepts: [],
      functional: FUNCTIONAL.has(word),
    }));
    terms.forEach((term, i) => {
      for (const { words: phrase, concept } of this.#byFirst.get(term.stem) ?? [])
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
      const word = words[i] as string;
      const hit = this.#byFirst
        .get(word)
        ?.find(({ words: phrase, instead }) => instead && phrase.every((w, k) => words[i + k] === w));
      if (hit?.instead) {
        out.push(...hit.instead);
        i += hit.words.length;
      } else {
        out.push(word);
        i++;
      }
    }
    return out;
  }
}

function wordsOf(text: string): string[] {
  return splitWords(text).map((word) => word.text);
}
