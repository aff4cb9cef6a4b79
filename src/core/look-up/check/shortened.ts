import { findExact } from './occurrences.ts';
import type { Run, StatementWords } from './statement-words.ts';
import type { Word, Wording } from './words.ts';

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
