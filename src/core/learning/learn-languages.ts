import type { LocalGap } from '../knowledge/knowledge.ts';
import type { PlaceNames } from '../statement/citation.ts';
import { splitForeign } from '../translation/fold-foreign.ts';
import { Glossary, writeGlossary } from '../translation/glossary.ts';
import { LETTER_BUCKETS, type LetterModel, readLetters, writeRatio } from '../translation/recognize.ts';
import { translateQuestion } from '../translation/translate.ts';
import { type Language, readStems } from '../words/language.ts';
import { foldWords } from '../words/terms.ts';
import { type BankLine, type BankQuestion, spreadLine } from './bank-line.ts';

/** What is learned of the languages, in the order of `letters.languages`, before it is packed. */
export interface LearnedLanguages {
  readonly letters: LetterModel;
  readonly glossaries: readonly ReadonlyMap<string, string>[];
  readonly gaps: readonly (readonly LocalGap[])[];
  /** By tag. */
  readonly names: Readonly<Record<string, PlaceNames>>;
  /** Their questions, in English words. */
  readonly questions: readonly BankQuestion[];
}

/** What people who think in a language have written for it. */
export interface LanguageContent {
  /** BCP 47. */
  readonly tag: string;
  readonly lines: readonly LocalLine[];
  readonly vocabulary: LocalVocabulary;
}

/** A line of `questions.jsonl` in a language’s folder. */
export interface LocalLine extends BankLine {
  /** `missing`, in the language. */
  readonly missingLocal?: string | undefined;
}

/** What `vocabulary.json` in a language’s folder holds. */
export interface LocalVocabulary {
  /** Words of grammar. */
  readonly common: readonly string[];
  /** English words → what stands for them, in any form. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** What it calls the statement's parts, speakers and places. */
  readonly names: PlaceNames;
}

/** What there is to learn with: the questions of the English bank, how often each of their words comes up, and how English is read. */
interface English {
  readonly questions: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
  readonly language: Language;
}

/** Learns the languages' letters and words, what is asked in each, and what of it is not stated. */
export function learnLanguages(english: English, contents: readonly LanguageContent[]): LearnedLanguages {
  const glossaries = contents.map((content) =>
    makeGlossary(content, (word) => english.counts.get(word) ?? 0),
  );
  const isEnglish = (word: string): boolean => english.language.speller.knows(word);
  const translated = contents.map(({ tag, lines }, i) => {
    const glossary = new Glossary(() => writeGlossary(glossaries[i] ?? new Map()));
    const translate = (question: string): string =>
      translateQuestion({ tag, glossary }, isEnglish, question).text;
    return lines.map((line) => ({ ...line, questions: line.questions.map(translate).filter(Boolean) }));
  });
  const stemsOf = (question: string): string[] => readStems(english.language, question);
  return {
    letters: countLetters(english.questions, contents),
    glossaries,
    gaps: translated.map((lines) =>
      lines.flatMap(({ missing, missingLocal, questions }) =>
        missing && missingLocal ? [{ missing, missingLocal, asked: questions.map(stemsOf) }] : [],
      ),
    ),
    names: Object.fromEntries(contents.map(({ tag, vocabulary }) => [tag, vocabulary.names])),
    questions: translated.flat().flatMap(spreadLine),
  };
}

/** The entries of a glossary, each with the English words that `countOf` says are the commonest in questions. */
function makeGlossary(
  { tag, vocabulary: { common, words } }: LanguageContent,
  countOf: (word: string) => number,
): Map<string, string> {
  const entries = new Map<string, string>();
  const fold = (text: string): string =>
    splitForeign(text, tag)
      .map((word) => word.text)
      .join(' ');
  for (const word of common) entries.set(fold(word), '');
  const rank = (english: string): number => Math.min(...foldWords(english).map(countOf));
  const ranked = Object.entries(words).map(([english, forms]) => ({ english, forms, count: rank(english) }));
  for (const { english, forms } of ranked.sort((a, b) => a.count - b.count))
    for (const form of forms) entries.set(fold(form), english);
  entries.delete('');
  return entries;
}

/** English questions that are read, of those that there are: enough to know English by. */
const EVERY = 3;
/** What each run of letters is taken to have been seen before. */
const SMOOTHING = 0.5;

/** Counts the letters of each language's questions and of the English ones. */
function countLetters(english: readonly string[], contents: readonly LanguageContent[]): LetterModel {
  const base = countRuns(english.filter((_, i) => i % EVERY === 0));
  const counts = contents.map(({ lines, vocabulary }) =>
    countRuns([
      ...lines.flatMap(({ questions }) => questions),
      ...vocabulary.common,
      ...Object.values(vocabulary.words).flat(),
    ]),
  );
  const ratios = new Uint8Array(LETTER_BUCKETS * counts.length);
  counts.forEach((count, i) => {
    for (let bucket = 0; bucket < LETTER_BUCKETS; bucket++)
      ratios[bucket * counts.length + i] = writeRatio(count(bucket) - base(bucket));
  });
  return { languages: contents.map(({ tag }) => tag), ratios };
}

/** Bucket → the logarithm of its share. */
function countRuns(texts: readonly string[]): (bucket: number) => number {
  const counts = new Uint32Array(LETTER_BUCKETS);
  let all = 0;
  for (const text of texts)
    for (const bucket of readLetters(text)) {
      counts[bucket] = (counts[bucket] ?? 0) + 1;
      all++;
    }
  return (bucket) => Math.log(((counts[bucket] ?? 0) + SMOOTHING) / (all + SMOOTHING * LETTER_BUCKETS));
}
