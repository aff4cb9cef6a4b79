import type { Knowledge } from './knowledge.ts';
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
  const wanted = splitWords(typed.slice(0, 200)).map((word) => word.text);
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
