import type { Knowledge } from './knowledge.ts';
import { outlineStatement } from './outline.ts';
import { type Statement, sentencesAt, textOf } from './statement.ts';
import { splitWords } from './terms.ts';

/**
 * Questions of others that complete what has been typed: every word of it, the last one perhaps unfinished. Those that begin with it come
 * first, then the shorter. `length` is the longest that may be offered, in characters.
 */
export function suggestQuestions(
  knowledge: Knowledge,
  typed: string,
  count: number,
  length: number,
): string[] {
  const wanted = wordsTyped(typed);
  const folded = foldedQuestions(knowledge);
  const scored = folded.flatMap(({ question, words }) => {
    if (question.length > length || !holdsAll(words, wanted)) return [];
    const begins = wanted.every((word, i) =>
      i < wanted.length - 1 ? words[i] === word : words[i]?.startsWith(word),
    );
    return [{ question, score: (begins ? 0 : 1000) + question.length }];
  });
  return scored
    .sort((a, b) => a.score - b.score)
    .slice(0, count)
    .map(({ question }) => question);
}

/** Acronyms and names that the statement introduces and that complete what has been typed; the acronym where there is one. */
export function suggestTerms({ vocabulary }: Knowledge, typed: string, count: number): string[] {
  const wanted = wordsTyped(typed);
  return vocabulary.names
    .filter(({ name, acronym, also }) => {
      const words = [name, acronym ?? '', ...also].flatMap(splitWords).map(({ text }) => text);
      return holdsAll(words, wanted);
    })
    .map(({ name, acronym }) => acronym ?? name)
    .slice(0, count);
}

/** A place to read, and how it begins. */
export interface PlaceSuggestion {
  /** `principles.6` */
  readonly place: string;
  /** `Guiding Principles, paragraph 6` */
  readonly label: string;
  /** The words with which it begins: a whole sentence. */
  readonly opening: string;
}

/** Parts and paragraphs whose place, name or first words complete what has been typed, in reading order. */
export function suggestPlaces(statement: Statement, typed: string, count: number): PlaceSuggestion[] {
  const start = typed.trim().toLowerCase();
  const wanted = wordsTyped(typed);
  return placesOf(statement)
    .filter(({ place, label, opening }) => {
      const words = splitWords(`${label} ${opening}`).map(({ text }) => text);
      return place.startsWith(start) || holdsAll(words, wanted);
    })
    .slice(0, count);
}

function placesOf(statement: Statement): PlaceSuggestion[] {
  return outlineStatement(statement).flatMap(({ id, name, paragraphs }) => {
    const numbered = paragraphs.map(({ place }, p) => ({ place, label: `${name}, paragraph ${p + 1}` }));
    return [{ place: id, label: name }, ...(paragraphs.length > 1 ? numbered : [])].map((one) => {
      const first = sentencesAt(statement, one.place).find(({ role }) => role === 'body');
      return { ...one, opening: first ? textOf(statement, first) : '' };
    });
  });
}

/** Characters of what has been typed that are looked at: nothing to suggest is longer. */
const LONGEST_TYPED = 200;

function wordsTyped(typed: string): string[] {
  return splitWords(typed.slice(0, LONGEST_TYPED)).map(({ text }) => text);
}

interface Folded {
  readonly question: string;
  readonly words: readonly string[];
}

const foldedByKnowledge = new WeakMap<Knowledge, Folded[]>();

function foldedQuestions(knowledge: Knowledge): Folded[] {
  let folded = foldedByKnowledge.get(knowledge);
  if (!folded) {
    folded = knowledge
      .texts()
      .questions.map((question) => ({ question, words: splitWords(question).map(({ text }) => text) }));
    foldedByKnowledge.set(knowledge, folded);
  }
  return folded;
}

function holdsAll(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((word, i) =>
    words.some((other) => (i < wanted.length - 1 ? other === word : other.startsWith(word))),
  );
}
