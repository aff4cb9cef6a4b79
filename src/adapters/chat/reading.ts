import { type Citation, type Rapporteur, sentencesTouched } from '../../core/index.ts';
import type { Measure, Piece } from './fit.ts';

// How a text that is longer than a message is read page by page, on any platform.

export interface PassagePage {
  readonly pieces: readonly Piece[];
  /** Where reading goes on, where not all fitted. */
  readonly rest: Citation | undefined;
}

/** As many whole sentences of a span as a message of size `room` and of `most` pieces holds, in order, and the span of those that are left. */
export function fillPage(
  rapporteur: Rapporteur,
  citations: readonly Citation[],
  span: Citation,
  measure: Measure,
  room: number,
  most: number,
): PassagePage {
  const pieces: Piece[] = [];
  let free = room;
  for (const citation of citations) {
    const isFull = pieces.length >= most;
    const piece = isFull ? undefined : takePiece(rapporteur, citation, measure, free, pieces.length === 0);
    if (piece) {
      pieces.push(piece);
      free -= measure(piece);
    }
    const next = piece ? piece.cited.end : citation.start;
    if (next < citation.end) return { pieces, rest: { start: next, end: Math.max(span.end, citation.end) } };
  }
  return { pieces, rest: undefined };
}

/** The first whole sentences of a citation that fit. A sentence longer than any message is named and linked instead. */
function takePiece(
  rapporteur: Rapporteur,
  citation: Citation,
  measure: Measure,
  room: number,
  isFirst: boolean,
): Piece | undefined {
  const ends = sentencesTouched(rapporteur.statement, citation).map(({ end }) => end);
  const pieceTo = (end: number): Piece => {
    const shown = { start: citation.start, end };
    return { shown, cited: shown, omitted: 0 };
  };
  const fitting = ends.findLast((end) => measure(pieceTo(end)) <= room);
  if (fitting !== undefined) return pieceTo(fitting);
  const [first] = ends;
  const cited = { start: citation.start, end: first ?? citation.end };
  return isFirst ? { shown: undefined, cited, omitted: 1 } : undefined;
}

export interface ListPage<T> {
  readonly shown: readonly T[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** How many stand on the pages before. */
  readonly before: number;
}

/** Puts each of a list on a page, in order; more on one page while it has room. */
export function packPages<T>(
  all: readonly T[],
  measure: (one: T) => number,
  room: number,
  most = Number.POSITIVE_INFINITY,
): readonly (readonly T[])[] {
  const pages: T[][] = [];
  let free = 0;
  for (const one of all) {
    const size = measure(one);
    const last = pages.at(-1);
    if (last && last.length < most && size <= free) {
      last.push(one);
      free -= size;
    } else {
      pages.push([one]);
      free = room - size;
    }
  }
  return pages;
}

/** One page of a list, the nearest one that there is, of at most `most`; each is on a page. `measure` is what one takes of `room`. */
export function pickPage<T>(
  all: readonly T[],
  page: number,
  measure: (one: T) => number,
  room: number,
  most: number,
): ListPage<T> {
  const pages = packPages(all, measure, room, most);
  const at = Math.max(0, Math.min(page, pages.length - 1));
  return { shown: pages[at] ?? [], page: at, pages: pages.length, before: pages.slice(0, at).flat().length };
}

/** From the first to the last character of what stands at a place. */
export function spanOfPlace({ read }: Rapporteur, place: string): Citation | undefined {
  const citations = read(place)?.citations ?? [];
  const [first] = citations;
  return first && { start: first.start, end: Math.max(...citations.map(({ end }) => end)) };
}
