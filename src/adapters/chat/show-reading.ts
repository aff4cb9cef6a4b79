import { type Citation, type Found, type Hit, sentencesTouched } from '../../core/index.ts';
import { tidy } from '../echo.ts';
import { ECHOED, sayFound, sayHits } from '../say.ts';
import { button, cite, lookAround, pageButtons, row } from './actions.ts';
import { type Block, type Button, type Card, type Line, type Quotation, remark, words } from './card.ts';
import type { Piece } from './fit.ts';
import { quotePiece } from './quote.ts';
import { fillPage, pickPage } from './reading.ts';
import type { Scene } from './scene.ts';
import { showNote } from './show-about.ts';

/** A passage to read on from. Where it is too long for a message, it says so, and "Continue" goes on with the sentence after. */
export function showReader(scene: Scene, span: Citation): Card {
  const { rapporteur, medium } = scene;
  const { answer, labels } = scene.words;
  const { citations, before, paragraph, after } = rapporteur.readSpan(span);
  const note = (left: Citation): Block =>
    remark(answer.rest(sentencesTouched(rapporteur.statement, left).length));
  const { pieces, rest } = fillPage(
    rapporteur,
    citations,
    span,
    (piece: Piece) => medium.measure(quotePiece(scene, piece)),
    1 - medium.measure(note(span)),
    medium.mostQuotations,
  );
  const quoted = pieces.map((piece) => quotePiece(scene, piece));
  const read = (which: string, label: string, at: Citation | undefined): Button[] =>
    button(scene, label, at && { action: 'read', at }, which);
  return {
    tone: 'stated',
    blocks: rest ? [...quoted, note(rest)] : quoted,
    rows: row(
      read('before', labels.before, before),
      read('paragraph', labels.paragraph, paragraph),
      read('after', rest ? labels.rest : labels.after, rest ?? after),
      cite(scene, citations),
    ),
  };
}

/** Mentions on a page: more are hard to compare. */
const HITS_A_PAGE = 8;
/** Of a message, without its heading. */
const HIT_ROOM = 0.8;

/** One page of mentions, from 0. Every mention is on a page; none is left out. */
export function showFound(scene: Scene, query: string, found: Found, page: number): Card {
  const sought = scene.words.find.sought(tidy(query, ECHOED));
  const said = sayFound(scene.words, sought, found);
  if (found.hits.length === 0) return showNote(said);
  const measure = (hit: Hit): number => scene.medium.measure(quoteHit(scene, hit));
  const turned = pickPage(found.hits, page, measure, HIT_ROOM, HITS_A_PAGE);
  const where: Line[] = turned.pages > 1 ? [{ as: 'aside', text: sayHits(scene.words, turned, found) }] : [];
  const heading = words({ as: 'heading', text: sought }, { as: 'text', text: said }, ...where);
  const cited = turned.shown.map(({ citation }) => citation);
  return {
    tone: 'stated',
    blocks: [heading, ...turned.shown.map((hit) => quoteHit(scene, hit))],
    rows: [
      ...row(pageButtons(scene, turned, (to) => ({ action: 'find', words: query, page: to }))),
      ...lookAround(scene, cited),
    ],
  };
}

function quoteHit(scene: Scene, { citation, mentions }: Hit): Quotation {
  const whole = quotePiece(scene, { shown: citation, cited: citation, omitted: 0 }, mentions);
  // A sentence longer than a message: its reference stands for it.
  return scene.medium.measure(whole) <= HIT_ROOM
    ? whole
    : quotePiece(scene, { shown: undefined, cited: citation, omitted: 1 });
}
