import { stemmer } from 'stemmer';
import type { VocabularyFile } from '../learning/schema.ts';

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
  // Most words need nothing.
  if (/^[a-z]+$/.test(raw)) return raw;
  const word = raw
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/'s$/, '')
    .replace(/'/g, '');
  return /^\p{N}/u.test(word) ? word.replace(/,(?=\d{3})/g, '') : word.replace(/[.,]/g, '');
}

/** The words of a text as they are compared, one space between them. */
export function foldText(text: string): string {
  return wordsOf(text).join(' ');
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

/** First word → the phrases that begin with it, the longest first. */
export type PhraseTable = Readonly<Record<string, readonly Phrase[]>>;

export function compilePhrases({ names, spellings, everyday }: VocabularyFile): PhraseTable {
  const replacing = [
    ...names.flatMap(({ name, acronym, also }) =>
      [acronym ?? name, ...also].map((variant) => [variant, name]),
    ),
    ...Object.entries(spellings).flatMap(([spelling, variants]) =>
      variants.map((variant) => [variant, spelling]),
    ),
  ].map(([variant = '', instead = '']) => ({ words: wordsOf(variant), instead: wordsOf(instead) }));
  const hinting = Object.entries(everyday).flatMap(([word, phrases]) => {
    const concept = wordsOf(word).map(stemOf).join(' ');
    return phrases.map((phrase) => ({ words: wordsOf(phrase).map(stemOf), concept }));
  });
  const phrases: Phrase[] = [
    ...replacing.filter(({ words, instead }) => words.join() !== instead.join()),
    ...hinting.filter(({ words, concept }) => words.join(' ') !== concept),
  ];
  const table: Record<string, Phrase[]> = {};
  // The longest first, so that "working group" is not read as "group".
  for (const phrase of phrases.sort((x, y) => y.words.length - x.words.length)) {
    const [first] = phrase.words;
    if (first !== undefined) table[first] = [...(lookUp(table, first) ?? []), phrase];
  }
  return table;
}

/** People type "constructor", too. */
function lookUp<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

/** Turns words into terms: other names and spellings become the statement's, everyday words point to its words. */
export class Lexicon {
  readonly phrases: PhraseTable;

  constructor(phrases: PhraseTable) {
    this.phrases = phrases;
  }

  termsOf(words: readonly string[]): Term[] {
    const spelled = this.#respell(words);
    const terms: { stem: string; concepts: string[]; functional: boolean }[] = spelled.map((word) => ({
      stem: stemOf(word),
      concepts: [],
      functional: FUNCTIONAL.has(word),
    }));
    terms.forEach((term, i) => {
      for (const { words: phrase, concept } of lookUp(this.phrases, term.stem) ?? [])
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
      const hit = lookUp(this.phrases, word)?.find(
        ({ words: phrase, instead }) => instead && phrase.every((w, k) => words[i + k] === w),
      );
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
