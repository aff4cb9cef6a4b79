import { findExact } from './occurrences.ts';
import type { Run, StatementWords } from './statement-words.ts';
import type { Gap, Word, Wording } from './words.ts';

/** Words that an ellipsis may stand for, and that brackets may. */
const LONGEST_OMISSION = 600;
const LONGEST_REPLACED = 8;
/** Pieces that a quotation may have. */
const MOST_PIECES = 40;

/** The words between two gaps, and what stands before them. */
interface Piece {
  readonly words: readonly Word[];
  readonly limit: number;
}

/** A quotation with ellipses or brackets where it stands in the statement: the whole run, and each piece of it. */
export interface Shortened extends Run {
  readonly pieces: readonly Run[];
}

/** The tightest runs in which the pieces of a quotation stand in order, within one part, each to the letter. */
export function findShortened(statement: StatementWords, wording: Wording): Shortened[] {
  const pieces = cutPieces(wording);
  if (pieces.length === 0 || pieces.length > MOST_PIECES) return [];
  const places = pieces.map(({ words }) => findExact(statement, words));
  const found = (places[0] ?? []).flatMap((start) => follow(statement, pieces, places, start) ?? []);
  const tightest = Math.min(...found.map(({ from, to }) => to - from));
  return found.filter(({ from, to }) => to - from === tightest);
}

export function cutPieces({ words, gaps }: Wording): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let limit = 0;
  const add = (to: number): void => {
    if (to > from) pieces.push({ words: words.slice(from, to), limit });
    if (to > from) limit = 0;
    from = to;
  };
  for (const { before, kind } of gaps) {
    add(before);
    limit = Math.max(limit, kind === 'ellipsis' ? LONGEST_OMISSION : LONGEST_REPLACED);
  }
  add(words.length);
  return pieces;
}

function follow(
  { sentences }: StatementWords,
  pieces: readonly Piece[],
  places: readonly (readonly Run[])[],
  start: Run,
): Shortened | undefined {
  const runs = [start];
  let last = start;
  for (const [i, { limit }] of pieces.entries()) {
    if (i === 0) continue;
    const next = places[i]?.find(({ from }) => from >= last.to);
    if (!next || next.from - last.to > limit || sentences[next.from]?.part !== sentences[start.from]?.part)
      return undefined;
    runs.push(next);
    last = next;
  }
  return { from: start.from, to: last.to, pieces: runs };
}

/** Words that turn or bound what is said, so that whoever puts one in says something else. */
const TURNING = new Set(
  `no not never none nobody nothing nor neither without cannot hardly barely scarcely rarely seldom longer only just merely
  almost nearly partly partially mostly largely fully completely totally entirely wholly allegedly supposedly reportedly
  apparently perhaps maybe possibly probably likely unlikely always often sometimes usually soon already still yet again
  may might could would should will shall must can all every each any some many most few several more less much very too
  was were had did won't don't doesn't isn't aren't wasn't can't but against despite although unless if`.split(
    /\s+/,
  ),
);
/** With which an explanation begins that stands behind what it explains. */
const EXPLAINING = new Set(
  `the a an our his her its their this that these those i.e ie viz or of in at on from to and is are be`.split(
    /\s+/,
  ),
);

/** Whether words in brackets only explain what they stand behind, or in the place of. */
export function isExplained({ inserted }: Gap, replaced: readonly Word[]): boolean {
  const stated = replaced.map(({ key }) => key).join(' ');
  if (inserted.map(({ key }) => key).join(' ') === stated) return true;
  if ([...inserted, ...replaced].some(({ key }) => TURNING.has(key))) return false;
  const first = inserted[0];
  if (!first || replaced.length > 0) return true;
  return /^[\p{Lu}\p{N}]/u.test(first.cased) || EXPLAINING.has(first.key);
}
