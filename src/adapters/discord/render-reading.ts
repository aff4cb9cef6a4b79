import type { Citation, Found, Hit, Rapporteur } from '../../core/index.ts';
import { shorten, tidy } from '../echo.ts';
import type { Piece } from '../fit.ts';
import { countSentences, fillPage, spanOfPlace, turnHits } from '../reading.ts';
import { plural, sayFound, sayHits, sayRest } from '../wording.ts';
import { button, container, type Message, menu, message, row, separate, text } from './components.ts';
import { CHOICE_CHARACTERS, CHOICES } from './limits.ts';
import { escapeMarkdown } from './markdown.ts';
import { COLOR, measureText, pressId, renderContext, renderPiece } from './render.ts';

/** A passage to read on from. Where it is too long for a message, it says so, and "Continue" goes on with the sentence after. */
export function renderReader(rapporteur: Rapporteur, span: Citation): Message {
  const { citations, before, paragraph, after } = rapporteur.readSpan(span);
  const note = (left: Citation): string => `-# ${sayRest(countSentences(rapporteur, left))}`;
  const measure = (piece: Piece): number => measureText(renderPiece(rapporteur, piece));
  const { pieces, rest } = fillPage(rapporteur, citations, span, measure, 1 - measureText(note(span)));
  const blocks = pieces.map((piece) => renderPiece(rapporteur, piece));
  const read = (at: Citation | undefined): string | undefined =>
    at && pressId(rapporteur, { action: 'read', at });
  return message([
    container(separate(rest ? [...blocks, note(rest)] : blocks), COLOR.stated),
    ...row(
      button('Before', read(before)),
      button('Whole paragraph', read(paragraph)),
      button(rest ? 'Continue' : 'After', read(rest ?? after)),
      button('Cite', pressId(rapporteur, { action: 'cite', citations })),
    ),
  ]);
}

/** One page of mentions, from 0. Every mention is on a page; none is left out. */
export function renderFound(rapporteur: Rapporteur, words: string, found: Found, page: number): Message {
  const sought = tidy(words, 300);
  const said = escapeMarkdown(sayFound(`“${sought}”`, found));
  if (found.hits.length === 0) return message([text(said)]);
  const measure = (hit: Hit): number => measureText(renderHit(rapporteur, hit));
  const shown = turnHits(found.hits, page, measure, HIT_ROOM);
  const where = shown.pages > 1 ? `\n-# ${sayHits(shown, found)}` : '';
  const heading = `**“${escapeMarkdown(sought)}”**\n${said}${where}`;
  const turn = (to: number): string | undefined =>
    to >= 0 && to < shown.pages ? pressId(rapporteur, { action: 'find', words, page: to }) : undefined;
  return message([
    container(separate([heading, ...shown.hits.map((hit) => renderHit(rapporteur, hit))]), COLOR.stated),
    ...row(button('Previous page', turn(shown.page - 1)), button('Next page', turn(shown.page + 1))),
    ...renderContext(
      rapporteur,
      shown.hits.map(({ citation }) => citation),
    ),
  ]);
}

function renderHit(rapporteur: Rapporteur, { citation, mentions }: Hit): string {
  const whole = renderPiece(rapporteur, { shown: citation, cited: citation, omitted: 0 }, mentions);
  // A sentence longer than a message: its reference stands for it.
  return measureText(whole) <= HIT_ROOM
    ? whole
    : renderPiece(rapporteur, { shown: undefined, cited: citation, omitted: 1 });
}
/** Of a message, without its heading. */
const HIT_ROOM = 0.8;

/** The parts to choose from or, of one part, its paragraphs by how they begin. */
export function renderOutline(rapporteur: Rapporteur, partId = '', page = 0): Message {
  const outline = rapporteur.outline();
  const opened = outline.find(({ id }) => id === partId);
  if (!opened) {
    const blocks = outline.map(
      ({ name, speaker, paragraphs }) =>
        `**${escapeMarkdown(name)}**\n${escapeMarkdown(speaker)}, ${plural(paragraphs.length, 'paragraph')}`,
    );
    const parts = outline.map(({ id, name }) => ({
      label: name,
      value: pressId(rapporteur, { action: 'outline', part: id, page: 0 }),
    }));
    return message([container(separate(blocks), COLOR.stated), ...menu('outline', 'Open a part', parts)]);
  }
  const paragraphs = opened.paragraphs.slice(page * CHOICES, (page + 1) * CHOICES);
  const listed = paragraphs.map(({ place, opening, sentences }) => {
    const number = place.split('.').at(-1);
    const begins = shorten(rapporteur.quote(opening).text, CHOICE_CHARACTERS);
    return `\`${number}\` ${escapeMarkdown(begins)} (${plural(sentences, 'sentence')})`;
  });
  const turn = (label: string, to: number): ReturnType<typeof button> =>
    opened.paragraphs[to * CHOICES]
      ? button(label, pressId(rapporteur, { action: 'outline', part: opened.id, page: to }))
      : [];
  return message([
    container(
      separate([`**${escapeMarkdown(opened.name)}**\n${escapeMarkdown(opened.speaker)}`, listed.join('\n')]),
      COLOR.stated,
    ),
    ...menu(
      'open',
      'Read a paragraph',
      paragraphs.map(({ place, opening }) => ({
        label: `${place.split('.').at(-1)}  ${rapporteur.quote(opening).text}`,
        value: pressId(rapporteur, { action: 'open', at: spanOfPlace(rapporteur, place) ?? opening }),
      })),
    ),
    ...row(
      turn('Previous page', page - 1),
      turn('Next page', page + 1),
      button('All parts', pressId(rapporteur, { action: 'outline', part: '', page: 0 })),
    ),
  ]);
}
