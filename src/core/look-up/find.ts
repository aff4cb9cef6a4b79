import type { Citation } from '../statement/citation.ts';
import { parseQuery, type Sought } from './find-query.ts';
import { joinMentions, locate, type MentionIndex } from './mentions.ts';

export { indexMentions, type MentionIndex } from './mentions.ts';

/** Where a sentence holds what was sought; spans are characters of `Statement.text`, to highlight. */
export interface Hit {
  /** The whole sentence. */
  readonly citation: Citation;
  readonly mentions: readonly Citation[];
}

export interface Found {
  /** Every mention, in reading order; none left out. */
  readonly hits: readonly Hit[];
  /** How many mentions there are in all; words that stand side by side are one. */
  readonly mentions: number;
  /** Set where nothing was sought for, with what to do. */
  readonly problem?: string | undefined;
  readonly reason?: 'empty' | 'long' | 'only-left-out';
  /** Whether each sentence holds everything sought; where none does, those that hold some of it. */
  readonly complete: boolean;
}

/**
 * Finds words (in any form: "group" finds "groups", "online" finds "on-line") and "exact phrases"; a sentence must hold all of them, of
 * `this OR that` one, and no `-word`.
 */
export function findMentions(index: MentionIndex, query: string): Found {
  const { all, without } = query.length > LONGEST_QUERY ? NOTHING : parseQuery(query);
  const fault = findFault(query, all, without);
  if (fault) return { hits: [], mentions: 0, complete: false, ...fault };
  const unwanted = without.map((one) => locate(index, one));
  const wanted = all.map((alternatives) => alternatives.map((one) => locate(index, one)));
  const searched = index.sentences.flatMap(({ start, end }, i) => {
    if (unwanted.some((found) => found.has(i))) return [];
    const mentions = wanted.map((alternatives) => alternatives.flatMap((found) => found.get(i) ?? []));
    const isComplete = mentions.every(({ length }) => length > 0);
    return [{ citation: { start, end }, mentions: mentions.flat(), isComplete }];
  });
  const complete = searched.filter(({ isComplete }) => isComplete);
  const hits = (complete.length ? complete : searched)
    .filter(({ mentions }) => mentions.length > 0)
    .map(({ citation, mentions }) => ({ citation, mentions: joinMentions(index.text, mentions) }));
  return {
    hits,
    mentions: hits.reduce((sum, { mentions }) => sum + mentions.length, 0),
    complete: complete.length > 0,
  };
}

/** Characters. */
export const LONGEST_QUERY = 300;
const NOTHING = { all: [], without: [] };

type Fault = Required<Pick<Found, 'problem' | 'reason'>>;

function findFault(query: string, all: readonly unknown[], without: readonly Sought[]): Fault | undefined {
  if (query.length > LONGEST_QUERY) {
    const problem = `What is sought may have ${LONGEST_QUERY} characters; this has ${query.length.toLocaleString('en')}. Look for fewer words, or check it as a quotation.`;
    return { problem, reason: 'long' };
  }
  if (all.length > 0) return undefined;
  return without.length > 0
    ? {
        problem: 'That says only what to leave out. Give a word to look for as well.',
        reason: 'only-left-out',
      }
    : { problem: 'Nothing to look for. Give a word, or a phrase in quotation marks.', reason: 'empty' };
}
