import { stemmer } from 'stemmer';

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
  for (const { 0: raw, index: start } of text.matchAll(WORD)) {
    const folded = foldWord(raw);
    if (folded) found.push({ text: folded, start, end: start + raw.length });
  }
  return found;
}

/** Case, apostrophes, accents and possessives do not matter; "u.s." is "us", "7.7" and "3,000" stay numbers. */
export function foldWord(raw: string): string {
  const lower = raw.toLowerCase();
  // Most words need nothing more.
  if (/^[a-z\d]+$/.test(lower)) return lower;
  const word = raw
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/'s$/, '')
    .replace(/'/g, '');
  return /^\p{N}/u.test(word) ? word.replace(/,(?=\d{3})/g, '') : word.replace(/[.,]/g, '');
}

/** The words of a text as they are compared. */
export function foldWords(text: string): string[] {
  return splitWords(text).map((word) => word.text);
}

/** ... with one space between them. */
export function foldText(text: string): string {
  return foldWords(text).join(' ');
}

/** The Porter stem of a word (1980); a word with anything but a to z is its own. */
export function stemOf(word: string): string {
  return /^[a-z]+$/.test(word) ? stemmer(word) : word;
}

/** What a text is about: the stems of its terms, without the words of grammar. */
export function contentStems(terms: readonly Term[]): string[] {
  const stems: string[] = [];
  for (const { stem, functional } of terms) if (!functional) stems.push(stem);
  return stems;
}
