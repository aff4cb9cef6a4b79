import { FUNCTIONAL_WORDS } from '../words/functional-words.ts';
import { splitWords } from '../words/terms.ts';
import { findMentions, type MentionIndex } from './find.ts';

/** Words of a question that are shown: more would be read by nobody. */
const MOST_WORDS = 3;
const SHORTEST_WORD = 3;

/** The words of a question, as it has them, that say what it asks about and stand in no sentence, in any of their forms. */
export function findAbsentWords(index: MentionIndex, question: string): string[] {
  const asked = splitWords(question)
    .filter(({ text }) => text.length >= SHORTEST_WORD && !FUNCTIONAL_WORDS.has(text))
    .map(({ start, end }) => question.slice(start, end));
  const absent: string[] = [];
  for (const word of new Set(asked)) {
    if (absent.length === MOST_WORDS) break;
    if (findMentions(index, word).mentions === 0) absent.push(word);
  }
  return absent;
}
