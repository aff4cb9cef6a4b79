import { type Citation, type Rapporteur, sentencesTouched } from '../../core/index.ts';

/** What a message shows of a citation: its first sentences, whole, and how many it leaves out. */
export interface Piece {
  /** Undefined where not even one sentence fits: then its reference alone is shown. */
  readonly shown: Citation | undefined;
  /** What the reference names and links to: all of it, also what is left out. */
  readonly cited: Citation;
  /** Sentences left out. */
  readonly omitted: number;
}

/** How much of a message (all of it: 1) one citation takes, when `piece` of it is shown. */
export type Measure = (piece: Piece) => number;

/**
 * Cuts citations to what a message of size `room` holds, between sentences and from the end; every citation keeps its reference. `left` are
 * those beyond `most`, and those for which there is not even room for that: they go on the next page.
 */
export function fitCitations(
  rapporteur: Rapporteur,
  citations: readonly Citation[],
  measure: Measure,
  room: number,
  most: number,
): { readonly pieces: readonly Piece[]; readonly left: readonly Citation[] } {
  const least = citations.map((citation) => measure(cutTo(rapporteur, citation, 0)));
  let reserved = 0;
  const kept = citations.filter((_, i) => {
    const fits = i === 0 || (i < most && reserved + (least[i] ?? 0) <= room);
    if (fits) reserved += least[i] ?? 0;
    else reserved = Number.POSITIVE_INFINITY;
    return fits;
  });
  let free = room - least.slice(0, kept.length).reduce((sum, size) => sum + size, 0);
  const pieces = kept.map((citation, i) => {
    const budget = free + (least[i] ?? 0);
    const piece = longestPiece(rapporteur, citation, (one) => measure(one) <= budget);
    free = budget - measure(piece);
    return piece;
  });
  return { pieces, left: citations.slice(kept.length) };
}

function longestPiece(rapporteur: Rapporteur, citation: Citation, fits: (piece: Piece) => boolean): Piece {
  const count = sentencesTouched(rapporteur.statement, citation).length;
  for (let shown = count; shown > 0; shown--) {
    const piece = cutTo(rapporteur, citation, shown);
    if (fits(piece)) return piece;
  }
  return cutTo(rapporteur, citation, 0);
}

function cutTo(rapporteur: Rapporteur, citation: Citation, count: number): Piece {
  const sentences = sentencesTouched(rapporteur.statement, citation);
  const last = sentences[count - 1];
  if (count >= sentences.length) return { shown: citation, cited: citation, omitted: 0 };
  const shown = last && { start: citation.start, end: last.end };
  return { shown, cited: citation, omitted: sentences.length - count };
}
