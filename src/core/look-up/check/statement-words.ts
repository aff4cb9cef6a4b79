import type { Citation } from '../../statement/citation.ts';
import type { Sentence, Statement } from '../../statement/statement.ts';
import { readSourceWords, type Word } from './words.ts';

/** The statement's words, for comparing quotations with. Their spans are characters of `Statement.text`. */
export interface StatementWords {
  readonly statement: Statement;
  readonly words: readonly Word[];
  /** Key → where the word stands. */
  readonly byKey: ReadonlyMap<string, readonly number[]>;
  /** Word → the sentence that it stands in. */
  readonly sentences: readonly Sentence[];
  /** Pairs of neighbouring keys. */
  readonly pairs: ReadonlySet<string>;
  // For comparing fast: words and their beginnings as numbers, and whether a word begins or ends a sentence (1 or 0).
  readonly numbers: ReadonlyMap<string, number>;
  readonly keys: Int32Array;
  readonly beginningNumbers: ReadonlyMap<string, number>;
  readonly beginnings: Int32Array;
  readonly begins: Uint8Array;
  readonly ends: Uint8Array;
}

/** Letters that words have in common which are forms of each other. */
export const BEGINNING = 4;

export function indexWords(statement: Statement): StatementWords {
  const words = readSourceWords(statement.text);
  const byKey = new Map<string, number[]>();
  words.forEach(({ key }, i) => {
    const at = byKey.get(key);
    if (at) at.push(i);
    else byKey.set(key, [i]);
  });
  const sentences = sentencesOfWords(statement, words);
  const [numbers, keys] = numberTexts(words.map(({ key }) => key));
  const [beginningNumbers, beginnings] = numberTexts(words.map(({ key }) => key.slice(0, BEGINNING)));
  return {
    ...{ statement, words, byKey, sentences, numbers, keys, beginningNumbers, beginnings },
    pairs: new Set(words.map(({ key }, i) => `${key} ${words[i + 1]?.key}`)),
    begins: Uint8Array.from(words, (_, i) => Number(sentences[i] !== sentences[i - 1])),
    ends: Uint8Array.from(words, (_, i) => Number(sentences[i] !== sentences[i + 1])),
  };
}

/** Numbers for texts, the same for the same. */
function numberTexts(texts: readonly string[]): [Map<string, number>, Int32Array] {
  const numbers = new Map<string, number>();
  for (const text of texts) if (!numbers.has(text)) numbers.set(text, numbers.size);
  return [numbers, Int32Array.from(texts, (text) => numbers.get(text) ?? -1)];
}

function sentencesOfWords({ sentences }: Statement, words: readonly Word[]): Sentence[] {
  let at = 0;
  return words.map(({ start }) => {
    while (at + 1 < sentences.length && start >= (sentences[at]?.end ?? 0)) at++;
    return sentences[at] as Sentence;
  });
}

/** How much it says that a word stands in both: words that stand everywhere say little. */
export function weightOf({ byKey, words }: StatementWords, key: string): number {
  const places = byKey.get(key)?.length ?? 0;
  return places * 100 > words.length ? COMMON_WEIGHT : 1;
}
const COMMON_WEIGHT = 0.4;

/** A run of words, `to` exclusive. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** The citations of a run: one for each paragraph and speaker that it goes through. */
export function citeRun({ words, sentences }: StatementWords, { from, to }: Run): Citation[] {
  const cited: { start: number; end: number; last: Sentence }[] = [];
  for (let i = from; i < to; i++) {
    const word = words[i];
    const sentence = sentences[i];
    if (!word || !sentence) continue;
    const open = cited.at(-1);
    // With the stop or the bracket that a sentence ends with.
    const end = sentences[i + 1] === sentence ? word.end : sentence.end;
    if (open && isSameSpeech(open.last, sentence)) {
      open.end = end;
      open.last = sentence;
    } else {
      if (open) open.end = open.last.end;
      cited.push({ start: startOfWord(word, words[i - 1], sentence), end, last: sentence });
    }
  }
  return cited.map(({ start, end }) => ({ start, end }));
}

function isSameSpeech(a: Sentence, b: Sentence): boolean {
  return a.part === b.part && a.paragraph === b.paragraph && a.role === b.role && a.speaker === b.speaker;
}

/** With the quotation mark or bracket that a sentence begins with. */
function startOfWord(word: Word, before: Word | undefined, sentence: Sentence): number {
  const isFirst = !before || before.end <= sentence.start;
  return isFirst ? sentence.start : word.start;
}
