import type { Speller } from '../words/speller.ts';
import { foldWords } from '../words/terms.ts';
import { beginsWith, holdsAll, readTyped } from './typed.ts';

/** The questions that can be offered. */
export interface QuestionShelf {
  /** Those to show to a newcomer. */
  readonly examples: readonly string[];
  /** The questions of the bank that are answered. */
  readonly questions: readonly ShelvedQuestion[];
}

interface ShelvedQuestion {
  readonly question: string;
  /** Its words as they are compared, a space before and after each. */
  readonly folded: string;
  /** A sentence with a capital and a question mark, in words that need no correction: what one would show to others. */
  readonly isWellPut: boolean;
}

/** Words with which a well-put question begins. */
const BEGINNINGS =
  'What Who Whom Whose Which When Where Why How Is Are Was Were Do Does Did Has Have Will Would Can Could Should Must';
const WELL_PUT = new RegExp(`^(?:${BEGINNINGS.replaceAll(' ', '|')})\\b[^?!.;]+\\?$`);
const FEWEST_WORDS = 4;

export function shelveQuestions(
  examples: readonly string[],
  questions: readonly string[],
  speller: Speller,
): QuestionShelf {
  const shelved = questions.map((question) => {
    const words = foldWords(question);
    const isWellPut =
      WELL_PUT.test(question) && words.length >= FEWEST_WORDS && words.every((word) => speller.knows(word));
    return { question, folded: ` ${words.join(' ')} `, isWellPut };
  });
  return { examples, questions: shelved };
}

/** How many to offer, and how long each may be, in characters. */
export interface Offer {
  readonly count: number;
  readonly length: number;
}

/** Characters. The shortest questions are riddles, the longest are not read to their end. */
const COMMON_LENGTH = 40;
/** Added to how uncommon the length is, so that what begins as typed comes first, and then what is well put. */
const BEGINS_OTHERWISE = 2000;
const ILL_PUT = 1000;

/**
 * Questions of others that complete what has been typed: every word of it, the last one perhaps unfinished. First those that begin with it, the
 * well put before the rest, then those of a common length; of those that ask the same in other words, one. Where nothing has been typed, the vocabulary's
 * examples and then some from all over the bank.
 */
export function suggestQuestions(
  { examples, questions }: QuestionShelf,
  typed: string,
  { count, length }: Offer,
): string[] {
  const wanted = readTyped(typed);
  const fitting = questions.filter(({ question }) => question.length <= length);
  if (wanted.length === 0) {
    const shown = examples.filter((question) => question.length <= length);
    return [...new Set([...shown, ...sampleQuestions(fitting, count)])].slice(0, count);
  }
  const scored = fitting.flatMap((one) => {
    if (!holdsAll(one.folded, wanted)) return [];
    const begins = beginsWith(one.folded, wanted) ? 0 : BEGINS_OTHERWISE;
    const strangeness = Math.abs(one.question.length - COMMON_LENGTH);
    return [{ ...one, score: begins + (one.isWellPut ? 0 : ILL_PUT) + strangeness }];
  });
  return dropAlike(
    scored.sort((a, b) => a.score - b.score),
    count,
  );
}

/** Characters. */
const SHORTEST_SAMPLE = 30;
const LONGEST_SAMPLE = 60;

/** Well-put questions at even distances through the bank, whose files follow the statement and its subjects. */
function sampleQuestions(questions: readonly ShelvedQuestion[], count: number): string[] {
  const wellPut = questions.filter(
    ({ question, isWellPut }) =>
      isWellPut && question.length >= SHORTEST_SAMPLE && question.length <= LONGEST_SAMPLE,
  );
  const step = Math.max(1, Math.floor(wellPut.length / (2 * count)));
  return dropAlike(
    wellPut.filter((_, i) => i % step === 0),
    count,
  );
}

/** Share of words, at and above which two questions ask the same. */
const ALIKE = 0.6;

function dropAlike(ranked: readonly ShelvedQuestion[], count: number): string[] {
  const kept: { readonly question: string; readonly words: ReadonlySet<string> }[] = [];
  for (const { question, folded } of ranked) {
    if (kept.length >= count) break;
    const own = new Set(folded.trim().split(' '));
    const isAlike = kept.some(({ words: others }) => {
      const shared = [...own].filter((word) => others.has(word)).length;
      return shared / (own.size + others.size - shared) >= ALIKE;
    });
    if (!isAlike) kept.push({ question, words: own });
  }
  return kept.map(({ question }) => question);
}
