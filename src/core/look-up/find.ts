import type { Citation } from '../statement/citation.ts';
import type { Statement } from '../statement/statement.ts';
import { splitWords, stemOf, type Word } from '../words/terms.ts';

/** Where a sentence holds what was sought; spans are characters of `Statement.text`, to highlight. */
export interface Hit {
  /** The whole sentence. */
  readonly citation: Citation;
  readonly mentions: readonly Citation[];
}

export interface Found {
  /** Every mention, in reading order; none left out. */
  readonly hits: readonly Hit[];
  /** How many mentions there are in all. */
  readonly mentions: number;
  /** Set where nothing was sought for, with what to do. */
  readonly problem?: string | undefined;
  /** Whether each sentence holds everything sought; where none does, those that hold some of it. */
  readonly complete: boolean;
}

/** A sequence of words to be found as it stands: a phrase in quotation marks has several, and no stems. */
interface Sought {
  readonly words: readonly string[];
  readonly exact: boolean;
}

/** Finds words (in any form: "group" finds "groups") and "exact phrases"; a sentence must hold all of them. */
export function findMentions(statement: Statement, query: string): Found {
  const problem = findProblem(query);
  if (problem) return { hits: [], mentions: 0, complete: false, problem };
  const sought = parseQuery(query);
  const words = sentenceWords(statement);
  const searched = statement.sentences.map(({ start, end }, i) => {
    const mentions = sought.map((one) => mentionsOf(words[i] ?? [], one, start));
    return {
      citation: { start, end },
      mentions: mentions.flat(),
      all: mentions.every(({ length }) => length > 0),
    };
  });
  const complete = searched.filter(({ all }) => all && sought.length > 0);
  const hits = (complete.length ? complete : searched)
    .filter(({ mentions }) => mentions.length > 0)
    .map(({ citation, mentions }) => ({ citation, mentions: dropOverlaps(mentions) }));
  return {
    hits,
    mentions: hits.reduce((sum, { mentions }) => sum + mentions.length, 0),
    complete: complete.length > 0,
  };
}

/** Characters. */
const LONGEST_QUERY = 300;

function findProblem(query: string): string | undefined {
  if (query.length > LONGEST_QUERY)
    return `What is sought may have ${LONGEST_QUERY} characters; this has ${query.length.toLocaleString('en')}. Look for fewer words, or check it as a quotation.`;
  return /[\p{L}\p{N}]/u.test(query)
    ? undefined
    : 'Nothing to look for. Give a word, or a phrase in quotation marks.';
}

function parseQuery(query: string): Sought[] {
  const sought: Sought[] = [];
  const rest = query.replace(/["“”„«»]([^"“”„«»]+)["“”„«»]/gu, (_, phrase: string) => {
    sought.push({ words: splitWords(phrase).map(({ text }) => text), exact: true });
    return ' ';
  });
  for (const word of new Set(splitWords(rest).map(({ text }) => text)))
    sought.push({ words: [word], exact: false });
  return sought.filter(({ words }) => words.length > 0);
}

const wordsByStatement = new WeakMap<Statement, Word[][]>();

function sentenceWords(statement: Statement): Word[][] {
  let words = wordsByStatement.get(statement);
  if (!words) {
    words = statement.sentences.map(({ start, end }) => splitWords(statement.text.slice(start, end)));
    wordsByStatement.set(statement, words);
  }
  return words;
}

/** Short words are no forms of others: the stem of "using" is "us". */
function isForm(word: string, wanted: string): boolean {
  return Math.min(word.length, wanted.length) > 3 && stemOf(word) === stemOf(wanted);
}

/** In order, each place once, also where a phrase and a word of it were both sought. */
function dropOverlaps(mentions: readonly Citation[]): Citation[] {
  const kept: Citation[] = [];
  for (const mention of [...mentions].sort((a, b) => a.start - b.start || b.end - a.end))
    if (mention.start >= (kept.at(-1)?.end ?? 0)) kept.push(mention);
  return kept;
}

function mentionsOf(words: readonly Word[], { words: sought, exact }: Sought, offset: number): Citation[] {
  const same = (word: Word | undefined, wanted: string): boolean =>
    word !== undefined && (word.text === wanted || (!exact && isForm(word.text, wanted)));
  return words.flatMap((word, i) => {
    const last = words[i + sought.length - 1];
    return last && sought.every((wanted, k) => same(words[i + k], wanted))
      ? [{ start: offset + word.start, end: offset + last.end }]
      : [];
  });
}
