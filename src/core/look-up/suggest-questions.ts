import { foldWords } from '../words/terms.ts';
import { beginsWith, holdsAll, readTyped } from './typed.ts';

/** The questions that can be offered, those that a newcomer is shown first. */
export type QuestionShelf = readonly ShelvedQuestion[];

interface ShelvedQuestion {
  readonly question: string;
  /** Its words as they are compared, a space before and after each. */
  readonly folded: string;
}

export function shelveQuestions(questions: readonly string[]): QuestionShelf {
  return questions.map((question) => ({ question, folded: ` ${foldWords(question).join(' ')} ` }));
}

/** How many to offer, and how long each may be, in characters. */
export interface Offer {
  readonly count: number;
  readonly length: number;
}

/**
 * Chosen questions that complete what has been typed: every word of it, the last one perhaps unfinished; first those that begin with it,
 * then the shorter ones; of those that ask the same in other words, one. Where nothing has been typed, those for a newcomer.
 */
export function suggestQuestions(shelf: QuestionShelf, typed: string, { count, length }: Offer): string[] {
  const wanted = readTyped(typed);
  const fitting = shelf.filter(
    ({ question, folded }) => question.length <= length && holdsAll(folded, wanted),
  );
  if (wanted.length === 0) return fitting.slice(0, count).map(({ question }) => question);
  const rank = ({ folded }: ShelvedQuestion): number => (beginsWith(folded, wanted) ? 0 : 1);
  const ranked = [...fitting].sort((a, b) => rank(a) - rank(b) || a.question.length - b.question.length);
  return dropAlike(ranked, count);
}

/** Share of words, at and above which two questions ask the same. Chosen by hand. */
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
