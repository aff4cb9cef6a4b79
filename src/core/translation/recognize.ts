import { hashText } from '../words/hash-text.ts';
import { remember } from '../words/remember.ts';

/** How much each run of letters speaks for each language, and against English. */
export interface LetterModel {
  /** BCP 47: "ar", "ckb" ... */
  readonly languages: readonly string[];
  /** Bucket × languages: logarithms of ratios, as `writeRatio` has them. */
  readonly ratios: Uint8Array;
}

export const LETTER_BUCKETS = 1 << 14;

/** A byte for a logarithm: eighths, from -16 to 16. */
const STEPS = 8;
const ZERO = 128;

export function writeRatio(logarithm: number): number {
  return Math.max(0, Math.min(255, Math.round(logarithm * STEPS) + ZERO));
}

/** Runs of letters, of a word with a mark at either end. */
const RUNS = [1, 2, 3];

/** The buckets of a word and of the runs of letters in it. */
function bucketsOf(word: string): number[] {
  const marked = `<${word}>`;
  const runs = RUNS.flatMap((length) =>
    Array.from({ length: Math.max(0, marked.length - length + 1) }, (_, i) => marked.slice(i, i + length)),
  );
  return [marked, ...runs].map((run) => hashText(run) & (LETTER_BUCKETS - 1));
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []
  );
}

/** What a text's words come to. */
export function readLetters(text: string): number[] {
  return wordsOf(text).flatMap(bucketsOf);
}

/** What must speak for a language before a question is taken as no English. Chosen by hand: of 2,824 English questions it takes one for another. */
const LEAST = 16;
const MOST_REMEMBERED = 5_000;

/**
 * Makes a function that gives the likeliest language of a question; undefined for English. Naive Bayes over runs of letters (Cavnar, Trenkle
 * 1994, "N-Gram-Based Text Categorization"). `isQuoted`: whether a word is the statement's own, which people leave as it is in any language: it
 * tells nothing.
 */
export function createRecognizer(
  { languages, ratios }: LetterModel,
  isQuoted: (word: string) => boolean,
): (question: string) => string | undefined {
  const scoreWord = remember(MOST_REMEMBERED, (word) => {
    const scores = new Float64Array(languages.length);
    if (isQuoted(word)) return scores;
    for (const bucket of bucketsOf(word))
      for (let i = 0; i < scores.length; i++)
        scores[i] = (scores[i] ?? 0) + ((ratios[bucket * scores.length + i] ?? ZERO) - ZERO) / STEPS;
    return scores;
  });
  return (question) => {
    // A word that is said again and again says no more than once.
    const words = [...new Set(wordsOf(question))].map(scoreWord);
    const scores = languages.map((_, i) => words.reduce((sum, word) => sum + (word[i] ?? 0), 0));
    const most = Math.max(...scores);
    return most > LEAST ? languages[scores.indexOf(most)] : undefined;
  };
}
