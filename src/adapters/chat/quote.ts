import type { Citation, Rapporteur } from '../../core/index.ts';
import { cutRuns } from '../runs.ts';
import { sayLeft } from '../wording.ts';
import { type Block, type Quotation, remark } from './card.ts';
import { fitCitations, type Piece } from './fit.ts';
import type { Scene } from './scene.ts';

/** A piece of a citation with its speaker and place. Where sentences are left out, the reference and its link are of all of them. */
export function quotePiece(
  { rapporteur, medium, frame }: Scene,
  { shown, cited, omitted }: Piece,
  marks: readonly Citation[] = [],
): Quotation {
  const { speaker, label } = rapporteur.quoteIn(cited, frame?.tag);
  return {
    kind: 'quotation',
    runs: shown ? cutRuns(rapporteur, shown, marks) : [],
    omitted,
    speaker,
    label,
    link: linkTo(rapporteur, cited, medium.link),
  };
}

/** Platforms break or refuse longer addresses: then the source's page opens at its top. */
export function linkTo(rapporteur: Rapporteur, citation: Citation, longest: number): string {
  const { link } = rapporteur.quote(citation);
  return link.length <= longest ? link : rapporteur.statement.source.url;
}

export function measureAll({ medium }: Scene, blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + medium.measure(block), 0);
}

/** Citations between other blocks, cut between sentences to what a message holds; and those that don't fit at all. */
export function quoteFitting(
  scene: Scene,
  citations: readonly Citation[],
  { above = [], below = [] }: { readonly above?: readonly Block[]; readonly below?: readonly Block[] } = {},
): { readonly blocks: readonly Block[]; readonly left: readonly Citation[] } {
  const { rapporteur, medium } = scene;
  const taken = measureAll(scene, [...above, ...below, remark(sayLeft(citations.length))]);
  const { pieces, left } = fitCitations(
    rapporteur,
    citations,
    (piece) => medium.measure(quotePiece(scene, piece)),
    1 - taken,
    medium.mostQuotations,
  );
  const rest = left.length ? [remark(sayLeft(left.length))] : [];
  const quoted = pieces.map((piece) => quotePiece(scene, piece));
  return { blocks: [...above, ...quoted, ...rest, ...below], left };
}
