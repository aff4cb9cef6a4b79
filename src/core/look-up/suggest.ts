import type { Knowledge } from '../knowledge.ts';
import { type Statement, sentencesAt, textOf } from '../statement/statement.ts';
import { splitWords } from '../words/terms.ts';
import { outlineStatement } from './outline.ts';

/**
 * Questions of others that complete what has been typed: every word of it, the last one perhaps unfinished. First those that begin with it, the
 * well put before the rest, then those of a common length; of those that ask the same in other words, one. Where nothing has been typed, the vocabulary's
 * examples and then some from all over the bank. `length` is the longest that may be offered, in characters.
 */
export function suggestQuestions(
  knowledge: Knowledge,
  typed: string,
  count: number,
  length: number,
): string[] {
  const wanted = wordsTyped(typed);
  const fitting = foldedQuestions(knowledge).filter(({ question }) => question.length <= length);
  if (wanted.length === 0) {
    const examples = knowledge.texts().examples.filter((question) => question.length <= length);
    return [...new Set([...examples, ...sampleQuestions(fitting, count)])].slice(0, count);
  }
  const scored = fitting.flatMap(({ question, words, isWellPut }) => {
    if (!holdsAll(words, wanted)) return [];
    const begins = wanted.every((word, i) =>
      i < wanted.length - 1 ? words[i] === word : words[i]?.startsWith(word),
    );
    return [{ question, words, score: (begins ? 0 : 2000) + (isWellPut ? 0 : 1000) + strangeness(question) }];
  });
  return dropAlike(
    scored.sort((a, b) => a.score - b.score),
    count,
  );
}

/** The shortest are riddles, the longest are not read to their end. */
function strangeness({ length }: string): number {
  return Math.abs(length - COMMON_LENGTH);
}
const COMMON_LENGTH = 40;

/** Well-put questions at even distances through the bank, whose files follow the statement and its subjects. */
function sampleQuestions(folded: readonly Folded[], count: number): string[] {
  const wellPut = folded.filter(
    ({ question, isWellPut }) =>
      isWellPut && question.length >= SHORTEST_SAMPLE && question.length <= LONGEST_SAMPLE,
  );
  const step = Math.max(1, Math.floor(wellPut.length / (2 * count)));
  return dropAlike(
    wellPut.filter((_, i) => i % step === 0),
    count,
  );
}

/** Characters. */
const SHORTEST_SAMPLE = 30;
const LONGEST_SAMPLE = 60;
/** Share of words, at and above which two questions ask the same. */
const ALIKE = 0.6;

function dropAlike(ranked: readonly Pick<Folded, 'question' | 'words'>[], count: number): string[] {
  const kept: { readonly question: string; readonly words: ReadonlySet<string> }[] = [];
  for (const { question, words } of ranked) {
    if (kept.length >= count) break;
    const own = new Set(words);
    const isAlike = kept.some(({ words: others }) => {
      const shared = [...own].filter((word) => others.has(word)).length;
      return shared / (own.size + others.size - shared) >= ALIKE;
    });
    if (!isAlike) kept.push({ question, words: own });
  }
  return kept.map(({ question }) => question);
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
  /** A sentence with a capital and a question mark, in words that need no correction: what one would show to others. */
  readonly isWellPut: boolean;
}

const WELL_PUT =
  /^(?:What|Who|Whom|Whose|Which|When|Where|Why|How|Is|Are|Was|Were|Do|Does|Did|Has|Have|Will|Would|Can|Could|Should|Must)\b[^?!.;]+\?$/;
const FEWEST_WORDS = 4;
const foldedByKnowledge = new WeakMap<Knowledge, Folded[]>();

function foldedQuestions(knowledge: Knowledge): Folded[] {
  let folded = foldedByKnowledge.get(knowledge);
  if (!folded) {
    folded = knowledge.texts().questions.map((question) => {
      const words = splitWords(question).map(({ text }) => text);
      const isWellPut =
        WELL_PUT.test(question) &&
        words.length >= FEWEST_WORDS &&
        words.every((word) => knowledge.speller.knows(word));
      return { question, words, isWellPut };
    });
    foldedByKnowledge.set(knowledge, folded);
  }
  return folded;
}

function holdsAll(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((word, i) =>
    words.some((other) => (i < wanted.length - 1 ? other === word : other.startsWith(word))),
  );
}
