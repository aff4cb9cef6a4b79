import { splitForeign } from './fold-foreign.ts';
import type { Glossary } from './glossary.ts';

/** A question in another language, word by word in English: for finding, not for reading. */
export interface Translation {
  readonly text: string;
  /** Share of its words that are known, from 0 to 1. */
  readonly known: number;
}

/** A language that questions are understood in, beside English. */
export interface ForeignLanguage {
  /** BCP 47: "ar", "ckb" ... */
  readonly tag: string;
  readonly glossary: Glossary;
}

/**
 * Puts English words in the place of each word of a question. English ones stay, as do numbers and names; what stands between the words
 * stays where it parts sentences.
 */
export function translateQuestion(
  { tag, glossary }: ForeignLanguage,
  isEnglish: (word: string) => boolean,
  question: string,
): Translation {
  const words = splitForeign(question, tag);
  const parts: string[] = [];
  let known = 0;
  for (let at = 0; at < words.length; ) {
    const word = words[at];
    if (!word) break;
    const gloss = glossary.find(words, at);
    const length = gloss?.length ?? 1;
    const english = gloss?.english ?? keepEnglish(word.text, isEnglish);
    if (english !== undefined) known += length;
    if (english) parts.push(english);
    const last = words[at + length - 1];
    at += length;
    parts.push(markBetween(question.slice(last?.end, words[at]?.start)));
  }
  return { text: parts.filter(Boolean).join(' '), known: words.length ? known / words.length : 0 };
}

function keepEnglish(word: string, isEnglish: (word: string) => boolean): string | undefined {
  return /^[a-z]+$/.test(word) ? (isEnglish(word) ? word : undefined) : /^\d/.test(word) ? word : undefined;
}

/** The mark that ends a sentence or a clause. */
function markBetween(text: string): string {
  const mark = /[?؟;؛.!:,،\n]/.exec(text)?.[0] ?? '';
  return ENGLISH_MARKS[mark] ?? mark;
}
const ENGLISH_MARKS: Readonly<Record<string, string>> = { '؟': '?', '؛': ';', '،': ',' };
