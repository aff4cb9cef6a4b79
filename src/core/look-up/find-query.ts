import { foldWords, stemOf } from '../words/terms.ts';

/** A word as it is sought: as one, hyphens or not, and by its parts ("on-line": "online", or "on" and "line"). */
export interface SoughtWord {
  readonly text: string;
  readonly stem: string;
  readonly parts: readonly string[];
}

/** A sequence of words to be found as it stands: a phrase in quotation marks has several, and no other forms. */
export interface Sought {
  readonly words: readonly SoughtWord[];
  readonly exact: boolean;
}

/** What a sentence must hold: one of each list, and none of what is left out. */
export interface FindQuery {
  readonly all: readonly (readonly Sought[])[];
  readonly without: readonly Sought[];
}

const MARKS = '"“”„‟«»＂';
const TOKEN = new RegExp(`(-?)[${MARKS}]([^${MARKS}]+)[${MARKS}]|[^\\s${MARKS}]+`, 'gu');

/** Reads words, "phrases", `-word` or `NOT word` (without it) and `this OR that`. */
export function parseQuery(query: string): FindQuery {
  const all: Sought[][] = [];
  const without: Sought[] = [];
  let operator: Operator | undefined;
  for (const match of foldSigns(query).matchAll(TOKEN)) {
    const read = readToken(match);
    if (typeof read === 'string') operator = read;
    else {
      if (read.isLeftOut || operator === 'not') without.push(...read.sought);
      else if (operator === 'or' && all.length > 0) all.at(-1)?.push(...read.sought);
      else all.push(...read.sought.map((one) => [one]));
      operator = undefined;
    }
  }
  return { all: dropTwice(all), without };
}

type Operator = 'and' | 'or' | 'not';

/** In capitals; "or" is a word. */
const OPERATORS = new Map<string, Operator>([
  ['OR', 'or'],
  ['|', 'or'],
  ['NOT', 'not'],
  ['AND', 'and'],
]);

interface Wanted {
  readonly sought: readonly Sought[];
  readonly isLeftOut: boolean;
}

function readToken([token, minus, phrase]: RegExpExecArray): Operator | Wanted {
  if (phrase !== undefined) return { sought: seek(phrase, true), isLeftOut: minus === '-' };
  return OPERATORS.get(token) ?? { sought: seek(token, false), isLeftOut: /^-[\p{L}\p{N}]/u.test(token) };
}

const APOSTROPHES = /(?<=\p{L})[ʼ＇`´‘′‛ʹꞌ](?=\p{L})/gu;
const HYPHENS = /[‐‑−－]/gu;

/** Signs that stand for an apostrophe or a hyphen, each by one character. */
export function foldSigns(text: string): string {
  return text.replace(APOSTROPHES, '’').replace(HYPHENS, '-');
}

/** The words of a token or a phrase; of "Iraq/Syria", two to be found each for itself. */
function seek(text: string, exact: boolean): Sought[] {
  const words = text.split(/[^\p{L}\p{M}\p{N}'’.,-]+/u).flatMap(readWord);
  if (words.length === 0) return [];
  return exact ? [{ words, exact }] : words.map((word) => ({ words: [word], exact }));
}

function readWord(written: string): SoughtWord[] {
  const parts = foldWords(written);
  const text = parts.join('');
  return text ? [{ text, stem: stemOf(text), parts }] : [];
}

function dropTwice(all: readonly (readonly Sought[])[]): (readonly Sought[])[] {
  const seen = new Set<string>();
  return all.filter((alternatives) => {
    const name = JSON.stringify(alternatives);
    return !seen.has(name) && seen.add(name);
  });
}
