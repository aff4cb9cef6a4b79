import type { Citation, Quote, Rapporteur } from '../../core/index.ts';
import { cutRuns } from '../runs.ts';
import { type Block, type Quotation, remark } from './card.ts';
import { fitCitations, type Piece } from './fit.ts';
import type { Scene } from './scene.ts';

/** A piece of a citation with its speaker and place. Where sentences are left out, the reference and its link are of all of them. */
export function quotePiece(
  scene: Scene,
  { shown, cited, omitted }: Piece,
  marks: readonly Citation[] = [],
): Quotation {
  const { rapporteur, medium, words } = scene;
  const { speaker, label } = nameQuote(scene, cited);
  return {
    kind: 'quotation',
    runs: shown ? cutRuns(rapporteur, shown, marks) : [],
    omitted: omitted ? words.answer.omitted(omitted) : '',
    speaker,
    label,
    link: linkTo(rapporteur, cited, medium.link),
  };
}

/** A citation with its speaker and its place as they are called in the language. */
export function nameQuote({ rapporteur, words }: Scene, citation: Citation): Quote {
  return rapporteur.quoteIn(citation, words.language);
}

/** Platforms break or refuse longer addresses: then the source's page opens at its top. */
export function linkTo(rapporteur: Rapporteur, citation: Citation, longest: number): string {
  const { link } = rapporteur.quote(citation);
  return link.length <= longest ? link : rapporteur.statement.source.url;
}

export function measureAll({ medium }: Scene, blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + medium.measure(block), 0);
}

/** What stands around citations in a message. */
interface Around {
  readonly above?: readonly Block[];
  readonly below?: readonly Block[];
  /** What may be put into it afterwards. */
  readonly later?: readonly Block[];
}

/** Citations between other blocks, cut between sentences to what a message holds; and those that don't fit at all. */
export function quoteFitting(
  scene: Scene,
  citations: readonly Citation[],
  { above = [], below = [], later = [] }: Around = {},
): { readonly blocks: readonly Block[]; readonly left: readonly Citation[] } {
  const { rapporteur, medium } = scene;
  const taken = measureAll(scene, [
    ...above,
    ...below,
    ...later,
    remark(scene.words.answer.left(citations.length)),
  ]);
  const { pieces, left } = fitCitations(
    rapporteur,
    citations,
    (piece) => medium.measure(quotePiece(scene, piece)),
    1 - taken,
    medium.mostQuotations,
  );
  const rest = left.length ? [remark(scene.words.answer.left(left.length))] : [];
  const quoted = pieces.map((piece) => quotePiece(scene, piece));
  return { blocks: [...above, ...quoted, ...rest, ...below], left };
}
