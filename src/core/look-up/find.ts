import type { Citation } from '../statement/citation.ts';
import type { Statement } from '../statement/statement.ts';
import { foldWords, splitWords, stemOf, type Word } from '../words/terms.ts';

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

/** The statement's words, for finding mentions. */
export interface MentionIndex {
  readonly sentences: Statement['sentences'];
  /** The words of each sentence, with their stems. */
  readonly words: readonly (readonly StemmedWord[])[];
}

interface StemmedWord extends Word {
  readonly stem: string;
}

/** A sequence of words to be found as it stands: a phrase in quotation marks has several, and no stems. */
interface Sought {
  readonly words: readonly Pick<StemmedWord, 'text' | 'stem'>[];
  readonly exact: boolean;
}

export function indexMentions({ sentences, text }: Statement): MentionIndex {
  const words = sentences.map(({ start, end }) => splitWords(text.slice(start, end)).map(addStem));
  return { sentences, words };
}

function addStem<T extends Pick<Word, 'text'>>(word: T): T & Pick<StemmedWord, 'stem'> {
  return { ...word, stem: stemOf(word.text) };
}

/** Finds words (in any form: "group" finds "groups") and "exact phrases"; a sentence must hold all of them. */
export function findMentions({ sentences, words }: MentionIndex, query: string): Found {
  const problem = findProblem(query);
  if (problem) return { hits: [], mentions: 0, complete: false, problem };
  const sought = parseQuery(query);
  const searched = sentences.map(({ start, end }, i) => {
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
    sought.push({ words: foldWords(phrase).map(soughtAs), exact: true });
    return ' ';
  });
  for (const word of new Set(foldWords(rest))) sought.push({ words: [soughtAs(word)], exact: false });
  return sought.filter(({ words }) => words.length > 0);
}

function soughtAs(text: string): Sought['words'][number] {
  return addStem({ text });
}

/** Letters. Shorter words are no forms of others: the stem of "using" is "us". */
const SHORTEST_FORM = 4;

function isForm(word: Sought['words'][number], wanted: Sought['words'][number]): boolean {
  return Math.min(word.text.length, wanted.text.length) >= SHORTEST_FORM && word.stem === wanted.stem;
}

/** In order, each place once, also where a phrase and a word of it were both sought. */
function dropOverlaps(mentions: readonly Citation[]): Citation[] {
  const kept: Citation[] = [];
  for (const mention of [...mentions].sort((a, b) => a.start - b.start || b.end - a.end))
    if (mention.start >= (kept.at(-1)?.end ?? 0)) kept.push(mention);
  return kept;
}

function mentionsOf(
  words: readonly StemmedWord[],
  { words: sought, exact }: Sought,
  offset: number,
): Citation[] {
  const same = (word: StemmedWord | undefined, wanted: Sought['words'][number]): boolean =>
    word !== undefined && (word.text === wanted.text || (!exact && isForm(word, wanted)));
  return words.flatMap((word, i) => {
    const last = words[i + sought.length - 1];
    return last && sought.every((wanted, k) => same(words[i + k], wanted))
      ? [{ start: offset + word.start, end: offset + last.end }]
      : [];
  });
}
