import type { Citation, Hit, Rapporteur } from '../core/index.ts';
import type { Measure, Piece } from './fit.ts';

// How a text that is longer than a message is read page by page, on any platform.

export interface Page {
  readonly pieces: readonly Piece[];
  /** Where reading goes on, where not all fitted. */
  readonly rest: Citation | undefined;
}

/** As many whole sentences of a span as a message of size `room` holds, in order, and the span of those that are left. */
export function fillPage(
  rapporteur: Rapporteur,
  citations: readonly Citation[],
  span: Citation,
  measure: Measure,
  room: number,
): Page {
  const pieces: Piece[] = [];
  let free = room;
  for (const citation of citations) {
    const piece = takePiece(rapporteur, citation, measure, free, pieces.length === 0);
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
  const ends = rapporteur.statement.sentences
    .filter(({ start, end }) => start < citation.end && end > citation.start)
    .map(({ end }) => end);
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

/** Sentences that a span touches. */
export function countSentences({ statement }: Rapporteur, { start, end }: Citation): number {
  return statement.sentences.filter((sentence) => sentence.start < end && sentence.end > start).length;
}

const HITS_A_PAGE = 8;

export interface HitPage {
  readonly hits: readonly Hit[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** Hits on the pages before. */
  readonly before: number;
}

/** One page of mentions, the nearest one that there is; every mention is on a page. `measure` is what one takes of `room`. */
export function turnHits(
  all: readonly Hit[],
  page: number,
  measure: (hit: Hit) => number,
  room: number,
): HitPage {
  const pages: Hit[][] = [];
  let free = 0;
  for (const hit of all) {
    const size = measure(hit);
    const last = pages.at(-1);
    if (last && last.length < HITS_A_PAGE && size <= free) {
      last.push(hit);
      free -= size;
    } else {
      pages.push([hit]);
      free = room - size;
    }
  }
  const shown = Math.max(0, Math.min(page, pages.length - 1));
  return {
    hits: pages[shown] ?? [],
    page: shown,
    pages: pages.length,
    before: pages.slice(0, shown).flat().length,
  };
}

/** From the first to the last character of what stands at a place. */
export function spanOfPlace({ read }: Rapporteur, place: string): Citation | undefined {
  const citations = read(place)?.citations ?? [];
  const [first] = citations;
  return first && { start: first.start, end: Math.max(...citations.map(({ end }) => end)) };
}
