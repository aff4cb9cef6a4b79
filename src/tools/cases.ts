// The held-apart questions of data/evaluation, and when an answer to one is right: as a stranger's scorer would have it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, Statement } from '../core/index.ts';
import { sentencesTouched } from '../core/statement/citation.ts';
import { citedBy } from '../core/statement/statement.ts';
import { DATA } from '../load.ts';

export interface Case {
  readonly question: string;
  readonly category?: string;
  /** What answers it; absent where the statement does not. */
  readonly places?: readonly string[];
  /** Other sets that answer it as well. */
  readonly alternatives?: readonly (readonly string[])[];
  /** The places contradict what the question takes for granted: showing them is right, and so is to answer nothing. */
  readonly contradicts?: true;
  /** A turn that leaves the conversation's topic. */
  readonly switch?: boolean;
}

export interface Conversation {
  readonly turns: readonly Case[];
}

export function readCases<T>(name: string): T[] {
  const text = readFileSync(join(DATA, 'evaluation', name), 'utf8');
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T);
}

/** Words that an answer may have beyond the whole answer that it holds. */
const SLACK = 110;

/** Right: a whole set is shown, the first quotation is of it, and not too much else; or nothing, where nothing is stated. */
export function isRight(statement: Statement, asked: Case, answer: Answer): boolean {
  const { places, alternatives = [], contradicts = false } = asked;
  if (!places) return answer.kind !== 'answer';
  if (answer.kind !== 'answer') return contradicts;
  const quotes = answer.citations.map((citation) =>
    sentencesTouched(statement, citation).map(({ index }) => index),
  );
  const shown = new Set(quotes.flat());
  const sets = [places, ...alternatives].map((set) => citedBy(statement, set).map(({ index }) => index));
  const whole = sets.filter((set) => set.every((s) => shown.has(s)));
  const first = new Set(quotes[0]);
  if (whole.length === 0 || !sets.flat().some((s) => first.has(s))) return false;
  return countWords(statement, shown) <= Math.max(...whole.map((set) => countWords(statement, set))) + SLACK;
}

function countWords({ sentences, text }: Statement, indexes: Iterable<number>): number {
  let count = 0;
  for (const index of indexes) {
    const { start = 0, end = 0 } = sentences[index] ?? {};
    count += text.slice(start, end).split(' ').length;
  }
  return count;
}
